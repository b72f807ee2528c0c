"""A task outside of the records: writing files or printing."""

import errno
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.faces.error_report import report_error
from kiosk.faces.organiser.organiser_enums import Organiser
from kiosk.faces.organiser.ports import WrittenFiles
from kiosk.faces.properties import Property
from kiosk.faces.worker import Worker

QML_IMPORT_NAME = "kiosk.faces.organiser"
QML_IMPORT_MAJOR_VERSION = 1

Task = Organiser.Task
_OBSTACLES = {
    Organiser.Obstacle.FULL: {errno.ENOSPC, errno.EDQUOT},
    Organiser.Obstacle.GONE: {errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.EIO},
    Organiser.Obstacle.LOCKED: {errno.EACCES, errno.EPERM, errno.EROFS},
}


def disk_obstacle(error: BaseException) -> Organiser.Obstacle:
    """Return the kind of a disk error, or that it is none."""
    cause = error.__cause__
    error_number = cause.errno if isinstance(cause, OSError) else None
    found = (kind for kind, numbers in _OBSTACLES.items() if error_number in numbers)
    return next(found, Organiser.Obstacle.NONE)


@QmlElement
class ExportTask(QObject):
    """The state of the task, and what it wrote or why it failed."""

    changed = Signal()

    def __init__(self, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._task_number = 0
        self._state, self._obstacle = Task.NONE, Organiser.Obstacle.NONE
        self._destination = self._sentence = self._reference = ""
        self._names: tuple[str, ...] = ()

    @Property(int, notify=changed)
    def state(self) -> Organiser.Task:
        """Return the state of the task."""
        return self._state

    @Property(str, notify=changed)
    def destination(self) -> str:
        """Return the folder or the printer that was used."""
        return self._destination

    @Property(str, notify=changed)
    def names(self) -> str:
        """Return the names of the files."""
        return ", ".join(self._names)

    @Property(int, notify=changed)
    def obstacle(self) -> Organiser.Obstacle:
        """Return the kind of the disk error."""
        return self._obstacle

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """Return the sentence of the error."""
        return self._sentence

    @Property(str, notify=changed)
    def reference(self) -> str:
        """Return the reference of the bug that was logged."""
        return self._reference

    def begin(self, work: Callable[[], WrittenFiles | str]) -> None:
        """Start the task; of several only the last one is reported."""
        self.forget()
        self._state = Task.BUSY
        task_number = self._task_number
        self._worker.run(
            work,
            lambda outcome: self._finish(task_number, outcome),
            lambda error: self._fail(task_number, error),
        )
        self.changed.emit()

    @Slot()
    def forget(self) -> None:
        """Reset the task's state."""
        self._task_number += 1
        self._state, self._obstacle = Task.NONE, Organiser.Obstacle.NONE
        self._destination = self._sentence = self._reference = ""
        self._names = ()
        self.changed.emit()

    def _finish(self, task_number: int, outcome: WrittenFiles | str) -> None:
        if task_number == self._task_number:
            self._state = Task.DONE
            if isinstance(outcome, WrittenFiles):
                self._destination, self._names = str(outcome.folder), outcome.names
            else:
                self._destination = outcome
            self.changed.emit()

    def _fail(self, task_number: int, error: Exception) -> None:
        sentence, reference = report_error(error)
        if task_number == self._task_number:
            self._state, self._obstacle = Task.FAILED, disk_obstacle(error)
            self._sentence, self._reference = sentence, reference
            self.changed.emit()
