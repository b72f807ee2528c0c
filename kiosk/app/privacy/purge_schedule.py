"""Has what is due forgotten each day, by a process of its own."""

import sys

from PySide6.QtCore import QObject, QProcess, QTimer

from kiosk.app.bootstrap import Application

FIRST_DELAY_MS, INTERVAL_MS = 60_000, 24 * 60 * 60_000
KILL_TIMEOUT_MS = 5000


class PurgeSchedule(QObject):
    """Runs “kiosk purge --automatic” soon after the start, and then each day.

    A process that is killed leaves nothing half: the next one goes on.
    """

    def __init__(self, app: Application) -> None:
        super().__init__()
        self._app = app
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.run)
        self.process = QProcess(self)
        for set_output in (
            self.process.setStandardOutputFile,
            self.process.setStandardErrorFile,
        ):
            set_output(QProcess.nullDevice())

    def start(self) -> None:
        """Start soon."""
        self._timer.start(FIRST_DELAY_MS)

    def run(self) -> None:
        """Run once, and again in a day; a fault is found by “kiosk doctor”."""
        self._timer.start(INTERVAL_MS)
        if self.process.state() is QProcess.ProcessState.NotRunning:
            home = str(self._app.home.folder)
            arguments = ["-m", "kiosk", "--home", home, "purge", "--automatic"]
            self.process.start(sys.executable, arguments)

    def close(self) -> None:
        """Stop."""
        self._timer.stop()
        if self.process.state() is not QProcess.ProcessState.NotRunning:
            self.process.kill()
            self.process.waitForFinished(KILL_TIMEOUT_MS)
