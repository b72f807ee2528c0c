"""Ports to events and their signing keys."""

from collections.abc import Sequence
from typing import Protocol

from kiosk.domain.event.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.ticket import EventKey


class UnreadableEventError(KnownFault):
    """The document that is kept of an event is none that can be read."""

    def __init__(self, event_id: str) -> None:
        super().__init__(
            "What is kept of the event “{event}” cannot be read. Bring it in again "
            "with “kiosk event import FILE”; people and scans are kept.",
            event=event_id,
        )


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

    def revision(self, event_id: str) -> int:
        """Return how often an event was written; 0 for an unknown one."""
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
