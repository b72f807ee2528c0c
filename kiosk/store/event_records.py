"""Events and their keys in the database."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from pydantic import TypeAdapter
from sqlalchemy import Connection, insert, select

from kiosk.domain.event.addresses import without_foreign_addresses
from kiosk.domain.event.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.ticket import EventKey
from kiosk.service.ports.events import UnreadableEventError
from kiosk.store import rows
from kiosk.store.tables import EventKeyRow, EventRow
from kiosk.store.upsert import upsert

_EVENT_ADAPTER = TypeAdapter(Event)


def serialize_event(event: Event) -> str:
    """Return an event as JSON."""
    return _EVENT_ADAPTER.dump_json(event).decode()


def deserialize_event(document: str) -> Event:
    """Return the event that a JSON document describes, with addresses of the web alone.

    The document may be a hub's: nothing that it names is fetched or opened. Raise
    ValueError for one that cannot be read.
    """
    return without_foreign_addresses(_EVENT_ADAPTER.validate_json(document))


@dataclass(slots=True)
class EventCache:
    """Parsed events by id and revision, as documents rarely change."""

    events: dict[str, tuple[int, Event]] = field(default_factory=dict)


@dataclass(frozen=True)
class SqlEvents:
    """Events, their documents and keys."""

    connection: Connection
    cache: EventCache

    def all(self) -> Sequence[Event]:
        """Return the events that can be read, the earliest first."""
        events = []
        for event_id in self._ids():
            with suppress(UnreadableEventError):
                if event := self.find(event_id):
                    events.append(event)
        return events

    def unreadable(self) -> Sequence[str]:
        """Return the ids of the events whose documents cannot be read."""
        unreadable = []
        for event_id in self._ids():
            try:
                self.find(event_id)
            except UnreadableEventError:
                unreadable.append(event_id)
        return unreadable

    def _ids(self) -> Sequence[str]:
        query = select(EventRow.id).order_by(EventRow.starts_at)
        return [row["id"] for row in rows.read(self.connection, query)]

    def find(self, event_id: str) -> Event | None:
        """Return an event by its id; raise UnreadableEventError."""
        query = select(EventRow.revision).where(EventRow.id == event_id)
        row = rows.first(self.connection, query)
        return self.at_revision(event_id, row["revision"]) if row else None

    def revision(self, event_id: str) -> int:
        """Return how often an event was written; 0 for an unknown one."""
        query = select(EventRow.revision).where(EventRow.id == event_id)
        return self.connection.scalar(query) or 0

    def at_revision(self, event_id: str, revision: int) -> Event:
        """Return an event at its current revision, parsing each revision once."""
        cached = self.cache.events.get(event_id)
        if cached is None or cached[0] != revision:
            query = select(EventRow.document).where(EventRow.id == event_id)
            row = rows.first(self.connection, query)
            try:
                cached = (revision, deserialize_event(row["document"] if row else ""))
            except ValueError as error:
                raise UnreadableEventError(event_id) from error
            self.cache.events[event_id] = cached
        return cached[1]

    def signing_keys(self) -> Sequence[EventKey]:
        """Return the keys of all events, the newest of each first."""
        query = select(EventKeyRow.__table__).order_by(EventKeyRow.number.desc())
        return [EventKey(**row) for row in rows.read(self.connection, query)]

    def lock(self, event_id: str) -> Event | None:
        """Lock an event against other changes and return it."""
        return self.find(event_id)

    def put(self, event: Event) -> None:
        """Store an event, replacing the one with the same id.

        Raise KnownFault for one that would not be read back as it is.
        """
        document = serialize_event(event)
        kept = serialize_event(without_foreign_addresses(event))
        with suppress(ValueError):
            if serialize_event(deserialize_event(document)) == kept:
                self._put(event, document)
                return
        raise KnownFault(
            "The event “{event}” has a value that would not be read back, so nothing "
            "was written. Look for a number that is too large, or a strange time.",
            event=event.id,
        )

    def _put(self, event: Event, document: str) -> None:
        statement = upsert(EventRow).values(
            id=event.id,
            revision=1,
            starts_at=event.starts_at,
            document=document,
        )
        self.connection.execute(
            statement.on_conflict_do_update(
                index_elements=["id"],
                set_={
                    "revision": EventRow.revision + 1,
                    "starts_at": statement.excluded.starts_at,
                    "document": statement.excluded.document,
                },
            )
        )

    def add_key(self, key: EventKey) -> None:
        """Store a new key."""
        self.connection.execute(
            insert(EventKeyRow),
            {"event": key.event, "number": key.number, "secret": key.secret},
        )
