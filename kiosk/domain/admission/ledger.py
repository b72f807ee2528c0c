"""The ledger: append-only entries, ordered by hybrid logical clock."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import NamedTuple


class EntryKind(StrEnum):
    """The kind of a ledger entry."""

    ENTRY = "entry"
    EXIT = "exit"
    UNDO = "undo"
    OVERRIDE = "override"
    AUTOMATIC_EXIT = "automatic_exit"
    BADGE = "badge"
    ANSWER = "answer"
    STAFF = "staff"
    PURGE = "purge"


class Outcome(StrEnum):
    """A ledger entry's verdict, as the ledger and the command line spell it."""

    ADMITTED = "admitted"
    READMITTED = "readmitted"
    LEFT = "left"
    REFUSED = "refused"
    SEE_DESK = "see_desk"
    UNDONE = "undone"
    QUEUED = "queued"
    ANSWERED = "answered"
    NOTED = "noted"
    PURGED = "purged"


MOVED_ON = "moved_on"
"""The mark of an exit that was written because its person entered another room."""

ADMISSIONS = frozenset({Outcome.ADMITTED, Outcome.READMITTED})
MOVEMENTS = ADMISSIONS | {Outcome.LEFT}


class ScanSource(StrEnum):
    """The source of a scan."""

    ATTENDEE = "attendee"
    DESK = "desk"
    IMPORT = "import"
    COMMAND_LINE = "command_line"


class Direction(StrEnum):
    """Whether a person goes in or out."""

    IN = "in"
    OUT = "out"


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerEntry:
    """One entry of the ledger.

    ``scanned_at`` is the station's clock, ``recorded_at`` the database's; ``stamp`` is
    the hybrid logical clock's, ``counter`` the station's own numbering. ``undoes`` is
    the id of the entry that an undo takes back. An answer has its question's id as
    ``mark`` and its text as ``reason``; one about staff has its action as ``mark``, a
    purge the kinds of data that went. ``follows`` is the stamp of the person's entry
    before it, so that two stations cannot both move them from the same place.
    """

    id: str
    nonce: str
    event: str
    registration: str | None
    code: str
    kind: EntryKind
    verdict: Outcome
    refusal: str | None = None
    mark: str | None = None
    checkpoint: str
    station: str
    counter: int
    operator: str | None = None
    source: ScanSource
    reason: str | None = None
    undoes: str | None = None
    scanned_at: datetime
    recorded_at: datetime
    stamp: int
    follows: int | None = None
    cut_off: bool = False

    @property
    def is_movement(self) -> bool:
        """Return whether somebody went in or out by this entry."""
        return self.verdict in MOVEMENTS

    @property
    def sort_key(self) -> tuple[int, str, int, str]:
        """Return the entry's position in the ledger, which is no other entry's.

        The hub and a station that is offline may each give one counter to an entry.
        """
        return (self.stamp, self.station, self.counter, self.id)


class PastEntry(NamedTuple):
    """An entry of a person that was not undone, as rules of admission count it."""

    at: datetime
    checkpoint: str


EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def stamp_at(at: datetime) -> int:
    """Return the first hybrid logical clock stamp of a time's millisecond.

    48 bits of milliseconds since 1970 above a 16-bit counter, as in Kulkarni et al.,
    Logical Physical Clocks (2014).
    """
    elapsed = at - EPOCH
    return (
        (elapsed.days * 86400 + elapsed.seconds) * 1000 + elapsed.microseconds // 1000
    ) << 16


def next_stamp(now: datetime, seen: int) -> int:
    """Return a stamp that is neither before now nor before any stamp seen."""
    return max(stamp_at(now), seen + 1)


def latest_answers(entries: Iterable[LedgerEntry]) -> Mapping[str, str]:
    """Return one person's answers by question id, the last one of each.

    ``entries`` are theirs in ledger order.
    """
    return {
        entry.mark or "": entry.reason or ""
        for entry in entries
        if entry.kind is EntryKind.ANSWER
    }
