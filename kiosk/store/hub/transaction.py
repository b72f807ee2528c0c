"""Change the records at the hub while other stations do, too."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
from typing import Any

from psycopg import Connection, Cursor
from sqlalchemy import Connection as SqlConnection

from kiosk.domain.badge import BadgeJob
from kiosk.domain.event import Event
from kiosk.domain.headcount import Tally
from kiosk.domain.ledger import LedgerEntry
from kiosk.domain.registration import Registration
from kiosk.domain.ticket import OtherCode, OwnCode, Reading
from kiosk.service.ports.ledger import Context
from kiosk.service.ports.people import Holder
from kiosk.store.badges import SqlBadges
from kiosk.store.events import EventCache, SqlEvents
from kiosk.store.hub.written import Written
from kiosk.store.ledger import SqlLedger
from kiosk.store.people import SqlPeople
from kiosk.store.transaction import SqlTransaction

Driver = Connection[Any]

NEARLY_FULL = 1000
"""With more places left than can be given away at one moment, nobody waits."""

_TURN = "SELECT pg_advisory_xact_lock(%s)"
_TURNS = "SELECT pg_advisory_xact_lock(%s), pg_advisory_xact_lock(%s)"
_HOLD = "SELECT FROM registration WHERE id = %s FOR NO KEY UPDATE"
_HOLD_EVENT = "SELECT FROM event WHERE id = %s FOR NO KEY UPDATE"
_HOLD_ALL = (
    'SELECT FROM registration WHERE id = ANY(%s) ORDER BY id COLLATE "C"'
    " FOR NO KEY UPDATE"
)
_HOLD_BY_CODE = (
    "SELECT FROM registration WHERE code = %s AND event = %s FOR NO KEY UPDATE"
)
_HOLD_BY_TICKET = (
    "SELECT FROM registration JOIN ticket ON ticket.registration = registration.id"
    " WHERE ticket.id = %s FOR NO KEY UPDATE OF registration"
)
_ADD = b"""
    INSERT INTO tally (event, measure, label, station, count)
    SELECT %s, measure, label, %s, more
    FROM unnest(%s::text[], %s::text[], %s::bigint[]) AS added (measure, label, more)
    ON CONFLICT (event, measure, label, station)
    DO UPDATE SET count = tally.count + excluded.count
"""


class HubTransaction(SqlTransaction):
    """One unit of work that locks what it decides on, always in the same order.

    A station's turn comes first and then the nonce's, the event's where it is nearly
    full, the registration's. Each lock is a statement of its own, for a statement sees
    what was kept before it began: what is read after a lock is what the lock holds.
    """

    def __init__(
        self,
        connection: SqlConnection,
        cache: EventCache,
        driver: Driver,
        known_as: Callable[[str], str] = str,
    ) -> None:
        super().__init__(connection, cache)
        self.written = written = Written()
        self.events = HubEvents(connection, cache, driver)
        self.people = HubPeople(connection, driver, written)
        self.ledger = HubLedger(connection, self.events, driver, written, known_as)
        self.badges = HubBadges(connection, written)


@dataclass(frozen=True)
class HubEvents(SqlEvents):
    """The events, locked before they are changed."""

    driver: Driver

    def lock(self, event: str) -> Event | None:
        """Return an event by its id, and keep others from changing it meanwhile."""
        _lock(self.driver, _HOLD_EVENT, event)
        return super().lock(event)


@dataclass(frozen=True)
class HubPeople(SqlPeople):
    """The people, locked before they are decided on."""

    driver: Driver
    written: Written

    def lock(self, registration: str) -> Holder | None:
        """Return a person by id, and keep others from deciding on them meanwhile."""
        _lock(self.driver, _HOLD, registration)
        return super().lock(registration)

    def lock_by_code(self, event: str, reading: Reading) -> Holder | None:
        """Return whose code this is, and keep others from deciding on them."""
        match reading:
            case OwnCode(ticket=ticket):
                _lock(self.driver, _HOLD_BY_TICKET, ticket)
            case OtherCode(text=text):
                _lock(self.driver, _HOLD_BY_CODE, text, event)
            case _:
                return None
        return super().lock_by_code(event, reading)

    def lock_all(self, registrations: Collection[str]) -> bool:
        """Keep others from deciding on any of these; say if anybody could before."""
        if registrations:
            _lock(self.driver, _HOLD_ALL, list(registrations))
        return bool(registrations)

    def put(self, registrations: Iterable[Registration]) -> None:
        """Keep registrations, in place of those with the same ids."""
        kept = list(registrations)
        super().put(kept)
        self.written.registrations += kept

    def add_tickets(self, tickets: Mapping[str, str], issued_at: datetime) -> None:
        """Keep new tickets by registration id."""
        super().add_tickets(tickets, issued_at)
        if tickets:
            self.written.tickets.append((tickets, issued_at))


@dataclass(frozen=True)
class HubLedger(SqlLedger):
    """The ledger, written by one station after the other.

    ``known_as`` tells under which id the hub knows an entry that a station made.
    """

    driver: Driver
    written: Written
    known_as: Callable[[str], str]

    def find(self, entry: str) -> LedgerEntry | None:
        """Return an entry by its id, or by the one that it had at its station."""
        found = super().find(entry)
        known = self.known_as(entry) if found is None else entry
        return found if known == entry else super().find(known)

    def context(
        self, event: str, checkpoint: str | None, station: str, nonce: str
    ) -> Context:
        """Return what a decision needs beside the person, when it is one's turn."""
        _lock(self.driver, _TURNS, _key("station", station), _key("nonce", nonce))
        context = super().context(event, checkpoint, station, nonce)
        if _places_left(context, checkpoint) > NEARLY_FULL:
            return context
        _lock(self.driver, _TURN, _key("event", event))
        return super().context(event, checkpoint, station, nonce)

    def next_counter(self, station: str) -> int:
        """Return the number after the station's last one, when it is one's turn."""
        _lock(self.driver, _TURN, _key("station", station))
        return super().next_counter(station)

    def add_tally(self, event: str, station: str, change: Tally) -> None:
        """Add to the running counts, all by one statement."""
        counts = sorted((*key, count) for key, count in change.items())
        measures, labels, numbers = map(list, zip(*counts, strict=True))
        Cursor(self.driver).execute(_ADD, (event, station, measures, labels, numbers))

    def append(self, entry: LedgerEntry) -> None:
        """Write one entry into the ledger."""
        super().append(entry)
        self.written.entries.append(entry)


@dataclass(frozen=True)
class HubBadges(SqlBadges):
    """The badges, with those that are new."""

    written: Written

    def queue(self, job: BadgeJob) -> bool:
        """Queue a badge, one without a reason only if there is none; return whether."""
        queued = super().queue(job)
        if queued:
            self.written.badges.append(job)
        return queued


def _lock(driver: Driver, statement: str, *what: int | str | list[str]) -> None:
    """Send a lock ahead: whatever is read next waits for it."""
    Cursor(driver).execute(statement.encode(), what)


def _key(kind: str, name: str) -> int:
    digest = blake2b(f"{kind} {name}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, signed=True)


def _places_left(context: Context, checkpoint: str | None) -> float:
    here = context.event.checkpoint(checkpoint)
    limits = (
        (context.event.capacity, context.inside_building),
        (here.capacity, context.inside_here),
    )
    return min(
        (most - inside for most, inside in limits if most is not None),
        default=float("inf"),
    )
