"""What waits in a station's outbox, with all that the hub needs to know of it."""

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
    RegistrationRow,
    Row,
    TicketRow,
)

ROWS: Mapping[str, type[Row]] = {
    "registration": RegistrationRow,
    "ticket": TicketRow,
    "correction": CorrectionRow,
    "entry": LedgerRow,
    "badge": BadgeJobRow,
    "conflict": ConflictRow,
    "help_call": HelpCallRow,
    "announcement": AnnouncementRow,
}
"""Where each kind is kept, those first that others lean on."""
AT_ONCE = 20
"""So many that the hub's other stations hardly wait for those they lock."""

_WAITING = select(OutboxRow.position, OutboxRow.kind, OutboxRow.key).where(
    OutboxRow.refused.is_(None)
)
_Waiting = Sequence[tuple[int, str, str]]


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that the hub must hear; no row is left of what was taken back."""

    position: int
    kind: str
    row: Mapping[str, Any] | None


def pack(connection: Connection) -> Sequence[Item]:
    """Take the oldest of what waits, in the order in which it came.

    People go along with what leans on them, even if they were changed since.
    """
    oldest = _WAITING.order_by(OutboxRow.position).limit(AT_ONCE)
    items = _items(connection, connection.execute(oldest).all())
    there = {item.row["id"] for item in items if item.row}
    lean_on = {item.row.get("registration") for item in items if item.row} - there
    people = _WAITING.where(
        OutboxRow.kind == "registration", OutboxRow.key.in_(filter(None, lean_on))
    )
    return [*_items(connection, connection.execute(people).all()), *items]


def _items(connection: Connection, waiting: _Waiting) -> list[Item]:
    found: dict[tuple[str, str], Mapping[str, Any]] = {}
    for kind, row in ROWS.items():
        keys = [key for _, one, key in waiting if one == kind]
        if keys:
            table = row.__table__
            rows = connection.execute(select(table).where(table.c.id.in_(keys)))
            found |= {(kind, one["id"]): dict(one) for one in rows.mappings()}
    return [Item(place, kind, found.get((kind, key))) for place, kind, key in waiting]
