"""The setup window's background task: one at a time, its progress and its error."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.faces.error_report import report_error
from kiosk.faces.properties import Property
from kiosk.faces.worker import Worker

QML_IMPORT_NAME = "kiosk.faces.setup"
QML_IMPORT_MAJOR_VERSION = 1

ResultT = TypeVar("ResultT")


@QmlElement
class BackgroundTask(QObject):
    """Runs a task on the worker's thread, and shows its progress."""

    changed = Signal()
    _progressed = Signal(int, int)

    def __init__(self, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._busy = False
        self._done = self._total = 0
        self._sentence = self._reference = ""
        self._progressed.connect(
            self._update_progress, Qt.ConnectionType.QueuedConnection
        )

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Return whether a task is running."""
        return self._busy

    @Property(int, notify=changed)
    def done(self) -> int:
        """Return how much is done."""
        return self._done

    @Property(int, notify=changed)
    def total(self) -> int:
        """Return how much there is in all; 0 if that is unknown."""
        return self._total

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """Return the sentence of the error."""
        return self._sentence

    @Property(str, notify=changed)
    def reference(self) -> str:
        """Return the reference of the bug that was logged."""
        return self._reference

    @Slot()
    def forget(self) -> None:
        """Clear the error."""
        self._sentence = self._reference = ""
        self.changed.emit()

    def run(
        self, work: Callable[[], ResultT], on_result: Callable[[ResultT], None]
    ) -> None:
        """Run a task, unless another is running."""
        if self._busy:
            return

        def finish(result: ResultT) -> None:
            self._busy = False
            on_result(result)
            self.changed.emit()

        self._busy, self._done, self._total = True, 0, 0
        self.forget()
        self._worker.run(work, finish, self.fail)

    def report_progress(self, done: int, total: int) -> None:
        """Report progress, from any thread."""
        self._progressed.emit(done, total)

    def _update_progress(self, done: int, total: int) -> None:
        if self._busy:
            self._done, self._total = done, total
            self.changed.emit()

    def fail(self, error: Exception) -> None:
        """Show an error."""
        self._busy = False
        self._sentence, self._reference = report_error(error)
        self.changed.emit()
