"""The snapshot that the office reads at each change, in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.domain.admission.headcount import Headcount, headcount
from kiosk.domain.event.event import Event
from kiosk.domain.people.people_query import PeopleQuery
from kiosk.domain.staff import StaffMember
from kiosk.domain.stations.station import HubStatus
from kiosk.faces.face_context import FaceContext


@dataclass(frozen=True, slots=True, kw_only=True)
class EventFigures:
    """How an event stands: its people, those without a ticket, and its headcount."""

    people: int
    without_ticket: int
    conflicts: int
    badges: int
    headcount: Headcount


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeSnapshot:
    """All kept events, how the shown one stands, and the staff."""

    events: Sequence[Event]
    event: Event | None
    figures: EventFigures | None
    staff: Sequence[StaffMember]
    stations: int
    hub_status: HubStatus | None


def read_office_snapshot(context: FaceContext) -> OfficeSnapshot:
    """Read the snapshot; the event is None if there is none of that id."""
    with context.store.reading() as reader:
        events = reader.events.all()
        shown = next((event for event in events if event.id == context.event), None)
        figures = None
        if shown is not None:
            query = PeopleQuery(event=shown.id)
            without = PeopleQuery(event=shown.id, has_ticket=False)
            figures = EventFigures(
                people=reader.people.count(query),
                without_ticket=reader.people.count(without),
                conflicts=len(reader.notices.conflicts(shown.id)),
                badges=sum(reader.badges.counts_by_state(shown.id).values()),
                headcount=headcount(shown, reader.ledger.tally(shown.id)),
            )
        return OfficeSnapshot(
            events=events,
            event=shown,
            figures=figures,
            staff=reader.staff.all(),
            stations=len(reader.stations.health()),
            hub_status=context.hub_status(),
        )
