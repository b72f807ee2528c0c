"""The status of the scanners at an attendee's screen, and the direction."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.admission.ledger import Direction
from kiosk.faces.face_context import FaceContext
from kiosk.faces.properties import Property

QML_IMPORT_NAME = "kiosk.faces.attendee"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class AttendeeScannerStatus(QObject):
    """Whether a hand scanner is connected, and which way guests go."""

    changed = Signal()

    def __init__(self, context: FaceContext) -> None:
        super().__init__()
        self._leaving = context.direction is Direction.OUT
        self._side = context.scanner_side
        self._is_connected = False

    @Property(bool, notify=changed)
    def leaving(self) -> bool:
        """Whether guests leave here."""
        return self._leaving

    @Property(str, constant=True)
    def side(self) -> str:
        """Where the hand scanner is, seen from the screen."""
        return self._side

    @Property(bool, notify=changed)
    def connected(self) -> bool:
        """Whether a hand scanner was used, or is connected."""
        return self._is_connected

    def record_scan(self) -> None:
        """Record that a scanner was used."""
        self.update_scanners(ready=True)

    def update_scanners(
        self, *, ready: bool, lost: str = "", trouble: str = ""
    ) -> None:
        """Record whether a scanner is connected; its trouble is shown at the desk."""
        del trouble
        is_connected = ready or (self._is_connected and not lost)
        if is_connected != self._is_connected:
            self._is_connected = is_connected
            self.changed.emit()
