"""Work that runs beside: its progress, how it ended, and how it is stopped."""

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event as ThreadEvent
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.faces.error_report import report_error
from kiosk.faces.office.office_enums import Office
from kiosk.faces.properties import Property
from kiosk.faces.worker import Worker

QML_IMPORT_NAME = "kiosk.faces.office"
QML_IMPORT_MAJOR_VERSION = 1

Task = Office.Task
ResultT = TypeVar("ResultT")


class StoppedError(Exception):
    """Somebody stopped the work; what it wrote so far is whole."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far work has come, told from its own thread."""

    report: Callable[[int, int], None]
    stop: ThreadEvent = field(default_factory=ThreadEvent)

    def __call__(self, done: int, total: int) -> None:
        """Report how much is done; raise StoppedError once somebody stopped it."""
        if self.stop.is_set():
            raise StoppedError
        self.report(done, total)


@QmlElement
class OfficeTask(QObject):
    """One piece of long work at a time, on a thread of its own."""

    changed = Signal()
    _progressed = Signal(int, int)

    def __init__(self, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._state, self._work = Task.NONE, Office.Work.NONE
        self._done = self._total = 0
        self._sentence = self._reference = self._place = ""
        self._progress: Progress | None = None
        self._progressed.connect(
            self._show_progress, Qt.ConnectionType.QueuedConnection
        )

    @Property(int, notify=changed)
    def state(self) -> Office.Task:
        """Return the state of the work."""
        return self._state

    @Property(int, notify=changed)
    def work(self) -> Office.Work:
        """Return what is done."""
        return self._work

    @Property(int, notify=changed)
    def done(self) -> int:
        """Return how much is done."""
        return self._done

    @Property(int, notify=changed)
    def total(self) -> int:
        """Return how much there is in all; 0 if that is unknown."""
        return self._total

    @Property(str, notify=changed)
    def place(self) -> str:
        """Return the file, the folder or the printer where the result is."""
        return self._place

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """Return the sentence of the error."""
        return self._sentence

    @Property(str, notify=changed)
    def reference(self) -> str:
        """Return the reference of the bug that was logged."""
        return self._reference

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Return whether work is under way."""
        return self._state is Task.BUSY

    def run(
        self,
        kind: Office.Work,
        work: Callable[[Progress], ResultT],
        then: Callable[[ResultT], str | None],
    ) -> bool:
        """Start work, unless other work is under way; ``then`` may return its place."""
        if self._state is Task.BUSY:
            return False
        progress = self._progress = Progress(self._progressed.emit)
        self._state, self._work = Task.BUSY, kind
        self._done = self._total = 0
        self._sentence = self._reference = self._place = ""

        def finish(result: ResultT) -> None:
            self._state = Task.DONE
            self._place = then(result) or ""
            self.changed.emit()

        self.changed.emit()
        self._worker.run(lambda: work(progress), finish, self._fail)
        return True

    @Slot()
    def stop(self) -> None:
        """Ask the work to stop where it may."""
        if self._progress is not None:
            self._progress.stop.set()

    @Slot()
    def forget(self) -> None:
        """Clear how the last work ended."""
        if self._state is not Task.BUSY:
            self._state = Task.NONE
            self._sentence = self._reference = ""
            self.changed.emit()

    def _show_progress(self, done: int, total: int) -> None:
        if self._state is Task.BUSY:
            self._done, self._total = done, total
            self.changed.emit()

    def _fail(self, error: Exception) -> None:
        if isinstance(error, StoppedError):
            self._state = Task.STOPPED
        else:
            self._state = Task.FAILED
            self._sentence, self._reference = report_error(error)
        self.changed.emit()
