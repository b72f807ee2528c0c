"""A badge to print, and how far its printing has come."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class BadgeState(StrEnum):
    """How far a badge has come; "done" only on the printer's own word."""

    QUEUED = "queued"
    SENT = "sent"
    DONE = "done"
    FAILED = "failed"
    UNKNOWN = "unknown"


class Trouble(StrEnum):
    """What keeps a printer from printing, as far as it tells."""

    PAPER_OUT = "paper_out"
    RIBBON_OUT = "ribbon_out"
    JAM = "jam"
    COVER_OPEN = "cover_open"
    PAUSED = "paused"
    GONE = "gone"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeJob:
    """One badge for one registration.

    ``reason`` says why a further one is printed and is empty for the first, automatic
    one. ``printer`` is where it waits or was sent, ``trouble`` what holds it up there,
    ``problem`` the printer's own words. A badge that is "sent" is under way until it is
    ``settled``: some printers never say more.
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
    trouble: Trouble | None = None
    settled: bool = False

    @property
    def under_way(self) -> bool:
        """Whether it is still to come out, as far as anybody knows."""
        sent = self.state is BadgeState.SENT and not self.settled
        return sent or self.state is BadgeState.QUEUED


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeNews:
    """How far a badge has come; ``settled`` once nothing more is to be heard of it."""

    job: str
    state: BadgeState
    problem: str = ""
    trouble: Trouble | None = None
    settled: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingBadge:
    """A queued badge, as far as its way to a printer asks."""

    id: str
    category: str
    printer: str
    trouble: Trouble | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DoubtedBadge:
    """A badge of which nobody knows whether it came out, and whose it is."""

    id: str
    registration: str
    name: str
    printer: str
