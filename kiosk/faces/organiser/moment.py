"""What the organiser's screen reads, all of it in one look at the records."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.domain.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.headcount import Headcount, headcount
from kiosk.domain.notice import Announcement, HelpCall
from kiosk.domain.station import Health, HubStanding
from kiosk.faces.place import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """The event and its numbers, and what stations say; conflicts are only counted."""

    event: Event
    count: Headcount
    healths: Sequence[Health]
    helps: Sequence[HelpCall]
    conflicts: int
    announcements: Sequence[Announcement]
    standing: HubStanding | None


def read_moment(place: Place) -> Moment:
    """Read the numbers; raises KnownFault for an event that is not there."""
    with place.store.reading() as look:
        event = look.event(place.event)
        if event is None:
            raise KnownFault(f"There is no event “{place.event}”; import it first.")
        return Moment(
            event=event,
            count=headcount(event, look.tally(event.id)),
            healths=[one for one in look.healths() if one.event == event.id],
            helps=look.help_calls(event.id),
            conflicts=len(look.conflicts(event.id)),
            announcements=look.announcements(event.id, place.clock.now()),
            standing=place.standing(),
        )
