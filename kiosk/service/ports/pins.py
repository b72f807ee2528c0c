"""Ports to PINs: their hashes, and the times of what was tried."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol


class PinHashes(Protocol):
    """A hasher of PINs that also finds PINs and staff codes among hashes."""

    def hash(self, pin: str, existing: Sequence[str]) -> str:
        """Return the hash of a PIN, with the salt of the existing ones."""
        ...

    def find_by_pin(self, pin: str, pin_hashes: Sequence[str]) -> str | None:
        """Return the hash of this PIN among those given, if it is there."""
        ...

    def staff_code(self, pin_hash: str, term: str) -> str:
        """Return the staff code that belongs to a PIN's hash for a term."""
        ...

    def find_by_code(
        self, code: str, pin_hashes: Sequence[str], terms: Sequence[str]
    ) -> str | None:
        """Return the hash that a staff code belongs to in one of the terms, if any."""
        ...


class AttemptTimes(Protocol):
    """The times of attempts at this station, kept across restarts."""

    def read(self) -> Sequence[datetime]:
        """Return the times of the last attempts."""
        ...

    def write(self, times: Sequence[datetime]) -> None:
        """Replace the times."""
        ...
