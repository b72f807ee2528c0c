"""Rosters as spreadsheets: XLSX, its first sheet with a heading that names people."""

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
from kiosk.exchange.grid import DEEPEST_HEADING, Cells, Grid, find_heading, no_roster
from kiosk.files.paths import bare_name

_MOST_CELLS = 10_000_000
"""Cells of the rectangle around a sheet: all are held in memory at once, and calamine
ends the whole process where there is no room for them."""
_MOST_BYTES = 500 * 1024 * 1024
_DIMENSION = re.compile(rb'<dimension ref="[A-Z]+\d+:([A-Z]+)(\d+)"')
_FILLED = re.compile(rb'<c r="([A-Z]+)(\d+)"[^>]*[^/]>')
_EXACT = 10**15
"""Spreadsheets keep 15 digits; a longer number is already rounded."""

_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError)
"""What Python's own archive reader raises at bytes that have been changed."""

_Cell = int | float | str | bool | time | date | datetime | timedelta


def read_workbook(path: Path, data: bytes) -> Grid:
    """Find the people in a spreadsheet. Raises KnownFault if there are none."""
    _check_size(path, data)
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            return _first_roster(path, book)
    except CalamineError:
        raise _damaged(path) from None


def _first_roster(path: Path, book: CalamineWorkbook) -> Grid:
    names = [
        sheet.name
        for sheet in book.sheets_metadata
        if sheet.typ == SheetTypeEnum.WorkSheet
        and sheet.visible == SheetVisibleEnum.Visible
    ]
    top: list[Cells] = []
    for name in names:
        sheet = book.get_sheet_by_name(name)
        if grid := find_heading(_rows(sheet)):
            return grid
        top.extend(islice(_rows(sheet), DEEPEST_HEADING))
    raise no_roster(path, top)


def _rows(sheet: CalamineSheet) -> Iterator[Cells]:
    return ([_text(cell) for cell in row] for row in sheet.iter_rows())


def _text(cell: _Cell) -> str:
    """Write a cell as a person would type it; calamine gives midnight as a date."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float):
        return _number(cell)
    return cell.isoformat() if isinstance(cell, (date, time)) else str(cell)


def _number(cell: float) -> str:
    """Write a number without a useless fraction; a rounded one keeps its exponent."""
    if abs(cell) >= _EXACT:
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
            if sum(part.file_size for part in parts.infolist()) > _MOST_BYTES:
                raise _too_large(path)
            for name in parts.namelist():
                if name.startswith("xl/worksheets/") and name.endswith(".xml"):
                    _check_extent(path, parts.read(name))
    except _BROKEN:
        raise _damaged(path) from None


def _check_extent(path: Path, sheet: bytes) -> None:
    """Refuse a sheet that one stray cell far away makes too large for any memory."""
    claimed = _DIMENSION.search(sheet, 0, 4096)
    if claimed and _column(claimed[1]) * int(claimed[2]) <= _MOST_CELLS:
        return
    wide = long = 0
    for cell in _FILLED.finditer(sheet):
        wide, long = max(wide, _column(cell[1])), max(long, int(cell[2]))
    if wide * long > _MOST_CELLS:
        raise _too_large(path)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _damaged(path: Path) -> KnownFault:
    return KnownFault(
        "{path} is a damaged spreadsheet; open it, save it again as XLSX or "
        "CSV, and take that.",
        path=bare_name(path),
    )


def _too_large(path: Path) -> KnownFault:
    return KnownFault(
        "{path} is too large a spreadsheet: there are cells far away from the"
        " others; delete the rows and columns that are not needed, or save it"
        " as CSV.",
        path=bare_name(path),
    )
