"""Reading of XLSX workbooks: the first visible sheet whose headings name people."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import islice
from pathlib import Path

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from kiosk.domain.fault import KnownFault
from kiosk.exchange.roster.roster_table import (
    MAX_HEADING_ROW,
    Cells,
    RosterTable,
    find_headings,
    not_a_roster,
)
from kiosk.files.paths import bare_name

_MAX_CELLS = 10_000_000
"""Cells of the rectangle around a sheet: calamine holds all in memory at once, and
aborts the process if there is no room for them."""
_MAX_BYTES = 500 * 1024 * 1024
_DIMENSION = re.compile(rb'<dimension ref="[A-Z]+\d+:([A-Z]+)(\d+)"')
_FILLED_CELL = re.compile(rb'<c r="([A-Z]+)(\d+)"[^>]*[^/]>')
_MAX_EXACT = 10**15
"""Spreadsheets keep 15 digits; a longer number is already rounded."""

_ARCHIVE_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    RuntimeError,
)
"""What zipfile raises for damaged bytes."""

_Cell = int | float | str | bool | time | date | datetime | timedelta


def read_workbook(path: Path, data: bytes) -> RosterTable:
    """Return the roster table in a workbook.

    Raise KnownFault if there is none.
    """
    _check_size(path, data)
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as workbook:
            return _first_roster_table(path, workbook)
    except CalamineError:
        raise _damaged_workbook(path) from None


def _first_roster_table(path: Path, workbook: CalamineWorkbook) -> RosterTable:
    names = [
        sheet.name
        for sheet in workbook.sheets_metadata
        if sheet.typ == SheetTypeEnum.WorkSheet
        and sheet.visible == SheetVisibleEnum.Visible
    ]
    first_rows: list[Cells] = []
    for name in names:
        sheet = workbook.get_sheet_by_name(name)
        if table := find_headings(_rows(sheet)):
            return table
        first_rows.extend(islice(_rows(sheet), MAX_HEADING_ROW))
    raise not_a_roster(path, first_rows)


def _rows(sheet: CalamineSheet) -> Iterator[Cells]:
    return ([_text(cell) for cell in row] for row in sheet.iter_rows())


def _text(cell: _Cell) -> str:
    """Return a cell as a person would type it; calamine reads midnight as a date."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float):
        return _number(cell)
    return cell.isoformat() if isinstance(cell, (date, time)) else str(cell)


def _number(cell: float) -> str:
    """Return a number without a needless fraction; a rounded one has an exponent."""
    if abs(cell) >= _MAX_EXACT:
        return f"{cell:E}"
    return str(int(cell)) if cell.is_integer() else repr(cell)


def _check_size(path: Path, data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            if "xl/workbook.xml" not in parts.namelist():
                raise KnownFault(
                    "{path} is not a roster: it is no XLSX spreadsheet but another "
                    "kind of file; save the roster as XLSX or CSV.",
                    path=bare_name(path),
                )
            if sum(part.file_size for part in parts.infolist()) > _MAX_BYTES:
                raise _workbook_too_large(path)
            for name in parts.namelist():
                if name.startswith("xl/worksheets/") and name.endswith(".xml"):
                    _check_extent(path, parts.read(name))
    except _ARCHIVE_ERRORS:
        raise _damaged_workbook(path) from None


def _check_extent(path: Path, sheet: bytes) -> None:
    """Raise KnownFault for a sheet too large for memory by one cell far away."""
    dimension = _DIMENSION.search(sheet, 0, 4096)
    if dimension and _column_number(dimension[1]) * int(dimension[2]) <= _MAX_CELLS:
        return
    width = height = 0
    for cell in _FILLED_CELL.finditer(sheet):
        width, height = max(width, _column_number(cell[1])), max(height, int(cell[2]))
    if width * height > _MAX_CELLS:
        raise _workbook_too_large(path)


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _damaged_workbook(path: Path) -> KnownFault:
    return KnownFault(
        "{path} is a damaged spreadsheet; open it, save it again as XLSX or "
        "CSV, and take that.",
        path=bare_name(path),
    )


def _workbook_too_large(path: Path) -> KnownFault:
    return KnownFault(
        "{path} is too large a spreadsheet: there are cells far away from the"
        " others; delete the rows and columns that are not needed, or save it"
        " as CSV.",
        path=bare_name(path),
    )
