"""Rows of the hub that this station cannot read: set aside, so that the rest goes on.

They are noted in the replica by table and key, and tried again with each download: a
row that was mended or deleted at the hub is set aside no longer.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, delete, select
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, StatementError

from kiosk.domain.staff import Role
from kiosk.domain.stations.conflict import ConflictKind
from kiosk.store import rows
from kiosk.store.event_records import UnreadableEventError, deserialize_event
from kiosk.store.replica_notes import write_notes
from kiosk.store.station_tables import (
    AnnouncementRow,
    ConflictRow,
    HealthRow,
    ReplicaRow,
    StaffRow,
)
from kiosk.store.tables import (
    BadgeJobRow,
    EventRow,
    LedgerRow,
    MappedRow,
    RegistrationRow,
)

NOTE_PREFIX = "set aside "
MAX_RETRIED = 500
"""Rows that one download tries again."""

Mappings = Sequence[Mapping[str, Any]]
RowKey = tuple[str, tuple[Any, ...]]
"""A table's name and a row's primary key."""

_READERS: Mapping[type[MappedRow], Callable[[Mapping[str, Any]], object]] = {
    AnnouncementRow: lambda row: next(iter({**row["text"]}.values())).split(),
    BadgeJobRow: rows.badge,
    ConflictRow: lambda row: ConflictKind(row["kind"]),
    EventRow: lambda row: deserialize_event(row["document"]),
    HealthRow: lambda row: timedelta(milliseconds=row["clock_ahead_ms"]),
    LedgerRow: rows.entry,
    RegistrationRow: rows.registration,
    StaffRow: lambda row: Role(row["role"]),
}
_ROW_FAULTS = (
    *(ValueError, TypeError, LookupError, ArithmeticError, AttributeError),
    *(StopIteration, DataError, IntegrityError, UnreadableEventError),
)


def apply_readable(
    connection: Connection,
    row_type: type[MappedRow],
    mappings: Mappings,
    apply: Callable[[Mappings], None],
) -> None:
    """Apply rows in the open transaction; set aside those that cannot be.

    A batch that fails is halved until the rows are found that it fails for.
    """
    if not mappings:
        return
    try:
        with connection.begin_nested():
            for mapping in mappings:  # what is read here, every reader can read
                _READERS.get(row_type, dict)(mapping)
            apply(mappings)
    except Exception as error:
        if not _is_row_fault(error):
            raise
    else:
        return
    if len(mappings) == 1:
        key = tuple(
            mappings[0][column.name] for column in row_type.__table__.primary_key
        )
        write_notes(connection, {_note((row_type.__tablename__, key)): ""})
        return
    middle = len(mappings) // 2
    for half in (mappings[:middle], mappings[middle:]):
        apply_readable(connection, row_type, half, apply)


def set_aside_rows(connection: Connection) -> Sequence[RowKey]:
    """Return the rows that are set aside, by table and key."""
    query = (
        select(ReplicaRow.key)
        .where(ReplicaRow.key.startswith(NOTE_PREFIX, autoescape=True))
        .order_by(ReplicaRow.key)
    )
    notes = (
        json.loads(key.removeprefix(NOTE_PREFIX)) for key in connection.scalars(query)
    )
    return [(table, tuple(key)) for table, key in notes]


def forget_set_aside(connection: Connection, row_keys: Sequence[RowKey]) -> None:
    """Delete the notes of rows, before they are tried again."""
    notes = list(map(_note, row_keys))
    connection.execute(delete(ReplicaRow).where(ReplicaRow.key.in_(notes)))


def describe_set_aside(row_keys: Sequence[RowKey]) -> str:
    """Return a sentence on the rows that are set aside; none for none."""
    if not row_keys:
        return ""
    table, key = row_keys[0]
    count = len(row_keys)
    what = "1 record" if count == 1 else f"{count} records"
    return (
        f"{what} of the hub cannot be read here and stay aside (first: {table} "
        f"{'/'.join(map(str, key))}). An event is mended by “kiosk event import”, the "
        "rest by whoever looks after the hub."
    )


def _note(row_key: RowKey) -> str:
    return NOTE_PREFIX + json.dumps(row_key)


def _is_row_fault(error: Exception) -> bool:
    """Return whether a row is at fault, and neither the disk nor this program."""
    is_value = isinstance(error, StatementError) and not isinstance(error, DBAPIError)
    return is_value or isinstance(error, _ROW_FAULTS)
