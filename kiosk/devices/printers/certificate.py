"""A printer's certificate, which is trusted from its first use on."""

from collections.abc import Callable
from hashlib import sha256
from threading import Lock

PUBLIC = "public"
"""Stands for any certificate that a public authority gave to the printer's host."""


class CertificateChangedError(Exception):
    """The printer shows another certificate than it did at first."""


def fingerprint_of(certificate: bytes) -> str:
    """Return a certificate's SHA-256 fingerprint as printers and OpenSSL show it."""
    return sha256(certificate).digest().hex(":").upper()


def _forget(_known: str) -> None:
    """Remember nothing."""


class CertificatePin:
    """What is known of a printer's certificate: ``PUBLIC``, a fingerprint, or nothing.

    ``remember`` is called with what is learnt at the first use; from then on nothing
    else is accepted.
    """

    def __init__(
        self, known: str = "", remember: Callable[[str], None] = _forget
    ) -> None:
        self.known = known
        self._remember = remember
        self._lock = Lock()

    @property
    def may_be_public(self) -> bool:
        """Whether a public authority's word is to be asked for first."""
        return self.known in {"", PUBLIC}

    def check(self, shown: str) -> None:
        """Learn or compare what a printer showed; raise CertificateChangedError."""
        with self._lock:
            is_first = not self.known
            if is_first:
                self.known = shown
        if self.known != shown:
            raise CertificateChangedError
        if is_first:
            self._remember(shown)
