"""What one screen tells the others: calls for help, and announcements."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.text import Text


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
