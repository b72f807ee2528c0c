"""A roster's cells: found in whatever kind of file it is, one row after another."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.fault import KnownFault
from kiosk.exchange.columns import Layout, lay_out
from kiosk.files.paths import bare_name
from kiosk.files.text_cleaning import listed

DEEPEST_HEADING = 20
"""How many rows a title or a blank may take up above the headings."""

Cells = Sequence[str]


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows below the headings, each with its number in the spreadsheet."""

    layout: Layout
    rows: Iterator[tuple[int, Cells]]


def find_heading(rows: Iterable[Cells]) -> Grid | None:
    """Look for the row of headings near the top; none without a name in it."""
    numbered = iter(enumerate(rows, start=1))
    for number, cells in numbered:
        layout = lay_out(cells)
        if layout.names_people:
            return Grid(layout, numbered)
        if number == DEEPEST_HEADING:
            break
    return None


def no_roster(path: Path, top: Iterable[Cells]) -> KnownFault:
    """Say that a table holds no people, and what its columns are."""
    first = next((cells for cells in top if any(map(str.strip, cells))), ())
    seen = listed(cell for cell in first if cell.strip())
    return KnownFault(
        "{path} is not a roster: it has no column “name”, nor “given_name” "
        "and “family_name”. Its columns are {columns}; expected are reference, "
        "name, email, affiliation, category, state, code and the like.",
        path=bare_name(path),
        columns=seen or "all empty",
    )
