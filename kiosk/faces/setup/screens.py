"""Which face is to be shown on which of the computer's screens."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.faces.properties import Property

QML_IMPORT_NAME = "kiosk.faces.setup"
QML_IMPORT_MAJOR_VERSION = 1

USUAL = ("desk", "attendee", "organiser")
"""What the first screens show unless something else is chosen."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The faces to open, each with the number of its screen, from 0 on."""

    event: str
    faces: tuple[tuple[str, int], ...]
    full_screen: bool


@QmlElement
class SetupScreens(QObject):
    """The screens that are there, each with the face that was chosen for it."""

    changed = Signal()

    def __init__(self, screens: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._screens = screens
        self._faces = [*USUAL, *("" for _ in screens)][: len(screens)]
        self._full = True

    @Property("QVariantList", notify=changed)
    def rows(self) -> Sequence[Mapping[str, str]]:
        """Tell each screen's size, and its face; "" is none."""
        together = zip(self._screens, self._faces, strict=True)
        return [{"size": size, "face": face} for size, face in together]

    @Property(bool, notify=changed)
    def fullScreen(self) -> bool:
        """Say whether faces are opened over the whole screen."""
        return self._full

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

    @Slot(bool)
    def setFull(self, full: bool) -> None:  # noqa: FBT001  Qt's signature
        """Open over the whole screen, or in windows."""
        self._full = full
        self.changed.emit()
