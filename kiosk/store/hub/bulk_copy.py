"""Copies the records of one PC into an empty hub, in the owner's transaction."""

from collections.abc import Callable, Iterator
from typing import Any

from psycopg.sql import SQL, Identifier
from psycopg.types.json import Json
from sqlalchemy import JSON, Column, Connection, Table, func, select

from kiosk.domain.fault import KnownFault
from kiosk.store.hub.ownership import OwnerConnection
from kiosk.store.station_tables import (
    CertificateKeyRow,
    CertificateRow,
    HealthRow,
    MailRow,
    MailTextRow,
    OutboxRow,
    ReplicaRow,
    StationRow,
)
from kiosk.store.tables import MappedRow
from kiosk.store.upsert import put

BATCH_SIZE = 5_000
_EXCLUDED = {
    row.__tablename__
    for row in (
        CertificateKeyRow,
        CertificateRow,
        HealthRow,
        MailRow,
        MailTextRow,
        OutboxRow,
        ReplicaRow,
        StationRow,
    )
}
MOVED_TABLES = tuple(
    table for table in MappedRow.metadata.sorted_tables if table.name not in _EXCLUDED
)
_TABLE_NAMES = SQL(", ").join(Identifier(table.name) for table in MOVED_TABLES)
_LOCK_TABLES = SQL("LOCK TABLE {} IN SHARE ROW EXCLUSIVE MODE").format(_TABLE_NAMES)
_FEED_START = """
    SELECT CASE WHEN pg_snapshot_xmin(seen)::text = xid::text
    THEN (xid::text::bigint + 1)::text ELSE pg_snapshot_xmin(seen)::text END
    FROM (SELECT pg_current_xact_id() AS xid, pg_current_snapshot() AS seen) AS now
"""

ProgressCallback = Callable[[int, int], None]
"""Called with the number of copied rows and of all rows."""


def copy_records(
    local: Connection, owner: OwnerConnection, report_progress: ProgressCallback
) -> None:
    """Copy all records and block other writers at the hub until the commit.

    Raise KnownFault for a hub that has records already.
    """
    owner.driver.execute(_LOCK_TABLES)
    _require_empty(owner)
    counts = {table: _count_rows(local, table) for table in MOVED_TABLES}
    copied, total = 0, sum(counts.values())
    for table in filter(counts.get, MOVED_TABLES):
        for row_count in _copy_table(local, owner, table):
            copied += row_count
            report_progress(copied, total)


def copy_stations(local: Connection, owner: OwnerConnection) -> None:
    """Copy the hub's stations into the local records."""
    for row in (StationRow, HealthRow):
        rows_found = owner.connection.execute(select(row.__table__)).mappings()
        if rows := [dict(mapping) for mapping in rows_found]:
            local.execute(put(row), rows)


def feed_start(owner: OwnerConnection) -> str:
    """Return the id of the transaction from which the change feed is read.

    Without an older running transaction it is the next one, as this one blocks all
    other writers.
    """
    return str(owner.connection.exec_driver_sql(_FEED_START).scalar_one())


def _require_empty(owner: OwnerConnection) -> None:
    for table in MOVED_TABLES:
        if owner.connection.execute(select(select(table).exists())).scalar_one():
            raise KnownFault(
                f"The hub {owner.hub} holds records already ({table.name}). Move this "
                "home into an empty one: “createdb” and “kiosk hub prepare” make it."
            )


def _count_rows(local: Connection, table: Table) -> int:
    return local.execute(select(func.count()).select_from(table)).scalar_one()


def _copy_table(
    local: Connection, owner: OwnerConnection, table: Table
) -> Iterator[int]:
    """Copy one table, yielding the number of rows of each batch."""
    columns = list(table.columns)
    statement = SQL("COPY {} ({}) FROM STDIN").format(
        Identifier(table.name),
        SQL(", ").join(Identifier(table_column.name) for table_column in columns),
    )
    rows_found = local.execute(select(*columns)).mappings()
    with owner.driver.cursor() as cursor, cursor.copy(statement) as copy:
        for batch in rows_found.partitions(BATCH_SIZE):
            for row in batch:
                copy.write_row(
                    [_to_driver(column, row[column.name]) for column in columns]
                )
            yield len(batch)


def _to_driver(column: Column[Any], value: object) -> object:
    return Json(value) if isinstance(column.type, JSON) else value
