"""The choice of a face for each of the computer's screens."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.faces.properties import Property
from kiosk.faces.row_model import RowModel
from kiosk.faces.setup.setup_enums import Setup

QML_IMPORT_NAME = "kiosk.faces.setup"
QML_IMPORT_MAJOR_VERSION = 1

Face = Setup.Face
DEFAULT_FACES = (Face.DESK, Face.ATTENDEE, Face.ORGANISER)
"""The faces of the first screens by default."""


class WindowMode(StrEnum):
    """The way that faces are opened; only the attendee's is ever locked."""

    FULL = "full"
    LOCKED = "locked"
    WINDOW = "window"


@dataclass(frozen=True, slots=True)
class ScreenRow:
    """A screen's size, and the face that was chosen for it."""

    size: str
    face: Setup.Face


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
        faces = [*DEFAULT_FACES, *(Face.NONE for _ in screens)]
        self._rows = RowModel(ScreenRow, self)
        self._rows.set_rows(list(map(ScreenRow, screens, faces)))
        self._window_mode = WindowMode.FULL

    @Property(RowModel, constant=True)
    def rows(self) -> RowModel[ScreenRow]:
        """Return each screen's size and face."""
        return self._rows

    @Property(int, notify=changed)
    def windowMode(self) -> Setup.Window:
        """Return how faces are opened."""
        return Setup.Window[self.effective_mode.name]

    @Property(bool, notify=changed)
    def forGuests(self) -> bool:
        """Return whether one of the faces is for guests."""
        return Face.ATTENDEE in self._faces

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
        return bool(self.faces)

    @property
    def faces(self) -> tuple[tuple[str, int], ...]:
        """The chosen faces with the numbers of their screens."""
        return tuple(
            (face.name.lower(), number)
            for number, face in enumerate(self._faces)
            if face is not Face.NONE
        )

    @property
    def _faces(self) -> Sequence[Setup.Face]:
        return [row.face for row in self._rows.rows]

    @Slot(int, int)
    def choose(self, screen: int, face: int) -> None:
        """Show a face on a screen, and on no other."""
        rows = [
            replace(row, face=Face.NONE) if row.face == face else row
            for row in self._rows.rows
        ]
        rows[screen] = replace(rows[screen], face=Face(face))
        self._rows.set_rows(rows)
        self.changed.emit()

    @Slot(int)
    def setWindowMode(self, mode: int) -> None:
        """Set how faces are opened."""
        self._window_mode = WindowMode[Setup.Window(mode).name]
        self.changed.emit()
