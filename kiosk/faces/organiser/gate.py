"""Whether who is at the screen may change anything: organisers, by PIN or card."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.dates import clock_time
from kiosk.domain.event import Event
from kiosk.domain.staff import Role, StaffMember
from kiosk.faces.organiser.office import Office
from kiosk.faces.place import Place
from kiosk.faces.properties import Property
from kiosk.faces.trouble import note
from kiosk.service.identify import Known, Wrong

QML_IMPORT_NAME = "kiosk.faces.organiser"
QML_IMPORT_MAJOR_VERSION = 1

IDLE_MS = 300_000
"""Unused for so long, it shuts again."""


@QmlElement
class OrganiserGate(QObject):
    """Open to anybody while there is no organiser on the staff; else shut, until a PIN.

    ``said`` is "", "busy", "wrong", "steward", "waiting" or "failed".
    """

    changed = Signal()
    moved = Signal()
    unknown = None

    def __init__(self, place: Place, office: Office, parent: QObject) -> None:
        super().__init__(parent)
        self._place, self._office = place, office
        self._event: Event | None = None
        self._staff: Sequence[StaffMember] = ()
        self._member = ""
        self._said = self._until = self._sentence = self._reference = ""
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle.timeout.connect(self.shut)

    @Property(bool, notify=moved)
    def open(self) -> bool:
        """Whether anything may be changed."""
        organisers = [one for one in self._staff if one.role >= Role.ORGANISER]
        return not organisers or any(one.id == self._member for one in organisers)

    @Property(str, notify=changed)
    def said(self) -> str:
        """Say what came of the last PIN."""
        return self._said

    @Property(str, notify=changed)
    def until(self) -> str:
        """Say until when no PIN is taken."""
        return self._until

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """Say in full what went wrong."""
        return self._sentence

    @Property(str, notify=changed)
    def reference(self) -> str:
        """Name the bug that was logged."""
        return self._reference

    def take(self, event: Event, staff: Sequence[StaffMember]) -> None:
        """Go by who is on the staff now."""
        self._event = event
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
        if self._said != "busy":
            self._say("busy")
            work = partial(self._office.identify, pin)
            self._place.worker.run(work, self._judge, self._fail)

    def show(self, code: str) -> bool:
        """Take a staff code, if there is any staff: an organiser's opens it."""
        if self._staff:
            self.enter(code)
        return bool(self._staff)

    @Slot()
    def forget(self) -> None:
        """Say nothing of the last PIN any more."""
        if self._said != "busy":
            self._say("")

    @Slot()
    def shut(self) -> None:
        """Let nobody change anything any more."""
        self._member = ""
        self._idle.stop()
        self._say("")
        self.moved.emit()

    def _judge(self, answer: Known | Wrong) -> None:
        match answer:
            case Known(member) if member.role >= Role.ORGANISER:
                self._member = member.id
                self._idle.start()
                self._say("")
                self.moved.emit()
            case Known():
                self._say("steward")
            case Wrong(until) if until is not None:
                self._say("waiting", until)
            case _:
                self._say("wrong")

    def _say(self, said: str, until: datetime | None = None) -> None:
        self._said, self._sentence, self._reference = said, "", ""
        event = self._event
        self._until = clock_time(until, event) if until and event else ""
        self.changed.emit()

    def _fail(self, error: Exception) -> None:
        self._say("failed")
        self._sentence, self._reference = note(error)
        self.changed.emit()
