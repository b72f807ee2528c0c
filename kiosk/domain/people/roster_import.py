"""The outcome of a roster import."""

from dataclasses import dataclass

from kiosk.domain.people.registration import Registration


@dataclass(frozen=True, slots=True)
class RosterIssue:
    """A rejected row: its number in the file, the field and the reason."""

    row: int
    field: str
    reason: str

    def __str__(self) -> str:
        """Return the issue as the one line that every report shows."""
        return f"row {self.row}, {self.field}: {self.reason}"


@dataclass(frozen=True, slots=True)
class RosterRow:
    """An accepted row; its registration has no id yet."""

    row: int
    registration: Registration


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterReport:
    """The counts of an import; ``vanished`` are references no longer in the file."""

    rows: int
    added: int
    updated: int
    unchanged: int
    vanished: tuple[str, ...]
    rejected: tuple[RosterIssue, ...]
