"""What the organiser's screen reads, all of it in one look at the records."""

from dataclasses import dataclass

from kiosk.domain.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.headcount import Headcount, headcount
from kiosk.faces.place import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """The event and its numbers."""

    event: Event
    count: Headcount


def read_moment(place: Place) -> Moment:
    """Read the numbers; raises KnownFault for an event that is not there."""
    with place.store.reading() as look:
        event = look.event(place.event)
        if event is None:
            raise KnownFault(f"There is no event “{place.event}”; import it first.")
        return Moment(event=event, count=headcount(event, look.tally(event.id)))
