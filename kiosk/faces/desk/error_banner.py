"""The desk's last error, shown until it is dismissed."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.faces.error_report import report_error
from kiosk.faces.properties import Property

QML_IMPORT_NAME = "kiosk.faces.desk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class DeskErrorBanner(QObject):
    """The sentence of a known fault, or the reference of a bug in the log."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._sentence = ""
        self._reference = ""

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        """Return whether an error is shown."""
        return bool(self._sentence or self._reference)

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """Return the sentence of a known fault; empty for a bug."""
        return self._sentence

    @Property(str, notify=changed)
    def reference(self) -> str:
        """Return the reference of a bug in the log; empty for a known fault."""
        return self._reference

    def report(self, error: Exception) -> None:
        """Show an error; a bug is logged with its traceback."""
        self._sentence, self._reference = report_error(error)
        self.changed.emit()

    @Slot()
    def dismiss(self) -> None:
        """Hide the error."""
        if self._sentence or self._reference:
            self._sentence = self._reference = ""
            self.changed.emit()
