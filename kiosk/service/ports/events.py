"""The port to the events and their keys."""

from collections.abc import Sequence
from typing import Protocol

from kiosk.domain.event import Event
from kiosk.domain.ticket import EventKey


class EventReader(Protocol):
    """A look at the events."""

    def all(self) -> Sequence[Event]:
        """Return the events, the earliest first."""
        ...

    def find(self, event: str) -> Event | None:
        """Return an event by its id."""
        ...

    def signing_keys(self) -> Sequence[EventKey]:
        """Return the keys of all events, the newest of each first."""
        ...


class EventWriter(EventReader, Protocol):
    """What changes events."""

    def lock(self, event: str) -> Event | None:
        """Return an event by its id, and keep others from changing it meanwhile."""
        ...

    def put(self, event: Event) -> None:
        """Keep an event, in place of the one with the same id."""
        ...

    def add_key(self, key: EventKey) -> None:
        """Keep a new key."""
        ...
