"""What the attendee's screen reads at each change."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.domain.event import Event
from kiosk.domain.notice import Announcement, HelpCall
from kiosk.domain.station import HubStanding


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendeeSnapshot:
    """The event, and what reaches the screen from elsewhere.

    ``helps`` are the calls that nobody has answered yet.
    """

    event: Event
    announcements: Sequence[Announcement]
    helps: Sequence[HelpCall]
    standing: HubStanding | None
