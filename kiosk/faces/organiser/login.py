"""The login of organisers, by PIN or card: without it nothing can be changed."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.event.event import Event
from kiosk.domain.staff import Role, StaffMember
from kiosk.faces.face_context import FaceContext
from kiosk.faces.organiser.ports import OrganiserPorts
from kiosk.faces.properties import Property
from kiosk.faces.theme.pin_entry import PinEntry

QML_IMPORT_NAME = "kiosk.faces.organiser"
QML_IMPORT_MAJOR_VERSION = 1

IDLE_MS = 300_000
"""The time without use after which it locks again."""


@QmlElement
class OrganiserLogin(QObject):
    """Unlocked for anybody while the staff has no organiser; else by a PIN."""

    changed = Signal()
    unknown = None

    def __init__(
        self, context: FaceContext, ports: OrganiserPorts, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._pin = PinEntry(ports.identify, context.worker, self)
        self._staff: Sequence[StaffMember] = ()
        self._member_id = ""
        self._idle_timer = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle_timer.timeout.connect(self.lock)

    @Property(bool, notify=changed)
    def unlocked(self) -> bool:
        """Return whether anything may be changed."""
        organisers = [member for member in self._staff if member.role >= Role.ORGANISER]
        return not organisers or any(
            member.id == self._member_id for member in organisers
        )

    @property
    def operator(self) -> str | None:
        """The name of the organiser who acts; None where nobody needs to be one."""
        names = (member.name for member in self._staff if member.id == self._member_id)
        return next(names, None)

    @Property(PinEntry, notify=changed)
    def pin(self) -> PinEntry:
        """Return the PIN entry."""
        return self._pin

    def update(self, event: Event | None, staff: Sequence[StaffMember]) -> None:
        """Update the event, if there is one, and the staff."""
        if event is not None:
            self._pin.set_event(event)
        if staff != self._staff:
            self._staff = staff
            self.changed.emit()

    def authorize(self) -> bool:
        """Return whether a change is allowed, and restart the idle timer."""
        self.restart_idle_timer()
        return self.unlocked

    def restart_idle_timer(self) -> None:
        """Restart the idle timer."""
        if self._member_id:
            self._idle_timer.start()

    @Slot(str)
    def enter(self, pin: str) -> None:
        """Unlock for an organiser, by PIN or staff code."""
        self.forget()
        self._pin.identify(pin, self._accept)

    def show(self, code: str) -> bool:
        """Unlock with an organiser's staff code; return whether there is any staff."""
        if self._staff:
            self.enter(code)
        return bool(self._staff)

    @Slot()
    def forget(self) -> None:
        """Clear the outcome of the last PIN."""
        if not self._pin.busy:
            self._pin.reset()

    @Slot()
    def lock(self) -> None:
        """Lock."""
        self._member_id = ""
        self._idle_timer.stop()
        self._pin.reset()
        self.changed.emit()

    def _accept(self, member: StaffMember | None) -> None:
        if member is None:
            return
        if member.role < Role.ORGANISER:
            self._pin.refuse()
            return
        self._member_id = member.id
        self._idle_timer.start()
        self.changed.emit()
