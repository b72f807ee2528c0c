"""Notices between screens: calls for help and announcements."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.domain.text import LocalizedText

ROTATION_PERIOD = timedelta(seconds=8)
"""How long each announcement is shown where there is no room for all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpCall:
    """A call for help from a guest at an attendee face, until somebody answers it."""

    id: str
    event: str
    station: str
    checkpoint: str
    called_at: datetime
    answered_at: datetime | None = None
    answered_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcement:
    """A sentence for every screen, until it ends or is withdrawn."""

    id: str
    event: str
    text: LocalizedText
    station: str
    made_at: datetime
    ends_at: datetime | None = None

    def is_current(self, now: datetime) -> bool:
        """Return whether it is to be shown at this time."""
        return self.ends_at is None or now < self.ends_at


def announcements_to_show(
    announcements: Sequence[Announcement], now: datetime, limit: int = 1
) -> Sequence[Announcement]:
    """Return the announcements to show now, up to a limit.

    The newest comes first; if there are more than the limit, they rotate.
    """
    current = [
        announcement for announcement in announcements if announcement.is_current(now)
    ]
    if len(current) <= limit:
        return current
    first = (now - current[0].made_at) // ROTATION_PERIOD % len(current)
    return [*current[first:], *current[:first]][:limit]
