"""A roster file in: every row as a registration, or why it is not one."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.roster import Rejection, RosterRow
from kiosk.exchange.delimited import read_delimited
from kiosk.exchange.grid import Grid
from kiosk.exchange.roster_rows import RowReader
from kiosk.exchange.workbook import read_workbook
from kiosk.files.bounded_read import read_bounded
from kiosk.files.paths import bare_name

_MOST = 100
"""Mebibytes; 100,000 registrations take about 20."""

_OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SPREADSHEET = b"PK\x03\x04"
_OTHERS = {
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
    """What a roster file holds, row by row, and the columns that went unread."""

    rows: tuple[RosterRow | Rejection, ...]
    ignored_columns: tuple[str, ...]

    def __iter__(self) -> Iterator[RosterRow | Rejection]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)


def read_roster(path: Path, event: Event) -> Roster:
    """Read the roster of an event from a CSV or XLSX file.

    Rows are numbered as a spreadsheet numbers them; empty ones are skipped. Raises
    KnownFault for a file that is no roster.
    """
    grid = _open(path)
    reader = RowReader(event, grid.layout)
    rows = (reader.read(number, cells) for number, cells in grid.rows)
    return Roster(tuple(row for row in rows if row is not None), grid.layout.ignored)


def _open(path: Path) -> Grid:
    data = read_bounded(path, _MOST)
    if not data.strip():
        raise KnownFault(
            "{path} is empty; export the roster again.", path=bare_name(path)
        )
    if data.startswith(_OLD_EXCEL):
        raise KnownFault(
            "{path} is an old Excel file (.xls) or locked with a password; save "
            "it as XLSX without a password, or as CSV.",
            path=bare_name(path),
        )
    if data.startswith(_SPREADSHEET):
        return read_workbook(path, data)
    for start, kind in _OTHERS.items():
        if data.startswith(start):
            raise KnownFault(
                "{path} is not a roster but {kind}; name a CSV or XLSX file.",
                path=bare_name(path),
                kind=kind,
            )
    return read_delimited(path, data)
