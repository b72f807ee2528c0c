"""Values of a row's cells: cleaned, mended, and shortened to what a field may hold."""

import re

from kiosk.domain.ticket import (
    MAX_SCAN_BYTES,
    PREFIX,
    ForeignCode,
    clean_scan,
    has_control,
    parse_code,
)
from kiosk.domain.tidy import one_line
from kiosk.exchange.csv_table import unescape_formula
from kiosk.exchange.roster.cell_parser import RowError
from kiosk.files.text_cleaning import quoted

_SCIENTIFIC_NOTATION = re.compile(r"-?\d([.,]\d+)?E\+\d+", re.IGNORECASE)
_GARBLED = re.compile("[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u0178\u02c6-\u2122]")
"""What UTF-8 looks like that was read as Windows-1252: “Ã¼” for “ü”."""
_REPEATED = re.compile(r"(\d+)\s*[x\u00d7]|[x\u00d7]\s*(\d+)", re.IGNORECASE)
_NUMBER = re.compile(r"(\d{1,4})(?:[.,]0+)?")


def clean(field: str, cell: str, *, garbled: bool = True) -> str:
    """Return the value of a cell as its field has it, mended if it may be garbled."""
    text = unescape_formula(cell)
    if field == "code" and len(text.encode("utf-8", "replace")) <= MAX_SCAN_BYTES:
        return clean_scan(text)
    return one_line(mend(text) if garbled and not text.isascii() else text)


def mend(text: str) -> str:
    """Return a text without the marks of UTF-8 that was once read as Windows-1252."""
    if not _GARBLED.search(text):
        return text
    try:
        return text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return text


def parse_code_cell(code: str, *, tail: bool) -> str | None:
    """Return a code as a scan of it is looked up; ``tail`` of a web address alone."""
    if (size := len(code.encode())) > MAX_SCAN_BYTES:
        raise RowError("code", f"{size:,} bytes; the most is {MAX_SCAN_BYTES:,}")
    check_not_rounded("code", code)
    if has_control(code):
        raise RowError("code", f"{quoted(code)} has a control character within it")
    if tail:
        code = code.rstrip("/").rpartition("/")[2]
    parsed = parse_code(code)
    if code[: len(PREFIX)].upper() == PREFIX and not isinstance(parsed, ForeignCode):
        raise RowError(
            "code",
            f"{quoted(code)} begins as this desk's own tickets do; leave it empty, and"
            " a ticket is made",
        )
    return (parsed.text if isinstance(parsed, ForeignCode) else code) or None


def check_not_rounded(field: str, text: str) -> None:
    """Raise RowError for a number that a spreadsheet has shortened."""
    if _SCIENTIFIC_NOTATION.fullmatch(text):
        raise RowError(
            field,
            f"{quoted(text)} was shortened by a spreadsheet; set the column to text"
            " there and export it again",
        )


def parse_heads(text: str) -> int:
    """Return how many people a cell counts: “3”, or “2x General, 1x Child”."""
    if match := _NUMBER.fullmatch(text):
        return int(match[1])
    found = _REPEATED.findall(text)
    return sum(int(before or after) for before, after in found) if found else 1
