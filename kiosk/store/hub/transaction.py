"""Change the records at the hub while other stations do, too."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
from typing import Any

from psycopg import Connection, Cursor

from kiosk.domain.badge import BadgeJob
from kiosk.domain.event import Event
from kiosk.domain.headcount import Tally
from kiosk.domain.ledger import LedgerEntry
from kiosk.domain.registration import Registration
from kiosk.domain.ticket import OtherCode, OwnCode, Reading
from kiosk.service.ports import Context, Holder
from kiosk.store.hub.written import Written
from kiosk.store.transaction import SqlTransaction

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


@dataclass(slots=True)
class HubTransaction(SqlTransaction):
    """One unit of work that locks what it decides on, always in the same order.

    A station's turn comes first and then the nonce's, the event's where it is nearly
    full, the registration's. Each lock is a statement of its own, for a statement sees
    what was kept before it began: what is read after a lock is what the lock holds.
    """

    driver: Connection[Any]
    written: Written
    known_as: Callable[[str], str] = str
    """Tells under which id the hub knows an entry that a station made."""

    def hold(self, registrations: Collection[str]) -> bool:
        """Keep others from deciding on any of these; say if anybody could before."""
        if registrations:
            self._lock(_HOLD_ALL, list(registrations))
        return bool(registrations)

    def entry(self, entry: str) -> LedgerEntry | None:
        """Find an entry by its id, or by the one that it had at its station."""
        found = SqlTransaction.entry(self, entry)
        known = self.known_as(entry) if found is None else entry
        return found if known == entry else SqlTransaction.entry(self, known)

    def context(
        self, event: str, checkpoint: str | None, station: str, nonce: str
    ) -> Context:
        """Gather what a decision needs beside the person, when it is one's turn."""
        self._lock(_TURNS, _key("station", station), _key("nonce", nonce))
        asked = (event, checkpoint, station, nonce)
        context = SqlTransaction.context(self, *asked)
        if _places_left(context, checkpoint) > NEARLY_FULL:
            return context
        self._lock(_TURN, _key("event", event))
        return SqlTransaction.context(self, *asked)

    def holder(self, event: str, reading: Reading) -> Holder | None:
        """Find whose code this is, and keep others from deciding on them meanwhile."""
        match reading:
            case OwnCode(ticket=ticket):
                self._lock(_HOLD_BY_TICKET, ticket)
            case OtherCode(text=text):
                self._lock(_HOLD_BY_CODE, text, event)
            case _:
                return None
        return SqlTransaction.holder(self, event, reading)

    def holder_of(self, registration: str) -> Holder | None:
        """Find a person by id, and keep others from deciding on them meanwhile."""
        self._lock(_HOLD, registration)
        return SqlTransaction.holder_of(self, registration)

    def hold_event(self, event: str) -> Event | None:
        """Find an event by its id, and keep others from changing it meanwhile."""
        self._lock(_HOLD_EVENT, event)
        return SqlTransaction.hold_event(self, event)

    def next_counter(self, station: str) -> int:
        """Give the number after the station's last one, when it is one's turn."""
        self._lock(_TURN, _key("station", station))
        return SqlTransaction.next_counter(self, station)

    def add_tally(self, event: str, station: str, change: Tally) -> None:
        """Add to the running counts, all by one statement."""
        counts = sorted((*key, count) for key, count in change.items())
        measures, labels, numbers = map(list, zip(*counts, strict=True))
        Cursor(self.driver).execute(_ADD, (event, station, measures, labels, numbers))

    def append(self, entry: LedgerEntry) -> None:
        """Write one entry into the ledger."""
        SqlTransaction.append(self, entry)
        self.written.entries.append(entry)

    def put_registrations(self, registrations: Iterable[Registration]) -> None:
        """Keep registrations, in place of those with the same ids."""
        kept = list(registrations)
        SqlTransaction.put_registrations(self, kept)
        self.written.registrations += kept

    def put_tickets(self, tickets: Mapping[str, str], issued_at: datetime) -> None:
        """Keep new tickets by registration id."""
        SqlTransaction.put_tickets(self, tickets, issued_at)
        if tickets:
            self.written.tickets.append((tickets, issued_at))

    def queue_badge(self, job: BadgeJob) -> bool:
        """Queue a badge; one without a reason only if none was made, and say so."""
        queued = SqlTransaction.queue_badge(self, job)
        if queued:
            self.written.badges.append(job)
        return queued

    def _lock(self, statement: str, *what: int | str | list[str]) -> None:
        """Send a lock ahead: whatever is read next waits for it."""
        Cursor(self.driver).execute(statement.encode(), what)


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
