"""The outcome of a roster import."""

from dataclasses import dataclass, field
from enum import Enum, auto

from kiosk.domain.people.person_change import FieldValue
from kiosk.domain.people.registration import Registration

ASK_FOR_NAME = "Ask for the name"
"""The note to the desk about a ticket without a name."""


@dataclass(frozen=True, slots=True)
class RosterIssue:
    """A rejected row: its number in the file, the field and the reason."""

    row: int
    field: str
    reason: str

    def __str__(self) -> str:
        """Return the issue as the one line that every report shows."""
        return f"row {self.row}, {self.field}: {self.reason}"


class ReferenceSource(Enum):
    """Where a row's reference comes from, the surest first."""

    GIVEN = auto()
    POSITION = auto()
    ORDER = auto()
    DERIVED = auto()


@dataclass(frozen=True, slots=True)
class RosterRow:
    """An accepted row; its registration has no id yet.

    ``order`` is the order of its ticket, if the file has it; ``nameless`` says that
    something else stands in for the name.
    """

    row: int
    registration: Registration
    source: ReferenceSource = ReferenceSource.GIVEN
    order: str = ""
    nameless: bool = False


@dataclass(frozen=True, slots=True)
class RosterChange:
    """A person whom an import concerns; ``fields`` are what changes of them."""

    reference: str
    name: str
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A field that was changed here and of which a roster says something else.

    It is ``kept`` if the roster has what was here before the change: it does not know
    of it yet. Else the roster was changed since, or it was taken, and holds.
    """

    reference: str
    name: str
    field: str
    here: FieldValue
    roster: FieldValue
    kept: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterReport:
    """The counts of an import, and whom it concerns.

    ``vanished`` are references no longer in the file, ``gone`` the same people with
    their names. ``let_in`` and ``kept_out`` were registered before and may come now, or
    no longer; of these ``cancelled_inside`` are inside. ``merged`` were merged into the
    people named, and stay so. ``change_set`` is what takes the import back.
    """

    rows: int
    added: int
    updated: int
    unchanged: int
    vanished: tuple[str, ...]
    rejected: tuple[RosterIssue, ...]
    changes: tuple[RosterChange, ...] = ()
    gone: tuple[RosterChange, ...] = ()
    let_in: tuple[RosterChange, ...] = ()
    kept_out: tuple[RosterChange, ...] = ()
    cancelled_inside: tuple[RosterChange, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    merged: tuple[RosterChange, ...] = ()
    change_set: str = field(default="", compare=False)
