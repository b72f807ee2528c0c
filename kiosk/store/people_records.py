"""The people of an event in the database: registrations, presences and tickets."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import (
    Executable,
    bindparam,
    case,
    func,
    select,
)

from kiosk.domain.admission.presence import Presence
from kiosk.domain.people.correction import Correction
from kiosk.domain.people.people_query import PeopleQuery
from kiosk.domain.people.registration import Registration
from kiosk.domain.ticket import ForeignCode, ParsedCode, TicketCode
from kiosk.service.ports.people import (
    PeopleCursor,
    PeoplePage,
    Person,
    TicketHolder,
)
from kiosk.store import people_page, rows, search
from kiosk.store.expected_people import expected_between
from kiosk.store.prepared import Prepared
from kiosk.store.replaced_codes import (
    replaced_code_id,
)
from kiosk.store.sort_name import sort_name
from kiosk.store.station_tables import CorrectionRow
from kiosk.store.tables import PresenceRow, RegistrationRow, TicketRow
from kiosk.store.ticket_records import SqlTickets
from kiosk.store.upsert import upsert

registration_table = RegistrationRow.__table__
presence_table = PresenceRow.__table__
ticket_table = TicketRow.__table__
_PRESENCE_COLUMNS = [
    presence_table.c[name].label(rows.PRESENCE_PREFIX + name)
    for name in rows.PRESENCE_FIELDS
]
_WITH_PRESENCE = registration_table.outerjoin(
    presence_table, presence_table.c.registration == registration_table.c.id
)
PEOPLE = select(*registration_table.c, *_PRESENCE_COLUMNS).select_from(_WITH_PRESENCE)
_STANDS = RegistrationRow.removed.is_(False)
_BY_ID = Prepared(PEOPLE.where(registration_table.c.id == bindparam("registration")))
_BY_TICKET = Prepared(
    select(*registration_table.c, *_PRESENCE_COLUMNS, ticket_table.c.revoked_at)
    .select_from(
        _WITH_PRESENCE.join(
            ticket_table, ticket_table.c.registration == registration_table.c.id
        )
    )
    .where(ticket_table.c.id == bindparam("ticket"))
)
_BY_CODE = Prepared(
    PEOPLE.where(registration_table.c.code == bindparam("code"))
    .order_by(case((registration_table.c.event == bindparam("event"), 0), else_=1))
    .limit(1)
)
_PRESENCE = upsert(PresenceRow)
_PUT_PRESENCE = Prepared(
    _PRESENCE.on_conflict_do_update(
        index_elements=["registration"],
        set_={name: _PRESENCE.excluded[name] for name in rows.PRESENCE_FIELDS},
    )
)
_PUT_REGISTRATION = upsert(RegistrationRow)
_PUT_REGISTRATION = _PUT_REGISTRATION.on_conflict_do_update(
    index_elements=["id"],
    set_={
        name: _PUT_REGISTRATION.excluded[name]
        for name in (*rows.REGISTRATION_FIELDS, "sort_name")
        if name not in {"id", "event"}
    },
)
_ADD_CORRECTION = upsert(CorrectionRow).on_conflict_do_nothing()


@dataclass(frozen=True)
class SqlPeople(SqlTickets):
    """Registrations, presences and tickets."""

    def find(self, registration: str) -> Person | None:
        """Return a person by their registration's id."""
        row = _BY_ID.first(self.connection, {"registration": registration})
        return _person(row) if row else None

    def by_ids(self, ids: Collection[str]) -> Iterator[Person]:
        """Return the people with these ids, in any order."""
        return self._people(PEOPLE.where(RegistrationRow.id.in_(ids)))

    def by_reference(self, event: str, reference: str) -> Person | None:
        """Return a person by their reference, in any case."""
        of_event = PEOPLE.where(RegistrationRow.event == event)
        exact = of_event.where(RegistrationRow.reference == reference)
        row = rows.first(self.connection, exact)
        if row is None:
            lower = func.lower(RegistrationRow.reference)
            any_case = of_event.where(lower == reference.lower())
            row = rows.first(self.connection, any_case)
        return _person(row) if row else None

    def by_code(self, event: str, code: ParsedCode) -> TicketHolder | None:
        """Return the holder of a code: in this event, else in any other."""
        match code:
            case TicketCode(ticket=ticket):
                row = _BY_TICKET.first(self.connection, {"ticket": ticket})
                return _holder(row, row["revoked_at"]) if row else None
            case ForeignCode(text=text):
                row = _BY_CODE.first(self.connection, {"code": text, "event": event})
                return _holder(row) if row else self._by_replaced_code(event, text)
            case _:
                return None

    def _by_replaced_code(self, event: str, code: str) -> TicketHolder | None:
        """Return the holder of a code in whose place a roster brought another."""
        ticket = replaced_code_id(event, code)
        row = _BY_TICKET.first(self.connection, {"ticket": ticket})
        return _holder(row, row["revoked_at"]) if row else None

    def all(self, event: str) -> Iterator[Person]:
        """Return everybody registered, by reference."""
        of_event = PEOPLE.where(RegistrationRow.event == event, _STANDS)
        return self._people(of_event.order_by(RegistrationRow.reference))

    def merged(self, event: str) -> Iterator[Person]:
        """Return the registrations that were merged into others."""
        is_merged = RegistrationRow.merged_into != ""
        return self._people(PEOPLE.where(RegistrationRow.event == event, is_merged))

    def page(
        self, query: PeopleQuery, limit: int, after: PeopleCursor | None = None
    ) -> PeoplePage:
        """Return the next people of a table, after a row that was the last one."""
        return people_page.read_page(self.connection, query, limit, after)

    def count(self, query: PeopleQuery) -> int:
        """Return how many people a table has."""
        return people_page.count_people(self.connection, query)

    def party(self, event: str, party: str) -> Sequence[Person]:
        """Return the people of one party, by reference."""
        return list(
            self._people(
                PEOPLE.where(
                    RegistrationRow.event == event,
                    RegistrationRow.party == party,
                    _STANDS,
                ).order_by(RegistrationRow.reference)
            )
        )

    def search(self, event: str, text: str, limit: int) -> Sequence[Person]:
        """Return people by name, affiliation, e-mail or reference, best first."""
        return self._in_order(search.search_people(self.connection, event, text, limit))

    def by_code_beginning(self, event: str, text: str, limit: int) -> Sequence[Person]:
        """Return the owners of codes that begin with four characters or more."""
        return self._in_order(
            search.owners_by_beginning(self.connection, event, text, limit)
        )

    def namesakes(self, event: str, name: str) -> Sequence[Person]:
        """Return the people whose name differs in case and accents only."""
        ids = search.find_namesakes(self.connection, event, name)
        return [
            person for person in self.by_ids(ids) if not person.registration.removed
        ]

    def walk_ins(self, event: str) -> Sequence[Person]:
        """Return the walk-ins, by reference."""
        query = PEOPLE.where(
            RegistrationRow.event == event, RegistrationRow.walk_in, _STANDS
        )
        return list(self._people(query.order_by(RegistrationRow.reference)))

    def count_expected(self, event: str, begins_at: datetime, ends_at: datetime) -> int:
        """Return how many may come whose ticket is valid at some time between."""
        return expected_between(self.connection, event, begins_at, ends_at)

    def inside(self, event: str) -> Sequence[Person]:
        """Return everybody who is inside, by family name."""
        return list(
            self._people(
                PEOPLE.where(PresenceRow.event == event, PresenceRow.inside).order_by(
                    RegistrationRow.family_name, RegistrationRow.name
                )
            )
        )

    def corrections(self, registration: str) -> Sequence[Correction]:
        """Return the corrections of one person's name, in order."""
        query = (
            select(CorrectionRow.__table__)
            .where(CorrectionRow.registration == registration)
            .order_by(CorrectionRow.stamp, CorrectionRow.station, CorrectionRow.id)
        )
        return [Correction(**row) for row in rows.read(self.connection, query)]

    def lock(self, registration: str) -> TicketHolder | None:
        """Lock a person against other decisions and return them."""
        person = self.find(registration)
        if person is None:
            return None
        return TicketHolder(registration=person.registration, presence=person.presence)

    def lock_by_code(self, event: str, code: ParsedCode) -> TicketHolder | None:
        """Lock the holder of a code against other decisions and return them."""
        return self.by_code(event, code)

    def lock_all(self, registrations: Collection[str]) -> bool:  # noqa: ARG002  the port's signature
        """Lock people against other decisions.

        Return whether they may have changed since they were read.
        """
        return False

    def put(self, registrations: Iterable[Registration]) -> None:
        """Store registrations, replacing those with the same ids."""
        stored = list(registrations)
        if stored:
            values = [
                {**rows.values(registration), "sort_name": sort_name(registration)}
                for registration in stored
            ]
            self.connection.execute(_PUT_REGISTRATION, values)
            search.index_people(self.connection, stored)

    def put_presence(self, registration: Registration, presence: Presence) -> None:
        """Store a person's presence."""
        _PUT_PRESENCE.run(
            self.connection,
            {
                "registration": registration.id,
                "event": registration.event,
                **rows.values(presence),
            },
        )

    def add_correction(self, correction: Correction) -> None:
        """Store a correction, unless it is stored already."""
        self.connection.execute(_ADD_CORRECTION, asdict(correction))

    def _in_order(self, ids: Sequence[str]) -> Sequence[Person]:
        people = {person.registration.id: person for person in self.by_ids(ids)}
        return [
            people[registration_id]
            for registration_id in ids
            if registration_id in people
            and not people[registration_id].registration.removed
        ]

    def _people(self, query: Executable) -> Iterator[Person]:
        return map(_person, rows.read(self.connection, query))


def _person(row: rows.RowValues) -> Person:
    return Person(registration=rows.registration(row), presence=rows.presence(row))


def _holder(row: rows.RowValues, revoked_at: datetime | None = None) -> TicketHolder:
    return TicketHolder(
        registration=rows.registration(row),
        presence=rows.presence(row),
        revoked_at=revoked_at,
    )
