"""Which face is to be shown on which of the computer's screens."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.faces.properties import Property

QML_IMPORT_NAME = "kiosk.faces.setup"
QML_IMPORT_MAJOR_VERSION = 1

USUAL = ("desk", "attendee", "organiser")
"""What the first screens show unless something else is chosen."""


class How(StrEnum):
    """How faces are opened; only the attendee's is ever locked."""

    FULL = "full"
    LOCKED = "locked"
    WINDOW = "window"


@dataclass(frozen=True, slots=True)
class Chosen:
    """The faces to open, each with the number of its screen, from 0 on."""

    event: str
    faces: tuple[tuple[str, int], ...]
    how: How


@QmlElement
class SetupScreens(QObject):
    """The screens that are there, each with the face that was chosen for it."""

    changed = Signal()

    def __init__(self, screens: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._screens = screens
        self._faces = [*USUAL, *("" for _ in screens)][: len(screens)]
        self._how = How.FULL

    @Property("QVariantList", notify=changed)
    def rows(self) -> Sequence[Mapping[str, str]]:
        """Tell each screen's size, and its face; "" is none."""
        together = zip(self._screens, self._faces, strict=True)
        return [{"size": size, "face": face} for size, face in together]

    @Property(str, notify=changed)
    def how(self) -> str:
        """Say how faces are opened: "full", "locked" or "window"."""
        return self.way.value

    @Property(bool, notify=changed)
    def forGuests(self) -> bool:
        """Say whether one of the faces is for guests."""
        return "attendee" in self._faces

    @property
    def way(self) -> How:
        """Give the way that was chosen; without guests nothing is locked."""
        return How.FULL if self._how is How.LOCKED and not self.forGuests else self._how

    @Property(bool, notify=changed)
    def any(self) -> bool:
        """Say whether there is a face to open."""
        return any(self._faces)

    @property
    def faces(self) -> tuple[tuple[str, int], ...]:
        """Give the faces that were chosen, and their screens."""
        numbered = enumerate(self._faces)
        return tuple((face, number) for number, face in numbered if face)

    @Slot(int, str)
    def choose(self, screen: int, face: str) -> None:
        """Show a face on a screen, and on no other."""
        kept = ["" if one == face else one for one in self._faces]
        kept[screen] = face
        self._faces = kept
        self.changed.emit()

    @Slot(str)
    def setHow(self, how: str) -> None:
        """Open over the whole screen, locked, or in windows."""
        self._how = How(how)
        self.changed.emit()
