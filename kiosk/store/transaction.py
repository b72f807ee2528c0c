"""Change the records: one unit of work, kept whole or not at all."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    ScalarSelect,
    bindparam,
    func,
    insert,
    select,
    update,
)

from kiosk.domain.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.headcount import Tally
from kiosk.domain.ledger import LedgerEntry
from kiosk.domain.presence import Presence
from kiosk.domain.registration import Registration
from kiosk.domain.ticket import EventKey, Reading
from kiosk.service.ports import Context, Holder
from kiosk.store import rows, search
from kiosk.store.badge_writer import SqlBadgeWriter
from kiosk.store.documents import write_event
from kiosk.store.reader import SqlReader
from kiosk.store.station_writer import SqlStationWriter
from kiosk.store.tables import (
    ACCEPTED,
    EventKeyRow,
    EventRow,
    LedgerRow,
    PresenceRow,
    RegistrationRow,
    TallyRow,
    TicketRow,
)
from kiosk.store.upsert import upsert


def _inside(*conditions: ColumnElement[bool]) -> ScalarSelect[int]:
    return (
        select(func.coalesce(func.sum(TallyRow.count), 0))
        .where(
            TallyRow.event == bindparam("event"),
            TallyRow.measure == "place",
            *conditions,
        )
        .scalar_subquery()
    )


_CONTEXT = select(
    select(EventRow.revision)
    .where(EventRow.id == bindparam("event"))
    .scalar_subquery()
    .label("revision"),
    select(LedgerRow.id)
    .where(LedgerRow.nonce == bindparam("nonce"), ACCEPTED)
    .scalar_subquery()
    .label("replay"),
    select(func.coalesce(func.max(LedgerRow.counter), 0))
    .where(LedgerRow.station == bindparam("station"))
    .scalar_subquery()
    .label("counter"),
    _inside().label("inside_building"),
    _inside(TallyRow.label == bindparam("checkpoint")).label("inside_here"),
)
_APPEND = insert(LedgerRow)
_PRESENCE = upsert(PresenceRow)
_PRESENCE = _PRESENCE.on_conflict_do_update(
    index_elements=["registration"],
    set_={name: _PRESENCE.excluded[name] for name in rows.PRESENCE},
)
_TALLY = upsert(TallyRow)
_TALLY = _TALLY.on_conflict_do_update(
    index_elements=["event", "measure", "label", "station"],
    set_={"count": TallyRow.count + _TALLY.excluded.count},
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


@dataclass(slots=True)
class SqlTransaction(SqlReader, SqlBadgeWriter, SqlStationWriter):
    """One unit of work over a connection that no other writer disturbs."""

    def context(
        self, event: str, checkpoint: str | None, station: str, nonce: str
    ) -> Context:
        """Gather what a decision needs beside the person.

        Raises KnownFault for an event or a checkpoint that is not there.
        """
        known = self.cache.known.get(event)
        while True:
            name = known[1].checkpoint(checkpoint).name if known else ""
            row = (
                self.connection.execute(
                    _CONTEXT,
                    {
                        "event": event,
                        "nonce": nonce,
                        "station": station,
                        "checkpoint": name,
                    },
                )
                .mappings()
                .one()
            )
            if row["revision"] is None:
                raise KnownFault(
                    "There is no event “{event}”; import it first.", event=event
                )
            if known and known[0] == row["revision"]:
                break
            known = (row["revision"], self.event_at(event, row["revision"]))
        return Context(
            event=known[1],
            replay=self.entry(row["replay"]) if row["replay"] else None,
            counter=row["counter"],
            inside_building=int(row["inside_building"]),
            inside_here=int(row["inside_here"]),
        )

    def holder(self, event: str, reading: Reading) -> Holder | None:
        """Find whose code this is, and keep others from deciding on them meanwhile."""
        return self.by_code(event, reading)

    def holder_of(self, registration: str) -> Holder | None:
        """Find a person by id, and keep others from deciding on them meanwhile."""
        person = self.person(registration)
        if person is None:
            return None
        return Holder(registration=person.registration, presence=person.presence)

    def hold(self, registrations: Collection[str]) -> bool:  # noqa: ARG002  the door's signature
        """Keep others from deciding on any of these; say if anybody could before."""
        return False

    def append(self, entry: LedgerEntry) -> None:
        """Write one entry into the ledger."""
        self.connection.execute(_APPEND, rows.values(entry))

    def next_counter(self, station: str) -> int:
        """Give the number after the station's last one."""
        last = select(func.coalesce(func.max(LedgerRow.counter), 0)).where(
            LedgerRow.station == station
        )
        return self.connection.execute(last).scalar_one() + 1

    def put_presence(self, registration: Registration, presence: Presence) -> None:
        """Keep where a person is now."""
        self.connection.execute(
            _PRESENCE,
            {
                "registration": registration.id,
                "event": registration.event,
                **rows.values(presence),
            },
        )

    def add_tally(self, event: str, station: str, change: Tally) -> None:
        """Add to the running counts."""
        self.connection.execute(
            _TALLY,
            [
                {
                    "event": event,
                    "station": station,
                    "measure": measure,
                    "label": label,
                    "count": count,
                }
                for (measure, label), count in change.items()
            ],
        )

    def hold_event(self, event: str) -> Event | None:
        """Find an event by its id, and keep others from changing it meanwhile."""
        return self.event(event)

    def put_event(self, event: Event) -> None:
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

    def put_registrations(self, registrations: Iterable[Registration]) -> None:
        """Keep registrations, in place of those with the same ids."""
        kept = list(registrations)
        if kept:
            self.connection.execute(_REGISTRATION, [rows.values(one) for one in kept])
            search.index(self.connection, kept)

    def put_tickets(self, tickets: Mapping[str, str], issued_at: datetime) -> None:
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
        """Revoke one registration's tickets, or all of an event; say how many."""
        whose = select(RegistrationRow.id).where(RegistrationRow.event == event)
        if registration is not None:
            whose = whose.where(RegistrationRow.id == registration)
        return self.connection.execute(
            update(TicketRow)
            .where(TicketRow.registration.in_(whose), TicketRow.revoked_at.is_(None))
            .values(revoked_at=revoked_at)
        ).rowcount

    def put_key(self, key: EventKey) -> None:
        """Keep a new key."""
        self.connection.execute(
            insert(EventKeyRow),
            {"event": key.event, "number": key.number, "secret": key.secret},
        )
