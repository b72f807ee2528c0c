"""Reading of delimited text, in any encoding and with any delimiter."""

import csv
import io
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from kiosk.domain.fault import KnownFault
from kiosk.exchange.roster.columns import map_columns
from kiosk.exchange.roster.roster_choices import RosterChoices
from kiosk.exchange.roster.roster_table import (
    MAX_HEADING_ROW,
    Cells,
    RosterTable,
    find_headings,
    not_a_roster,
)
from kiosk.exchange.roster.text_encoding import decode
from kiosk.files.paths import bare_name

_DELIMITERS = ",;\t|"
_MAX_CELL_LENGTH = 131_072
"""Characters; the csv module's own limit."""


def read_delimited(path: Path, data: bytes, choices: RosterChoices) -> RosterTable:
    """Return the roster table in a text file.

    Raise KnownFault if there is none.
    """
    text, encoding = decode(path, data)
    text, delimiter = _split_sep_line(text)
    _check_closing_quotes(path, text, delimiter := delimiter or _guess_delimiter(text))
    found = find_headings(_records(path, text, delimiter), choices)
    if found is None:
        first_rows = islice(_records(path, text, delimiter), MAX_HEADING_ROW)
        raise not_a_roster(path, first_rows)
    heading_row, columns, rows = found
    return RosterTable(
        columns=columns,
        rows=rows,
        heading_row=heading_row,
        encoding=encoding,
        delimiter=delimiter,
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
