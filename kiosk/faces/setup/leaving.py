"""The way out of a locked screen: a PIN or a staff code, and nothing shows it."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.staff import PIN_DIGITS, StaffMember
from kiosk.domain.ticket import read_staff_code
from kiosk.faces.look.pin_entry import Identify, PinEntry
from kiosk.faces.properties import Property
from kiosk.faces.worker import Worker

QML_IMPORT_NAME = "kiosk.faces.setup"
QML_IMPORT_MAJOR_VERSION = 1

IDLE_MS = 30_000


@QmlElement
class SetupLeaving(QObject):
    """A pad for a PIN over a locked screen; it goes by itself when nobody types.

    A staff code that is nobody's, with no pad there, is ``unknown``.
    """

    changed = Signal()
    left = Signal()
    unknown = Signal(str)

    def __init__(self, identify: Identify, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._pin = PinEntry(identify, worker, self)
        self._pin.changed.connect(self.changed)
        self._digits, self._asking = "", False
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MS)
        self._idle.timeout.connect(self.cancel)

    @Property(bool, notify=changed)
    def asking(self) -> bool:
        """Say whether the pad is there."""
        return self._asking

    @Property(PinEntry, notify=changed)
    def pin(self) -> PinEntry:
        """Tell what came of the last PIN."""
        return self._pin

    @Property(int, notify=changed)
    def typed(self) -> int:
        """How many digits were typed; which ones is never shown."""
        return len(self._digits)

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Say whether these may be all the digits of a PIN."""
        return len(self._digits) in PIN_DIGITS and not self._pin.busy

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
        if self._pin.busy:
            return
        typed = self._digits + digit if digit else self._digits[:-1]
        self._digits = typed[: PIN_DIGITS[-1]]
        self._idle.start()
        self._pin.forget()

    @Slot()
    def enter(self) -> None:
        """Have the PIN looked at."""
        if self.ready:
            self._look_at(self._digits)

    def show(self, code: str) -> bool:
        """Have a staff code looked at: a locked screen is somebody's."""
        self._look_at(code)
        return True

    def _look_at(self, shown: str) -> None:
        self._pin.identify(shown, partial(self._answer, shown), self._fail)

    def _show(self, *, asking: bool) -> None:
        self._asking, self._digits = asking, ""
        if asking:
            self._idle.start()
        else:
            self._idle.stop()
        self._pin.forget()

    def _answer(self, shown: str, member: StaffMember | None) -> None:
        self._digits = ""
        self.changed.emit()
        if member is not None:
            self._show(asking=False)
            self.left.emit()
        elif not self._asking and read_staff_code(shown):
            self.unknown.emit(shown)

    def _fail(self, error: Exception) -> None:
        self._digits = ""
        self._pin.fail(error)
