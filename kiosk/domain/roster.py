"""What became of a roster that was imported."""

from dataclasses import dataclass

from kiosk.domain.registration import Registration


@dataclass(frozen=True, slots=True)
class Rejection:
    """A row that was not taken: its number in the file, the field and why."""

    row: int
    field: str
    reason: str

    def __str__(self) -> str:
        """Tell it in the words of all who tell of it."""
        return f"row {self.row}, {self.field}: {self.reason}"


@dataclass(frozen=True, slots=True)
class RosterRow:
    """A row that can be taken; its registration has no id yet."""

    row: int
    registration: Registration


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterReport:
    """The counts of an import; ``vanished`` names references no longer in the file."""

    rows: int
    added: int
    updated: int
    unchanged: int
    vanished: tuple[str, ...]
    rejected: tuple[Rejection, ...]
