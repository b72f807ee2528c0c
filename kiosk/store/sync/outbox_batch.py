"""Batches of the outbox, with the rows that the hub needs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from kiosk.store.station_tables import (
    AnnouncementRow,
    ConflictRow,
    CorrectionRow,
    HelpCallRow,
    OutboxRow,
)
from kiosk.store.tables import (
    BadgeJobRow,
    LedgerRow,
    MappedRow,
    RegistrationRow,
    TicketRow,
)

ROW_TYPES: Mapping[str, type[MappedRow]] = {
    "registration": RegistrationRow,
    "ticket": TicketRow,
    "correction": CorrectionRow,
    "entry": LedgerRow,
    "badge": BadgeJobRow,
    "conflict": ConflictRow,
    "help_call": HelpCallRow,
    "announcement": AnnouncementRow,
}
"""The row type of each kind, referenced kinds first."""
BATCH_SIZE = 150
"""Items of a batch: the hub's other stations wait for its locks while it is merged."""

_WAITING = select(OutboxRow.position, OutboxRow.kind, OutboxRow.key).where(
    OutboxRow.refused.is_(None)
)
_WaitingRows = Sequence[tuple[int, str, str]]


@dataclass(frozen=True, slots=True)
class OutboxItem:
    """One change to send; ``row`` is None if the row no longer exists."""

    position: int
    kind: str
    row: Mapping[str, Any] | None


def next_batch(connection: Connection) -> Sequence[OutboxItem]:
    """Return the oldest waiting items in order.

    People are included before the items that refer to them, even if changed later.
    """
    oldest = _WAITING.order_by(OutboxRow.position).limit(BATCH_SIZE)
    items = _load_items(connection, connection.execute(oldest).all())
    included = {item.row["id"] for item in items if item.row}
    missing_people = {
        item.row.get("registration") for item in items if item.row
    } - included
    people = _WAITING.where(
        OutboxRow.kind == "registration",
        OutboxRow.key.in_(filter(None, missing_people)),
    )
    return [*_load_items(connection, connection.execute(people).all()), *items]


def _load_items(connection: Connection, waiting: _WaitingRows) -> list[OutboxItem]:
    rows_by_key: dict[tuple[str, str], Mapping[str, Any]] = {}
    for kind, row_type in ROW_TYPES.items():
        keys = [key for _, mapping, key in waiting if mapping == kind]
        if keys:
            table = row_type.__table__
            rows = connection.execute(select(table).where(table.c.id.in_(keys)))
            rows_by_key |= {
                (kind, mapping["id"]): dict(mapping) for mapping in rows.mappings()
            }
    return [
        OutboxItem(position, kind, rows_by_key.get((kind, key)))
        for position, kind, key in waiting
    ]
