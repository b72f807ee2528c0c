"""Everybody of an event on one list, as the records have them at a moment."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.door_list import Alone, DoorList, door_list
from kiosk.domain.fault import KnownFault
from kiosk.service.ports import Clock, Store


@dataclass(frozen=True, slots=True)
class ListPeople:
    """The use case behind the list on paper."""

    store: Store
    clock: Clock

    def __call__(
        self,
        event: str,
        language: str,
        at: datetime | None = None,
        alone: Alone | None = None,
    ) -> DoorList:
        """List them; all that happened before ``at`` is in it.

        Raises KnownFault for an event that is not kept.
        """
        now = at or self.clock.now()
        with self.store.reading() as reader:
            known = reader.events.find(event)
            if known is None:
                raise KnownFault("There is no event “{event}”.", event=event)
            people = [
                (one.registration, one.presence) for one in reader.people.all(event)
            ]
        return door_list(known, people, now, language, alone)
