"""A station's replica of the hub's records, with its outbox."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import ColumnElement, and_, case, exists, func, or_, select

from kiosk.domain.admission.ledger import LedgerEntry
from kiosk.service.merge_entries import merge_at_station
from kiosk.service.ports import Clock
from kiosk.service.ports.people import ScanSubject
from kiosk.store.hub.write_set import WriteSet
from kiosk.store.replica_notes import read_note
from kiosk.store.sqlite_store import SqliteStore
from kiosk.store.station_tables import OutboxRow, ReplicaRow
from kiosk.store.sync.outbox import OutboxTransaction, RejectedItem
from kiosk.store.sync.replica_transaction import (
    MAX_KEYS,
    ORIGINAL_ID_PREFIX,
    SYNC_ROUND_KEY,
    SqlReplicaTransaction,
)
from kiosk.store.tables import LedgerRow, TicketRow

DECISION_KINDS = ("entry", "registration", "ticket")
"""While any of these is unsent, the hub lacks decisions made here."""

_is_waiting = OutboxRow.refused.is_(None)
_BACKLOG = select(
    func.coalesce(
        func.sum(case((_is_waiting & OutboxRow.kind.in_(DECISION_KINDS), 1))), 0
    ),
    func.coalesce(
        func.sum(case((OutboxRow.kind == "entry", case((_is_waiting, 1))))), 0
    ),
    func.coalesce(func.sum(case((OutboxRow.refused.is_not(None), 1))), 0),
    select(ReplicaRow.value).where(ReplicaRow.key == SYNC_ROUND_KEY).scalar_subquery(),
)

_REJECTED = (
    select(OutboxRow.kind, OutboxRow.key, OutboxRow.since, OutboxRow.refused)
    .where(OutboxRow.refused.is_not(None))
    .order_by(OutboxRow.position)
)


def _unsent_about(people: Collection[str], nonce: str) -> ColumnElement[bool]:
    """Return the condition that the outbox has a decision on people, or of a nonce."""
    key = OutboxRow.key
    return exists().where(
        _is_waiting,
        or_(
            and_(OutboxRow.kind == "registration", key.in_(people)),
            and_(
                OutboxRow.kind == "entry",
                exists().where(
                    LedgerRow.id == key,
                    or_(LedgerRow.registration.in_(people), LedgerRow.nonce == nonce),
                ),
            ),
            and_(
                OutboxRow.kind == "ticket",
                exists().where(TicketRow.id == key, TicketRow.registration.in_(people)),
            ),
        ),
    )


@dataclass(frozen=True, slots=True)
class Backlog:
    """The number of unsent decisions, of scans among them, and of rejected items.

    ``sync_round`` counts the downloads of changes.
    """

    decisions: int
    scans: int
    refused: int
    sync_round: str


class Replica(SqliteStore):
    """The records of a joined station; its own decisions go to the outbox."""

    def __init__(self, path: Path, station: str, clock: Clock) -> None:
        super().__init__(path)
        self.station = station
        self.is_erasing = False
        """Whether an event is stored just now, of which people may be forgotten."""
        self._clock = clock

    @contextmanager
    def transaction(self) -> Iterator[OutboxTransaction]:
        """Open an offline transaction, which is rolled back if anything is raised."""
        with self._locked_transaction() as connection:
            yield OutboxTransaction(connection, self._cache, self._clock.now())

    @contextmanager
    def replica_transaction(self) -> Iterator[SqlReplicaTransaction]:
        """Open a transaction for the hub's changes; an exception rolls it back."""
        with self._locked_transaction() as connection:
            yield SqlReplicaTransaction(connection, self._cache)

    def read_note(self, key: str) -> str | None:
        """Return a note of this replica."""
        with self.reading() as reader:
            return read_note(reader.connection, key)

    def backlog(self) -> Backlog:
        """Return the numbers of unsent and rejected changes."""
        with self.reading() as reader:
            row = reader.connection.execute(_BACKLOG).one()
        decisions, scans, refused = map(int, row[:3])
        return Backlog(decisions, scans, refused, row[3] or "")

    def has_unsent(self, subject: ScanSubject) -> bool:
        """Return whether the hub lacks a decision made here about somebody."""
        with self.reading() as reader:
            holders = (
                reader.people.by_code(subject.event, code) for code in subject.codes
            )
            people = {holder.registration.id for holder in holders if holder}
            if subject.registration is not None:
                people.add(subject.registration)
            query = select(_unsent_about(people, subject.nonce))
            return bool(reader.connection.execute(query).scalar_one())

    def rejected_items(self) -> Sequence[RejectedItem]:
        """Return the items that the hub rejected for good, in order."""
        with self.reading() as reader:
            rejected = reader.connection.execute(_REJECTED)
            return [
                RejectedItem(kind, key, since, reason or "")
                for kind, key, since, reason in rejected
            ]

    def apply_write_set(self, write_set: WriteSet, round_before: str) -> None:
        """Apply at once what was just committed at the hub.

        If changes were downloaded after ``round_before``, these may be newer: then only
        unknown people are stored.
        """
        for start in range(0, len(write_set.registrations), MAX_KEYS):
            with self.replica_transaction() as tx:
                batch = write_set.registrations[start : start + MAX_KEYS]
                if (tx.read_note(SYNC_ROUND_KEY) or "") != round_before:
                    batch = [
                        registration
                        for registration in batch
                        if tx.people.find(registration.id) is None
                    ]
                tx.apply_registrations(batch, self.station)
        if not (write_set.tickets or write_set.badges or write_set.entries):
            return
        with self.replica_transaction() as tx:
            for tickets, issued_at in write_set.tickets:
                tx.apply_tickets(tickets, issued_at)
            unknown = [job for job in write_set.badges if not tx.badges.find(job.id)]
            tx.apply_badges(unknown)
            apply_entries(tx, write_set.entries)

    def hub_entry_id(self, entry: str) -> str:
        """Return the hub's id of an entry that was made here."""
        return self.read_note(ORIGINAL_ID_PREFIX + entry) or entry


def apply_entries(tx: SqlReplicaTransaction, entries: Sequence[LedgerEntry]) -> None:
    """Apply the hub's entries, event by event."""
    events: dict[str, list[LedgerEntry]] = {}
    for entry in entries:
        events.setdefault(entry.event, []).append(entry)
    for event_id, group in events.items():
        if (event := tx.events.find(event_id)) is not None:
            merge_at_station(tx, event, group)
