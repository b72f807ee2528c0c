"""The events and their keys in the database."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, insert, select

from kiosk.domain.event import Event
from kiosk.domain.ticket import EventKey
from kiosk.store import rows
from kiosk.store.documents import read_event, write_event
from kiosk.store.tables import EventKeyRow, EventRow
from kiosk.store.upsert import upsert


@dataclass(slots=True)
class EventCache:
    """Events read before, by id and revision: documents change rarely."""

    known: dict[str, tuple[int, Event]] = field(default_factory=dict)


@dataclass(frozen=True)
class SqlEvents:
    """The events, their documents and keys."""

    connection: Connection
    cache: EventCache

    def all(self) -> Sequence[Event]:
        """Return the events, the earliest first."""
        query = select(EventRow.id).order_by(EventRow.starts_at)
        found = rows.read(self.connection, query)
        return [event for row in found if (event := self.find(row["id"]))]

    def find(self, event: str) -> Event | None:
        """Return an event by its id."""
        query = select(EventRow.revision).where(EventRow.id == event)
        row = rows.first(self.connection, query)
        return self.at(event, row["revision"]) if row else None

    def at(self, event: str, revision: int) -> Event:
        """Return an event at its current revision, parsed once."""
        known = self.cache.known.get(event)
        if known is None or known[0] != revision:
            query = select(EventRow.document).where(EventRow.id == event)
            row = rows.first(self.connection, query)
            known = (revision, read_event(row["document"] if row else ""))
            self.cache.known[event] = known
        return known[1]

    def signing_keys(self) -> Sequence[EventKey]:
        """Return the keys of all events, the newest of each first."""
        query = select(EventKeyRow.__table__).order_by(EventKeyRow.number.desc())
        return [EventKey(**row) for row in rows.read(self.connection, query)]

    def lock(self, event: str) -> Event | None:
        """Return an event by its id, and keep others from changing it meanwhile."""
        return self.find(event)

    def put(self, event: Event) -> None:
        """Keep an event, in place of the one with the same id."""
        statement = upsert(EventRow).values(
            id=event.id,
            revision=1,
            starts_at=event.starts_at,
            document=write_event(event),
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
        """Keep a new key."""
        self.connection.execute(
            insert(EventKeyRow),
            {"event": key.event, "number": key.number, "secret": key.secret},
        )
