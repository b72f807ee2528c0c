"""What a roster file was read as, before anything is written."""

from dataclasses import dataclass, field

from kiosk.domain.people.registration import RegistrationState


@dataclass(frozen=True, slots=True)
class ColumnReading:
    """A column: its heading, the field it is read as, and by which rule.

    ``field`` is empty if it is not read; ``doubt`` is what it looks like if it seems to
    matter all the same.
    """

    heading: str
    field: str
    rule: str
    values: tuple[str, ...] = ()
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class StateReading:
    """A word of a state column, the state it stands for, and in how many rows."""

    word: str
    state: RegistrationState | None
    rows: int


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A row or one of its values that was left out, and the reason."""

    row: int
    field: str
    value: str
    reason: str

    def __str__(self) -> str:
        """Return it as the one line that every report shows."""
        return f"row {self.row}, {self.field}: {self.reason}"


@dataclass(frozen=True, slots=True)
class StandsFor:
    """A row that stands for several people."""

    row: int
    name: str
    heads: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterReading:
    """How a file was read; ``stops`` are the reasons why it must not be imported."""

    profile: str = ""
    sheet: str = ""
    other_sheets: tuple[str, ...] = ()
    heading_row: int = 1
    encoding: str = ""
    delimiter: str = ""
    columns: tuple[ColumnReading, ...] = ()
    states: tuple[StateReading, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    stands_for: tuple[StandsFor, ...] = ()
    warnings: tuple[str, ...] = ()
    stops: tuple[str, ...] = field(default=())

    @property
    def unread(self) -> tuple[str, ...]:
        """Return the headings of the columns that are not read."""
        return tuple(
            column.heading
            for column in self.columns
            if not column.field and column.rule != "ignored"
        )
