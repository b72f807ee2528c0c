"""Look things up in the database."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import (
    Executable,
    RowMapping,
    bindparam,
    case,
    func,
    select,
)

from kiosk.domain.event import Event
from kiosk.domain.headcount import Tally
from kiosk.domain.ledger import LedgerEntry
from kiosk.domain.ticket import EventKey, OtherCode, OwnCode, Reading
from kiosk.service.ports import Holder, Person
from kiosk.store import rows, search
from kiosk.store.documents import read_event
from kiosk.store.station_reader import SqlStationReader
from kiosk.store.tables import (
    EventKeyRow,
    EventRow,
    LedgerRow,
    PresenceRow,
    RegistrationRow,
    TallyRow,
    TicketRow,
)

ledger = LedgerRow.__table__
registered = RegistrationRow.__table__
present = PresenceRow.__table__
issued = TicketRow.__table__
_PRESENCE = [present.c[name].label(rows.AS_PRESENCE + name) for name in rows.PRESENCE]
_WITH_PRESENCE = registered.outerjoin(
    present, present.c.registration == registered.c.id
)
PEOPLE = select(*registered.c, *_PRESENCE).select_from(_WITH_PRESENCE)
_BY_ID = PEOPLE.where(registered.c.id == bindparam("registration"))
_BY_TICKET = (
    select(*registered.c, *_PRESENCE, issued.c.revoked_at)
    .select_from(_WITH_PRESENCE.join(issued, issued.c.registration == registered.c.id))
    .where(issued.c.id == bindparam("ticket"))
)
_BY_CODE = (
    PEOPLE.where(registered.c.code == bindparam("code"))
    .order_by(case((registered.c.event == bindparam("event"), 0), else_=1))
    .limit(1)
)
IN_ORDER = (LedgerRow.stamp, LedgerRow.station, LedgerRow.counter)


@dataclass(slots=True)
class EventCache:
    """Events read before, by id and revision: documents change rarely."""

    known: dict[str, tuple[int, Event]] = field(default_factory=dict)


@dataclass(slots=True)
class SqlReader(SqlStationReader):
    """One consistent look at the records."""

    cache: EventCache

    def events(self) -> Sequence[Event]:
        """List the events, the earliest first."""
        found = self._rows(select(EventRow.id).order_by(EventRow.starts_at))
        return [event for row in found if (event := self.event(row["id"]))]

    def event(self, event: str) -> Event | None:
        """Find an event by its id."""
        row = self._row(select(EventRow.revision).where(EventRow.id == event))
        return self.event_at(event, row["revision"]) if row else None

    def event_at(self, event: str, revision: int) -> Event:
        """Give an event at its current revision, parsed once."""
        known = self.cache.known.get(event)
        if known is None or known[0] != revision:
            row = self._row(select(EventRow.document).where(EventRow.id == event))
            known = (revision, read_event(row["document"] if row else ""))
            self.cache.known[event] = known
        return known[1]

    def event_keys(self) -> Sequence[EventKey]:
        """List the keys of all events, the newest of each first."""
        found = self._rows(
            select(EventKeyRow.__table__).order_by(EventKeyRow.number.desc())
        )
        return [EventKey(**row) for row in found]

    def person(self, registration: str) -> Person | None:
        """Find a person by their registration's id."""
        row = self._row(_BY_ID, registration=registration)
        return _person(row) if row else None

    def by_reference(self, event: str, reference: str) -> Person | None:
        """Find a person by their reference, in any case."""
        here = PEOPLE.where(RegistrationRow.event == event)
        row = self._row(here.where(RegistrationRow.reference == reference))
        if row is None:
            lower = func.lower(RegistrationRow.reference)
            row = self._row(here.where(lower == reference.lower()))
        return _person(row) if row else None

    def by_code(self, event: str, reading: Reading) -> Holder | None:
        """Find whose code this is: in this event, else in any other."""
        match reading:
            case OwnCode(ticket=ticket):
                row = self._row(_BY_TICKET, ticket=ticket)
                return _holder(row, row["revoked_at"]) if row else None
            case OtherCode(text=text):
                row = self._row(_BY_CODE, code=text, event=event)
                return _holder(row) if row else None
            case _:
                return None

    def roster(self, event: str) -> Iterator[Person]:
        """List everybody registered, by reference."""
        return self._people(
            PEOPLE.where(RegistrationRow.event == event).order_by(
                RegistrationRow.reference
            )
        )

    def party(self, event: str, party: str) -> Sequence[Person]:
        """List the people of one party."""
        return list(
            self._people(
                PEOPLE.where(
                    RegistrationRow.event == event, RegistrationRow.party == party
                ).order_by(RegistrationRow.reference)
            )
        )

    def search(self, event: str, text: str, limit: int) -> Sequence[Person]:
        """Find people by name, affiliation, e-mail or reference, best first."""
        ids = search.find(self.connection, event, text, limit)
        people = {
            person.registration.id: person
            for person in self._people(PEOPLE.where(RegistrationRow.id.in_(ids)))
        }
        return [people[found] for found in ids if found in people]

    def namesakes(self, event: str, name: str) -> Sequence[Person]:
        """List the people whose name is the same but for case and accents."""
        ids = search.namesakes(self.connection, event, name)
        return list(self._people(PEOPLE.where(RegistrationRow.id.in_(ids))))

    def walk_ins(self, event: str) -> Sequence[Person]:
        """List those who came without a registration, by reference."""
        found = PEOPLE.where(RegistrationRow.event == event, RegistrationRow.walk_in)
        return list(self._people(found.order_by(RegistrationRow.reference)))

    def tickets(self, event: str) -> Mapping[str, str]:
        """Map each registration's id to its valid ticket."""
        found = self._rows(
            select(TicketRow.registration, TicketRow.id)
            .join(RegistrationRow, RegistrationRow.id == TicketRow.registration)
            .where(RegistrationRow.event == event, TicketRow.revoked_at.is_(None))
        )
        return {row["registration"]: row["id"] for row in found}

    def ticket(self, registration: str) -> str | None:
        """Find a registration's valid ticket."""
        row = self._row(
            select(TicketRow.id).where(
                TicketRow.registration == registration, TicketRow.revoked_at.is_(None)
            )
        )
        return row["id"] if row else None

    def entry(self, entry: str) -> LedgerEntry | None:
        """Find an entry by its id."""
        row = self._row(select(ledger).where(LedgerRow.id == entry))
        return rows.entry(row) if row else None

    def same_scan(self, nonce: str) -> Sequence[LedgerEntry]:
        """List the entries that a nonce made, refused ones too."""
        found = select(ledger).where(LedgerRow.nonce == nonce).order_by(*IN_ORDER)
        return list(map(rows.entry, self._rows(found)))

    def entries_of(self, registration: str) -> Sequence[LedgerEntry]:
        """List one person's entries in ledger order."""
        found = select(ledger).where(LedgerRow.registration == registration)
        return [rows.entry(row) for row in self._rows(found.order_by(*IN_ORDER))]

    def ledger(self, event: str) -> Iterator[LedgerEntry]:
        """List all entries of an event in ledger order."""
        found = select(ledger).where(LedgerRow.event == event).order_by(*IN_ORDER)
        return map(rows.entry, self._rows(found))

    def last_entries(self, event: str, count: int) -> Sequence[LedgerEntry]:
        """List the newest entries, the newest first."""
        found = (
            select(ledger)
            .where(LedgerRow.event == event)
            .order_by(*(column.desc() for column in IN_ORDER))
            .limit(count)
        )
        return [rows.entry(row) for row in self._rows(found)]

    def tally(self, event: str) -> Tally:
        """Read the running counts."""
        found = (
            select(TallyRow.measure, TallyRow.label, func.sum(TallyRow.count))
            .where(TallyRow.event == event)
            .group_by(TallyRow.measure, TallyRow.label)
        )
        return Tally(
            {
                (measure, label): int(count)
                for measure, label, count in self.connection.execute(found)
            }
        )

    def inside(self, event: str) -> Sequence[Person]:
        """List everybody who is inside."""
        return list(
            self._people(
                PEOPLE.where(PresenceRow.event == event, PresenceRow.inside).order_by(
                    RegistrationRow.family_name, RegistrationRow.name
                )
            )
        )

    def _people(self, query: Executable) -> Iterator[Person]:
        return map(_person, self._rows(query))

    def _row(self, query: Executable, **values: str) -> RowMapping | None:
        return self.connection.execute(query, values).mappings().first()

    def _rows(self, query: Executable) -> Iterator[RowMapping]:
        return iter(self.connection.execute(query).mappings())


def _person(row: RowMapping) -> Person:
    return Person(registration=rows.registration(row), presence=rows.presence(row))


def _holder(row: RowMapping, revoked_at: datetime | None = None) -> Holder:
    return Holder(
        registration=rows.registration(row),
        presence=rows.presence(row),
        revoked_at=revoked_at,
    )
