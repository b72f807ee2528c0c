"""Ports to the ledger and the running counts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from kiosk.domain.admission.headcount import Tally
from kiosk.domain.admission.ledger import LedgerEntry, PastEntry
from kiosk.domain.event.event import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanContext:
    """The context of a decision besides the person.

    ``replay`` is the accepted entry that this nonce already made, ``counter`` the
    station's last counter. ``evacuating_since`` is when one began that is on.
    """

    event: Event
    replay: LedgerEntry | None
    counter: int
    inside_building: int
    inside_here: int
    evacuating_since: datetime | None = None


class LedgerReader(Protocol):
    """Read access to the ledger."""

    def find(self, entry: str) -> LedgerEntry | None:
        """Return an entry by its id."""
        ...

    def by_nonce(self, nonce: str) -> Sequence[LedgerEntry]:
        """Return the entries that a nonce made, including refused ones."""
        ...

    def for_registration(self, registration: str) -> Sequence[LedgerEntry]:
        """Return one person's entries in ledger order."""
        ...

    def past_entries(self, registration: str, until: datetime) -> Sequence[PastEntry]:
        """Return when and where somebody came in, the earliest first.

        What was undone or scanned after ``until`` is left out.
        """
        ...

    def all(self, event: str) -> Iterator[LedgerEntry]:
        """Return all entries of an event in ledger order."""
        ...

    def since(self, event: str, stamp: int) -> Sequence[LedgerEntry]:
        """Return the entries of an event from a stamp on, in ledger order."""
        ...

    def newest(self, event: str, count: int) -> Sequence[LedgerEntry]:
        """Return the newest entries, the newest first."""
        ...

    def admissions(
        self, event: str, boundaries: Sequence[datetime]
    ) -> Sequence[tuple[str, datetime]]:
        """Return the registrations that were admitted and when, in any order.

        Of each person it is the first time between two boundaries, and each time before
        the first and after the last. Admissions that were undone are left out.
        """
        ...

    def refused_between(
        self, event: str, begins_at: datetime, ends_at: datetime
    ) -> int:
        """Return the number of refused scans in a time."""
        ...

    def tally(self, event: str) -> Tally:
        """Return the running counts."""
        ...


class LedgerWriter(LedgerReader, Protocol):
    """Write access to the ledger."""

    def scan_context(
        self, event: str, checkpoint: str | None, station: str, nonce: str
    ) -> ScanContext:
        """Return what a decision needs besides the person.

        Raise KnownFault for an unknown event or checkpoint.
        """
        ...

    def append(self, entry: LedgerEntry) -> None:
        """Append one entry to the ledger."""
        ...

    def next_counter(self, station: str) -> int:
        """Return the number after the station's last one."""
        ...

    def add_tally(self, event: str, station: str, difference: Tally) -> None:
        """Add to the running counts."""
        ...
