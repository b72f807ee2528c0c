"""Notices within a quarter of a second that anybody changed the records."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.faces.worker import Worker

PERIOD_MS = 250


class Pulse(QObject):
    """Asks for the records' version, and tells of each new one."""

    beat = Signal()

    def __init__(self, version: Callable[[], int], worker: Worker) -> None:
        super().__init__()
        self._version = version
        self._worker = worker
        self._last: int | None = None
        self._asking = False
        self._timer = QTimer(self)
        self._timer.setInterval(PERIOD_MS)
        self._timer.timeout.connect(self.ask)

    def start(self) -> None:
        """Begin, with a first beat at once."""
        self.ask()
        self._timer.start()

    def stop(self) -> None:
        """Ask no more."""
        self._timer.stop()

    def ask(self) -> None:
        """Ask once, unless an answer is still on its way."""
        if not self._asking:
            self._asking = True
            self._worker.run(self._version, self._take, self._give_up)

    def _take(self, version: int) -> None:
        self._asking = False
        if version != self._last:
            self._last = version
            self.beat.emit()

    def _give_up(self, _error: Exception) -> None:
        self._asking = False
