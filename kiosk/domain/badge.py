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
    one; ``problem`` is the printer's own word on a failure.
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
