"""Reading of roster files: each row as a registration, or an issue."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.event.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.people.roster_import import RosterIssue, RosterRow
from kiosk.exchange.roster.delimited import read_delimited
from kiosk.exchange.roster.roster_rows import RowReader
from kiosk.exchange.roster.roster_table import RosterTable
from kiosk.exchange.roster.workbook import read_workbook
from kiosk.files.bounded_read import read_bounded
from kiosk.files.paths import bare_name

_MAX_MEBIBYTES = 100
"""100,000 registrations take about 20."""

_XLS_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP_MAGIC = b"PK\x03\x04"
_OTHER_MAGIC = {
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"%PDF": "a PDF",
    b"PK": "an archive",
    b"\x1f\x8b": "an archive",
    b"Rar!": "an archive",
    b"7z\xbc\xaf": "an archive",
    b"SQLite format 3": "a database",
    b"\x7fELF": "a program",
    b"MZ\x90": "a program",
    b"{\\rtf": "a text document",
}


@dataclass(frozen=True, slots=True)
class Roster:
    """The rows of a roster file, and the columns that are ignored."""

    rows: tuple[RosterRow | RosterIssue, ...]
    ignored_columns: tuple[str, ...]

    def __iter__(self) -> Iterator[RosterRow | RosterIssue]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)


def read_roster(path: Path, event: Event) -> Roster:
    """Return the roster of an event from a CSV or XLSX file.

    Rows are numbered as a spreadsheet numbers them; empty ones are skipped. Raise
    KnownFault for a file that is no roster.
    """
    table = _read_table(path)
    reader = RowReader(event, table.columns)
    rows = (reader.read(number, cells) for number, cells in table.rows)
    return Roster(tuple(row for row in rows if row is not None), table.columns.ignored)


def _read_table(path: Path) -> RosterTable:
    data = read_bounded(path, _MAX_MEBIBYTES)
    if not data.strip():
        raise KnownFault(
            "{path} is empty; export the roster again.", path=bare_name(path)
        )
    if data.startswith(_XLS_MAGIC):
        raise KnownFault(
            "{path} is an old Excel file (.xls) or locked with a password; save "
            "it as XLSX without a password, or as CSV.",
            path=bare_name(path),
        )
    if data.startswith(_ZIP_MAGIC):
        return read_workbook(path, data)
    for magic, kind in _OTHER_MAGIC.items():
        if data.startswith(magic):
            raise KnownFault(
                "{path} is not a roster but {kind}; name a CSV or XLSX file.",
                path=bare_name(path),
                kind=kind,
            )
    return read_delimited(path, data)
