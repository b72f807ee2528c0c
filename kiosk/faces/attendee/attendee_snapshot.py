"""The snapshot that the attendee's screen reads at each change."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.domain.admission.headcount import Headcount
from kiosk.domain.event.event import Event
from kiosk.domain.stations.notice import Announcement, HelpCall
from kiosk.domain.stations.station import HubStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendeeSnapshot:
    """The event, its headcount, the announcements, the calls for help and the hub.

    ``help_calls`` are those that nobody has answered yet.
    """

    event: Event
    headcount: Headcount
    announcements: Sequence[Announcement]
    evacuation: Announcement | None
    help_calls: Sequence[HelpCall]
    hub_status: HubStatus | None
