"""Whether who is at the screen may change anything: organisers, by PIN or card."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.event import Event
from kiosk.domain.staff import Role, StaffMember
from kiosk.faces.look.pin_entry import PinEntry
from kiosk.faces.organiser.office import Office
from kiosk.faces.place import Place
from kiosk.faces.properties import Property

QML_IMPORT_NAME = "kiosk.faces.organiser"
QML_IMPORT_MAJOR_VERSION = 1

IDLE_MS = 300_000
"""Unused for so long, it shuts again."""


@QmlElement
class OrganiserGate(QObject):
    """Open to anybody while no organiser is on the staff; else shut, until a PIN."""

    moved = Signal()
    unknown = None

    def __init__(self, place: Place, office: Office, parent: QObject) -> None:
        super().__init__(parent)
        self._pin = PinEntry(office.identify, place.worker, self)
        self._staff: Sequence[StaffMember] = ()
        self._member = ""
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle.timeout.connect(self.shut)

    @Property(bool, notify=moved)
    def open(self) -> bool:
        """Whether anything may be changed."""
        organisers = [one for one in self._staff if one.role >= Role.ORGANISER]
        return not organisers or any(one.id == self._member for one in organisers)

    @Property(PinEntry, notify=moved)
    def pin(self) -> PinEntry:
        """Tell what came of the last PIN."""
        return self._pin

    def take(self, event: Event, staff: Sequence[StaffMember]) -> None:
        """Go by who is on the staff now."""
        self._pin.local_to(event)
        if staff != self._staff:
            self._staff = staff
            self.moved.emit()

    def allows(self) -> bool:
        """Say whether something may be changed; it stays open for a while then."""
        self.stay()
        return self.open

    def stay(self) -> None:
        """Note that somebody is at work here."""
        if self._member:
            self._idle.start()

    @Slot(str)
    def enter(self, pin: str) -> None:
        """Open it for an organiser, by their PIN or staff code."""
        self.forget()
        self._pin.identify(pin, self._judge)

    def show(self, code: str) -> bool:
        """Take a staff code, if there is any staff: an organiser's opens it."""
        if self._staff:
            self.enter(code)
        return bool(self._staff)

    @Slot()
    def forget(self) -> None:
        """Say nothing of the last PIN any more."""
        if not self._pin.busy:
            self._pin.forget()

    @Slot()
    def shut(self) -> None:
        """Let nobody change anything any more."""
        self._member = ""
        self._idle.stop()
        self._pin.forget()
        self.moved.emit()

    def _judge(self, member: StaffMember | None) -> None:
        if member is None:
            return
        if member.role < Role.ORGANISER:
            self._pin.refuse()
            return
        self._member = member.id
        self._idle.start()
        self.moved.emit()
