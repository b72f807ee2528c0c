"""The desk's face: its panels and what its keys do."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.faces.desk.actions import DeskActions
from kiosk.faces.desk.desk_conflicts import DeskConflicts
from kiosk.faces.desk.desk_enums import Desk
from kiosk.faces.desk.desk_notices import DeskNotices
from kiosk.faces.desk.desk_person import DeskPerson
from kiosk.faces.desk.desk_printers import DeskPrinters
from kiosk.faces.desk.desk_search import DeskSearch
from kiosk.faces.desk.desk_staff import DeskStaff, LoginConfig
from kiosk.faces.desk.desk_verdict import DeskVerdict
from kiosk.faces.desk.error_banner import DeskErrorBanner
from kiosk.faces.desk.hub_status import DeskHubStatus
from kiosk.faces.desk.panels import DeskPanels
from kiosk.faces.desk.person_details import read_person_details
from kiosk.faces.desk.reason_form import DeskReason
from kiosk.faces.desk.recent_scans import DeskRecentScans
from kiosk.faces.desk.scan_queue import ScanQueue
from kiosk.faces.desk.status_bar import DeskStatusBar
from kiosk.faces.desk.walk_in_form import DeskWalkIn
from kiosk.faces.evacuation.staff_evacuation import StaffEvacuation
from kiosk.faces.face_context import FaceContext
from kiosk.faces.language import Language
from kiosk.faces.properties import Property
from kiosk.faces.theme.camera_view import CameraView
from kiosk.faces.theme.viewfinder import Viewfinder  # noqa: F401  QML shows it
from kiosk.service.undo import UNDO_WINDOW

QML_IMPORT_NAME = "kiosk.faces.desk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class DeskFace(QObject):
    """The desk's face: the person shown, the last verdict, and what Enter does next."""

    changed = Signal()
    sounded = Signal(str)
    replaced = Signal()  # never emitted: panels live as long as the face

    def __init__(
        self, context: FaceContext, language: Language, login: LoginConfig | None = None
    ) -> None:
        super().__init__()
        self._context, self._language = context, language
        self._actions = DeskActions(context)
        self._camera = CameraView(self)
        self._panels = DeskPanels(self._actions, language, login, self)
        self._scan_queue = ScanQueue(self._actions, self._panels)
        self.cards, self.scanners = self._panels.staff, self._panels.status_bar
        self.report = self._panels.error.report
        self._evacuation = StaffEvacuation(
            context, lambda: self._actions.operator, self
        )
        self._connect()

    def _connect(self) -> None:
        panels = self._panels
        for signal in (
            panels.search.chosen,
            panels.walk_in.personChosen,
            panels.conflicts.personChosen,
            panels.notices.personChosen,
        ):
            signal.connect(self.choose)
        for part in (panels.search, panels.person, panels.verdict, panels.reason):
            part.changed.connect(self.changed)
        for form in (panels.walk_in, panels.conflicts, panels.staff, panels.status_bar):
            form.changed.connect(self.changed)
        panels.search.previewed.connect(panels.preview)
        panels.staff.authorized.connect(self._run_authorized)
        panels.verdict.sounded.connect(self.sounded)
        self._language.changed.connect(self._retranslate)
        self._context.change_poller.changed.connect(self.refresh)

    @Property(DeskSearch, notify=replaced)
    def search(self) -> DeskSearch:
        """Return the search."""
        return self._panels.search

    @Property(DeskPerson, notify=replaced)
    def person(self) -> DeskPerson:
        """Return the person shown."""
        return self._panels.person

    @Property(DeskVerdict, notify=replaced)
    def verdict(self) -> DeskVerdict:
        """Return the last verdict."""
        return self._panels.verdict

    @Property(DeskReason, notify=replaced)
    def reason(self) -> DeskReason:
        """Return the form that asks for a reason."""
        return self._panels.reason

    @Property(DeskWalkIn, notify=replaced)
    def walkIn(self) -> DeskWalkIn:
        """Return the form for a walk-in."""
        return self._panels.walk_in

    @Property(DeskStaff, notify=replaced)
    def staff(self) -> DeskStaff:
        """Return the state of the login."""
        return self._panels.staff

    @Property(DeskRecentScans, notify=replaced)
    def recentScans(self) -> DeskRecentScans:
        """Return the recent scans."""
        return self._panels.recent_scans

    @Property(DeskStatusBar, notify=replaced)
    def statusBar(self) -> DeskStatusBar:
        """Return the status bar."""
        return self._panels.status_bar

    @Property(CameraView, notify=replaced)
    def camera(self) -> CameraView:
        """Return the camera's state."""
        return self._camera

    @Property(DeskPrinters, notify=replaced)
    def printers(self) -> DeskPrinters:
        """Return the state of the printers."""
        return self._panels.printers

    @Property(DeskHubStatus, notify=replaced)
    def hub(self) -> DeskHubStatus:
        """Return the state of the hub connection."""
        return self._panels.hub

    @Property(DeskNotices, notify=replaced)
    def notices(self) -> DeskNotices:
        """Return the notices of stations."""
        return self._panels.notices

    @Property(DeskConflicts, notify=replaced)
    def conflicts(self) -> DeskConflicts:
        """Return the list of conflicts."""
        return self._panels.conflicts

    @Property(DeskErrorBanner, notify=replaced)
    def error(self) -> DeskErrorBanner:
        """Return the last error."""
        return self._panels.error

    @Property(StaffEvacuation, notify=replaced)
    def evacuation(self) -> StaffEvacuation:
        """Return the evacuation and its roll-call."""
        return self._evacuation

    @Property(int, notify=changed)
    def enterAction(self) -> Desk.EnterAction:
        """Return what Enter does next."""
        return self._panels.enter_action

    def scan(self, code: str, others: tuple[str, ...] = ()) -> None:
        """Run a scanned code; ``others`` are its other keyboard readings."""
        if not self._evacuation.take_scan(code, others):
            self._scan_queue.put((code, others))

    @Slot()
    def proceed(self) -> None:
        """Run what Enter does next."""
        if self.enterAction is Desk.EnterAction.CHOOSE:
            self._panels.search.choose_current()
        elif self.enterAction is Desk.EnterAction.CHECK_IN:
            self._panels.search.settle()
            self.checkIn()
        elif self.enterAction is Desk.EnterAction.LEAVE:
            self.checkOut()

    @Slot(str)
    def choose(self, registration_id: str) -> None:
        """Show the person with this registration id."""
        self._panels.close_forms()
        self._panels.search.stop_browsing()
        self._actions.read(
            lambda reader: read_person_details(reader, self._context, registration_id),
            self._panels.show_found,
            self._panels.error.report,
        )

    @Slot()
    def checkIn(self) -> None:
        """Check the person in; the first call confirms what needs attention."""
        if self._panels.person.unseen:
            self._panels.person.confirm_attention()
        elif registration_id := self._panels.person.id:
            self._actions.check_in(
                registration_id, "", self._panels.show_result, self._panels.error.report
            )

    @Slot()
    def checkOut(self) -> None:
        """Check the person out."""
        if registration_id := self._panels.person.id:
            self._actions.check_out(
                registration_id, self._panels.show_result, self._panels.error.report
            )

    @Slot()
    def checkInParty(self) -> None:
        """Check in all of the person's party."""
        if self._panels.person.partyWaiting:
            registration_id = self._panels.person.id
            self._actions.check_in_party(
                registration_id, self._panels.show_result, self._panels.error.report
            )

    @Slot()
    def printBadge(self) -> None:
        """Print the person's badge; a further one after a reason."""
        if self._panels.person.has_badge:
            self._open_reason_form(Desk.Form.BADGE)
        elif registration_id := self._panels.person.id:
            self._actions.print_badge(
                registration_id, "", self._panels.show_result, self._panels.error.report
            )

    @Slot()
    def undo(self) -> None:
        """Open the form to undo the last movement; a late one takes a supervisor."""
        details, staff = self._panels.person.details, self._panels.staff
        if details is not None and (last_movement := details.last_movement) is not None:
            is_late = self._context.clock.now() - last_movement.scanned_at > UNDO_WINDOW
            if staff.authorize(Desk.Permission.UNDO) if is_late else not staff.locked:
                self._open_reason_form(Desk.Form.UNDO)

    @Slot()
    def correctName(self) -> None:
        """Open the form to correct the person's name."""
        staff = self._panels.staff
        if self._panels.person.shown and staff.authorize(Desk.Permission.NAME):
            self._open_reason_form(Desk.Form.NAME)

    @Slot()
    def override(self) -> None:
        """Open the form to admit the person although the rule refused them."""
        verdict, staff = self._panels.verdict, self._panels.staff
        if verdict.overridable and staff.authorize(Desk.Permission.OVERRIDE):
            self._open_reason_form(Desk.Form.OVERRIDE)

    @Slot()
    def openWalkIn(self) -> None:
        """Open the form for a walk-in, with the name that was typed."""
        panels = self._panels
        snapshot = panels.snapshot
        if snapshot is not None and panels.staff.authorize(Desk.Permission.WALK_IN):
            panels.open_walk_in(snapshot, self._language.code)

    @Slot()
    def openConflicts(self) -> None:
        """Open the list of conflicts, if any wait."""
        if self._panels.conflicts.count:
            self._panels.close_forms()
            self._panels.verdict.clear()
            self._panels.conflicts.open()

    @Slot()
    def clear(self) -> None:
        """Show nobody."""
        self._panels.verdict.clear()
        self._panels.person.clear()
        self._panels.staff.release_helper()

    @Slot()
    def switchLanguage(self) -> None:
        """Switch to the other language."""
        self._language.switch(self._language.other_staff_language)

    @Slot()
    def refresh(self) -> None:
        """Read the records again."""
        self._panels.refresh()

    def _run_authorized(self, permission: Desk.Permission) -> None:
        """Run the action that a supervisor authorized."""
        actions = {
            Desk.Permission.OVERRIDE: self.override,
            Desk.Permission.UNDO: self.undo,
            Desk.Permission.NAME: self.correctName,
            Desk.Permission.WALK_IN: self.openWalkIn,
        }
        actions.get(permission, lambda: None)()

    def _open_reason_form(self, kind: Desk.Form) -> None:
        details = self._panels.person.details
        if details is not None:
            self._panels.close_forms()
            formatter = self._panels.formatter(details.event)
            self._panels.reason.open(kind, details, formatter)

    def _retranslate(self) -> None:
        self._panels.retranslate()
        self.changed.emit()
