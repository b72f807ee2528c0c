"""What one screen tells the others: calls for help, and announcements."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.domain.text import Text

TURN = timedelta(seconds=8)
"""How long each of several announcements is seen where there is no room for all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpCall:
    """A guest at an attendee's face who asked for help, until somebody goes there."""

    id: str
    event: str
    station: str
    checkpoint: str
    called_at: datetime
    answered_at: datetime | None = None
    answered_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcement:
    """A sentence for every screen, until it ends or is taken back."""

    id: str
    event: str
    text: Text
    station: str
    made_at: datetime
    ends_at: datetime | None = None

    def shown(self, now: datetime) -> bool:
        """Whether it is to be seen at this moment."""
        return self.ends_at is None or now < self.ends_at


def in_turn(
    announced: Sequence[Announcement], now: datetime, room: int = 1
) -> Sequence[Announcement]:
    """Give those that are seen at this moment; the newest begins.

    Of more than there is room for, each has its turn.
    """
    shown = [one for one in announced if one.shown(now)]
    if len(shown) <= room:
        return shown
    first = (now - shown[0].made_at) // TURN % len(shown)
    return [*shown[first:], *shown[:first]][:room]
