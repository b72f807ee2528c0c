"""Why a roster must not be imported as it was read, and the option that answers it."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from kiosk.domain.people.roster_reading import ColumnReading, StateReading
from kiosk.exchange.roster.column_hints import DOUBTS
from kiosk.exchange.roster.roster_table import RosterTable
from kiosk.files.paths import bare_name
from kiosk.files.text_cleaning import listed, quoted


def find_stops(
    path: Path,
    table: RosterTable,
    columns: Sequence[ColumnReading],
    states: Sequence[StateReading],
) -> tuple[str, ...]:
    """Return a sentence for each thing that matters and is not understood."""
    return tuple(
        f"{bare_name(path)}: {sentence}"
        for sentence in (
            *_sheet_stops(table),
            *_column_stops(columns),
            *_state_stops(states),
        )
    )


def _sheet_stops(table: RosterTable) -> Iterator[str]:
    if table.rivals:
        sheets = listed([table.sheet, *table.rivals])
        yield (
            f"the sheets {sheets} all look like lists; say which one it is, by"
            f" --sheet {quoted(table.sheet)}."
        )


def _column_stops(columns: Sequence[ColumnReading]) -> Iterator[str]:
    for column in columns:
        if column.doubt:
            heading, values = quoted(column.heading), listed(column.values)
            yield (
                f"the column {heading} ({values}) looks like {DOUBTS[column.doubt]} and"
                f" is not understood; leave it out by --ignore {heading}, or say in a"
                f' file for --map what it is: [columns] "{column.heading}" ='
                f' "{column.doubt}".'
            )


def _state_stops(states: Sequence[StateReading]) -> Iterator[str]:
    unknown = [reading for reading in states if reading.state is None]
    if unknown:
        words = listed(reading.word for reading in unknown)
        rows = sum(reading.rows for reading in unknown)
        yield (
            f"{words} ({'1 row' if rows == 1 else f'{rows} rows'}) is no state that is"
            " known; say in a file for --map what it means: [states]"
            f' "{unknown[0].word}" = "confirmed", or pending, waitlisted, unpaid,'
            " cancelled, blocked."
        )
