"""What a screen says while its face is away and comes back by itself."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.faces.properties import Property

QML_IMPORT_NAME = "kiosk.faces.setup"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class PauseFace(QObject):
    """The state of a screen whose face crashed: for a moment, or again and again."""

    changed = Signal()

    def __init__(self, reference: str, *, lasting: bool) -> None:
        super().__init__()
        self._reference, self._lasting = reference, lasting

    @Property(str, notify=changed)
    def reference(self) -> str:
        """Name the crash that was logged."""
        return self._reference

    @Property(bool, notify=changed)
    def lasting(self) -> bool:
        """Say whether it crashes again and again."""
        return self._lasting

    def scan(self, _code: str, _readings: tuple[str, ...] = ()) -> None:
        """Take no code: nobody is checked in here now."""
