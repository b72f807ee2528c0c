"""Rosters as text: whatever the encoding, whatever stands between the cells."""

import csv
import io
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from kiosk.domain.fault import KnownFault
from kiosk.exchange.columns import lay_out
from kiosk.exchange.grid import DEEPEST_HEADING, Cells, Grid, find_heading, no_roster
from kiosk.files.paths import bare_name

_BOMS = {
    b"\xef\xbb\xbf": "utf-8-sig",
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
}
_DELIMITERS = ",;\t|"
_SNIFFED = 1024
_FEW_ZEROS = 40
"""UTF-16 has more zeros than one byte in so many: at least its headings are ASCII."""
_LONGEST_CELL = 131_072
"""Characters; the csv module's own limit."""


def read_delimited(path: Path, data: bytes) -> Grid:
    """Find the people in a text file. Raises KnownFault if there are none."""
    text, delimiter = _announced(_decode(path, data))
    _check_quotes(path, text, delimiter := delimiter or _choose(text))
    grid = find_heading(_records(path, text, delimiter))
    if grid is None:
        top = islice(_records(path, text, delimiter), DEEPEST_HEADING)
        raise no_roster(path, top)
    return grid


def _decode(path: Path, data: bytes) -> str:
    marked = [name for bom, name in _BOMS.items() if data.startswith(bom)]
    encoding = marked[0] if marked else _without_bom(path, data)
    try:
        return data.decode(encoding).replace("\0", "")
    except UnicodeDecodeError:
        raise KnownFault(
            "{path} is no readable text; save the roster again as CSV (UTF-8) or "
            "as XLSX.",
            path=bare_name(path),
        ) from None


def _without_bom(path: Path, data: bytes) -> str:
    top = data[:_SNIFFED]
    even, odd = top[0::2].count(0), top[1::2].count(0)
    if _FEW_ZEROS * max(even, odd) > len(top):
        return "utf-16-le" if odd > even else "utf-16-be"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        _refuse_mixture(path, data, error)
        return "cp1252" if _windows(data) else "latin-1"
    return "utf-8"


def _windows(data: bytes) -> bool:
    """Whether every byte means something in Windows-1252; five do not."""
    return not any(byte in data for byte in b"\x81\x8d\x8f\x90\x9d")


def _refuse_mixture(path: Path, data: bytes, error: UnicodeDecodeError) -> None:
    """Refuse text that is UTF-8 but for some bytes: names would come out garbled."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    if sum(not letter.isascii() for letter in text) - bad > bad:
        line = data.count(b"\n", 0, error.start) + 1
        raise KnownFault(
            "{path} mixes two text encodings: line {line} is not UTF-8 as the "
            "rest is; correct that line, or save the roster again as CSV (UTF-8).",
            path=bare_name(path),
            line=line,
        )


def _announced(text: str) -> tuple[str, str | None]:
    """Take off the line by which spreadsheets name the delimiter ("sep=;")."""
    line, end, rest = text.partition("\n")
    line = line.strip().strip('"')
    if end and line[:4].lower() == "sep=" and len(line) == len("sep=;"):
        return rest, line[-1]
    return text, None


def _choose(text: str) -> str:
    """Choose the delimiter that makes out the most headings."""
    top = text[: 1 << 16]

    def worth(delimiter: str) -> tuple[int, int]:
        rows = csv.reader(io.StringIO(top, newline=""), delimiter=delimiter)
        layouts = [lay_out(cells) for cells in islice(rows, DEEPEST_HEADING)]
        best = max(layouts, default=None, key=lambda layout: layout.recognised)
        recognised, count = best.recognised if best else 0, top.count(delimiter)
        return (recognised, -count if recognised else count)

    return max(_DELIMITERS, key=worth)


def _records(path: Path, text: str, delimiter: str) -> Iterator[Cells]:
    reader = csv.reader(
        io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True
    )
    done = 0
    try:
        for cells in reader:
            done += 1
            yield cells
    except csv.Error:
        raise KnownFault(
            "{path}, row {row}: a cell holds more than {longest_cell:,} "
            "characters; probably a quotation mark before it is never closed.",
            path=bare_name(path),
            row=done + 1,
            longest_cell=_LONGEST_CELL,
        ) from None


def _check_quotes(path: Path, text: str, delimiter: str) -> None:
    """Refuse a quotation mark that is opened and swallows the rest of the file."""
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
