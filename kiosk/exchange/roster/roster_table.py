"""The rows of a roster table below its headings, whatever kind of file it was."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.fault import KnownFault
from kiosk.exchange.roster.columns import ColumnMap, map_columns
from kiosk.files.paths import bare_name
from kiosk.files.text_cleaning import listed

MAX_HEADING_ROW = 20
"""The last row in which headings are looked for."""

Cells = Sequence[str]


@dataclass(frozen=True, slots=True)
class RosterTable:
    """The rows below the headings, each with its number in the spreadsheet."""

    columns: ColumnMap
    rows: Iterator[tuple[int, Cells]]


def find_headings(rows: Iterable[Cells]) -> RosterTable | None:
    """Return the table below the first row of headings that has a name, if any."""
    numbered = iter(enumerate(rows, start=1))
    for number, cells in numbered:
        columns = map_columns(cells)
        if columns.has_name:
            return RosterTable(columns, numbered)
        if number == MAX_HEADING_ROW:
            break
    return None


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
