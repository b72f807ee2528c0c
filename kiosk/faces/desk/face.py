"""What the desk sees and does."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.faces.desk.actions import DeskActions
from kiosk.faces.desk.bar import DeskBar
from kiosk.faces.desk.conflicts import DeskConflicts
from kiosk.faces.desk.dossier import read_dossier
from kiosk.faces.desk.enums import Desk
from kiosk.faces.desk.hub import DeskHub
from kiosk.faces.desk.incoming import Incoming
from kiosk.faces.desk.notices import DeskNotices
from kiosk.faces.desk.parts import Parts
from kiosk.faces.desk.person import DeskPerson
from kiosk.faces.desk.printers import DeskPrinters
from kiosk.faces.desk.reason import DeskReason
from kiosk.faces.desk.search import DeskSearch
from kiosk.faces.desk.staff import DeskStaff, Guard
from kiosk.faces.desk.strip import DeskStrip
from kiosk.faces.desk.trouble import DeskTrouble
from kiosk.faces.desk.verdict import DeskVerdict
from kiosk.faces.desk.walk_in import DeskWalkIn
from kiosk.faces.language import Language
from kiosk.faces.look.camera_view import CameraView
from kiosk.faces.look.viewfinder import Viewfinder  # noqa: F401  QML shows it
from kiosk.faces.place import Place
from kiosk.faces.properties import Property
from kiosk.service.undo import GRACE

QML_IMPORT_NAME = "kiosk.faces.desk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class DeskFace(QObject):
    """The desk: who is shown, what was said, and what Enter does next."""

    changed = Signal()
    sounded = Signal(str)
    replaced = Signal()  # never: the parts stay as long as the face

    def __init__(
        self, place: Place, language: Language, guard: Guard | None = None
    ) -> None:
        super().__init__()
        self._place, self._language = place, language
        self._actions = DeskActions(place)
        self._camera = CameraView(self)
        self._parts = Parts(self._actions, language, guard, self)
        self._incoming = Incoming(self._actions, self._parts)
        self.cards, self.scanners = self._parts.staff, self._parts.bar
        self.report = self._parts.trouble.take
        self._connect()

    def _connect(self) -> None:
        parts = self._parts
        for one in (parts.search.chosen, parts.walk_in.found, parts.conflicts.found):
            one.connect(self.choose)
        for part in (parts.search, parts.person, parts.verdict, parts.reason):
            part.changed.connect(self.changed)
        for form in (parts.walk_in, parts.conflicts, parts.staff, parts.bar):
            form.changed.connect(self.changed)
        parts.staff.allowed.connect(self._go_on)
        parts.verdict.sounded.connect(self.sounded)
        self._language.changed.connect(self._retell)
        self._place.pulse.beat.connect(self.refresh)

    @Property(DeskSearch, notify=replaced)
    def search(self) -> DeskSearch:
        """Give the search."""
        return self._parts.search

    @Property(DeskPerson, notify=replaced)
    def person(self) -> DeskPerson:
        """Give the person shown."""
        return self._parts.person

    @Property(DeskVerdict, notify=replaced)
    def verdict(self) -> DeskVerdict:
        """Give the last verdict."""
        return self._parts.verdict

    @Property(DeskReason, notify=replaced)
    def reason(self) -> DeskReason:
        """Give the form that asks for a reason."""
        return self._parts.reason

    @Property(DeskWalkIn, notify=replaced)
    def walkIn(self) -> DeskWalkIn:
        """Give the form for a walk-in."""
        return self._parts.walk_in

    @Property(DeskStaff, notify=replaced)
    def staff(self) -> DeskStaff:
        """Give who is at the desk."""
        return self._parts.staff

    @Property(DeskStrip, notify=replaced)
    def strip(self) -> DeskStrip:
        """Give the last scans."""
        return self._parts.strip

    @Property(DeskBar, notify=replaced)
    def bar(self) -> DeskBar:
        """Give what is true now."""
        return self._parts.bar

    @Property(CameraView, notify=replaced)
    def camera(self) -> CameraView:
        """Show what the camera sees."""
        return self._camera

    @Property(DeskPrinters, notify=replaced)
    def printers(self) -> DeskPrinters:
        """Give the printers."""
        return self._parts.printers

    @Property(DeskHub, notify=replaced)
    def hub(self) -> DeskHub:
        """Give how it stands with the hub."""
        return self._parts.hub

    @Property(DeskNotices, notify=replaced)
    def notices(self) -> DeskNotices:
        """Give what stations have to tell."""
        return self._parts.notices

    @Property(DeskConflicts, notify=replaced)
    def conflicts(self) -> DeskConflicts:
        """Give the list of conflicts."""
        return self._parts.conflicts

    @Property(DeskTrouble, notify=replaced)
    def trouble(self) -> DeskTrouble:
        """Give what went wrong."""
        return self._parts.trouble

    @Property(int, notify=changed)
    def step(self) -> Desk.Step:
        """Say what Enter does next."""
        return self._parts.step

    def scan(self, code: str, others: tuple[str, ...] = ()) -> None:
        """Take a code, and what it may be instead."""
        self._incoming.take((code, others))

    @Slot()
    def proceed(self) -> None:
        """Do what Enter does next."""
        if self.step is Desk.Step.CHOOSE:
            self._parts.search.choose_marked()
        elif self.step is Desk.Step.CHECK_IN:
            self.checkIn()
        elif self.step is Desk.Step.LEAVE:
            self.leave()

    @Slot(str)
    def choose(self, who: str) -> None:
        """Show a person."""
        self._parts.close_forms()
        self._parts.search.rest()
        self._actions.look(
            lambda look: read_dossier(look, self._place, who),
            self._parts.open,
            self._parts.trouble.take,
        )

    @Slot()
    def checkIn(self) -> None:
        """Check the person in; what needs attention must have been seen first."""
        if self._parts.person.unseen:
            self._parts.person.see()
        elif who := self._parts.person.id:
            self._actions.check_in(who, "", self._parts.show, self._parts.trouble.take)

    @Slot()
    def leave(self) -> None:
        """Write the person's exit."""
        if who := self._parts.person.id:
            self._actions.leave(who, self._parts.show, self._parts.trouble.take)

    @Slot()
    def checkInParty(self) -> None:
        """Check in all of the person's party."""
        if self._parts.person.partyWaiting:
            who = self._parts.person.id
            self._actions.check_in_party(
                who, self._parts.show, self._parts.trouble.take
            )

    @Slot()
    def printBadge(self) -> None:
        """Print the person's badge; a further one after a reason."""
        if self._parts.person.has_badge:
            self._ask("badge")
        elif who := self._parts.person.id:
            self._actions.print_badge(
                who, "", self._parts.show, self._parts.trouble.take
            )

    @Slot()
    def undo(self) -> None:
        """Take the person's last movement back, after a reason."""
        dossier, staff = self._parts.person.dossier, self._parts.staff
        if dossier is not None and (last := dossier.last_move) is not None:
            late = self._place.clock.now() - last.scanned_at > GRACE
            if staff.demand("undo") if late else not staff.locked:
                self._ask("undo")

    @Slot()
    def correctName(self) -> None:
        """Ask for the person's right name."""
        if self._parts.person.shown and self._parts.staff.demand("name"):
            self._ask("name")

    @Slot()
    def override(self) -> None:
        """Admit the person although the rule refused, after a reason."""
        if self._parts.verdict.overridable and self._parts.staff.demand("override"):
            self._ask("override")

    @Slot()
    def register(self) -> None:
        """Open the form for a walk-in, with the name that was typed."""
        parts = self._parts
        if parts.snapshot is not None and parts.staff.demand("walk_in"):
            parts.begin_walk_in(parts.snapshot, self._language.code)

    @Slot()
    def lookIntoConflicts(self) -> None:
        """Open the list of conflicts, if any wait."""
        if self._parts.conflicts.count:
            self._parts.close_forms()
            self._parts.conflicts.open()

    @Slot()
    def clear(self) -> None:
        """Look at nobody."""
        self._parts.verdict.clear()
        self._parts.person.clear()
        self._parts.staff.rest()

    @Slot()
    def speak(self) -> None:
        """Speak the other language."""
        self._language.switch(self._language.other)

    @Slot()
    def refresh(self) -> None:
        """Read anew what others may have changed."""
        self._parts.refresh()

    def _go_on(self, deed: str) -> None:
        """Begin what a supervisor's PIN has allowed."""
        begin = {
            "override": self.override,
            "undo": self.undo,
            "name": self.correctName,
            "walk_in": self.register,
        }
        begin.get(deed, lambda: None)()

    def _ask(self, kind: str) -> None:
        dossier = self._parts.person.dossier
        if dossier is not None:
            self._parts.close_forms()
            telling = self._parts.telling(dossier.event)
            self._parts.reason.open(kind, dossier, telling)

    def _retell(self) -> None:
        self._parts.retell()
        self.changed.emit()
