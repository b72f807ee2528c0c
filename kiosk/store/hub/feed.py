"""What changed at the hub since a station last looked, without a gap.

Rows carry the transaction that wrote them last. A station reads all that it can see
from the oldest transaction on that still ran when it last looked: numbers that commit
out of order cannot slip through, and nobody waits for those that take long.

A server that crashes gives the numbers of transactions that its disk had not heard of
to others: a horizon is only gone by once the log on disk reaches beyond it.
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
    RegistrationRow,
    Row,
    TicketRow,
)

FED: tuple[type[Row], ...] = (
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
"""The tables that stations copy, those first that others lean on."""
AT_ONCE = 2_000
XID = "xid"
"""The column that a row has here alone: which transaction wrote it."""
_SEEN = "horizon"

_HORIZON = text(
    "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint,"
    " pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint,"
    " pg_wal_lsn_diff(pg_current_wal_flush_lsn(), '0/0')::bigint"
)
_SINCE = "xid >= CAST(:since AS xid8)"
_CHANGED = text(
    " UNION ALL ".join(
        f"SELECT '{row.__tablename__}' WHERE EXISTS"  # noqa: S608  our own names
        f" (SELECT FROM {row.__tablename__} WHERE {_SINCE})"
        for row in FED
    )
)
_NEWER = {
    row: select(*row.__table__.columns, literal_column("xid::text").label(XID)).where(
        text(_SINCE).bindparams(bindparam("since"))
    )
    for row in FED
}

Rows = Sequence[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Horizon:
    """The oldest transaction that still runs, and the log then, in bytes since ever.

    Of what is ``written``, a crash leaves what is ``on_disk``.
    """

    transaction: int
    written: int
    on_disk: int


def horizon(connection: Connection) -> Horizon:
    """Name the oldest transaction that still runs: all before it are over."""
    return Horizon(*connection.execute(_HORIZON).one())


def settle(connection: Connection, now: Horizon) -> int | None:
    """Give the horizon of an earlier look, once no crash can undo what was over then.

    A crash ends the connection, and with it what that one has seen.
    """
    seen: Horizon | None = connection.info.get(_SEEN)
    settled = seen is not None and seen.written <= now.on_disk
    if seen is None or settled:
        connection.info[_SEEN] = now
    return seen.transaction if seen and settled else None


def changes(connection: Connection, since: str) -> Iterator[tuple[type[Row], Rows]]:
    """Read what was written from one transaction on, in portions.

    Each row tells its transaction, too, under ``XID``.
    """
    known = {"since": since}
    changed = set(connection.execute(_CHANGED, known).scalars())
    for row, newer in _NEWER.items():
        if row.__tablename__ not in changed:
            continue
        found = connection.execute(newer, known).mappings()
        for rows in found.partitions(AT_ONCE):
            yield row, [dict(one) for one in rows]
