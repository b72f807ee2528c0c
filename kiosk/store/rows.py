"""Conversion of rows to values and back."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, Executable, RowMapping

from kiosk.domain.admission.ledger import EntryKind, LedgerEntry, Outcome, ScanSource
from kiosk.domain.admission.presence import NEVER_ARRIVED, Presence
from kiosk.domain.badges.badge_job import BadgeJob, BadgeState, PrinterTrouble
from kiosk.domain.badges.print_routing import PrinterHealth
from kiosk.domain.people.registration import Registration, RegistrationState

REGISTRATION_FIELDS = tuple(field.name for field in fields(Registration))
PRESENCE_FIELDS = tuple(field.name for field in fields(Presence))
PRINTER_FIELDS = tuple(field.name for field in fields(PrinterHealth))
PRESENCE_PREFIX = "presence_"
RowValues = RowMapping | Mapping[str, Any]
"""A row's values by column name."""


def read(connection: Connection, query: Executable) -> Iterator[RowMapping]:
    """Yield the rows of a query."""
    return iter(connection.execute(query).mappings())


def first(
    connection: Connection, query: Executable, **values: str
) -> RowMapping | None:
    """Return the first row of a query, or None."""
    return connection.execute(query, values).mappings().first()


def registration(row: RowValues) -> Registration:
    """Return a row's registration."""
    values: dict[str, Any] = {name: row[name] for name in REGISTRATION_FIELDS}
    values["state"] = RegistrationState(values["state"])
    values["checkpoints"] = tuple(values["checkpoints"])
    return Registration(**values)


def presence(row: RowValues) -> Presence:
    """Return a row's presence, from prefixed columns; without one, NEVER_ARRIVED."""
    if row[f"{PRESENCE_PREFIX}stamp"] is None:
        return NEVER_ARRIVED
    return Presence(**{name: row[PRESENCE_PREFIX + name] for name in PRESENCE_FIELDS})


def entry(row: RowValues) -> LedgerEntry:
    """Return a row's ledger entry."""
    values: dict[str, Any] = {**row}
    values["kind"] = EntryKind(values["kind"])
    values["verdict"] = Outcome(values["verdict"])
    values["source"] = ScanSource(values["source"])
    return LedgerEntry(**values)


def badge(row: RowValues) -> BadgeJob:
    """Return a row's badge job."""
    values: dict[str, Any] = {**row}
    values["state"] = BadgeState(values["state"])
    values["trouble"] = trouble(row)
    return BadgeJob(**values)


def printer(row: RowValues) -> PrinterHealth:
    """Return a row's printer."""
    values: dict[str, Any] = {name: row[name] for name in PRINTER_FIELDS}
    values["trouble"] = trouble(row)
    return PrinterHealth(**values)


def trouble(row: RowValues) -> PrinterTrouble | None:
    """Return a row's printer trouble, or None."""
    return PrinterTrouble(row["trouble"]) if row["trouble"] else None


_FIELDS = {
    kind: tuple(field.name for field in fields(kind))
    for kind in (Registration, LedgerEntry, BadgeJob, Presence)
}
_GETTERS = {kind: attrgetter(*names) for kind, names in _FIELDS.items()}


def values(
    record: Registration | LedgerEntry | BadgeJob | Presence,
) -> dict[str, Any]:
    """Return a record's values by column name."""
    record_type = type(record)
    return dict(zip(_FIELDS[record_type], _GETTERS[record_type](record), strict=True))
