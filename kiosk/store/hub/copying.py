"""Copy the records of one PC into an empty hub, in the owner's one transaction."""

from collections.abc import Callable, Iterator
from typing import Any

from psycopg.sql import SQL, Identifier
from psycopg.types.json import Json
from sqlalchemy import JSON, Column, Connection, Table, func, select

from kiosk.domain.fault import KnownFault
from kiosk.store.hub.owner import Owner
from kiosk.store.station_tables import HealthRow, OutboxRow, ReplicaRow, StationRow
from kiosk.store.tables import Row
from kiosk.store.upsert import put

AT_ONCE = 5_000
_NOT_MOVED = {
    row.__tablename__ for row in (StationRow, HealthRow, OutboxRow, ReplicaRow)
}
MOVED = tuple(
    table for table in Row.metadata.sorted_tables if table.name not in _NOT_MOVED
)
_NAMES = SQL(", ").join(Identifier(table.name) for table in MOVED)
_ALONE = SQL("LOCK TABLE {} IN SHARE ROW EXCLUSIVE MODE").format(_NAMES)
_SINCE = """
    SELECT CASE WHEN pg_snapshot_xmin(seen)::text = xid::text
    THEN (xid::text::bigint + 1)::text ELSE pg_snapshot_xmin(seen)::text END
    FROM (SELECT pg_current_xact_id() AS xid, pg_current_snapshot() AS seen) AS now
"""

Tell = Callable[[int, int], None]
"""Hears how many rows have come, of how many."""


def copy_records(here: Connection, owner: Owner, tell: Tell) -> None:
    """Copy all records; nobody else writes at the hub until that is kept.

    Raises KnownFault for a hub that holds records already.
    """
    owner.driver.execute(_ALONE)
    _check_empty(owner)
    counts = {table: _count(here, table) for table in MOVED}
    come, total = 0, sum(counts.values())
    for table in filter(counts.get, MOVED):
        for some in _copied(here, owner, table):
            come += some
            tell(come, total)


def copy_stations(here: Connection, owner: Owner) -> None:
    """Take the hub's stations into the records here."""
    for row in (StationRow, HealthRow):
        found = owner.connection.execute(select(row.__table__)).mappings()
        if rows := [dict(one) for one in found]:
            here.execute(put(row), rows)


def fed_since(owner: Owner) -> str:
    """Name the transaction from which on the hub has what this one did not write.

    Without an older one that still runs it is the next one: while this one keeps all
    others from writing, what they write will come after it.
    """
    return str(owner.connection.exec_driver_sql(_SINCE).scalar_one())


def _check_empty(owner: Owner) -> None:
    for table in MOVED:
        if owner.connection.execute(select(select(table).exists())).scalar_one():
            raise KnownFault(
                f"The hub {owner.hub} holds records already ({table.name}). Move this "
                "home into an empty one: “createdb” and “kiosk hub prepare” make it."
            )


def _count(here: Connection, table: Table) -> int:
    return here.execute(select(func.count()).select_from(table)).scalar_one()


def _copied(here: Connection, owner: Owner, table: Table) -> Iterator[int]:
    """Copy one table, and say how many rows went each time."""
    columns = list(table.columns)
    words = SQL("COPY {} ({}) FROM STDIN").format(
        Identifier(table.name), SQL(", ").join(Identifier(one.name) for one in columns)
    )
    found = here.execute(select(*columns)).mappings()
    with owner.driver.cursor() as cursor, cursor.copy(words) as copy:
        for some in found.partitions(AT_ONCE):
            for row in some:
                copy.write_row([_value(column, row[column.name]) for column in columns])
            yield len(some)


def _value(column: Column[Any], value: object) -> object:
    return Json(value) if isinstance(column.type, JSON) else value
