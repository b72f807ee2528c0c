"""The hub's change feed, without a gap.

Rows carry the transaction that wrote them last. A station reads all that it can see
from the oldest transaction that was still running at its last read: transactions that
commit out of order are not skipped, and long ones hold nobody up.

A server that crashes reuses the ids of transactions that were not flushed to disk: a
horizon counts only once the log on disk reaches beyond it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, literal_column, select, text

from kiosk.store.station_tables import (
    AnnouncementRow,
    ConflictRow,
    CorrectionRow,
    HealthRow,
    HelpCallRow,
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
_NEWER = {
    row: select(*row.__table__.columns, literal_column("xid::text").label(XID)).where(
        text(_IS_NEWER).bindparams(bindparam("since"))
    )
    for row in REPLICATED_TABLES
}

Rows = Sequence[dict[str, Any]]


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
    connection: Connection, since: str
) -> Iterator[tuple[type[MappedRow], Rows]]:
    """Yield the rows written since a transaction, table by table in batches.

    Each row has its transaction under ``XID``.
    """
    parameters = {"since": since}
    changed_tables = set(connection.execute(_CHANGED, parameters).scalars())
    for row, query in _NEWER.items():
        if row.__tablename__ not in changed_tables:
            continue
        rows_found = connection.execute(query, parameters).mappings()
        for rows in rows_found.partitions(BATCH_SIZE):
            yield row, [dict(mapping) for mapping in rows]
