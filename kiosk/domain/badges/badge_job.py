"""Badge jobs: one badge to print, and the state of its printing."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class BadgeState(StrEnum):
    """States of a badge job; "done" only on the printer's own report."""

    QUEUED = "queued"
    SENT = "sent"
    DONE = "done"
    FAILED = "failed"
    UNKNOWN = "unknown"


class PrinterTrouble(StrEnum):
    """Reasons why a printer does not print, as far as it reports them."""

    PAPER_OUT = "paper_out"
    RIBBON_OUT = "ribbon_out"
    JAM = "jam"
    COVER_OPEN = "cover_open"
    PAUSED = "paused"
    GONE = "gone"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeJob:
    """One badge to print for one registration.

    ``reason`` is why a further badge is printed, empty for the first, automatic one.
    ``printer`` is where the job waits or was sent, ``trouble`` what stops that printer,
    ``problem`` the printer's own message. A job that is "sent" is in progress until it
    is ``settled``: some printers never report more.
    """

    id: str
    event: str
    registration: str
    state: BadgeState = BadgeState.QUEUED
    reason: str = ""
    station: str
    queued_at: datetime
    changed_at: datetime
    printer: str = ""
    problem: str = ""
    trouble: PrinterTrouble | None = None
    settled: bool = False

    @property
    def in_progress(self) -> bool:
        """Return whether the badge is still to come out, as far as is known."""
        sent = self.state is BadgeState.SENT and not self.settled
        return sent or self.state is BadgeState.QUEUED


@dataclass(frozen=True, slots=True, kw_only=True)
class JobUpdate:
    """A new state of a badge job; ``settled`` if no further update follows."""

    job: str
    state: BadgeState
    problem: str = ""
    trouble: PrinterTrouble | None = None
    settled: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class QueuedBadge:
    """A queued badge job, with what choosing its printer needs."""

    id: str
    category: str
    printer: str
    trouble: PrinterTrouble | None


@dataclass(frozen=True, slots=True, kw_only=True)
class UncertainJob:
    """A badge job of which it is unknown whether it came out, with its person."""

    id: str
    registration: str
    name: str
    printer: str
