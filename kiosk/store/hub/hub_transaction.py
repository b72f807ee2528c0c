"""Transactions at the hub, concurrent with those of other stations."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from kiosk.domain.admission.headcount import Tally
from kiosk.domain.admission.ledger import LedgerEntry
from kiosk.domain.badges.badge_job import BadgeJob
from kiosk.domain.event.event import Event
from kiosk.domain.people.correction import Correction
from kiosk.domain.people.registration import Registration
from kiosk.domain.ticket import EventKey, ForeignCode, ParsedCode, TicketCode
from kiosk.service.ports.ledger import ScanContext
from kiosk.service.ports.people import TicketHolder
from kiosk.store.badge_records import SqlBadges
from kiosk.store.event_records import EventCache, SqlEvents
from kiosk.store.hub.hub_notices import HubHistory, HubNotices, HubStaff
from kiosk.store.hub.station_rights import require_manager
from kiosk.store.hub.timeout_connection import TimeoutConnection
from kiosk.store.hub.write_set import WriteSet
from kiosk.store.ledger_records import SqlLedger
from kiosk.store.people_records import SqlPeople
from kiosk.store.prepared import Prepared, Values
from kiosk.store.sql_transaction import SqlTransaction

SMALL_MARGIN = 1000
"""Free places below which decisions are serialised."""

_LOCK_KEY = "SELECT take_lock(%s)"
_LOCK_TWO_KEYS = "SELECT take_lock(%s), take_lock(%s)"
_LOCK_REGISTRATION = "SELECT FROM registration WHERE id = %s FOR NO KEY UPDATE"
_LOCK_EVENT = "SELECT FROM event WHERE id = %s FOR NO KEY UPDATE"
_LOCK_ALL = (
    'SELECT FROM registration WHERE id = ANY(%s) ORDER BY id COLLATE "C"'
    " FOR NO KEY UPDATE"
)
_LOCK_BY_CODE = (
    "SELECT FROM registration WHERE code = %s AND event = %s FOR NO KEY UPDATE"
)
_LOCK_BY_TICKET = (
    "SELECT FROM registration JOIN ticket ON ticket.registration = registration.id"
    " WHERE ticket.id = %s FOR NO KEY UPDATE OF registration"
)
_ADD_TALLY = """
    INSERT INTO tally (event, measure, label, station, count)
    SELECT %s, measure, label, %s, more
    FROM unnest(%s::text[], %s::text[], %s::bigint[]) AS added (measure, label, more)
    ON CONFLICT (event, measure, label, station)
    DO UPDATE SET count = tally.count + excluded.count
