"""Events as documents: one JSON text each."""

from pydantic import TypeAdapter

from kiosk.domain.event import Event

_EVENT = TypeAdapter(Event)


def write_event(event: Event) -> str:
    """Write an event as JSON."""
    return _EVENT.dump_json(event).decode()


def read_event(document: str) -> Event:
    """Read an event back."""
    return _EVENT.validate_json(document)
