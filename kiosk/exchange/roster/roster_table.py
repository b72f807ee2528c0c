"""The rows of a roster table below its headings, whatever kind of file it was."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

from kiosk.domain.fault import KnownFault
from kiosk.exchange.roster.columns import ColumnMap, map_columns
from kiosk.exchange.roster.roster_choices import RosterChoices
from kiosk.files.paths import bare_name
from kiosk.files.text_cleaning import listed

MAX_HEADING_ROW = 20
"""The last row in which headings are looked for."""

Cells = Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterTable:
    """The rows below the headings, each with its number in the spreadsheet.

    ``rivals`` are other sheets that look like lists just as much.
    """

    columns: ColumnMap
    rows: Iterator[tuple[int, Cells]]
    heading_row: int = 1
    sheet: str = ""
    other_sheets: tuple[str, ...] = ()
    rivals: tuple[str, ...] = ()
    encoding: str = ""
    delimiter: str = ""


def find_headings(
    rows: Iterable[Cells], choices: RosterChoices
) -> tuple[int, ColumnMap, Iterator[tuple[int, Cells]]] | None:
    """Return the row with most known headings, and the rows below it.

    None of the first rows may name people; then there is no table.
    """
    numbered = iter(enumerate(rows, start=1))
    first_rows = list(islice(numbered, MAX_HEADING_ROW))
    candidates = [
        (number, columns)
        for number, cells in first_rows
        if (columns := map_columns(cells, choices)).names_people
    ]
    if not candidates:
        return None
    heading_row, columns = max(candidates, key=lambda found: found[1].recognised)
    return heading_row, columns, chain(first_rows[heading_row:], numbered)


def not_a_roster(path: Path, first_rows: Iterable[Cells]) -> KnownFault:
    """Return the fault of a table without people, with what its columns are."""
    headings = next((cells for cells in first_rows if any(map(str.strip, cells))), ())
    listed_headings = listed(cell for cell in headings if cell.strip())
    return KnownFault(
        "{path} is not a roster: it has no column “name”, nor “given_name” "
        "and “family_name”. Its columns are {columns}; expected are reference, "
        "name, email, affiliation, category, state, code and the like.",
        path=bare_name(path),
        columns=listed_headings or "all empty",
    )
