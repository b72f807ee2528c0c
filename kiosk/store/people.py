"""The people of an event in the database: registrations, presences and tickets."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import (
    Connection,
    Executable,
    bindparam,
    case,
    func,
    insert,
    select,
    update,
)

from kiosk.domain.correction import Correction
from kiosk.domain.presence import Presence
from kiosk.domain.registration import Registration
from kiosk.domain.ticket import OtherCode, OwnCode, Reading
from kiosk.service.ports.people import Holder, Person
from kiosk.store import rows, search
from kiosk.store.prepared import Prepared
from kiosk.store.station_tables import CorrectionRow
from kiosk.store.tables import PresenceRow, RegistrationRow, TicketRow
from kiosk.store.upsert import upsert

registered = RegistrationRow.__table__
present = PresenceRow.__table__
issued = TicketRow.__table__
_COLUMNS = [present.c[name].label(rows.AS_PRESENCE + name) for name in rows.PRESENCE]
_WITH_PRESENCE = registered.outerjoin(
    present, present.c.registration == registered.c.id
)
_PEOPLE = select(*registered.c, *_COLUMNS).select_from(_WITH_PRESENCE)
_BY_ID = Prepared(_PEOPLE.where(registered.c.id == bindparam("registration")))
_BY_TICKET = Prepared(
    select(*registered.c, *_COLUMNS, issued.c.revoked_at)
    .select_from(_WITH_PRESENCE.join(issued, issued.c.registration == registered.c.id))
    .where(issued.c.id == bindparam("ticket"))
)
_BY_CODE = Prepared(
    _PEOPLE.where(registered.c.code == bindparam("code"))
    .order_by(case((registered.c.event == bindparam("event"), 0), else_=1))
    .limit(1)
)
_PRESENCE = upsert(PresenceRow)
_PUT_PRESENCE = Prepared(
    _PRESENCE.on_conflict_do_update(
        index_elements=["registration"],
        set_={name: _PRESENCE.excluded[name] for name in rows.PRESENCE},
    )
)
_REGISTRATION = upsert(RegistrationRow)
_REGISTRATION = _REGISTRATION.on_conflict_do_update(
    index_elements=["id"],
    set_={
        name: _REGISTRATION.excluded[name]
        for name in rows.REGISTRATION
        if name not in {"id", "event"}
    },
)
_CORRECTION = upsert(CorrectionRow).on_conflict_do_nothing()


@dataclass(frozen=True)
class SqlPeople:
    """Who is registered, where they are, and which tickets they hold."""

    connection: Connection

    def find(self, registration: str) -> Person | None:
        """Return a person by their registration's id."""
        row = _BY_ID.first(self.connection, {"registration": registration})
        return _person(row) if row else None

    def by_ids(self, ids: Collection[str]) -> Iterator[Person]:
        """Return the people with these ids, in any order."""
        return self._people(_PEOPLE.where(RegistrationRow.id.in_(ids)))

    def by_reference(self, event: str, reference: str) -> Person | None:
        """Return a person by their reference, in any case."""
        here = _PEOPLE.where(RegistrationRow.event == event)
        exact = here.where(RegistrationRow.reference == reference)
        row = rows.first(self.connection, exact)
        if row is None:
            lower = func.lower(RegistrationRow.reference)
            any_case = here.where(lower == reference.lower())
            row = rows.first(self.connection, any_case)
        return _person(row) if row else None

    def by_code(self, event: str, reading: Reading) -> Holder | None:
        """Return whose code this is: in this event, else in any other."""
        match reading:
            case OwnCode(ticket=ticket):
                row = _BY_TICKET.first(self.connection, {"ticket": ticket})
                return _holder(row, row["revoked_at"]) if row else None
            case OtherCode(text=text):
                row = _BY_CODE.first(self.connection, {"code": text, "event": event})
                return _holder(row) if row else None
            case _:
                return None

    def all(self, event: str) -> Iterator[Person]:
        """Return everybody registered, by reference."""
        return self._people(
            _PEOPLE.where(RegistrationRow.event == event).order_by(
                RegistrationRow.reference
            )
        )

    def party(self, event: str, party: str) -> Sequence[Person]:
        """Return the people of one party, by reference."""
        return list(
            self._people(
                _PEOPLE.where(
                    RegistrationRow.event == event, RegistrationRow.party == party
                ).order_by(RegistrationRow.reference)
            )
        )

    def search(self, event: str, text: str, limit: int) -> Sequence[Person]:
        """Return people by name, affiliation, e-mail or reference, best first."""
        ids = search.find(self.connection, event, text, limit)
        people = {person.registration.id: person for person in self.by_ids(ids)}
        return [people[found] for found in ids if found in people]

    def namesakes(self, event: str, name: str) -> Sequence[Person]:
        """Return the people whose name is the same but for case and accents."""
        return list(self.by_ids(search.namesakes(self.connection, event, name)))

    def walk_ins(self, event: str) -> Sequence[Person]:
        """Return those who came without a registration, by reference."""
        found = _PEOPLE.where(RegistrationRow.event == event, RegistrationRow.walk_in)
        return list(self._people(found.order_by(RegistrationRow.reference)))

    def inside(self, event: str) -> Sequence[Person]:
        """Return everybody who is inside, by family name."""
        return list(
            self._people(
                _PEOPLE.where(PresenceRow.event == event, PresenceRow.inside).order_by(
                    RegistrationRow.family_name, RegistrationRow.name
                )
            )
        )

    def tickets(self, event: str) -> Mapping[str, str]:
        """Return the valid tickets by their registrations' ids."""
        query = (
            select(TicketRow.registration, TicketRow.id)
            .join(RegistrationRow, RegistrationRow.id == TicketRow.registration)
            .where(RegistrationRow.event == event, TicketRow.revoked_at.is_(None))
        )
        found = rows.read(self.connection, query)
        return {row["registration"]: row["id"] for row in found}

    def ticket(self, registration: str) -> str | None:
        """Return a registration's valid ticket."""
        query = select(TicketRow.id).where(
            TicketRow.registration == registration, TicketRow.revoked_at.is_(None)
        )
        row = rows.first(self.connection, query)
        return row["id"] if row else None

    def corrections(self, registration: str) -> Sequence[Correction]:
        """Return the corrections of one person's name, in order."""
        query = (
            select(CorrectionRow.__table__)
            .where(CorrectionRow.registration == registration)
            .order_by(CorrectionRow.stamp, CorrectionRow.station, CorrectionRow.id)
        )
        return [Correction(**row) for row in rows.read(self.connection, query)]

    def lock(self, registration: str) -> Holder | None:
        """Return a person by id, and keep others from deciding on them meanwhile."""
        person = self.find(registration)
        if person is None:
            return None
        return Holder(registration=person.registration, presence=person.presence)

    def lock_by_code(self, event: str, reading: Reading) -> Holder | None:
        """Return whose code this is, and keep others from deciding on them."""
        return self.by_code(event, reading)

    def lock_all(self, registrations: Collection[str]) -> bool:  # noqa: ARG002  the port's signature
        """Keep others from deciding on any of these; say if anybody could before."""
        return False

    def put(self, registrations: Iterable[Registration]) -> None:
        """Keep registrations, in place of those with the same ids."""
        kept = list(registrations)
        if kept:
            self.connection.execute(_REGISTRATION, list(map(rows.values, kept)))
            search.index(self.connection, kept)

    def put_presence(self, registration: Registration, presence: Presence) -> None:
        """Keep where a person is now."""
        _PUT_PRESENCE.run(
            self.connection,
            {
                "registration": registration.id,
                "event": registration.event,
                **rows.values(presence),
            },
        )

    def add_tickets(self, tickets: Mapping[str, str], issued_at: datetime) -> None:
        """Keep new tickets by registration id."""
        made = [
            {"id": ticket, "registration": registration, "issued_at": issued_at}
            for registration, ticket in tickets.items()
        ]
        if made:
            self.connection.execute(insert(TicketRow), made)

    def revoke_tickets(
        self, event: str, registration: str | None, revoked_at: datetime
    ) -> int:
        """Revoke one registration's tickets, or all of an event; return how many."""
        whose = select(RegistrationRow.id).where(RegistrationRow.event == event)
        if registration is not None:
            whose = whose.where(RegistrationRow.id == registration)
        return self.connection.execute(
            update(TicketRow)
            .where(TicketRow.registration.in_(whose), TicketRow.revoked_at.is_(None))
            .values(revoked_at=revoked_at)
        ).rowcount

    def add_correction(self, correction: Correction) -> None:
        """Keep a correction; one that is kept already stays as it is."""
        self.connection.execute(_CORRECTION, asdict(correction))

    def _people(self, query: Executable) -> Iterator[Person]:
        return map(_person, rows.read(self.connection, query))


def _person(row: rows.Columns) -> Person:
    return Person(registration=rows.registration(row), presence=rows.presence(row))


def _holder(row: rows.Columns, revoked_at: datetime | None = None) -> Holder:
    return Holder(
        registration=rows.registration(row),
        presence=rows.presence(row),
        revoked_at=revoked_at,
    )
