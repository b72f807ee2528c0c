"""Reading of XLSX workbooks: the visible sheet that is most of a list of people."""

import io
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
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
from kiosk.exchange.roster.columns import ColumnMap
from kiosk.exchange.roster.roster_choices import RosterChoices
from kiosk.exchange.roster.roster_table import (
    MAX_HEADING_ROW,
    Cells,
    RosterTable,
    find_headings,
    not_a_roster,
)
from kiosk.exchange.roster.sheet_extent import (
    SheetTooLargeError,
    UnreadableSheetError,
    check_extent,
)
from kiosk.files.paths import bare_name
from kiosk.files.text_cleaning import hint, quoted

_MAX_CELLS = 10_000_000
"""Cells of the rectangle around a sheet: calamine holds all in memory at once, and
aborts the process if there is no room for them."""
_MAX_BYTES = 500 * 1024 * 1024
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


def read_workbook(path: Path, data: bytes, choices: RosterChoices) -> RosterTable:
    """Return the roster table in a workbook.

    Raise KnownFault if there is none.
    """
    _check_size(path, data)
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as workbook:
            return _best_table(path, workbook, choices)
    except CalamineError:
        raise _damaged_workbook(path) from None


def _best_table(
    path: Path, workbook: CalamineWorkbook, choices: RosterChoices
) -> RosterTable:
    names = [
        sheet.name
        for sheet in workbook.sheets_metadata
        if sheet.typ == SheetTypeEnum.WorkSheet
        and sheet.visible == SheetVisibleEnum.Visible
    ]
    all_names = workbook.sheet_names
    if choices.sheet:
        if choices.sheet not in all_names:
            raise KnownFault(
                "{path} has no sheet {sheet}; {hint}",
                path=bare_name(path),
                sheet=quoted(choices.sheet),
                hint=hint(choices.sheet, all_names),
            )
        names = [choices.sheet]
    first_rows: list[Cells] = []
    best: RosterTable | None = None
    scores: dict[str, tuple[int, int]] = {}
    for name in names:
        sheet = workbook.get_sheet_by_name(name)
        found = find_headings(_rows(sheet), choices)
        if found is None:
            first_rows.extend(islice(_rows(sheet), MAX_HEADING_ROW))
            continue
        heading_row, columns, rows = found
        scores[name] = _score(columns, sheet.total_height > heading_row)
        if best is None or scores[name] > scores[best.sheet]:
            best = RosterTable(
                columns=columns, rows=rows, heading_row=heading_row, sheet=name
            )
    if best is None:
        raise not_a_roster(path, first_rows)
    others = tuple(name for name in all_names if name != best.sheet)
    return replace(best, other_sheets=others, rivals=_rivals(scores, best.sheet))


def _score(columns: ColumnMap, has_rows: bool) -> tuple[int, int]:  # noqa: FBT001  sorted by it
    """Return how much a sheet looks like a list of people: its rows, then its fields.

    A code counts most: an order's sheet has buyers, its positions have tickets.
    """
    fields = columns.columns.keys()
    weight = 3 * ("code" in fields) + 2 * ("position" in fields)
    return int(has_rows), len(fields) + weight


def _rivals(scores: Mapping[str, tuple[int, int]], best: str) -> tuple[str, ...]:
    """Return the other sheets that are nearly as much of a list."""
    has_rows, fields = scores[best]
    return tuple(
        name
        for name, (other_has_rows, other_fields) in scores.items()
        if name != best
        and other_has_rows == has_rows == 1
        and fields - other_fields <= 1
    )


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
            check_extent(parts, _MAX_CELLS)
    except SheetTooLargeError:
        raise _workbook_too_large(path) from None
    except UnreadableSheetError:
        raise _damaged_workbook(path) from None
    except _ARCHIVE_ERRORS:
        raise _damaged_workbook(path) from None


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
