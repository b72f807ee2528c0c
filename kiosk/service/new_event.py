"""Makes a new event of its title, place and days, or like one that is kept."""

from dataclasses import dataclass

from kiosk.domain.event.event import Event
from kiosk.domain.event.new_event import EventRequest, make_event
from kiosk.domain.fault import KnownFault
from kiosk.domain.staff import Right
from kiosk.service.import_event import ImportEvent
from kiosk.service.ports import Store
from kiosk.service.rights import require_right


@dataclass(frozen=True, slots=True)
class NewEvent:
    """The use case behind every event that is made without a file."""

    store: Store
    import_event: ImportEvent

    def __call__(
        self,
        request: EventRequest,
        *,
        like: str | None = None,
        zone: str,
        operator: str | None = None,
    ) -> Event:
        """Store a new event and return it; ``zone`` is the time zone of this computer.

        A copy has everything of the event that it is like, with the days moved, but
        its people. Raise InvalidFieldsError with all that is missing or wrong.
        """
        with self.store.reading() as reader:
            require_right(reader, operator, Right.EDIT_PROGRAMME)
            kept = reader.events.all()
            taken = {event.id for event in kept} | set(reader.events.unreadable())
        model = next((event for event in kept if event.id == like), None)
        if like is not None and model is None:
            raise KnownFault("There is no event “{event}”.", event=like)
        event = make_event(request, taken, kept[-1].timezone if kept else zone, model)
        self.import_event(event)
        return event
