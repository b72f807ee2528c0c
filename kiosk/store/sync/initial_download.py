"""Downloads all records when a station joins, resuming after an interruption."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import Column, Connection, delete, func, select, tuple_

from kiosk.domain.admission.headcount import Tally, tally_of
from kiosk.domain.admission.ledger import LedgerEntry, Outcome
from kiosk.domain.admission.presence import NEVER_ARRIVED, presence_of
from kiosk.store import rows
from kiosk.store.hub.change_feed import REPLICATED_TABLES, read_horizon
from kiosk.store.hub.hub_store import HubStore
from kiosk.store.sync.download import CURSOR
from kiosk.store.sync.replica import Replica
from kiosk.store.sync.replica_transaction import SqlReplicaTransaction
from kiosk.store.sync.set_aside import apply_readable
from kiosk.store.tables import (
    BadgeJobRow,
    LedgerRow,
    MappedRow,
    PresenceRow,
    RegistrationRow,
    TallyRow,
)
from kiosk.store.upsert import put

BATCH_SIZE = 5_000
_START_KEY = "fill begun at"

DownloadProgress = Callable[[int, int], None]
"""Called with the number of downloaded rows and of all rows."""


def download_all(
    replica: Replica, hub: HubStore, report_progress: DownloadProgress
) -> None:
    """Download all records of the hub; later changes come by the change feed.

    An interrupted download resumes after the last stored batch.
    """
    if replica.read_note(CURSOR) is not None:
        return
    with hub.reading() as reader:
        total = _count_rows(reader.connection)
        started_at = replica.read_note(_START_KEY) or str(
            read_horizon(reader.connection).transaction
        )
        hub.flush_wal()
        with replica.replica_transaction() as tx:
            tx.write_note(_START_KEY, started_at)
            downloaded = _count_rows(tx.connection)
        for row_type in REPLICATED_TABLES:
            for batch in _download_table(replica, reader.connection, row_type):
                downloaded += len(batch)
                report_progress(downloaded, total)
    with replica.replica_transaction() as tx:
        _recount(tx, replica.station)
        tx.write_note(CURSOR, started_at)


def _count_rows(connection: Connection) -> int:
    return sum(
        connection.execute(
            select(func.count()).select_from(row_type.__table__)
        ).scalar_one()
        for row_type in REPLICATED_TABLES
    )


def _download_table(
    replica: Replica,
    connection: Connection,
    row_type: type[MappedRow],
) -> Iterator[Sequence[Mapping[str, Any]]]:
    table = row_type.metadata.tables[row_type.__tablename__]
    key_columns = list(table.primary_key)
    note_key = f"fill {table.name}"
    last_key = _last_key(replica, note_key, key_columns)
    while True:
        query = select(*table.columns).order_by(*key_columns).limit(BATCH_SIZE)
        if last_key:
            query = query.where(tuple_(*key_columns) > tuple_(*last_key))
        batch = [dict(record) for record in connection.execute(query).mappings()]
        if not batch:
            return
        last_key = [batch[-1][record.name] for record in key_columns]
        with replica.replica_transaction() as tx:
            _store_batch(tx, row_type, batch)
            tx.write_note(note_key, "\n".join(map(str, last_key)))
        yield batch


def _store_batch(
    tx: SqlReplicaTransaction,
    row_type: type[MappedRow],
    batch: Sequence[Mapping[str, Any]],
) -> None:
    """Store a batch; rows that cannot be read are set aside."""
    apply_readable(
        tx.connection,
        row_type,
        batch,
        lambda readable: _store_readable(tx, row_type, readable),
    )


def _store_readable(
    tx: SqlReplicaTransaction,
    row_type: type[MappedRow],
    batch: Sequence[Mapping[str, Any]],
) -> None:
    """Store a batch, freeing unique values of rows from before an interruption."""
    if row_type is RegistrationRow:
        people = list(map(rows.registration, batch))
        tx.release_unique_values(people, {})
        tx.people.put(people)
    elif row_type is BadgeJobRow:
        tx.demote_automatic_badges(list(map(rows.badge, batch)))
        tx.connection.execute(put(row_type), batch)
    else:
        tx.connection.execute(put(row_type), batch)


def _last_key(replica: Replica, key: str, columns: Sequence[Column[Any]]) -> list[Any]:
    note = replica.read_note(key)
    if note is None:
        return []
    parts = note.split("\n") if len(columns) > 1 else [note]
    return [
        column.type.python_type(part)
        for column, part in zip(columns, parts, strict=True)
    ]


def _recount(tx: SqlReplicaTransaction, station: str) -> None:
    """Recompute all presences and counts."""
    tx.connection.execute(delete(TallyRow))
    tx.connection.execute(delete(PresenceRow))
    for event in tx.events.all():
        tally = Tally()
        entries = _entries_by_person(tx, event.id)
        tally["refused", ""] = sum(
            entry.verdict is Outcome.REFUSED
            for group in entries.values()
            for entry in group
        )
        for person in tx.people.all(event.id):
            registration = person.registration
            presence = NEVER_ARRIVED
            if person_entries := entries.get(registration.id):
                presence = presence_of(person_entries, event)
                tx.people.put_presence(registration, presence)
            tally.update(tally_of(registration, presence))
        if tally := +tally:
            tx.ledger.add_tally(event.id, station, tally)


def _entries_by_person(
    tx: SqlReplicaTransaction, event: str
) -> Mapping[str | None, Sequence[LedgerEntry]]:
    query = (
        select(LedgerRow.__table__)
        .where(LedgerRow.event == event)
        .order_by(LedgerRow.registration)
    )
    entries = map(rows.entry, tx.connection.execute(query).mappings())
    return {
        registration_id: list(group)
        for registration_id, group in groupby(entries, lambda entry: entry.registration)
    }
