"""Ports to the register of certificates."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from kiosk.domain.certificates.certificate import IssuedCertificate


class CertificateReader(Protocol):
    """Read access to the register."""

    def all(self, event: str) -> Sequence[IssuedCertificate]:
        """Return an event's certificates in the order of their numbers."""
        ...

    def find(self, number: str) -> IssuedCertificate | None:
        """Return a certificate by its number."""
        ...

    def superseded(self) -> Sequence[str]:
        """Return the numbers of all certificates that others took the place of."""
        ...

    def next_position(self, event: str) -> int:
        """Return the position of the next certificate of an event."""
        ...

    def key(self) -> str | None:
        """Return the key that signs, as PEM, if there is one."""
        ...


class CertificateWriter(CertificateReader, Protocol):
    """Write access to the register."""

    def add(self, certificate: IssuedCertificate) -> None:
        """Add a certificate to the register."""
        ...

    def supersede(self, number: str, by: str) -> None:
        """Note that another certificate took the place of one."""
        ...

    def set_file(self, number: str, sha256: str) -> None:
        """Note the digest of a certificate's file."""
        ...

    def add_key(self, secret: str, at: datetime) -> None:
        """Keep the key that signs; one that is there stays."""
        ...
