"""The scanners for guests: whether one is there, and which way guests go."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.ledger import Direction
from kiosk.faces.properties import Property

QML_IMPORT_NAME = "kiosk.faces.attendee"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class AttendeeEars(QObject):
    """Is told of the scanners."""

    changed = Signal()

    def __init__(self, direction: Direction) -> None:
        super().__init__()
        self._leaving = direction is Direction.OUT
        self._there = False

    @Property(bool, notify=changed)
    def leaving(self) -> bool:
        """Whether guests go out here."""
        return self._leaving

    @Property(bool, notify=changed)
    def there(self) -> bool:
        """Whether a hand scanner was heard, or is connected."""
        return self._there

    def hear(self) -> None:
        """Note that a scanner was heard."""
        self.follow_scanners(ready=True)

    def follow_scanners(
        self, *, ready: bool, lost: str = "", trouble: str = ""
    ) -> None:
        """Note whether a scanner is there; what is wrong with one is the desk's."""
        del trouble
        there = ready or (self._there and not lost)
        if there != self._there:
            self._there = there
            self.changed.emit()
