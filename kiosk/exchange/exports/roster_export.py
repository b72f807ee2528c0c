"""Export of the roster as CSV or XLSX, in the form that is read back unchanged."""

import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, tzinfo
from functools import partial
from pathlib import Path
from typing import BinaryIO

import xlsxwriter  # type: ignore[import-untyped]  # it ships no types

from kiosk.domain.admission.attendance import NO_DAYS
from kiosk.domain.fault import KnownFault
from kiosk.domain.people.correction import rename_registration
from kiosk.exchange.csv_table import is_escaped, write_csv
from kiosk.files.atomic_write import write_atomically
from kiosk.files.paths import quoted_path
from kiosk.service.collect_answers import NO_ANSWERS, EventAnswers
from kiosk.service.collect_visits import NO_VISITS, VisitsByDay
from kiosk.service.ports.people import Person

_FIELDS = (
    "reference",
    "name",
    "given_name",
    "family_name",
    "email",
    "affiliation",
    "category",
    "state",
    "code",
    "language",
    "valid_from",
    "valid_until",
    "checkpoints",
    "party",
    "attention",
    "note",
)
ROSTER_COLUMNS = (*_FIELDS, "arrived_at", "inside")
_COLUMN_WIDTH = 18
"""In characters."""


def write_roster(
    path: Path,
    people: Iterable[Person],
    zone: tzinfo = UTC,
    answers: EventAnswers = NO_ANSWERS,
    visits: VisitsByDay = NO_VISITS,
) -> None:
    """Write a roster with everybody's presence, answers, and arrival on each day.

    Times are in the given zone. Raise KnownFault for a suffix other than .csv or .xlsx,
    and if the disk refuses.
    """
    writers = {".csv": write_csv, ".xlsx": _write_xlsx}
    write = writers.get(path.suffix.lower())
    if write is None:
        raise KnownFault(
            "{path} is neither CSV nor XLSX; end its name in .csv or .xlsx.",
            path=quoted_path(path),
        )
    rows = (
        (*_row(person, zone, answers), *_visits(person, visits, zone))
        for person in people
    )
    columns = (
        *ROSTER_COLUMNS,
        *(f"answer: {question}" for question in answers.questions),
        *map(day_column, visits.days),
    )
    write_atomically(path, partial(write, columns=columns, rows=rows), durable=True)


def day_column(day: date) -> str:
    """Return the heading of a day's column."""
    return f"day: {day.isoformat()}"


def _visits(person: Person, visits: VisitsByDay, zone: tzinfo) -> Iterator[str]:
    own_visits = visits.attendance.get(person.registration.id, NO_DAYS)
    for day in visits.days:
        arrived_at = own_visits.get(day)
        yield _text(arrived_at and arrived_at.replace(microsecond=0), zone)


def _row(person: Person, zone: tzinfo, answers: EventAnswers) -> Iterator[str]:
    registration = person.registration
    if registration.walk_in:
        registration = rename_registration(registration, registration.name)
    for field in _FIELDS:
        yield _text(getattr(registration, field), zone)
    arrived_at = person.presence.first_admitted_at
    yield _text(arrived_at and arrived_at.replace(microsecond=0), zone)
    yield "yes" if person.presence.inside else "no"
    own_answers = answers.by_registration.get(person.registration.id, {})
    yield from (own_answers.get(question, "") for question in answers.questions)


def _text(value: str | tuple[str, ...] | datetime | None, zone: tzinfo) -> str:
    match value:
        case None:
            return ""
        case datetime():
            return value.astimezone(zone).isoformat(" ")
        case tuple():
            return "; ".join(value)
        case _:
            return str(value)


def _write_xlsx(
    file: BinaryIO, columns: Sequence[str], rows: Iterable[Iterable[str]]
) -> None:
    """Write every cell as a string, so that none is ever a formula or a link.

    In memory, 350 MB for 100,000 people: no names of guests are left in temporary
    files, and a full disk is met only here.
    """
    data = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False}
    with xlsxwriter.Workbook(data, options) as workbook:
        sheet = workbook.add_worksheet("Roster")
        sheet.set_column(0, len(columns) - 1, _COLUMN_WIDTH)
        sheet.freeze_panes(1, 0)
        bold = workbook.add_format({"bold": True})
        for column, name in enumerate(columns):
            sheet.write_string(0, column, name, bold)
        for number, row in enumerate(rows, start=1):
            for column, cell in enumerate(row):
                if cell:
                    sheet.write_string(number, column, _preserve_apostrophe(cell))
    file.write(data.getbuffer())


def _preserve_apostrophe(cell: str) -> str:
    """Return a cell with its leading apostrophe doubled, if reading would remove it."""
    return f"'{cell}" if is_escaped(cell) else cell
