"""Notices within 250 ms that anybody changed the records."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.faces.worker import Worker

POLL_INTERVAL_MS = 250


class ChangePoller(QObject):
    """Polls the records' version, and emits ``changed`` at each new one."""

    changed = Signal()

    def __init__(self, read_version: Callable[[], int], worker: Worker) -> None:
        super().__init__()
        self._read_version = read_version
        self._worker = worker
        self._last_version: int | None = None
        self._is_polling = False
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_INTERVAL_MS)
        self._timer.timeout.connect(self.poll)

    def start(self) -> None:
        """Start polling; ``changed`` is emitted once at the start."""
        self.poll()
        self._timer.start()

    def stop(self) -> None:
        """Stop polling."""
        self._timer.stop()

    def poll(self) -> None:
        """Poll once, unless a poll is under way."""
        if not self._is_polling:
            self._is_polling = True
            self._worker.run(
                self._read_version, self._compare_version, self._poll_failed
            )

    def _compare_version(self, version: int) -> None:
        self._is_polling = False
        if version != self._last_version:
            self._last_version = version
            self.changed.emit()

    def _poll_failed(self, _error: Exception) -> None:
        self._is_polling = False
