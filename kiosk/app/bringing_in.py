"""Brings an event in from a file; what that takes the place of is kept beside."""

from itertools import count
from pathlib import Path

from kiosk.app.bootstrap import House
from kiosk.domain.event import Event
from kiosk.exchange.event_writing import write_event


def bring_in(house: House, event: Event) -> Path | None:
    """Keep an event; say in which file it is as it was, if that was different.

    Raises KnownFault where that file cannot be written, and nothing is changed then.
    """
    with house.store.reading() as reader:
        before = reader.events.find(event.id)
    kept = None
    if before is not None and before != event:
        name = f"{event.id}-before"
        places = (house.home.folder / f"{name}-{one}.toml" for one in count(1))
        kept = next(place for place in places if not place.exists())
        write_event(kept, before)
    house.use_cases.import_event(event)
    return kept
