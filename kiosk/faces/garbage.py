"""Collects Python's garbage on the screen's thread alone.

Python collects on whichever thread happens to allocate; on a worker it would destroy
Qt's objects away from their thread, and Qt crashes.
"""

import gc

from PySide6.QtCore import QObject, QTimer

PERIOD_MS = 1_000


class ScreenGarbage(QObject):
    """Takes collecting over from Python for as long as it lives."""

    def __init__(self) -> None:
        super().__init__()
        self._automatic = gc.isenabled()
        gc.collect()
        gc.freeze()  # what is there at the start stays, and need not be looked at again
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(PERIOD_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect what Python would have collected by now."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > thresholds[generation]:
                gc.collect(generation)
                return

    def close(self) -> None:
        """Give collecting back to Python."""
        self._timer.stop()
        gc.unfreeze()
        if self._automatic:
            gc.enable()
