"""What changed at the hub since a station last looked, without a gap.

Rows carry the transaction that wrote them last. A station reads those of all
transactions that are over, up to the oldest that still runs: numbers that commit out of
order cannot slip through.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, select, text

from kiosk.store.station_tables import (
    AnnouncementRow,
    ConflictRow,
    CorrectionRow,
    HealthRow,
    HelpCallRow,
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
)
"""The tables that stations copy, those first that others lean on."""
AT_ONCE = 2_000

_HORIZON = "SELECT pg_snapshot_xmin(pg_current_snapshot())::text"
_BETWEEN = "xid >= CAST(:since AS xid8) AND xid < CAST(:until AS xid8)"
_CHANGED = text(
    " UNION ALL ".join(
        f"SELECT '{row.__tablename__}' WHERE EXISTS"  # noqa: S608  our own names
        f" (SELECT FROM {row.__tablename__} WHERE {_BETWEEN})"
        for row in FED
    )
)
_NEWER = {
    row: select(*row.__table__.columns).where(
        text(_BETWEEN).bindparams(bindparam("since"), bindparam("until"))
    )
    for row in FED
}

Rows = Sequence[Mapping[str, Any]]


def horizon(connection: Connection) -> str:
    """Name the oldest transaction that still runs: all before it are over."""
    return str(connection.exec_driver_sql(_HORIZON).scalar_one())


def changes(
    connection: Connection, since: str, until: str
) -> Iterator[tuple[type[Row], Rows]]:
    """Read what was written from one transaction up to another, in portions."""
    between = {"since": since, "until": until}
    changed = set(connection.execute(_CHANGED, between).scalars())
    for row, newer in _NEWER.items():
        if row.__tablename__ not in changed:
            continue
        found = connection.execute(newer, between).mappings()
        for rows in found.partitions(AT_ONCE):
            yield row, [dict(one) for one in rows]
