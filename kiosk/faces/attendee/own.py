"""A guest without a code finds their own registration, and nobody else's."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.event import Event
from kiosk.domain.own_registration import Tries
from kiosk.faces.attendee.enums import Attendee
from kiosk.faces.attendee.visit import Reception, Visit
from kiosk.faces.place import Place
from kiosk.faces.properties import Property
from kiosk.faces.trouble import note

QML_IMPORT_NAME = "kiosk.faces.attendee"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class AttendeeOwn(QObject):
    """What came of looking for one's own registration.

    ``answer`` is ``NOT_FOUND`` for any name and address that do not belong together,
    ``LATER`` after five tries within a minute, ``DESK`` after a fault. Each answer
    takes equally long, so that none tells what is on the list.
    """

    changed = Signal()
    found = Signal(object)

    def __init__(self, place: Place, reception: Reception, pause: int) -> None:
        super().__init__()
        self._place, self._reception = place, reception
        self._tries = Tries()
        self._allowed = False
        self._answer = Attendee.OwnSearch.IDLE
        self._asked = 0
        self._visit: Visit | None = None
        self._known = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(pause)
        self._pause.timeout.connect(self._tell)

    @Property(bool, notify=changed)
    def allowed(self) -> bool:
        """Whether the event lets guests look for themselves."""
        return self._allowed

    @Property(int, notify=changed)
    def answer(self) -> Attendee.OwnSearch:
        """Say what came of the last try."""
        return self._answer

    @Slot(str, str)
    def find(self, name: str, email: str) -> None:
        """Look for a name and an e-mail address, both of one registration."""
        if self._answer is Attendee.OwnSearch.ASKING:
            return
        self.forget()
        if not self._tries.take(self._place.clock.now()):
            self._say(Attendee.OwnSearch.LATER)
            return
        self._say(Attendee.OwnSearch.ASKING)
        self._pause.start()
        self._place.worker.run(
            partial(self._reception.find_own, name, email),
            partial(self._take, self._asked),
            partial(self._miss, self._asked),
        )

    def take(self, event: Event) -> None:
        """Follow what the event allows."""
        if event.admission.find_own != self._allowed:
            self._allowed = event.admission.find_own
            self.changed.emit()

    def forget(self) -> None:
        """Be as for the next guest, but for the tries."""
        self._asked += 1
        self._pause.stop()
        self._visit, self._known = None, False
        self._say(Attendee.OwnSearch.IDLE)

    def _take(self, number: int, visit: Visit | None) -> None:
        if number != self._asked:
            return
        self._visit, self._known = visit, True
        if not self._pause.isActive():
            self._tell()

    def _tell(self) -> None:
        """Tell what is known once it is and the pause is over."""
        if not self._known:
            return
        visit, self._visit = self._visit, None
        if visit is None:
            self._say(Attendee.OwnSearch.NOT_FOUND)
        else:
            self.found.emit(visit)

    def _miss(self, number: int, error: Exception) -> None:
        note(error)
        if number == self._asked:
            self._pause.stop()
            self._say(Attendee.OwnSearch.DESK)

    def _say(self, answer: Attendee.OwnSearch) -> None:
        if answer != self._answer:
            self._answer = answer
            self.changed.emit()
