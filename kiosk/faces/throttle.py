"""Calls a function at once when asked, and limits how often."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Throttle(QObject):
    """Calls a function at once; asked again meanwhile, it calls once more afterwards.

    The called function reports by ``done`` that its work has ended; the next call comes
    ``delay_ms`` after that at the earliest.
    """

    def __init__(
        self, call: Callable[[], None], parent: QObject, delay_ms: int = 0
    ) -> None:
        super().__init__(parent)
        self._call = call
        self._busy = self._pending = False
        self._cooldown = QTimer(self, singleShot=True, interval=delay_ms)
        self._cooldown.timeout.connect(self._call_pending)

    def __call__(self) -> None:
        """Call now, or once more when the cooldown is over."""
        if self._busy or self._cooldown.isActive():
            self._pending = True
            return
        self._busy, self._pending = True, False
        self._call()

    def done(self) -> None:
        """Start the cooldown: the call's work has ended."""
        self._busy = False
        if self._cooldown.interval():
            self._cooldown.start()
        else:
            self._call_pending()

    def cancel(self) -> None:
        """Cancel the pending call."""
        self._pending = False

    def _call_pending(self) -> None:
        if self._pending:
            self()
