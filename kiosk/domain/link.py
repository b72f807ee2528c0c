"""Whether a hub may be relied on: lost at once, trusted again only with time."""

from dataclasses import dataclass
from datetime import datetime, timedelta

STEADY = timedelta(seconds=2)
"""A hub that answered well for so long is relied on again."""
LONGEST = timedelta(seconds=30)
"""However often it failed, no longer than this."""
FORGET = timedelta(minutes=1)
"""A hub that stayed for so long is as good as new."""


@dataclass(slots=True)
class Link:
    """The state of the line to the hub.

    One answer that is missing, or later than ``silence``, ends it. It begins again once
    all answers were quick for a while, twice as long each time that it failed again
    within a minute: a line that comes and goes does not take the desk along.
    """

    silence: timedelta
    since: datetime
    connected: bool = False
    _wanted: timedelta = timedelta()
    _good_since: datetime | None = None
    _come: datetime | None = None

    def heard(self, took: timedelta, at: datetime) -> None:
        """Note an answer, and how long it took."""
        if took > self.silence:
            self.missed(at)
        elif took > self.silence / 2 and not self.connected:
            self._good_since = None
        elif self._good_since is None:
            self._good_since = at

    def missed(self, at: datetime) -> None:
        """Note that an answer did not come."""
        self._good_since = None
        if self.connected:
            soon = self._come is not None and at - self._come < FORGET
            self._wanted = min(self._wanted * 2, LONGEST) if soon else STEADY
            self._wanted = max(self._wanted, STEADY)
            self.connected, self.since = False, at

    def ready(self, at: datetime) -> bool:
        """Whether it has answered well for long enough."""
        good = self._good_since
        return good is not None and at - good >= self._wanted

    def begin(self, at: datetime) -> None:
        """Rely on the hub from now on."""
        if not self.connected:
            self.connected, self.since, self._come = True, at, at
