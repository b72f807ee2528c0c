"""The way out of a locked screen: a PIN or a staff code, and nothing shows it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.staff import PIN_DIGITS
from kiosk.domain.ticket import read_staff_code
from kiosk.faces.properties import Property
from kiosk.faces.trouble import note
from kiosk.faces.worker import Worker
from kiosk.service.identify import Known, Wrong

QML_IMPORT_NAME = "kiosk.faces.setup"
QML_IMPORT_MAJOR_VERSION = 1

IDLE_MS = 30_000


@QmlElement
class SetupLeaving(QObject):
    """A pad for a PIN over a locked screen; it goes by itself when nobody types.

    A staff code that is nobody's, with no pad there, is ``unknown``. What it ``told``
    is "", "wrong", "wait" or "failed".
    """

    changed = Signal()
    left = Signal()
    unknown = Signal(str)

    def __init__(
        self,
        identify: Callable[[str], Known | Wrong],
        worker: Worker,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._identify, self._worker = identify, worker
        self._pin, self._told = "", ""
        self._asking = self._busy = False
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MS)
        self._idle.timeout.connect(self.cancel)

    @Property(bool, notify=changed)
    def asking(self) -> bool:
        """Say whether the pad is there."""
        return self._asking

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Say whether a PIN is being looked at."""
        return self._busy

    @Property(int, notify=changed)
    def typed(self) -> int:
        """How many digits were typed; which is nobody's business."""
        return len(self._pin)

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Say whether these may be all the digits of a PIN."""
        return len(self._pin) in PIN_DIGITS and not self._busy

    @Property(str, notify=changed)
    def told(self) -> str:
        """Say what came of the last PIN."""
        return self._told

    @Slot()
    def ask(self) -> None:
        """Show the pad."""
        self._show(asking=True)

    @Slot()
    def cancel(self) -> None:
        """Take the pad away."""
        self._show(asking=False)

    @Slot(str)
    def press(self, digit: str) -> None:
        """Type a digit; "" takes the last one back."""
        if self._busy:
            return
        typed = self._pin + digit if digit else self._pin[:-1]
        self._pin, self._told = typed[: PIN_DIGITS[-1]], ""
        self._idle.start()
        self.changed.emit()

    @Slot()
    def enter(self) -> None:
        """Have the PIN looked at."""
        if not self.ready:
            return
        self._look_at(self._pin)

    def show(self, code: str) -> bool:
        """Have a staff code looked at: a locked screen is somebody's."""
        if not self._busy:
            self._look_at(code)
        return True

    def _look_at(self, shown: str) -> None:
        self._busy = True
        self.changed.emit()
        then = partial(self._answer, shown)
        self._worker.run(partial(self._identify, shown), then, self._fail)

    def _show(self, *, asking: bool) -> None:
        self._asking, self._pin, self._told = asking, "", ""
        if asking:
            self._idle.start()
        else:
            self._idle.stop()
        self.changed.emit()

    def _answer(self, shown: str, answer: Known | Wrong) -> None:
        self._busy, self._pin = False, ""
        if isinstance(answer, Known):
            self._show(asking=False)
            self.left.emit()
            return
        self._told = "wrong" if answer.until is None else "wait"
        self.changed.emit()
        if not self._asking and read_staff_code(shown):
            self.unknown.emit(shown)

    def _fail(self, error: Exception) -> None:
        note(error)
        self._busy, self._pin, self._told = False, "", "failed"
        self.changed.emit()
