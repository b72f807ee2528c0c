"""CSV tables for spreadsheets, with cells that would run as formulas escaped."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from typing import BinaryIO

_FORMULA = re.compile(r"'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
"""What begins a formula, and the full-width forms of the same four characters."""
_ESCAPED = re.compile("'" + _FORMULA.pattern)


def escape_formula(cell: str) -> str:
    """Return a cell with an apostrophe before what a spreadsheet runs as a formula."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def is_escaped(cell: str) -> bool:
    """Return whether unescaping would remove an apostrophe."""
    return cell[:1] == "'" and _ESCAPED.match(cell) is not None


def unescape_formula(cell: str) -> str:
    """Return a cell without its escaping apostrophe; 't Hooft keeps its own."""
    return cell[1:] if is_escaped(cell) else cell


def write_csv(
    file: BinaryIO, columns: Sequence[str], rows: Iterable[Iterable[str]]
) -> None:
    """Write headings and rows as CSV in UTF-8 with BOM, each cell escaped."""
    stream = io.TextIOWrapper(file, encoding="utf-8-sig", newline="")
    writer = csv.writer(stream)
    writer.writerow(columns)
    writer.writerows(map(escape_formula, row) for row in rows)
    stream.detach()
