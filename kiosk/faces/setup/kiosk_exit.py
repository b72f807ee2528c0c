"""The exit of a locked screen, by a PIN or a staff code."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.staff import PIN_DIGITS, StaffMember
from kiosk.domain.ticket import find_staff_code
from kiosk.faces.properties import Property
from kiosk.faces.theme.pin_entry import Identify, PinEntry
from kiosk.faces.worker import Worker

QML_IMPORT_NAME = "kiosk.faces.setup"
QML_IMPORT_MAJOR_VERSION = 1

IDLE_MS = 30_000


@QmlElement
class KioskExit(QObject):
    """A PIN pad over a locked screen; it closes when nobody types for 30 seconds.

    A staff code of nobody, while the pad is closed, emits ``unknown``.
    """

    changed = Signal()
    exited = Signal()
    unknown = Signal(str)

    def __init__(self, identify: Identify, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._pin = PinEntry(identify, worker, self)
        self._pin.changed.connect(self.changed)
        self._digits, self._is_open = "", False
        self._idle_timer = QTimer(self)
        self._idle_timer.setSingleShot(True)
        self._idle_timer.setInterval(IDLE_MS)
        self._idle_timer.timeout.connect(self.cancel)

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        """Return whether the pad is open."""
        return self._is_open

    @Property(PinEntry, notify=changed)
    def pin(self) -> PinEntry:
        """Return the PIN entry."""
        return self._pin

    @Property(int, notify=changed)
    def digitCount(self) -> int:
        """Return how many digits were typed."""
        return len(self._digits)

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Return whether the digits may be a whole PIN."""
        return len(self._digits) in PIN_DIGITS and not self._pin.busy

    @Slot()
    def open(self) -> None:
        """Open the pad."""
        self._set_open(is_open=True)

    @Slot()
    def cancel(self) -> None:
        """Close the pad."""
        self._set_open(is_open=False)

    @Slot(str)
    def press(self, digit: str) -> None:
        """Add a digit; "" removes the last one."""
        if self._pin.busy:
            return
        typed = self._digits + digit if digit else self._digits[:-1]
        self._digits = typed[: PIN_DIGITS[-1]]
        self._idle_timer.start()
        self._pin.reset()

    @Slot()
    def enter(self) -> None:
        """Identify the member with the typed PIN."""
        if self.ready:
            self._identify(self._digits)

    def show(self, code: str) -> bool:
        """Identify the member with a staff code; return True."""
        self._identify(code)
        return True

    def _identify(self, credential: str) -> None:
        self._pin.identify(credential, partial(self._finish, credential), self._fail)

    def _set_open(self, *, is_open: bool) -> None:
        self._is_open, self._digits = is_open, ""
        if is_open:
            self._idle_timer.start()
        else:
            self._idle_timer.stop()
        self._pin.reset()

    def _finish(self, credential: str, member: StaffMember | None) -> None:
        self._digits = ""
        self.changed.emit()
        if member is not None:
            self._set_open(is_open=False)
            self.exited.emit()
        elif self._pin.takes_pin:
            self._set_open(is_open=True)
            self._pin.ask_pin()
        elif not self._is_open and find_staff_code(credential):
            self.unknown.emit(credential)

    def _fail(self, error: Exception) -> None:
        self._digits = ""
        self._pin.fail(error)
