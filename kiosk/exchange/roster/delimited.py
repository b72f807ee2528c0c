"""Reading of delimited text, in any encoding and with any delimiter."""

import csv
import io
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from kiosk.domain.fault import KnownFault
from kiosk.exchange.roster.columns import map_columns
from kiosk.exchange.roster.roster_table import (
    MAX_HEADING_ROW,
    Cells,
    RosterTable,
    find_headings,
    not_a_roster,
)
from kiosk.files.paths import bare_name

_BOMS = {
    b"\xef\xbb\xbf": "utf-8-sig",
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
}
_DELIMITERS = ",;\t|"
_SNIFF_BYTES = 1024
_UTF16_ZERO_RATIO = 40
"""UTF-16 has more zeros than one byte in so many: at least its headings are ASCII."""
_MAX_CELL_LENGTH = 131_072
"""Characters; the csv module's own limit."""


def read_delimited(path: Path, data: bytes) -> RosterTable:
    """Return the roster table in a text file.

    Raise KnownFault if there is none.
    """
    text, delimiter = _split_sep_line(_decode(path, data))
    _check_closing_quotes(path, text, delimiter := delimiter or _guess_delimiter(text))
    table = find_headings(_records(path, text, delimiter))
    if table is None:
        first_rows = islice(_records(path, text, delimiter), MAX_HEADING_ROW)
        raise not_a_roster(path, first_rows)
    return table


def _decode(path: Path, data: bytes) -> str:
    encodings = [name for bom, name in _BOMS.items() if data.startswith(bom)]
    encoding = encodings[0] if encodings else _guess_encoding(path, data)
    try:
        return data.decode(encoding).replace("\0", "")
    except UnicodeDecodeError:
        raise KnownFault(
            "{path} is no readable text; save the roster again as CSV (UTF-8) or "
            "as XLSX.",
            path=bare_name(path),
        ) from None


def _guess_encoding(path: Path, data: bytes) -> str:
    head = data[:_SNIFF_BYTES]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if _UTF16_ZERO_RATIO * max(even, odd) > len(head):
        return "utf-16-le" if odd > even else "utf-16-be"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        _check_single_encoding(path, data, error)
        return "cp1252" if _is_windows_1252(data) else "latin-1"
    return "utf-8"


def _is_windows_1252(data: bytes) -> bool:
    """Return whether every byte is defined in Windows-1252; five are not."""
    return not any(byte in data for byte in b"\x81\x8d\x8f\x90\x9d")


def _check_single_encoding(path: Path, data: bytes, error: UnicodeDecodeError) -> None:
    """Raise KnownFault for UTF-8 with some other bytes, which garble names."""
    text = data.decode("utf-8", "replace")
    undecoded = text.count("\ufffd")
    if sum(not character.isascii() for character in text) - undecoded > undecoded:
        line = data.count(b"\n", 0, error.start) + 1
        raise KnownFault(
            "{path} mixes two text encodings: line {line} is not UTF-8 as the "
            "rest is; correct that line, or save the roster again as CSV (UTF-8).",
            path=bare_name(path),
            line=line,
        )


def _split_sep_line(text: str) -> tuple[str, str | None]:
    """Return the text without a spreadsheet's "sep=;" line, and that delimiter."""
    line, end, rest = text.partition("\n")
    line = line.strip().strip('"')
    if end and line[:4].lower() == "sep=" and len(line) == len("sep=;"):
        return rest, line[-1]
    return text, None


def _guess_delimiter(text: str) -> str:
    """Return the delimiter that yields the most known headings."""
    head = text[: 1 << 16]

    def score(delimiter: str) -> tuple[int, int]:
        rows = csv.reader(io.StringIO(head, newline=""), delimiter=delimiter)
        column_maps = [map_columns(cells) for cells in islice(rows, MAX_HEADING_ROW)]
        best = max(column_maps, default=None, key=lambda columns: columns.recognised)
        recognised, count = best.recognised if best else 0, head.count(delimiter)
        return (recognised, -count if recognised else count)

    return max(_DELIMITERS, key=score)


def _records(path: Path, text: str, delimiter: str) -> Iterator[Cells]:
    reader = csv.reader(
        io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True
    )
    row = 0
    try:
        for cells in reader:
            row += 1
            yield cells
    except csv.Error:
        raise KnownFault(
            "{path}, row {row}: a cell holds more than {longest_cell:,} "
            "characters; probably a quotation mark before it is never closed.",
            path=bare_name(path),
            row=row + 1,
            longest_cell=_MAX_CELL_LENGTH,
        ) from None


def _check_closing_quotes(path: Path, text: str, delimiter: str) -> None:
    """Raise KnownFault for a quotation mark that swallows the rest of the file."""
    if text.count('"') % 2 == 0:
        return
    row, reader = (
        0,
        csv.reader(
            io.StringIO(text, newline=""),
            delimiter=delimiter,
            skipinitialspace=True,
            strict=True,
        ),
    )
    try:
        for _ in reader:
            row += 1
    except csv.Error as error:
        if "end of data" in str(error):
            raise KnownFault(
                "{path}, row {row}: a quotation mark is opened and never closed; "
                "close or remove it.",
                path=bare_name(path),
                row=row + 1,
            ) from None
