"""The choice of a face for each of the computer's screens."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.faces.properties import Property

QML_IMPORT_NAME = "kiosk.faces.setup"
QML_IMPORT_MAJOR_VERSION = 1

DEFAULT_FACES = ("desk", "attendee", "organiser")
"""The faces of the first screens by default."""


class WindowMode(StrEnum):
    """The way that faces are opened; only the attendee's is ever locked."""

    FULL = "full"
    LOCKED = "locked"
    WINDOW = "window"


@dataclass(frozen=True, slots=True)
class FaceSelection:
    """The faces to open, each with the number of its screen, from 0 on."""

    event: str
    faces: tuple[tuple[str, int], ...]
    window_mode: WindowMode


@QmlElement
class SetupScreens(QObject):
    """The screens, each with the face that was chosen for it."""

    changed = Signal()

    def __init__(self, screens: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._screens = screens
        self._faces = [*DEFAULT_FACES, *("" for _ in screens)][: len(screens)]
        self._window_mode = WindowMode.FULL

    @Property("QVariantList", notify=changed)
    def rows(self) -> Sequence[Mapping[str, str]]:
        """Return each screen's size and face; "" for none."""
        pairs = zip(self._screens, self._faces, strict=True)
        return [{"size": size, "face": face} for size, face in pairs]

    @Property(str, notify=changed)
    def windowMode(self) -> str:
        """Return how faces are opened: "full", "locked" or "window"."""
        return self.effective_mode.value

    @Property(bool, notify=changed)
    def forGuests(self) -> bool:
        """Return whether one of the faces is for guests."""
        return "attendee" in self._faces

    @property
    def effective_mode(self) -> WindowMode:
        """The window mode in effect; without guests nothing is locked."""
        return (
            WindowMode.FULL
            if self._window_mode is WindowMode.LOCKED and not self.forGuests
            else self._window_mode
        )

    @Property(bool, notify=changed)
    def hasFaces(self) -> bool:
        """Return whether there is a face to open."""
        return any(self._faces)

    @property
    def faces(self) -> tuple[tuple[str, int], ...]:
        """The chosen faces with the numbers of their screens."""
        numbered_faces = enumerate(self._faces)
        return tuple((face, number) for number, face in numbered_faces if face)

    @Slot(int, str)
    def choose(self, screen: int, face: str) -> None:
        """Show a face on a screen, and on no other."""
        faces = ["" if other_face == face else other_face for other_face in self._faces]
        faces[screen] = face
        self._faces = faces
        self.changed.emit()

    @Slot(str)
    def setWindowMode(self, mode: str) -> None:
        """Set how faces are opened."""
        self._window_mode = WindowMode(mode)
        self.changed.emit()
