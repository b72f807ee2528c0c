"""What went wrong, as a calm sentence that stays until somebody takes it."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.faces.properties import Property
from kiosk.faces.trouble import note

QML_IMPORT_NAME = "kiosk.faces.desk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class DeskTrouble(QObject):
    """A known fault's own sentence, or the reference code of a bug that was logged."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._sentence = ""
        self._reference = ""

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        """Whether there is anything to say."""
        return bool(self._sentence or self._reference)

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """Say what a known fault says; empty for a bug."""
        return self._sentence

    @Property(str, notify=changed)
    def reference(self) -> str:
        """Under which a bug stands in the log; empty for a known fault."""
        return self._reference

    def take(self, error: Exception) -> None:
        """Say what went wrong; log what is our own mistake, with its traceback."""
        self._sentence, self._reference = note(error)
        self.changed.emit()

    @Slot()
    def dismiss(self) -> None:
        """Say no more of it."""
        if self._sentence or self._reference:
            self._sentence = self._reference = ""
            self.changed.emit()
