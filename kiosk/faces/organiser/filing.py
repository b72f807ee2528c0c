"""One piece of work outside the records, as the screen tells of it."""

import errno
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.faces.organiser.office import Filed
from kiosk.faces.properties import Property
from kiosk.faces.trouble import note
from kiosk.faces.worker import Worker

QML_IMPORT_NAME = "kiosk.faces.organiser"
QML_IMPORT_MAJOR_VERSION = 1

_FULL = {errno.ENOSPC, errno.EDQUOT}
_GONE = {errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.EIO}
_LOCKED = {errno.EACCES, errno.EPERM, errno.EROFS}


def obstacle(error: BaseException) -> str:
    """Say what the disk's trouble is: "full", "gone", "locked"; else nothing."""
    cause = error.__cause__
    number = cause.errno if isinstance(cause, OSError) else None
    for word, numbers in (("full", _FULL), ("gone", _GONE), ("locked", _LOCKED)):
        if number in numbers:
            return word
    return ""


@QmlElement
class Filing(QObject):
    """How far the work is: "", "busy", "done" or "failed"."""

    changed = Signal()

    def __init__(self, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._round = 0
        self._state = self._place = self._obstacle = ""
        self._sentence = self._reference = ""
        self._names: tuple[str, ...] = ()

    @Property(str, notify=changed)
    def state(self) -> str:
        """Say how far it is."""
        return self._state

    @Property(str, notify=changed)
    def place(self) -> str:
        """Name the folder or the printer that has it."""
        return self._place

    @Property(str, notify=changed)
    def names(self) -> str:
        """Name the files."""
        return ", ".join(self._names)

    @Property(str, notify=changed)
    def obstacle(self) -> str:
        """Say what the disk's trouble is: "full", "gone", "locked"; else nothing."""
        return self._obstacle

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """Say in full what went wrong."""
        return self._sentence

    @Property(str, notify=changed)
    def reference(self) -> str:
        """Name the bug that was logged."""
        return self._reference

    def begin(self, work: Callable[[], Filed | str]) -> None:
        """Do it; of several that were begun, the last one is told."""
        self.forget()
        self._state = "busy"
        at = self._round
        self._worker.run(
            work,
            lambda done: self._settle(at, done),
            lambda error: self._fail(at, error),
        )
        self.changed.emit()

    @Slot()
    def forget(self) -> None:
        """Tell of nothing any more."""
        self._round += 1
        self._state = self._place = self._obstacle = ""
        self._sentence = self._reference = ""
        self._names = ()
        self.changed.emit()

    def _settle(self, at: int, done: Filed | str) -> None:
        if at == self._round:
            self._state = "done"
            if isinstance(done, Filed):
                self._place, self._names = str(done.folder), done.names
            else:
                self._place = done
            self.changed.emit()

    def _fail(self, at: int, error: Exception) -> None:
        sentence, reference = note(error)
        if at == self._round:
            self._state, self._obstacle = "failed", obstacle(error)
            self._sentence, self._reference = sentence, reference
            self.changed.emit()
