"""Notices between screens: calls for help and announcements."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.domain.text import LocalizedText

ROTATION_PERIOD = timedelta(seconds=8)
"""How long each announcement is shown where there is no room for all."""
EVACUATION_PREFIX = "evacuation:"
"""How the id of an announcement begins that is an evacuation."""
CASE_PREFIX = "scan:"
"""How the id of a desk case begins; the id of the scan's ledger entry follows."""
MAX_CASE_AGE = timedelta(minutes=15)
"""How long a guest whom a screen sent to the desk is expected there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpCall:
    """A guest at an attendee face who needs the desk, until somebody answers.

    The guest called for help there, or a scan's verdict sent them to the desk: such a
    call is a desk case, and has the ledger entry of the ``scan``.
    """

    id: str
    event: str
    station: str
    checkpoint: str
    called_at: datetime
    answered_at: datetime | None = None
    answered_by: str = ""

    @property
    def scan(self) -> str:
        """Return the id of the scan's ledger entry; "" if the guest called."""
        is_case = self.id.startswith(CASE_PREFIX)
        return self.id.removeprefix(CASE_PREFIX) if is_case else ""


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