"""


class HubTransaction(SqlTransaction):
    """One unit of work that locks what it decides on, always in the same order.

    First the station's and the nonce's lock, then the event's if it is nearly full,
    then the registration's. Each lock is a statement of its own: a statement sees what
    was committed before it began, so all reads after a lock are protected by it.
    """

    people: "HubPeople"
    ledger: "HubLedger"

    def __init__(
        self,
        connection: Connection,
        cache: EventCache,
        driver: TimeoutConnection,
        hub_entry_id: Callable[[str], str] = str,
    ) -> None:
        super().__init__(connection, cache)
        self.write_set = write_set = WriteSet()
        self.events = HubEvents(connection, cache, driver, write_set)
        self.people = HubPeople(connection, driver, write_set)
        self.history = HubHistory(connection, driver, write_set)
        self.ledger = HubLedger(
            connection, self.events, driver, write_set, hub_entry_id
        )
        self.badges = HubBadges(connection, write_set)
        self.notices = HubNotices(connection, driver, write_set)
        self.staff = HubStaff(connection, driver, write_set)

    def read_together(
        self, *queries: tuple[Prepared, Values]
    ) -> list[list[dict[str, Any]]]:
        """Return the rows of several queries, after one journey."""
        driver, dialect = self.people.driver, self.connection.dialect
        cursors = [
            driver.send_later(*query.to_send(dialect, values))
            for query, values in queries
        ]
        driver.sync()
        return [
            query.rows(dialect, cursor.fetchall())
            for (query, _), cursor in zip(queries, cursors, strict=True)
        ]


@dataclass(frozen=True)
class HubEvents(SqlEvents):
    """The events, with row locks."""

    driver: TimeoutConnection
    write_set: WriteSet

    def lock(self, event_id: str) -> Event | None:
        """Lock an event against other changes and return it."""
        require_manager(self.connection, "events and programmes")
        _lock(self.driver, _LOCK_EVENT, event_id)
        return super().lock(event_id)

    def put(self, event: Event) -> None:
        """Store an event, replacing the one with the same id."""
        require_manager(self.connection, "events and programmes")
        super().put(event)
        self.write_set.add_other(self.driver)

    def add_key(self, key: EventKey) -> None:
        """Store a new key."""
        require_manager(self.connection, "the tickets' keys")
        super().add_key(key)
        self.write_set.add_other(self.driver)


@dataclass(frozen=True)
class HubPeople(SqlPeople):
    """The people, with row locks."""

    driver: TimeoutConnection
    write_set: WriteSet

    def lock(self, registration: str) -> TicketHolder | None:
        """Lock a person against other decisions and return them."""
        _lock(self.driver, _LOCK_REGISTRATION, registration)
        return super().lock(registration)

    def lock_by_code(self, event: str, code: ParsedCode) -> TicketHolder | None:
        """Lock the holder of a code against other decisions and return them."""
        match code:
            case TicketCode(ticket=ticket):
                _lock(self.driver, _LOCK_BY_TICKET, ticket)
            case ForeignCode(text=text):
                _lock(self.driver, _LOCK_BY_CODE, text, event)
            case _:
                return None
        return super().lock_by_code(event, code)

    def lock_all(self, registrations: Collection[str]) -> bool:
        """Lock people against other decisions.

        Return whether they may have changed since they were read.
        """
        if registrations:
            _lock(self.driver, _LOCK_ALL, list(registrations))
        return bool(registrations)

    def put(self, registrations: Iterable[Registration]) -> None:
        """Store registrations, replacing those with the same ids."""
        stored = list(registrations)
        super().put(stored)
        self.write_set.registrations += stored

    def add_tickets(self, tickets: Mapping[str, str], issued_at: datetime) -> None:
        """Store new tickets by registration id."""
        super().add_tickets(tickets, issued_at)
        if tickets:
            self.write_set.tickets.append((tickets, issued_at))

    def revoke_tickets(
        self, event: str, registration: str | None, revoked_at: datetime
    ) -> int:
        """Revoke the tickets of a registration or an event; return their number."""
        self.write_set.add_other(self.driver)
        return super().revoke_tickets(event, registration, revoked_at)

    def add_correction(self, correction: Correction) -> None:
        """Store a correction, unless it is stored already."""
        super().add_correction(correction)
        self.write_set.add_other(self.driver)


@dataclass(frozen=True)
class HubLedger(SqlLedger):
    """The ledger, written by one transaction of a station at a time.

    ``hub_entry_id`` maps the id of an entry made at a station to the hub's.
    """

    driver: TimeoutConnection
    write_set: WriteSet
    hub_entry_id: Callable[[str], str]

    def find(self, entry: str) -> LedgerEntry | None:
        """Return an entry by its id at the hub or at its station."""
        entry_found = super().find(entry)
        hub_id = self.hub_entry_id(entry) if entry_found is None else entry
        return entry_found if hub_id == entry else super().find(hub_id)

    def scan_context(
        self, event: str, checkpoint: str | None, station: str, nonce: str
    ) -> ScanContext:
        """Return what a decision needs besides the person, after taking the locks."""
        _lock(
            self.driver,
            _LOCK_TWO_KEYS,
            _lock_key("station", station),
            _lock_key("nonce", nonce),
        )
        context = super().scan_context(event, checkpoint, station, nonce)
        if _free_places(context, checkpoint) > SMALL_MARGIN:
            return context
        _lock(self.driver, _LOCK_KEY, _lock_key("event", event))
        return super().scan_context(event, checkpoint, station, nonce)

    def next_counter(self, station: str) -> int:
        """Return the number after the station's last one, after taking its lock."""
        _lock(self.driver, _LOCK_KEY, _lock_key("station", station))
        return super().next_counter(station)

    def add_tally(self, event: str, station: str, difference: Tally) -> None:
        """Add to the running counts in one statement."""
        counts = sorted((*key, count) for key, count in difference.items())
        measures, labels, numbers = map(list, zip(*counts, strict=True))
        self.driver.send_later(_ADD_TALLY, (event, station, measures, labels, numbers))

    def append(self, entry: LedgerEntry) -> None:
        """Append one entry to the ledger."""
        super().append(entry)
        self.write_set.entries.append(entry)


@dataclass(frozen=True)
class HubBadges(SqlBadges):
    """The badges, with those queued collected in the write set."""

    write_set: WriteSet

    def queue(self, job: BadgeJob) -> bool:
        """Queue a badge and return whether that was done.

        One without a reason is queued only if the person has none that did not fail.
        """
        queued = super().queue(job)
        if queued:
            self.write_set.badges.append(job)
        return queued


def _lock(
    driver: TimeoutConnection, statement: str, *parameters: int | str | list[str]
) -> None:
    """Queue a locking statement, which goes with the next read."""
    driver.send_later(statement, parameters)


def _lock_key(kind: str, name: str) -> str:
    """Return what is locked; the hub makes a key of it that no station knows."""
    return f"{kind} {name}"


def _free_places(context: ScanContext, checkpoint: str | None) -> float:
    checkpoint_limits = context.event.checkpoint(checkpoint)
    limits = (
        (context.event.capacity, context.inside_building),
        (checkpoint_limits.capacity, context.inside_here),
    )
    return min(
        (capacity - inside for capacity, inside in limits if capacity is not None),
        default=float("inf"),
    )
