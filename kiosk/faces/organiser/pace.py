"""Does a thing as soon as it is asked for, and no more often than it should."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Pace(QObject):
    """Asked again while it rests or is busy, it does the thing once more afterwards."""

    def __init__(self, rest: int, act: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._act = act
        self._busy = self._again = False
        self._rest = QTimer(self, singleShot=True, interval=rest)
        self._rest.timeout.connect(self._rested)

    def ask(self) -> None:
        """Do it now, or once more when the rest is over."""
        if self._busy or self._rest.isActive():
            self._again = True
            return
        self._busy, self._again = True, False
        self._act()

    def done(self) -> None:
        """Begin to rest."""
        self._busy = False
        self._rest.start()

    def _rested(self) -> None:
        if self._again:
            self.ask()
