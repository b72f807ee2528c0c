"""What reaches the screen from elsewhere: announcements, help, and how the hub is."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.notice import HelpCall, in_turn
from kiosk.domain.text import say
from kiosk.faces.attendee.enums import Attendee
from kiosk.faces.attendee.snapshot import AttendeeSnapshot
from kiosk.faces.attendee.visit import Reception
from kiosk.faces.language import Language
from kiosk.faces.place import Place
from kiosk.faces.properties import Property
from kiosk.faces.trouble import note

QML_IMPORT_NAME = "kiosk.faces.attendee"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(slots=True)
class _Help:
    """One guest's call for help, and whether it still waits."""

    call: HelpCall
    waiting: bool = True


@QmlElement
class AttendeeTidings(QObject):
    """What every screen is told, and what becomes of a call for help.

    ``help`` is ``CALLED`` while the desk knows of it, ``COMING`` when somebody there
    has answered, and ``NONE`` where the guest had better go to the desk.
    """

    changed = Signal()

    def __init__(self, place: Place, reception: Reception, language: Language) -> None:
        super().__init__()
        self._place, self._reception, self._language = place, reception, language
        self._known: AttendeeSnapshot | None = None
        self._help: _Help | None = None
        self._announcement = ""
        self._calls = 0
        language.changed.connect(self._retell)

    @Property(str, notify=changed)
    def announcement(self) -> str:
        """Say what is announced; of several, each in turn."""
        return self._announcement

    @Property(bool, notify=changed)
    def alone(self) -> bool:
        """Whether the station is on its own: no desk elsewhere hears of it."""
        standing = self._known.standing if self._known else None
        return standing is not None and standing.alone_since is not None

    @Property(int, notify=changed)
    def help(self) -> Attendee.Help:
        """Say what became of the call for help."""
        if self._help is None:
            return Attendee.Help.NONE
        waits = self._help.waiting
        return Attendee.Help.CALLED if waits else Attendee.Help.COMING

    def take(self, known: AttendeeSnapshot) -> None:
        """Tell these from now on."""
        self._known = known
        if self._help is not None:
            waiting = {call.id for call in known.helps}
            self._help.waiting = self._help.call.id in waiting
            if self._help.waiting and self.alone:
                self.withdraw()
        self._announcement = self._told()
        self.changed.emit()

    def look_at_clock(self) -> None:
        """Tell the next announcement, and none that has ended meanwhile."""
        told = self._told()
        if told != self._announcement:
            self._announcement = told
            self.changed.emit()

    def call_for_help(self) -> None:
        """Call the desk to a guest, unless it would not hear of it."""
        if self.alone:
            return
        self._calls += 1
        number = self._calls

        def take(call: HelpCall) -> None:
            if number == self._calls:
                self._help = _Help(call)
                self.changed.emit()

        self._place.worker.run(self._reception.call_for_help, take, self._miss)

    def withdraw(self) -> None:
        """Take the call back, whatever became of it; a later one is another."""
        self.forget()
        self._place.worker.run(self._reception.withdraw, lambda _: None, self._miss)

    def forget(self) -> None:
        """Be as for the next guest; the desk's answer is for whoever called."""
        self._calls += 1
        if self._help is not None:
            self._help = None
            self.changed.emit()

    def _miss(self, error: Exception) -> None:
        """Leave the guest with the way to the desk."""
        note(error)

    def _retell(self) -> None:
        self._announcement = self._told()
        self.changed.emit()

    def _told(self) -> str:
        now, known = self._place.clock.now(), self._known
        announced = in_turn(known.announcements, now) if known else ()
        return say(announced[0].text, self._language.code) if announced else ""
