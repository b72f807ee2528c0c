"""Stations: who was invited, how each is, and how it stands with its hub."""

from dataclasses import dataclass
from datetime import datetime, timedelta

WRONG_CLOCK = timedelta(minutes=2)
"""A clock that is further off is shown, here and at the organiser's."""
SILENT = timedelta(seconds=15)
"""A station that was not heard of for longer has gone, or has no network."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Station:
    """A station that the organiser invited to the hub, with its role there."""

    name: str
    role: str
    invited_at: datetime
    joined_at: datetime | None = None
    revoked_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """How a station is, by its own last word to the hub.

    ``clock_ahead_ms`` is how many milliseconds its clock is ahead of the hub's.
    ``camera``, ``scanner`` and ``printer`` are "ready", "none" or what is wrong with
    them, in a word of their own room. ``refused`` counts what the hub would not take.
    """

    station: str
    event: str
    checkpoint: str
    heard_at: datetime
    cut_off_since: datetime | None = None
    unsent: int = 0
    refused: int = 0
    clock_ahead_ms: int = 0
    version: str
    camera: str = "none"
    scanner: str = "none"
    printer: str = "none"
    labels_left: int | None = None

    @property
    def wrong_clock(self) -> bool:
        """Whether its clock is so far off that it must be put right."""
        return abs(timedelta(milliseconds=self.clock_ahead_ms)) > WRONG_CLOCK

    def silent(self, now: datetime) -> bool:
        """Whether it was not heard of for some time."""
        return now - self.heard_at > SILENT


@dataclass(frozen=True, slots=True, kw_only=True)
class HubStanding:
    """How this station stands with its hub at this moment.

    ``alone_since`` is none while the hub decides; ``trouble`` says in a sentence why it
    does not. ``unsent`` counts scans and walk-ins, ``refused`` what the hub would not
    take for good. A station that was ``put_out`` may not work at the hub any more.
    """

    hub: str
    alone_since: datetime | None = None
    unsent: int = 0
    refused: int = 0
    trouble: str = ""
    clock_ahead_ms: int = 0
    put_out: bool = False

    @property
    def wrong_clock(self) -> bool:
        """Whether this computer's clock is so far off that it must be put right."""
        return abs(timedelta(milliseconds=self.clock_ahead_ms)) > WRONG_CLOCK
