"""What the office asks of the program: files, documents, printers and windows."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from kiosk.domain.event.event import Event
from kiosk.domain.people.registration import RegistrationState
from kiosk.domain.people.roster_import import RosterIssue, RosterRow
from kiosk.domain.people.roster_reading import RosterReading
from kiosk.faces.language import Language
from kiosk.faces.office.afterwards import EveningTexts
from kiosk.faces.office.office_enums import Office
from kiosk.faces.office.office_task import Progress
from kiosk.faces.organiser.ports import OrganiserPorts
from kiosk.faces.setup.screens import FaceSelection
from kiosk.faces.setup.setup_face import SetupFace
from kiosk.faces.worker import Worker


@dataclass(frozen=True, slots=True)
class RosterAnswers:
    """What somebody decided about a roster: its sheet, columns and words of states.

    A column without a field is not read.
    """

    sheet: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)
    states: Mapping[str, RegistrationState] = field(default_factory=dict)


class RosterRows(Protocol):
    """The rows of a roster file, and how it was read."""

    @property
    def reading(self) -> RosterReading:
        """How the file was read."""
        ...

    def __iter__(self) -> Iterator[RosterRow | RosterIssue]: ...


class DocumentForm(StrEnum):
    """How tickets or badges are made."""

    FILES = "files"
    PDF = "pdf"
    SHEETS = "sheets"
    PRINT = "print"


@dataclass(frozen=True, slots=True)
class RehearsalStep:
    """A step of a rehearsal: how it went, and what was seen."""

    step: Office.Rehearsal
    ok: bool
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficePorts:
    """The functions of the office, called on a worker's thread.

    Each raises KnownFault if it fails. ``roster_fields`` are the fields that a column
    may be read as.
    """

    organiser: Callable[[str], OrganiserPorts]
    make_setup: Callable[[Worker, Language], SetupFace]
    open_faces: Callable[[FaceSelection], None]
    remove_staff: Callable[[str], None]
    write_card: Callable[[str, Event, Path], None]
    find_files: Callable[[], Sequence[Path]]
    local_zone: Callable[[], str]
    read_event: Callable[[Path], Event]
    import_event: Callable[[Event], object]
    write_event: Callable[[Path, Event], None]
    read_roster: Callable[[Path, Event, RosterAnswers], RosterRows]
    roster_fields: Sequence[str]
    make_tickets: Callable[[Event, DocumentForm, Path, Progress], str]
    ticket_picture: Callable[[Event, str], str]
    layouts: Callable[[], Sequence[str]]
    badge_picture: Callable[[Event, str], str]
    make_badges: Callable[[Event, DocumentForm, str, Path, Progress], str]
    names_without_font: Callable[[Event], str]
    read_report: Callable[[Event, str], EveningTexts]
    write_report: Callable[[Event, Path, str], str]
    rehearse: Callable[[Event, Progress], Sequence[RehearsalStep]]
