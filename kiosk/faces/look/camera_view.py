"""The camera as a screen shows it: how it is, what it sees, where a code is."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPointF, QSize, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtQml import QmlElement

from kiosk.faces.properties import Property

QML_IMPORT_NAME = "kiosk.faces.look"
QML_IMPORT_MAJOR_VERSION = 1

NONE, WORKS = "none", "works"


@QmlElement
class CameraView(QObject):
    """A face's view of its camera; pictures stay in memory until the next one.

    The state is "none", "opening", "works" or "gone".
    """

    changed = Signal()
    outlined = Signal()
    pictured = Signal()
    sized = Signal(QSize)
    nextWanted = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._state, self._name, self._missing = NONE, "", ""
        self._choices = 0
        self._size = QSize()
        self._image = QImage()
        self._outline: list[QPointF] = []

    @Property(str, notify=changed)
    def state(self) -> str:
        """How the camera is."""
        return self._state

    @Property(bool, notify=changed)
    def works(self) -> bool:
        """Whether there are pictures."""
        return self._state == WORKS

    @Property(str, notify=changed)
    def name(self) -> str:
        """Name the camera that is used."""
        return self._name

    @Property(str, notify=changed)
    def missing(self) -> str:
        """Name the camera that was chosen while it is not there."""
        return self._missing

    @Property(int, notify=changed)
    def choices(self) -> int:
        """How many cameras there are to choose from."""
        return self._choices

    @Property("QVariantList", notify=outlined)
    def outline(self) -> list[QPointF]:
        """Where a code is in the picture, as shares of its width and height."""
        return self._outline

    @property
    def image(self) -> QImage:
        """The last picture."""
        return self._image

    @property
    def size(self) -> QSize:
        """How large pictures are shown, in pixels; empty while they are not."""
        return self._size

    @Slot()
    def useNext(self) -> None:
        """Use the next camera, or none after the last."""
        self.nextWanted.emit()

    def show_at(self, size: QSize) -> None:
        """Ask for pictures in this size."""
        if size != self._size:
            self._size = size
            self._image = QImage()
            self.sized.emit(size)

    def put(self, state: str, name: str, missing: str, choices: int) -> None:
        """Say how the camera is."""
        self._state, self._name, self._missing = state, name, missing
        self._choices = choices
        if state != WORKS:
            self._image = QImage()
        self.changed.emit()

    def take_picture(self, image: QImage) -> None:
        """Show a picture."""
        self._image = image
        self.pictured.emit()

    def take_outline(self, corners: Sequence[tuple[float, float]]) -> None:
        """Show where a code is."""
        self._outline = [QPointF(x, y) for x, y in corners]
        self.outlined.emit()
