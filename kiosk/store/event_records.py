"""Events and their keys in the database."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from pydantic import TypeAdapter
from sqlalchemy import Connection, insert, select

from kiosk.domain.event.addresses import without_foreign_addresses
from kiosk.domain.event.event import Event
from kiosk.domain.ticket import EventKey
from kiosk.store import rows
from kiosk.store.tables import EventKeyRow, EventRow
from kiosk.store.upsert import upsert

_EVENT_ADAPTER = TypeAdapter(Event)


def serialize_event(event: Event) -> str:
    """Return an event as JSON."""
    return _EVENT_ADAPTER.dump_json(event).decode()


def deserialize_event(document: str) -> Event:
    """Return the event that a JSON document describes, with addresses of the web alone.

    The document may be a hub's: nothing that it names is fetched or opened.
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
        """Return the events, the earliest first."""
        query = select(EventRow.id).order_by(EventRow.starts_at)
        rows_found = rows.read(self.connection, query)
        return [event for row in rows_found if (event := self.find(row["id"]))]

    def find(self, event_id: str) -> Event | None:
        """Return an event by its id."""
        query = select(EventRow.revision).where(EventRow.id == event_id)
        row = rows.first(self.connection, query)
        return self.at_revision(event_id, row["revision"]) if row else None

    def at_revision(self, event_id: str, revision: int) -> Event:
        """Return an event at its current revision, parsing each revision once."""
        cached = self.cache.events.get(event_id)
        if cached is None or cached[0] != revision:
            query = select(EventRow.document).where(EventRow.id == event_id)
            row = rows.first(self.connection, query)
            cached = (revision, deserialize_event(row["document"] if row else ""))
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
        """Store an event, replacing the one with the same id."""
        statement = upsert(EventRow).values(
            id=event.id,
            revision=1,
            starts_at=event.starts_at,
            document=serialize_event(event),
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
