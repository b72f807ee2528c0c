"""The circuit breaker between a station and its hub."""

from dataclasses import dataclass
from datetime import datetime, timedelta

MIN_RECOVERY = timedelta(seconds=2)
"""For how long all answers must be quick before the hub is used again."""
MAX_RECOVERY = timedelta(seconds=30)
"""The recovery time after any number of failures is no longer than this."""
FLAPPING_WINDOW = timedelta(minutes=1)
"""A failure later than this after connecting starts over at the shortest recovery."""


@dataclass(slots=True)
class CircuitBreaker:
    """Decides whether the hub is used or the station decides alone.

    One answer that is missing, or later than ``timeout``, disconnects it. It reconnects
    once all answers were quick for a while, twice as long each time that it failed
    again within a minute, so that an unstable network does not disturb the desk.
    """

    timeout: timedelta
    since: datetime
    connected: bool = False
    _recovery: timedelta = timedelta()
    _healthy_since: datetime | None = None
    _connected_at: datetime | None = None

    def record_answer(self, took: timedelta, at: datetime) -> None:
        """Record an answer, and how long it took."""
        if took > self.timeout:
            self.record_failure(at)
        elif took > self.timeout / 2 and not self.connected:
            self._healthy_since = None
        elif self._healthy_since is None:
            self._healthy_since = at

    def record_failure(self, at: datetime) -> None:
        """Record that an answer did not come."""
        self._healthy_since = None
        if self.connected:
            flapping = (
                self._connected_at is not None
                and at - self._connected_at < FLAPPING_WINDOW
            )
            self._recovery = (
                min(self._recovery * 2, MAX_RECOVERY) if flapping else MIN_RECOVERY
            )
            self._recovery = max(self._recovery, MIN_RECOVERY)
            self.connected, self.since = False, at

    def is_recovered(self, at: datetime) -> bool:
        """Return whether all answers were quick for long enough."""
        healthy_since = self._healthy_since
        return healthy_since is not None and at - healthy_since >= self._recovery

    def connect(self, at: datetime) -> None:
        """Use the hub from now on."""
        if not self.connected:
            self.connected, self.since, self._connected_at = True, at, at
