"""The recent scans of all stations, for the desk."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.faces.desk.desk_snapshot import DeskSnapshot
from kiosk.faces.desk.formatting import DeskFormatter, EntryRow, entry_row
from kiosk.faces.desk.keyed_rows import KeyedRowModel
from kiosk.faces.properties import Property
from kiosk.faces.row_model import RowModel

QML_IMPORT_NAME = "kiosk.faces.desk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class DeskRecentScans(QObject):
    """The recent scans of all stations, newest first."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows = KeyedRowModel(EntryRow, self)

    @Property(RowModel, notify=changed)
    def rows(self) -> KeyedRowModel[EntryRow]:
        """Return the scans."""
        return self._rows

    @Property(int, notify=changed)
    def count(self) -> int:
        """Return how many scans are shown."""
        return self._rows.count

    def update(self, snapshot: DeskSnapshot, formatter: DeskFormatter) -> None:
        """Show the scans of a snapshot."""
        self._rows.set_rows(
            [entry_row(entry, formatter, name) for entry, name in snapshot.scans]
        )
        self.changed.emit()
