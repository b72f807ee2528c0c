"""The page that a screen shows while its face restarts."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.faces.properties import Property

QML_IMPORT_NAME = "kiosk.faces.setup"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class PauseFace(QObject):
    """State of a screen whose face crashed: once, or again and again."""

    changed = Signal()

    def __init__(self, reference: str, *, lasting: bool) -> None:
        super().__init__()
        self._reference, self._lasting = reference, lasting

    @Property(str, notify=changed)
    def reference(self) -> str:
        """Return the reference of the crash that was logged."""
        return self._reference

    @Property(bool, notify=changed)
    def lasting(self) -> bool:
        """Return whether it crashes again and again."""
        return self._lasting

    def scan(self, _code: str, _readings: tuple[str, ...] = ()) -> None:
        """Ignore a code: nobody is checked in here now."""
