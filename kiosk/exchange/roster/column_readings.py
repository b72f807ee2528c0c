"""What each column of a roster was read as, with three of its values."""

from kiosk.domain.people.roster_reading import ColumnReading
from kiosk.exchange.roster.column_hints import MAX_VALUES, find_doubt
from kiosk.exchange.roster.columns import ColumnMap
from kiosk.exchange.roster.roster_table import Cells
from kiosk.files.text_cleaning import shortened

_SHOWN_VALUES = 3


class ColumnSampler:
    """Keeps some values of each column, more of those that are not read."""

    def __init__(self, columns: ColumnMap) -> None:
        self._columns = columns
        unread = set(columns.unread)
        self._values: list[dict[str, None]] = [{} for _ in columns.headings]
        self._open = {
            number: MAX_VALUES if number in unread else _SHOWN_VALUES
            for number, heading in enumerate(columns.headings)
            if heading.strip()
        }

    def add(self, cells: Cells) -> None:
        """Keep the values of a row, until there are enough."""
        width = len(cells)
        full = []
        for number, most in self._open.items():
            if number < width and (value := cells[number].strip()):
                values = self._values[number]
                values[value] = None
                if len(values) >= most:
                    full.append(number)
        for number in full:
            del self._open[number]

    @property
    def readings(self) -> tuple[ColumnReading, ...]:
        """Return what each column with a heading was read as."""
        columns = self._columns
        unread = set(columns.unread)
        return tuple(
            ColumnReading(
                heading=shortened(heading),
                field=columns.fields[number],
                rule=columns.rules[number],
                values=tuple(
                    map(shortened, list(self._values[number])[:_SHOWN_VALUES])
                ),
                doubt=find_doubt(heading, self._values[number], columns)
                if number in unread
                else "",
            )
            for number, heading in enumerate(columns.headings)
            if heading.strip()
        )
