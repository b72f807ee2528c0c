"""How a roster was read, as rows: columns, words of states, people."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.domain.people.registration import RegistrationState
from kiosk.domain.people.roster_import import Disagreement, RosterChange
from kiosk.domain.people.roster_reading import ColumnReading, RosterReading
from kiosk.faces.office.office_enums import Office
from kiosk.faces.office.person_texts import STATES


@dataclass(frozen=True, slots=True)
class ColumnRow:
    """A column of the file: what it is taken for, and some of its values."""

    heading: str
    field: int
    values: str
    doubt: bool


@dataclass(frozen=True, slots=True)
class StateRow:
    """A word of the state column, and the state it stands for."""

    word: str
    rows: int
    standing: Office.State


@dataclass(frozen=True, slots=True)
class ImportedPerson:
    """Somebody whom the import concerns, or a row that is left out."""

    name: str
    detail: str


def column_rows(reading: RosterReading, fields: Sequence[str]) -> list[ColumnRow]:
    """Return the columns: those in doubt first, then those that are read."""
    columns = sorted(
        reading.columns, key=lambda column: (not column.doubt, not column.field)
    )
    return [_column_row(column, fields) for column in columns]


def state_rows(reading: RosterReading) -> list[StateRow]:
    """Return the words of the state column."""
    return [
        StateRow(state.word, state.rows, _state(state.state))
        for state in reading.states
    ]


def _column_row(column: ColumnReading, fields: Sequence[str]) -> ColumnRow:
    known = column.field in fields
    return ColumnRow(
        heading=column.heading,
        field=fields.index(column.field) + 1 if known else 0,
        values=" · ".join(column.values),
        doubt=bool(column.doubt),
    )


def _state(state: RegistrationState | None) -> Office.State:
    return STATES[state] if state else Office.State.NONE


def person_row(row: object) -> ImportedPerson:
    """Return somebody of a list, or a row that is left out."""
    if isinstance(row, Disagreement):
        kept = row.here if row.kept else row.roster
        return ImportedPerson(row.name, f"{row.here} · {row.roster} → {kept}")
    if isinstance(row, RosterChange):
        return ImportedPerson(row.name, ", ".join(row.fields) or row.reference)
    return ImportedPerson(str(row), "")
