"""Ports to the erasure of personal data."""

from collections.abc import Collection, Mapping
from typing import Protocol

from kiosk.domain.event.privacy import DataKind


class PrivacyReader(Protocol):
    """Read access to what is still kept of people."""

    def remains(self, event: str) -> Mapping[DataKind, int]:
        """Return how many records of each kind still hold personal data."""
        ...

    def badge_jobs(self, event: str) -> Collection[str]:
        """Return the ids of an event's badge jobs, which name their files."""
        ...


class PrivacyWriter(PrivacyReader, Protocol):
    """Erases personal data; what is counted stays."""

    def erase(self, event: str, kinds: Collection[DataKind]) -> None:
        """Erase these kinds of an event's personal data."""
        ...

    def erase_person(self, registration: str) -> None:
        """Erase all personal data of one registration."""
        ...
