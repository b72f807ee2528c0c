"""Ports to events and their signing keys."""

from collections.abc import Sequence
from typing import Protocol

from kiosk.domain.event.event import Event
from kiosk.domain.ticket import EventKey


class EventReader(Protocol):
    """Read access to events."""

    def all(self) -> Sequence[Event]:
        """Return the events that can be read, the earliest first."""
        ...

    def unreadable(self) -> Sequence[str]:
        """Return the ids of the events whose documents cannot be read."""
        ...

    def find(self, event_id: str) -> Event | None:
        """Return an event by its id."""
        ...

    def signing_keys(self) -> Sequence[EventKey]:
        """Return the keys of all events, the newest of each first."""
        ...


class EventWriter(EventReader, Protocol):
    """Write access to events."""

    def lock(self, event_id: str) -> Event | None:
        """Lock an event against other changes and return it."""
        ...

    def put(self, event: Event) -> None:
        """Store an event, replacing the one with the same id."""
        ...

    def add_key(self, key: EventKey) -> None:
        """Store a new key."""
        ...
