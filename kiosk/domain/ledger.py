"""The ledger: what happened, append-only and in an order that no wrong clock upsets."""

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum


class EntryKind(StrEnum):
    """What an entry in the ledger is about."""

    ENTRY = "entry"
    EXIT = "exit"
    UNDO = "undo"
    OVERRIDE = "override"
    AUTOMATIC_EXIT = "automatic_exit"
    BADGE = "badge"
    ANSWER = "answer"


class Outcome(StrEnum):
    """An entry's verdict, as the ledger and the command line spell it."""

    ADMITTED = "admitted"
    READMITTED = "readmitted"
    LEFT = "left"
    REFUSED = "refused"
    SEE_DESK = "see_desk"
    UNDONE = "undone"
    QUEUED = "queued"
    ANSWERED = "answered"


MOVED_ON = "moved_on"
"""The mark of an exit that was written because its person entered another room."""

ENTRIES = frozenset({Outcome.ADMITTED, Outcome.READMITTED})
MOVES = ENTRIES | {Outcome.LEFT}


class Source(StrEnum):
    """Where a scan came from."""

    ATTENDEE = "attendee"
    DESK = "desk"
    IMPORT = "import"
    COMMAND_LINE = "command_line"


class Direction(StrEnum):
    """Which way a person goes."""

    IN = "in"
    OUT = "out"


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerEntry:
    """One thing that happened.

    ``scanned_at`` is the station's clock, ``recorded_at`` the database's; ``stamp`` is
    the hybrid logical clock's, ``counter`` the station's own numbering. ``undoes``
    names the entry that an undo takes back, an answer has its question's id as ``mark``
    and itself as ``reason``, ``follows`` is the stamp of the person's
    entry before it, so that two stations cannot both move them from the same place.
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
    source: Source
    reason: str | None = None
    undoes: str | None = None
    scanned_at: datetime
    recorded_at: datetime
    stamp: int
    follows: int | None = None
    cut_off: bool = False

    @property
    def moves(self) -> bool:
        """Whether somebody went in or out by this entry."""
        return self.verdict in MOVES

    @property
    def order(self) -> tuple[int, str, int]:
        """Where the entry stands in the ledger."""
        return (self.stamp, self.station, self.counter)


EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def stamp_of(moment: datetime) -> int:
    """Give the first hybrid logical clock stamp of a millisecond.

    48 bits of milliseconds since 1970 above a 16-bit counter, as in Kulkarni et al.,
    Logical Physical Clocks (2014).
    """
    elapsed = moment - EPOCH
    return (
        (elapsed.days * 86400 + elapsed.seconds) * 1000 + elapsed.microseconds // 1000
    ) << 16


def next_stamp(now: datetime, seen: int) -> int:
    """Give a stamp that is neither before now nor before anything seen."""
    return max(stamp_of(now), seen + 1)
