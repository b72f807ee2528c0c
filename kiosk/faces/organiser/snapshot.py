"""What the organiser's screen reads, all of it in one look at the records."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.domain.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.headcount import Headcount, headcount
from kiosk.domain.notice import Announcement, HelpCall
from kiosk.domain.staff import StaffMember
from kiosk.domain.station import Health, HubStanding
from kiosk.faces.place import Place

NO_FACE = ""
"""The event of a station that has opened no face yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganiserSnapshot:
    """The event and its numbers, and what stations say; conflicts are only counted.

    ``station`` is this one; ``unheard`` are those that joined and said nothing yet.
    """

    event: Event
    count: Headcount
    station: str
    healths: Sequence[Health]
    unheard: Sequence[str]
    helps: Sequence[HelpCall]
    conflicts: int
    announcements: Sequence[Announcement]
    standing: HubStanding | None
    staff: Sequence[StaffMember]


def read_snapshot(place: Place) -> OrganiserSnapshot:
    """Read the numbers; raises KnownFault for an event that is not there."""
    with place.store.reading() as reader:
        event = reader.events.find(place.event)
        if event is None:
            raise KnownFault(
                "There is no event “{event}”; import it first.", event=place.event
            )
        places, healths = reader.stations.all(), reader.stations.health()
        said = {one.station for one in healths}
        gone = {one.name for one in places if one.revoked_at}
        joined = [one.name for one in places if one.joined_at]
        return OrganiserSnapshot(
            event=event,
            count=headcount(event, reader.ledger.tally(event.id)),
            station=place.station,
            healths=[
                one
                for one in healths
                if one.event in {event.id, NO_FACE} and one.station not in gone
            ],
            unheard=[name for name in joined if name not in said | gone],
            helps=reader.notices.help_calls(event.id),
            conflicts=len(reader.notices.conflicts(event.id)),
            announcements=reader.notices.announcements(event.id, place.clock.now()),
            standing=place.standing(),
            staff=reader.staff.all(),
        )
