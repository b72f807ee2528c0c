"""The list of everybody of an event, for paper."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.admission.door_list import DoorList, OfflinePeriod, door_list
from kiosk.domain.fault import KnownFault
from kiosk.service.ports import Clock, Store


@dataclass(frozen=True, slots=True)
class ListPeople:
    """The use case behind the door list on paper."""

    store: Store
    clock: Clock

    def __call__(
        self,
        event: str,
        language: str,
        at: datetime | None = None,
        alone: OfflinePeriod | None = None,
    ) -> DoorList:
        """Return the door list with all that happened before ``at``.

        Raise KnownFault for an unknown event.
        """
        now = at or self.clock.now()
        with self.store.reading() as reader:
            found_event = reader.events.find(event)
            if found_event is None:
                raise KnownFault("There is no event “{event}”.", event=event)
            people = [
                (person.registration, person.presence)
                for person in reader.people.all(event)
            ]
        return door_list(found_event, people, now, language, alone)
