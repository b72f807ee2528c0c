"""Has the door list written every minute, by a process of its own.

Drawing thousands of people in this process would hold up its screen and its scans.
"""

import sys
from collections.abc import Callable, Iterable
from datetime import datetime

from PySide6.QtCore import QElapsedTimer, QObject, QProcess, QTimer

from kiosk.app.bootstrap import Application
from kiosk.domain.fault import KnownFault
from kiosk.faces.face import Face
from kiosk.faces.worker import Worker
from kiosk.files.paths import safe_name
from kiosk.files.process_lock import ProcessLock

FIRST_DELAY_MS, INTERVAL_MS = 10_000, 60_000
WRITER_TIMEOUT_MS = 300_000
"""After this a writer is killed: a USB stick may hang."""
REST_FACTOR = 3
"""The rest after a round, as a multiple of the round's duration, at least."""
KILL_TIMEOUT_MS = 5000
_NOT_WRITTEN = "The list of people for the door was not written: see “kiosk doctor”."


class DoorListSchedule(QObject):
    """Has one of a home's processes write an event's door list repeatedly.

    A process whose face reports faults to staff keeps the lock; any other releases it
    after each round.
    """

    def __init__(self, app: Application, event: str, worker: Worker) -> None:
        super().__init__()
        self._app, self._event, self._worker = app, event, worker
        self._reports: list[Callable[[Exception], None]] = []
        self._lock = ProcessLock(app.home.folder / f"paper-{safe_name(event)}.lock")
        self._healthy, self._closed = True, False
        self._elapsed = QElapsedTimer()
        self._next_timer, self._timeout_timer = QTimer(self), QTimer(self)
        for timer in (self._next_timer, self._timeout_timer):
            timer.setSingleShot(True)
        self._next_timer.timeout.connect(self._start_round)
        self._writer = QProcess(self)
        self._writer.setStandardOutputFile(QProcess.nullDevice())
        self._writer.finished.connect(self._handle_finished)
        self._writer.errorOccurred.connect(self._handle_error)
        self._timeout_timer.timeout.connect(self._writer.kill)

    def start(self, faces: Iterable[Face]) -> None:
        """Start soon, and report faults to these faces."""
        self._reports = [face.report for face in faces if face.report]
        self._next_timer.start(FIRST_DELAY_MS)

    def close(self) -> None:
        """Stop writing; the list of the last round stays."""
        self._closed = True
        self._next_timer.stop()
        self._timeout_timer.stop()
        self._writer.blockSignals(True)  # noqa: FBT003  Qt's own
        if self._writer.state() is not QProcess.ProcessState.NotRunning:
            self._writer.kill()
            self._writer.waitForFinished(KILL_TIMEOUT_MS)
        self._lock.release()

    def _start_round(self) -> None:
        work, on_error = (
            self._acquire_turn,
            lambda _error: self._start_writer((False, None)),
        )
        self._worker.run(work, self._start_writer, on_error)

    def _acquire_turn(self) -> tuple[bool, datetime | None]:
        """Return whether this process writes, and since when it is offline."""
        if not self._lock.acquire():
            return False, None
        status = self._app.hub_status()
        return True, status.offline_since if status else None

    def _start_writer(self, answer: tuple[bool, datetime | None]) -> None:
        is_writer, offline_since = answer
        if self._closed:
            self._lock.release()
            return
        if not is_writer:
            self._next_timer.start(INTERVAL_MS)
            return
        now = self._app.clock.now().isoformat()
        arguments = ["-m", "kiosk", "--home", str(self._app.home.folder), "paper"]
        arguments += ["--event", self._event, "--at", now, "--aside"]
        if offline_since is not None:
            arguments += ["--alone-since", offline_since.isoformat()]
        self._elapsed.start()
        self._timeout_timer.start(WRITER_TIMEOUT_MS)
        self._writer.start(sys.executable, arguments)

    def _handle_finished(self, code: int, exit_status: QProcess.ExitStatus) -> None:
        output = bytes(self._writer.readAllStandardError().data())
        ok = code == 0 and exit_status is QProcess.ExitStatus.NormalExit
        self._end_round(
            "" if ok else output.decode(errors="replace").strip() or _NOT_WRITTEN
        )

    def _handle_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._end_round(_NOT_WRITTEN)

    def _end_round(self, trouble: str) -> None:
        """Report a fault once, until a round has succeeded again."""
        self._timeout_timer.stop()
        if trouble and self._healthy:
            for report in self._reports:
                report(KnownFault(trouble))
        self._healthy = not trouble
        if not self._reports:
            self._lock.release()
        duration = self._elapsed.elapsed()
        self._next_timer.start(max(INTERVAL_MS - duration, REST_FACTOR * duration))
