"""From rows to values and back, in one place."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, Executable, RowMapping

from kiosk.domain.badge import BadgeJob, BadgeState, Trouble
from kiosk.domain.ledger import EntryKind, LedgerEntry, Outcome, Source
from kiosk.domain.presence import NEVER_CAME, Presence
from kiosk.domain.printer import PrinterStatus
from kiosk.domain.registration import Registration, RegistrationState

REGISTRATION = tuple(field.name for field in fields(Registration))
PRESENCE = tuple(field.name for field in fields(Presence))
PRINTER = tuple(field.name for field in fields(PrinterStatus))
AS_PRESENCE = "presence_"
Columns = RowMapping | Mapping[str, Any]
"""A row by its columns' names, as it was read or as it was handed on."""


def read(connection: Connection, query: Executable) -> Iterator[RowMapping]:
    """Return the rows that a query finds, one after the other."""
    return iter(connection.execute(query).mappings())


def first(
    connection: Connection, query: Executable, **values: str
) -> RowMapping | None:
    """Return the first row that a query finds."""
    return connection.execute(query, values).mappings().first()


def registration(row: Columns) -> Registration:
    """Read a registration."""
    values: dict[str, Any] = {name: row[name] for name in REGISTRATION}
    values["state"] = RegistrationState(values["state"])
    values["checkpoints"] = tuple(values["checkpoints"])
    return Registration(**values)


def presence(row: Columns) -> Presence:
    """Read a presence from columns with the prefix; nobody's row is nobody inside."""
    if row[f"{AS_PRESENCE}stamp"] is None:
        return NEVER_CAME
    return Presence(**{name: row[AS_PRESENCE + name] for name in PRESENCE})


def entry(row: Columns) -> LedgerEntry:
    """Read an entry."""
    values: dict[str, Any] = {**row}
    values["kind"] = EntryKind(values["kind"])
    values["verdict"] = Outcome(values["verdict"])
    values["source"] = Source(values["source"])
    return LedgerEntry(**values)


def badge(row: Columns) -> BadgeJob:
    """Read a badge."""
    values: dict[str, Any] = {**row}
    values["state"] = BadgeState(values["state"])
    values["trouble"] = trouble(row)
    return BadgeJob(**values)


def printer(row: Columns) -> PrinterStatus:
    """Read a printer."""
    values: dict[str, Any] = {name: row[name] for name in PRINTER}
    values["trouble"] = trouble(row)
    return PrinterStatus(**values)


def trouble(row: Columns) -> Trouble | None:
    """Read what is wrong, if anything."""
    return Trouble(row["trouble"]) if row["trouble"] else None


_COLUMNS = {
    kind: tuple(field.name for field in fields(kind))
    for kind in (Registration, LedgerEntry, BadgeJob, Presence)
}
_GETTERS = {kind: attrgetter(*names) for kind, names in _COLUMNS.items()}


def values(
    record: Registration | LedgerEntry | BadgeJob | Presence,
) -> dict[str, Any]:
    """Write a value as a row's columns."""
    kind = type(record)
    return dict(zip(_COLUMNS[kind], _GETTERS[kind](record), strict=True))
