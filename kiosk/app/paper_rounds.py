"""Has the list of people written every minute, by a process of its own.

Drawing thousands of people in this process would hold up its screen and its scans.
"""

import sys
from collections.abc import Callable, Iterable
from datetime import datetime

from PySide6.QtCore import QElapsedTimer, QObject, QProcess, QTimer

from kiosk.app.bootstrap import House
from kiosk.domain.fault import KnownFault
from kiosk.faces.face import Face
from kiosk.faces.worker import Worker
from kiosk.files.paths import safe_name
from kiosk.files.process_lock import ProcessLock

FIRST_MS, EVERY_MS = 10_000, 60_000
LONGEST_MS = 300_000
"""After so long a writer is given up: a stick that hangs, perhaps."""
REST = 3
"""How many times as long as a round took there is a rest after it, at least."""
CLOSING_MS = 5000
_NO_WORDS = "The list of people for the door was not written: see “kiosk doctor”."


class PaperRounds(QObject):
    """Lets one of a home's processes have an event's list written again and again.

    One whose face can tell staff of trouble keeps the lock that says who it is; another
    lends it back after each round.
    """

    def __init__(self, house: House, event: str, worker: Worker) -> None:
        super().__init__()
        self._house, self._event, self._worker = house, event, worker
        self._reports: list[Callable[[Exception], None]] = []
        self._lock = ProcessLock(house.home.folder / f"paper-{safe_name(event)}.lock")
        self._well, self._closed = True, False
        self._took = QElapsedTimer()
        self._next, self._patience = QTimer(self), QTimer(self)
        for timer in (self._next, self._patience):
            timer.setSingleShot(True)
        self._next.timeout.connect(self._begin)
        self._writer = QProcess(self)
        self._writer.setStandardOutputFile(QProcess.nullDevice())
        self._writer.finished.connect(self._finish)
        self._writer.errorOccurred.connect(self._fail)
        self._patience.timeout.connect(self._writer.kill)

    def start(self, faces: Iterable[Face]) -> None:
        """Begin soon, and tell these faces of trouble."""
        self._reports = [face.report for face in faces if face.report]
        self._next.start(FIRST_MS)

    def close(self) -> None:
        """Write no more: the list of the last round stays."""
        self._closed = True
        self._next.stop()
        self._patience.stop()
        self._writer.blockSignals(True)  # noqa: FBT003  Qt's own
        if self._writer.state() is not QProcess.ProcessState.NotRunning:
            self._writer.kill()
            self._writer.waitForFinished(CLOSING_MS)
        self._lock.release()

    def _begin(self) -> None:
        work, otherwise = self._ask, lambda _error: self._go((False, None))
        self._worker.run(work, self._go, otherwise)

    def _ask(self) -> tuple[bool, datetime | None]:
        """Say whether this process is to write, and since when it is cut off."""
        if not self._lock.acquire():
            return False, None
        standing = self._house.standing()
        return True, standing.alone_since if standing else None

    def _go(self, answer: tuple[bool, datetime | None]) -> None:
        ours, alone_since = answer
        if self._closed:
            self._lock.release()
            return
        if not ours:
            self._next.start(EVERY_MS)
            return
        now = self._house.clock.now().isoformat()
        words = ["-m", "kiosk", "--home", str(self._house.home.folder), "paper"]
        words += ["--event", self._event, "--at", now, "--aside"]
        if alone_since is not None:
            words += ["--alone-since", alone_since.isoformat()]
        self._took.start()
        self._patience.start(LONGEST_MS)
        self._writer.start(sys.executable, words)

    def _finish(self, code: int, how: QProcess.ExitStatus) -> None:
        said = bytes(self._writer.readAllStandardError().data())
        well = code == 0 and how is QProcess.ExitStatus.NormalExit
        self._settle("" if well else said.decode(errors="replace").strip() or _NO_WORDS)

    def _fail(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._settle(_NO_WORDS)

    def _settle(self, trouble: str) -> None:
        """Tell of trouble once, until all has been well again."""
        self._patience.stop()
        if trouble and self._well:
            for report in self._reports:
                report(KnownFault(trouble))
        self._well = not trouble
        if not self._reports:
            self._lock.release()
        took = self._took.elapsed()
        self._next.start(max(EVERY_MS - took, REST * took))
