"""The snapshot that the organiser's screen reads, in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.domain.admission.headcount import Headcount
from kiosk.domain.event.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.staff import StaffMember
from kiosk.domain.stations.notice import Announcement, HelpCall
from kiosk.domain.stations.station import HubStatus, StationHealth
from kiosk.faces.face_context import FaceContext
from kiosk.service.count_people import count_people

NO_EVENT = ""
"""The event that a station reports before it opens a face."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganiserSnapshot:
    """The event, its headcount, and the health of stations; conflicts are a count.

    ``station`` is this one; ``unheard`` have joined and not reported yet.
    """

    event: Event
    headcount: Headcount
    station: str
    healths: Sequence[StationHealth]
    unheard: Sequence[str]
    help_calls: Sequence[HelpCall]
    conflicts: int
    announcements: Sequence[Announcement]
    hub_status: HubStatus | None
    staff: Sequence[StaffMember]


def read_snapshot(context: FaceContext) -> OrganiserSnapshot:
    """Read the snapshot; raise KnownFault for an event that does not exist."""
    with context.store.reading() as reader:
        event = reader.events.find(context.event)
        if event is None:
            raise KnownFault(
                "There is no event “{event}”; import it first.", event=context.event
            )
        stations, reports = reader.stations.all(), reader.stations.health()
        reporting = {health.station for health in reports}
        revoked = {station.name for station in stations if station.revoked_at}
        joined_names = [station.name for station in stations if station.joined_at]
        return OrganiserSnapshot(
            event=event,
            headcount=count_people(reader, event, context.clock.now()),
            station=context.station,
            healths=[
                health
                for health in reports
                if health.event in {event.id, NO_EVENT}
                and health.station not in revoked
            ],
            unheard=[name for name in joined_names if name not in reporting | revoked],
            help_calls=[
                call for call in reader.notices.help_calls(event.id) if not call.scan
            ],
            conflicts=len(reader.notices.conflicts(event.id)),
            announcements=reader.notices.announcements(event.id, context.clock.now()),
            hub_status=context.hub_status(),
            staff=reader.staff.all(),
        )
