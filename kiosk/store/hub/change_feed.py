"""The hub's change feed, without a gap.

Rows carry the transaction that wrote them last. A station reads all that it can see
from the oldest transaction that was still running at its last read: transactions that
commit out of order are not skipped, and long ones hold nobody up.

A server that crashes reuses the ids of transactions that were not flushed to disk: a
horizon counts only once the log on disk reaches beyond it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    bindparam,
    literal_column,
    select,
    text,
    tuple_,
)

from kiosk.store.station_tables import (
    AnnouncementRow,
    ChangeSetRow,
    ConflictRow,
    CorrectionRow,
    HealthRow,
    HelpCallRow,
    PersonChangeRow,
    StaffRow,
    StationRow,
)
from kiosk.store.tables import (
    BadgeJobRow,
    EventKeyRow,
    EventRow,
    LedgerRow,
    MappedRow,
    RegistrationRow,
    TicketRow,
)

REPLICATED_TABLES: tuple[type[MappedRow], ...] = (
    EventRow,
    EventKeyRow,
    RegistrationRow,
    TicketRow,
    BadgeJobRow,
    LedgerRow,
    CorrectionRow,
    ChangeSetRow,
    PersonChangeRow,
    StationRow,
    HealthRow,
    ConflictRow,
    HelpCallRow,
    AnnouncementRow,
    StaffRow,
)
"""The tables that stations replicate, referenced tables first."""
BATCH_SIZE = 2_000
XID = "xid"
"""The hub's additional column: the transaction that wrote the row."""
_HORIZON_KEY = "horizon"

_HORIZON = text(
    "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint,"
    " pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint,"
    " pg_wal_lsn_diff(pg_current_wal_flush_lsn(), '0/0')::bigint,"
    " pg_current_snapshot()::text"
)
_IS_NEWER = "xid >= CAST(:since AS xid8)"
_CHANGED = text(
    " UNION ALL ".join(
        f"SELECT '{row.__tablename__}' WHERE EXISTS"  # noqa: S608  our own names
        f" (SELECT FROM {row.__tablename__} WHERE {_IS_NEWER})"
        for row in REPLICATED_TABLES
    )
)
_XID: ColumnElement[str] = literal_column("xid::text").label(XID)
_NEWER = {
    row: select(*row.__table__.columns, _XID)
    .where(text(_IS_NEWER).bindparams(bindparam("since")))
    .order_by(text("xid"), *row.__table__.primary_key)
    for row in REPLICATED_TABLES
}

Rows = Sequence[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Position:
    """A row in a table's changes, which are ordered by transaction and key."""

    table: str
    transaction: int
    key: tuple[Any, ...]


TableRows = tuple[type[MappedRow], Rows, Position]
"""Some changed rows of a table in order, with the position of the last one."""


@dataclass(frozen=True, slots=True)
class Horizon:
    """The oldest running transaction, and the positions of the log in bytes.

    After a crash only the log up to ``wal_flushed`` is left. ``snapshot`` is all that
    is seen now (``is_seen``).
    """

    transaction: int
    wal_written: int
    wal_flushed: int
    snapshot: str


def is_seen(transaction: int, snapshot: str) -> bool:
    """Return whether a committed transaction is in a snapshot, “xmin:xmax:running”."""
    _, end, running = snapshot.split(":")
    return transaction < int(end) and str(transaction) not in running.split(",")


def read_horizon(connection: Connection) -> Horizon:
    """Return the current horizon: all transactions before it have ended."""
    return Horizon(*connection.execute(_HORIZON).one())


def settled_horizon(connection: Connection, current: Horizon) -> int | None:
    """Return an earlier horizon's transaction if a crash can no longer undo it.

    A crash closes the connection, and with it the stored horizon.
    """
    earlier: Horizon | None = connection.info.get(_HORIZON_KEY)
    is_settled = earlier is not None and earlier.wal_written <= current.wal_flushed
    if earlier is None or is_settled:
        connection.info[_HORIZON_KEY] = current
    return earlier.transaction if earlier and is_settled else None


def read_changes(
    connection: Connection, since: str, positions: Mapping[str, Position]
) -> Iterator[TableRows]:
    """Yield the rows written since a transaction, table by table in batches.

    A table with a position is read from there on. Each row has its transaction under
    ``XID``.
    """
    changed = set(connection.execute(_CHANGED, {"since": since}).scalars())
    for row in REPLICATED_TABLES:
        if row.__tablename__ not in changed:
            continue
        query, parameters = _NEWER[row], {"since": since}
        if position := positions.get(row.__tablename__):
            is_later = tuple_(_xid_value(), *row.__table__.primary_key) > tuple_(
                _xid_value(str(position.transaction)), *position.key
            )
            query = query.where(is_later)
        rows_found = connection.execute(query, parameters).mappings()
        for rows in rows_found.partitions(BATCH_SIZE):
            mappings = [dict(mapping) for mapping in rows]
            yield row, mappings, _position(row, mappings[-1])


def read_rows(
    connection: Connection, row_type: type[MappedRow], keys: Sequence[tuple[Any, ...]]
) -> Rows:
    """Return the rows of a table that have these primary keys."""
    table = row_type.__table__
    query = select(*table.columns).where(tuple_(*table.primary_key).in_(keys))
    return [dict(mapping) for mapping in connection.execute(query).mappings()]


def _position(row: type[MappedRow], mapping: Mapping[str, Any]) -> Position:
    key = tuple(mapping[column.name] for column in row.__table__.primary_key)
    return Position(row.__tablename__, int(mapping[XID]), key)


def _xid_value(transaction: str = "xid") -> ColumnElement[Any]:
    return literal_column("xid" if transaction == "xid" else f"'{transaction}'::xid8")
