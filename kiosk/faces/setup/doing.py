"""What is being done for the window, one thing at a time, and what went wrong."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.faces.properties import Property
from kiosk.faces.trouble import note
from kiosk.faces.worker import Worker

QML_IMPORT_NAME = "kiosk.faces.setup"
QML_IMPORT_MAJOR_VERSION = 1

ResultT = TypeVar("ResultT")


@QmlElement
class SetupDoing(QObject):
    """Runs what takes long on the worker's thread, and tells how far it is."""

    changed = Signal()
    _come = Signal(int, int)

    def __init__(self, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._busy = False
        self._done = self._total = 0
        self._sentence = self._reference = ""
        self._come.connect(self._count, Qt.ConnectionType.QueuedConnection)

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Say whether something is being done."""
        return self._busy

    @Property(int, notify=changed)
    def done(self) -> int:
        """How much of it is done."""
        return self._done

    @Property(int, notify=changed)
    def total(self) -> int:
        """How much there is; 0 while nobody knows."""
        return self._total

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """Say in full what went wrong."""
        return self._sentence

    @Property(str, notify=changed)
    def reference(self) -> str:
        """Name the bug that was logged."""
        return self._reference

    @Slot()
    def forget(self) -> None:
        """Speak no longer of what went wrong."""
        self._sentence = self._reference = ""
        self.changed.emit()

    def run(self, work: Callable[[], ResultT], then: Callable[[ResultT], None]) -> None:
        """Do it, unless something else is being done."""
        if self._busy:
            return

        def finish(result: ResultT) -> None:
            self._busy = False
            then(result)
            self.changed.emit()

        self._busy, self._done, self._total = True, 0, 0
        self.forget()
        self._worker.run(work, finish, self.fail)

    def tell(self, done: int, total: int) -> None:
        """Tell from any thread how far it is."""
        self._come.emit(done, total)

    def _count(self, done: int, total: int) -> None:
        if self._busy:
            self._done, self._total = done, total
            self.changed.emit()

    def fail(self, error: Exception) -> None:
        """Say what went wrong."""
        self._busy = False
        self._sentence, self._reference = note(error)
        self.changed.emit()
