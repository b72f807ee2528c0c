"""The camera as a screen shows it: its state, its picture and the code's outline."""

from collections.abc import Sequence
from enum import IntEnum, auto

from PySide6.QtCore import QEnum, QObject, QPointF, QSize, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtQml import QmlElement

from kiosk.faces.properties import Property

QML_IMPORT_NAME = "kiosk.faces.theme"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class CameraView(QObject):
    """A face's view of its camera; only the latest picture is kept in memory."""

    changed = Signal()
    outlined = Signal()
    image_changed = Signal()
    size_requested = Signal(QSize)
    next_requested = Signal()

    @QEnum
    class State(IntEnum):
        """The state of the camera."""

        NONE = auto()
        OPENING = auto()
        WORKS = auto()
        GONE = auto()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._state, self._name, self._missing = CameraView.State.NONE, "", ""
        self._choices = 0
        self._size = QSize()
        self._image = QImage()
        self._outline: list[QPointF] = []

    @Property(int, notify=changed)
    def state(self) -> State:
        """The state of the camera."""
        return self._state

    @Property(bool, notify=changed)
    def works(self) -> bool:
        """Whether there are pictures."""
        return self._state is CameraView.State.WORKS

    @Property(str, notify=changed)
    def name(self) -> str:
        """The name of the camera in use."""
        return self._name

    @Property(str, notify=changed)
    def missing(self) -> str:
        """The name of the chosen camera while it is not connected."""
        return self._missing

    @Property(int, notify=changed)
    def choices(self) -> int:
        """The number of cameras to choose from."""
        return self._choices

    @Property("QVariantList", notify=outlined)
    def outline(self) -> list[QPointF]:
        """The corners of a code, as fractions of the picture's width and height."""
        return self._outline

    @property
    def image(self) -> QImage:
        """The latest picture."""
        return self._image

    @property
    def size(self) -> QSize:
        """The size in which pictures are shown, in pixels; empty while they are not."""
        return self._size

    @Slot()
    def useNext(self) -> None:
        """Use the next camera, or none after the last."""
        self.next_requested.emit()

    def request_size(self, size: QSize) -> None:
        """Request pictures of this size, in pixels; an empty size requests none."""
        if size != self._size:
            self._size = size
            self._image = QImage()
            self.size_requested.emit(size)

    def set_state(self, state: str, name: str, missing: str, choices: int) -> None:
        """Set the state in the device's word, the names and the number of choices."""
        self._state = CameraView.State[state.upper()]
        self._name, self._missing, self._choices = name, missing, choices
        if not self.works:
            self._image = QImage()
        self.changed.emit()

    def set_image(self, image: QImage) -> None:
        """Set the latest picture."""
        self._image = image
        self.image_changed.emit()

    def set_outline(self, corners: Sequence[tuple[float, float]]) -> None:
        """Set the corners of a code, as fractions of the picture."""
        self._outline = [QPointF(x, y) for x, y in corners]
        self.outlined.emit()
