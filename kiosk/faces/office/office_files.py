"""Files that may be meant where one is asked for, and the address of one typed."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.faces.face_context import FaceContext
from kiosk.faces.office.office_ports import OfficePorts
from kiosk.faces.properties import Property

QML_IMPORT_NAME = "kiosk.faces.office"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class OfficeFiles(QObject):
    """Lists and event files on sticks and in the usual folders, the newest first."""

    changed = Signal()

    def __init__(
        self, context: FaceContext, ports: OfficePorts, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context, self._ports = context, ports
        self._paths: list[str] = []

    @Property("QStringList", notify=changed)
    def paths(self) -> list[str]:
        """Return the files that were found."""
        return self._paths

    @Slot()
    def find(self) -> None:
        """Look for files; where that fails there are none to offer."""
        self._context.worker.run(self._ports.find_files, self._show, lambda _: None)

    @Slot(str, result=QUrl)
    def urlOf(self, path: str) -> QUrl:
        """Return the address of a file that was typed."""
        return QUrl.fromLocalFile(str(Path(path.strip()).expanduser()))

    def _show(self, paths: Sequence[Path]) -> None:
        self._paths = list(map(str, paths))
        self.changed.emit()
