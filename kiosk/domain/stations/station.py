"""Stations: invitations, the health of each, and the connection to the hub."""

from dataclasses import dataclass
from datetime import datetime, timedelta

CLOCK_TOLERANCE = timedelta(minutes=2)
"""A clock that is further off is reported."""
SILENCE_LIMIT = timedelta(seconds=15)
"""A station that reported nothing for longer is gone or has no network."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Station:
    """A station that was invited to the hub, with its database role there."""

    name: str
    role: str
    invited_at: datetime
    joined_at: datetime | None = None
    revoked_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StationHealth:
    """A station's health, by its own last report to the hub.

    ``clock_ahead_ms`` is by how many milliseconds its clock is ahead of the hub's.
    ``camera``, ``scanner`` and ``printer`` are "ready", "none" or the devices' own word
    for what is wrong. ``refused`` counts the entries that the hub refused.
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
        """Return whether its clock is off by more than is tolerated."""
        return abs(timedelta(milliseconds=self.clock_ahead_ms)) > CLOCK_TOLERANCE

    def silent(self, now: datetime) -> bool:
        """Return whether it has not reported for some time."""
        return now - self.heard_at > SILENCE_LIMIT


@dataclass(frozen=True, slots=True, kw_only=True)
class HubStatus:
    """The status of this station's connection to its hub.

    ``offline_since`` is None while the hub decides; ``trouble`` is a sentence on why it
    does not. ``unsent`` counts scans and walk-ins, ``refused`` the entries that the hub
    refused for good. A ``revoked`` station may not work at the hub any more.
    """

    hub: str
    offline_since: datetime | None = None
    unsent: int = 0
    refused: int = 0
    trouble: str = ""
    clock_ahead_ms: int = 0
    revoked: bool = False

    @property
    def wrong_clock(self) -> bool:
        """Return whether this computer's clock is off by more than is tolerated."""
        return abs(timedelta(milliseconds=self.clock_ahead_ms)) > CLOCK_TOLERANCE
