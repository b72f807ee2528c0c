"""Reading of roster files: each row as a registration, or an issue."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.event.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.people.roster_import import RosterIssue, RosterRow
from kiosk.domain.people.roster_reading import LeftOut, RosterReading
from kiosk.exchange.roster.code_checks import check_codes
from kiosk.exchange.roster.column_readings import ColumnSampler
from kiosk.exchange.roster.reading_stops import find_stops
from kiosk.exchange.roster.repeated_people import keep_valid
from kiosk.exchange.roster.roster_choices import RosterChoices
from kiosk.exchange.roster.roster_rows import RowReader
from kiosk.exchange.roster.roster_table import RosterTable
from kiosk.exchange.roster.table_file import read_table_file
from kiosk.files.text_cleaning import shortened

_NO_CHOICES = RosterChoices()
_Row = RosterRow | RosterIssue


@dataclass(frozen=True, slots=True)
class Roster:
    """The rows of a roster file, and how it was read."""

    rows: tuple[_Row, ...]
    reading: RosterReading

    def __iter__(self) -> Iterator[_Row]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def ignored_columns(self) -> tuple[str, ...]:
        """Return the headings of the columns that are not read."""
        return self.reading.unread


def read_roster(
    path: Path, event: Event, choices: RosterChoices = _NO_CHOICES
) -> Roster:
    """Return the roster of an event from a CSV or XLSX file.

    Raise KnownFault for a file that is no roster, and for one where something that
    matters is not understood.
    """
    roster = inspect_roster(path, event, choices)
    for sentence in roster.reading.stops:
        raise KnownFault(sentence)
    return roster


def inspect_roster(
    path: Path, event: Event, choices: RosterChoices = _NO_CHOICES
) -> Roster:
    """Return a roster, with the reasons why it must not be imported as it is.

    Rows are numbered as a spreadsheet numbers them; empty ones are skipped. Raise
    KnownFault for a file that is no roster.
    """
    table = read_table_file(path, choices)
    choices.check_headings(table.columns.headings)
    reader = RowReader(event, table.columns, choices)
    sampler = ColumnSampler(table.columns)
    rows: list[_Row] = []
    second_headings = _skip_headings(table)
    for number, cells in table.rows:
        row = reader.read(number, cells)
        if row is not None:
            rows.append(row)
            sampler.add(cells)
    rows = [reader.stand_ins.get(row.row, row) for row in rows]
    rows, repeated = keep_valid(rows, reader.answered_at)
    rows, warnings = check_codes(rows, keep_short=choices.short_codes)
    columns, states = sampler.readings, reader.cells.states
    profile = table.columns.profile
    notes = [profile.code_note] if profile and profile.code_note else []
    if not {"state", "paid", "cancelled"} & table.columns.columns.keys():
        notes.append("There is no column of states: everybody counts as confirmed.")
    reading = RosterReading(
        profile=str(profile) if profile else "",
        sheet=table.sheet,
        other_sheets=table.other_sheets,
        heading_row=table.heading_row,
        encoding=table.encoding,
        delimiter=table.delimiter,
        columns=columns,
        states=states,
        left_out=(*second_headings, *reader.left_out, *repeated),
        stands_for=tuple(reader.stands_for),
        warnings=(*notes, *warnings),
        stops=find_stops(path, table, columns, states),
    )
    return Roster(tuple(rows), reading)


def _skip_headings(table: RosterTable) -> list[LeftOut]:
    """Skip what a profile has of headings in more than one row."""
    profile = table.columns.profile
    left_out = []
    for _ in range(1, profile.heading_rows if profile else 1):
        for number, cells in table.rows:
            shown = shortened(" ".join(filter(None, map(str.strip, cells))))
            left_out.append(LeftOut(number, "row", shown, "more headings"))
            break
    return left_out
