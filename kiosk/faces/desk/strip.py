"""The strip of the last scans of all stations."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.faces.desk.rows import Rows
from kiosk.faces.desk.snapshot import DeskSnapshot
from kiosk.faces.desk.telling import ENTRY, Telling, entry_row
from kiosk.faces.properties import Property

QML_IMPORT_NAME = "kiosk.faces.desk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class DeskStrip(QObject):
    """What was scanned, wherever it was, the newest first."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows = Rows(ENTRY, self)

    @Property(QObject, notify=changed)
    def rows(self) -> Rows:
        """Give the scans."""
        return self._rows

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many are shown."""
        return len(self._rows)

    def put(self, snapshot: DeskSnapshot, telling: Telling) -> None:
        """Show these scans from now on."""
        self._rows.put(
            [entry_row(entry, telling, name) for entry, name in snapshot.last]
        )
        self.changed.emit()
