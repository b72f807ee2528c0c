"""Calls a function as soon as it is asked for, and no more often than it should."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Throttle(QObject):
    """Asked again while the call is at work or rests, it calls once more afterwards.

    Whoever is called says by ``done`` when the work has ended; then it rests for
    ``delay_ms``.
    """

    def __init__(
        self, call: Callable[[], None], parent: QObject, delay_ms: int = 0
    ) -> None:
        super().__init__(parent)
        self._call = call
        self._busy = self._pending = False
        self._rest = QTimer(self, singleShot=True, interval=delay_ms)
        self._rest.timeout.connect(self._flush)

    def __call__(self) -> None:
        """Call now, or once more when the rest is over."""
        if self._busy or self._rest.isActive():
            self._pending = True
            return
        self._busy, self._pending = True, False
        self._call()

    def done(self) -> None:
        """Begin to rest: the call has ended."""
        self._busy = False
        if self._rest.interval():
            self._rest.start()
        else:
            self._flush()

    def cancel(self) -> None:
        """Do without the call that is pending."""
        self._pending = False

    def _flush(self) -> None:
        if self._pending:
            self()
