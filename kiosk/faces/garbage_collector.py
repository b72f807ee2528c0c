"""Runs Python's garbage collector on the GUI thread only.

Python collects on whichever thread happens to allocate; on a worker thread it would
destroy Qt objects away from their own thread, which crashes Qt.
"""

import gc

from PySide6.QtCore import QObject, QTimer

INTERVAL_MS = 1_000


class GarbageCollector(QObject):
    """Replaces Python's automatic collection for as long as it lives."""

    def __init__(self) -> None:
        super().__init__()
        self._was_enabled = gc.isenabled()
        gc.collect()
        gc.freeze()  # objects that exist at the start stay, and are not scanned again
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Run the collection that would have been due by now."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > thresholds[generation]:
                gc.collect(generation)
                return

    def close(self) -> None:
        """Enable Python's automatic collection again."""
        self._timer.stop()
        gc.unfreeze()
        if self._was_enabled:
            gc.enable()
