"""The port to the ledger and the running counts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from kiosk.domain.event import Event
from kiosk.domain.headcount import Tally
from kiosk.domain.ledger import LedgerEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a decision needs beside the person.

    ``replay`` is the accepted entry that this nonce already made, ``counter`` the
    station's last number.
    """

    event: Event
    replay: LedgerEntry | None
    counter: int
    inside_building: int
    inside_here: int


class LedgerReader(Protocol):
    """A look at the ledger."""

    def find(self, entry: str) -> LedgerEntry | None:
        """Return an entry by its id."""
        ...

    def by_nonce(self, nonce: str) -> Sequence[LedgerEntry]:
        """Return the entries that a nonce made, refused ones too."""
        ...

    def of(self, registration: str) -> Sequence[LedgerEntry]:
        """Return one person's entries in ledger order."""
        ...

    def all(self, event: str) -> Iterator[LedgerEntry]:
        """Return all entries of an event in ledger order."""
        ...

    def last(self, event: str, count: int) -> Sequence[LedgerEntry]:
        """Return the newest entries, the newest first."""
        ...

    def tally(self, event: str) -> Tally:
        """Return the running counts."""
        ...


class LedgerWriter(LedgerReader, Protocol):
    """What goes into the ledger."""

    def context(
        self, event: str, checkpoint: str | None, station: str, nonce: str
    ) -> Context:
        """Return what a decision needs beside the person.

        Raise KnownFault for an event or a checkpoint that is not there.
        """
        ...

    def append(self, entry: LedgerEntry) -> None:
        """Write one entry into the ledger."""
        ...

    def next_counter(self, station: str) -> int:
        """Return the number after the station's last one."""
        ...

    def add_tally(self, event: str, station: str, change: Tally) -> None:
        """Add to the running counts."""
        ...
