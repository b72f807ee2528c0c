"""What the desk sees and does."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.faces.desk.actions import DeskActions
from kiosk.faces.desk.bar import DeskBar
from kiosk.faces.desk.dossier import Dossier, read_dossier
from kiosk.faces.desk.fresh import Fresh, read_fresh
from kiosk.faces.desk.now import Now
from kiosk.faces.desk.person import DeskPerson
from kiosk.faces.desk.printers import DeskPrinters
from kiosk.faces.desk.reason import DeskReason
from kiosk.faces.desk.result import Result
from kiosk.faces.desk.search import DeskSearch
from kiosk.faces.desk.strip import DeskStrip
from kiosk.faces.desk.telling import Telling
from kiosk.faces.desk.trouble import DeskTrouble
from kiosk.faces.desk.verdict import DeskVerdict
from kiosk.faces.desk.walk_in import DeskWalkIn
from kiosk.faces.language import Language
from kiosk.faces.look.camera_view import CameraView
from kiosk.faces.look.viewfinder import Viewfinder  # noqa: F401  QML shows it
from kiosk.faces.place import Place
from kiosk.faces.properties import Property
from kiosk.service.check_in import CheckIn

QML_IMPORT_NAME = "kiosk.faces.desk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class DeskFace(QObject):
    """The desk: who is shown, what was said, and what Enter does next."""

    changed = Signal()
    replaced = Signal()  # never: the parts stay as long as the face

    def __init__(self, place: Place, check_in: CheckIn, language: Language) -> None:
        super().__init__()
        self._place = place
        self._language = language
        self._actions = DeskActions(place, check_in)
        self._now: Now | None = None
        self._reading = self._again = self._blind = False
        self._trouble = DeskTrouble(self)
        self._search = DeskSearch(self._actions, self._trouble, self)
        self._person = DeskPerson(self)
        self._verdict = DeskVerdict(self)
        self._reason = DeskReason(self._actions, self._trouble, self._show, self)
        self._walk_in = DeskWalkIn(self._actions, self._trouble, self._welcome, self)
        self._strip = DeskStrip(self)
        self._camera = CameraView(self)
        self._printers = DeskPrinters(self._actions, self._trouble, self.refresh, self)
        self.ears = self._bar = DeskBar(place, self._trouble, self)
        self._connect()

    def _connect(self) -> None:
        self._search.chosen.connect(self.choose)
        self._walk_in.found.connect(self.choose)
        for part in (self._search, self._person, self._verdict, self._reason):
            part.changed.connect(self.changed)
        self._walk_in.changed.connect(self.changed)
        self._language.changed.connect(self._retell)
        self._place.pulse.beat.connect(self.refresh)

    @Property(DeskSearch, notify=replaced)
    def search(self) -> DeskSearch:
        """Give the search."""
        return self._search

    @Property(DeskPerson, notify=replaced)
    def person(self) -> DeskPerson:
        """Give the person shown."""
        return self._person

    @Property(DeskVerdict, notify=replaced)
    def verdict(self) -> DeskVerdict:
        """Give the last verdict."""
        return self._verdict

    @Property(DeskReason, notify=replaced)
    def reason(self) -> DeskReason:
        """Give the form that asks for a reason."""
        return self._reason

    @Property(DeskWalkIn, notify=replaced)
    def walkIn(self) -> DeskWalkIn:
        """Give the form for a walk-in."""
        return self._walk_in

    @Property(DeskStrip, notify=replaced)
    def strip(self) -> DeskStrip:
        """Give the last scans."""
        return self._strip

    @Property(DeskBar, notify=replaced)
    def bar(self) -> DeskBar:
        """Give what is true now."""
        return self._bar

    @Property(CameraView, notify=replaced)
    def camera(self) -> CameraView:
        """Show what the camera sees."""
        return self._camera

    @Property(DeskPrinters, notify=replaced)
    def printers(self) -> DeskPrinters:
        """Give the printers."""
        return self._printers

    @Property(DeskTrouble, notify=replaced)
    def trouble(self) -> DeskTrouble:
        """Give what went wrong."""
        return self._trouble

    @Property(str, notify=changed)
    def step(self) -> str:
        """Say what Enter does next: "choose", "check_in" or nothing.

        An open form has an Enter of its own, and who was refused would only be
        refused again.
        """
        if self._reason.kind or self._walk_in.shown:
            return ""
        if self._search.browsing:
            return "choose"
        refused = self._verdict.overridable
        return "check_in" if self._person.mayCheckIn and not refused else ""

    def scan(self, code: str, others: tuple[str, ...] = ()) -> None:
        """Take a hand scanner's code, and what it may be instead."""
        self._bar.hear()
        self._actions.scan(code, others, self._show_scan, self._trouble.take)

    def see(self, code: str) -> None:
        """Take a code that the camera saw."""
        self._actions.scan(code, (), self._show_scan, self._trouble.take)

    @Slot()
    def proceed(self) -> None:
        """Do what Enter does next."""
        if self.step == "choose":
            self._search.choose_marked()
        elif self.step == "check_in":
            self.checkIn()

    @Slot(str)
    def choose(self, who: str) -> None:
        """Show a person."""
        self._reason.close()
        self._walk_in.close()
        self._search.rest()
        self._actions.look(
            lambda look: read_dossier(look, self._place, who),
            self._open,
            self._trouble.take,
        )

    @Slot()
    def checkIn(self) -> None:
        """Check the person in."""
        if who := self._person.id:
            self._actions.check_in(who, "", self._show, self._trouble.take)

    @Slot()
    def leave(self) -> None:
        """Write the person's exit."""
        if who := self._person.id:
            self._actions.leave(who, self._show, self._trouble.take)

    @Slot()
    def checkInParty(self) -> None:
        """Check in all of the person's party."""
        if self._person.partyWaiting:
            who = self._person.id
            self._actions.check_in_party(who, self._show, self._trouble.take)

    @Slot()
    def printBadge(self) -> None:
        """Print the person's badge; a further one after a reason."""
        if self._person.has_badge:
            self._ask("badge")
        elif who := self._person.id:
            self._actions.print_badge(who, "", self._show, self._trouble.take)

    @Slot()
    def undo(self) -> None:
        """Take the person's last movement back, after a reason."""
        if self._person.mayUndo:
            self._ask("undo")

    @Slot()
    def override(self) -> None:
        """Admit the person although the rule refused, after a reason."""
        if self._verdict.overridable:
            self._ask("override")

    @Slot()
    def register(self) -> None:
        """Open the form for a walk-in, with the name that was typed."""
        if self._now is not None:
            self._reason.close()
            name = self._search.text if self._search.browsing else ""
            self._walk_in.open(name, self._now, self._language.code)

    @Slot()
    def clear(self) -> None:
        """Look at nobody."""
        self._verdict.clear()
        self._person.clear()

    @Slot()
    def speak(self) -> None:
        """Speak the other language."""
        self._language.switch("nl" if self._language.code == "en" else "en")

    @Slot()
    def refresh(self) -> None:
        """Read anew what others may have changed, one look at a time."""
        if self._reading:
            self._again = True
            return
        self._reading, who, listed = True, self._person.id, self._search.ids
        self._actions.look(
            lambda look: read_fresh(look, self._place, who, listed),
            self._freshen,
            self._go_blind,
        )

    def _freshen(self, fresh: Fresh) -> None:
        self._reading = False
        self._now = fresh.now
        if self._blind:
            self._blind = False
            self._trouble.dismiss()
        self._bar.put(fresh.now, self._language.code)
        self._printers.put(fresh.now, self._person.id)
        self._strip.put(fresh.now, self._telling(fresh.now))
        self._search.freshen(fresh.hits)
        if fresh.dossier and fresh.dossier.person.registration.id == self._person.id:
            self._person.put(fresh.dossier, self._telling(fresh.now))
        if self._again:
            self._again = False
            self.refresh()

    def _go_blind(self, error: Exception) -> None:
        self._reading, self._blind = False, True
        self._trouble.take(error)
        self._again = False

    def _ask(self, kind: str) -> None:
        if self._person.dossier is not None and self._now is not None:
            self._walk_in.close()
            self._reason.open(kind, self._person.dossier, self._telling(self._now))

    def _open(self, dossier: Dossier) -> None:
        self._verdict.clear()
        self._put(dossier)

    def _show(self, result: Result) -> None:
        """Show what became of something, in place of what was there."""
        self._trouble.dismiss()
        self._verdict.put(result, self._language.code)
        if result.dossier is not None:
            self._put(result.dossier)
        else:
            self._person.clear()
        self.refresh()

    def _show_scan(self, result: Result) -> None:
        """Show a scan's verdict: the queue has moved on from who was looked for."""
        if not self._search.browsing:
            self._search.find("")
        self._show(result)

    def _welcome(self, result: Result) -> None:
        """Show a walk-in's verdict, whose name was typed in the search."""
        self._search.find("")
        self._show(result)

    def _put(self, dossier: Dossier) -> None:
        now, code = self._place.clock.now(), self._language.code
        self._person.put(dossier, Telling(dossier.event, now, code))

    def _telling(self, now: Now) -> Telling:
        return Telling(now.event, self._place.clock.now(), self._language.code)

    def _retell(self) -> None:
        """Say everything in the language that is spoken now."""
        self._verdict.retell(self._language.code)
        if self._person.dossier is not None:
            self._put(self._person.dossier)
        if self._now is not None:
            self._bar.put(self._now, self._language.code)
            self._strip.put(self._now, self._telling(self._now))
        self.changed.emit()
