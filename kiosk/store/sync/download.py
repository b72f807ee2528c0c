"""Downloads the hub's changes into a station's replica."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any

from sqlalchemy import Connection

from kiosk.domain.fault import KnownFault
from kiosk.service.offline import HubUnavailableError
from kiosk.store import rows
from kiosk.store.hub.change_feed import (
    BATCH_SIZE,
    REPLICATED_TABLES,
    XID,
    Horizon,
    Rows,
    TableRows,
    read_changes,
    read_horizon,
    read_rows,
    settled_horizon,
)
from kiosk.store.hub.hub_store import HubStore
from kiosk.store.sync.feed_progress import FeedProgress
from kiosk.store.sync.forgotten import erase_forgotten
from kiosk.store.sync.merge_notices import NOTICE_UPSERTS
from kiosk.store.sync.replica import Replica, apply_entries
from kiosk.store.sync.replica_transaction import SqlReplicaTransaction
from kiosk.store.sync.set_aside import (
    MAX_RETRIED,
    Mappings,
    apply_readable,
    forget_set_aside,
    set_aside_rows,
)
from kiosk.store.tables import (
    BadgeJobRow,
    EventRow,
    LedgerRow,
    MappedRow,
    RegistrationRow,
)
from kiosk.store.upsert import put

CURSOR = "cursor"
AheadRows = set[tuple[Any, ...]]
"""Keys of rows that were applied from beyond the stored horizon."""
_UPSERTS = {row: put(row) for row in REPLICATED_TABLES}


def apply_rows(
    tx: SqlReplicaTransaction, row_type: type[MappedRow], mappings: Rows, station: str
) -> None:
    """Apply some rows of one table; those that cannot be read are set aside."""

    def apply(readable: Mappings) -> None:
        _apply_readable_rows(tx, row_type, readable, station)

    apply_readable(tx.connection, row_type, mappings, apply)


def _apply_readable_rows(
    tx: SqlReplicaTransaction,
    row_type: type[MappedRow],
    mappings: Mappings,
    station: str,
) -> None:
    if row_type is EventRow:
        erase_forgotten(tx, mappings)
    if row_type is RegistrationRow:
        tx.apply_registrations(list(map(rows.registration, mappings)), station)
    elif row_type is LedgerRow:
        entries = list(map(rows.entry, mappings))
        apply_entries(tx, entries)
        tx.set_recorded_at(entries)
    elif row_type is BadgeJobRow:
        tx.apply_badges(list(map(rows.badge, mappings)))
    elif unchanged := _without_local_changes(tx, row_type, mappings):
        tx.connection.execute(_UPSERTS[row_type], unchanged)


def download_changes(replica: Replica, hub: HubStore, ahead: AheadRows) -> bool:
    """Download the hub's changes; return whether there were any.

    ``ahead`` is kept between calls, so that no row is applied twice.
    """
    cursor = replica.read_note(CURSOR)
    if cursor is None:
        return False
    seen_rows: AheadRows = set()
    has_changes = False
    with hub.reading() as reader:
        current_horizon = read_horizon(reader.connection)
        _require_not_before(hub, current_horizon, cursor)
        next_cursor = str(settled_horizon(reader.connection, current_horizon) or cursor)
        progress = FeedProgress(replica, hub, current_horizon)
        changes = read_changes(reader.connection, cursor, progress.positions)
        new_rows = _new_rows(changes, ahead, seen_rows)
        for batch, is_last in _merge_batches(new_rows):
            if not batch and next_cursor == cursor and not progress.positions:
                break
            replica.is_erasing = EventRow in [row_type for row_type, *_ in batch]
            with replica.replica_transaction() as tx:
                for row_type, mappings, _ in batch:
                    apply_rows(tx, row_type, mappings, replica.station)
                if batch:
                    tx.increment_sync_round()
                if is_last:
                    tx.write_note(CURSOR, next_cursor)
                    progress.finish(tx)
                else:
                    progress.advance(tx, [last for _, _, last in batch])
            has_changes = has_changes or bool(batch)
        if has_changes:
            _retry_set_aside(replica, reader.connection)
    _scrub(replica, has_changes=has_changes)
    ahead.clear()
    ahead |= {row_key for row_key in seen_rows if int(row_key[-1]) >= int(next_cursor)}
    return has_changes


def _scrub(replica: Replica, *, has_changes: bool) -> None:
    if has_changes:
        with suppress(KnownFault):  # where the disk refuses, at the next opening
            replica.scrub()


def require_not_restored(replica: Replica, hub: HubStore) -> None:
    """Raise HubUnavailableError for a hub that is older than this replica."""
    if (cursor := replica.read_note(CURSOR)) is not None:
        with hub.reading() as reader:
            _require_not_before(hub, read_horizon(reader.connection), cursor)


def _require_not_before(hub: HubStore, current_horizon: Horizon, cursor: str) -> None:
    if current_horizon.transaction < int(cursor):
        raise HubUnavailableError(
            f"The hub {hub.name} knows less than this station: it was probably put "
            "back from a backup. Join it anew in another home (--home), and keep "
            "this one until all of its scans are there."
        )


def _new_rows(
    tables: Iterable[TableRows], ahead: AheadRows, seen_rows: AheadRows
) -> Iterator[TableRows]:
    """Yield rows that were not applied yet; collect all keys in ``seen_rows``."""
    for row_type, mappings, last in tables:
        keys = [column.name for column in row_type.__table__.primary_key]
        new_mappings = []
        for mapping in mappings:
            key_values = (mapping[key] for key in keys)
            row_key = (row_type.__tablename__, *key_values, mapping.pop(XID))
            if row_key not in ahead:
                new_mappings.append(mapping)
            seen_rows.add(row_key)
        if new_mappings:
            yield row_type, new_mappings, last


def _merge_batches(
    tables: Iterable[TableRows],
) -> Iterator[tuple[list[TableRows], bool]]:
    """Yield batches of small tables, and whether one is the last, maybe empty."""
    batch: list[TableRows] = []
    for table_rows in tables:
        if sum(len(mappings) for _, mappings, _ in batch) > BATCH_SIZE:
            yield batch, False
            batch = []
        batch.append(table_rows)
    yield batch, True


def _retry_set_aside(replica: Replica, hub: Connection) -> None:
    """Try the rows that were set aside again, as they are at the hub now."""
    with replica.reading() as reader:
        row_keys = set_aside_rows(reader.connection)[:MAX_RETRIED]
    if not row_keys:
        return
    with replica.replica_transaction() as tx:
        forget_set_aside(tx.connection, row_keys)
        for row_type in REPLICATED_TABLES:
            keys = [key for table, key in row_keys if table == row_type.__tablename__]
            if keys:
                apply_rows(
                    tx, row_type, read_rows(hub, row_type, keys), replica.station
                )


def _without_local_changes(
    tx: SqlReplicaTransaction, row_type: type[MappedRow], mappings: Mappings
) -> Mappings:
    """Return the rows without unsent changes of their own here."""
    kind = row_type.__tablename__
    if kind not in NOTICE_UPSERTS:
        return mappings
    unsent = tx.unsent_keys(kind, [mapping["id"] for mapping in mappings])
    return [mapping for mapping in mappings if mapping["id"] not in unsent]
