"""The panels of the desk's screen, and what is shown on them."""

from PySide6.QtCore import QObject

from kiosk.domain.event.event import Event
from kiosk.faces.desk.action_result import ActionResult
from kiosk.faces.desk.actions import DeskActions
from kiosk.faces.desk.desk_conflicts import DeskConflicts
from kiosk.faces.desk.desk_enums import Desk
from kiosk.faces.desk.desk_notices import DeskNotices
from kiosk.faces.desk.desk_person import DeskPerson
from kiosk.faces.desk.desk_printers import DeskPrinters
from kiosk.faces.desk.desk_search import DeskSearch
from kiosk.faces.desk.desk_snapshot import DeskSnapshot, SnapshotRequest
from kiosk.faces.desk.desk_staff import DeskStaff, LoginConfig
from kiosk.faces.desk.desk_verdict import DeskVerdict
from kiosk.faces.desk.error_banner import DeskErrorBanner
from kiosk.faces.desk.formatting import DeskFormatter
from kiosk.faces.desk.hub_status import DeskHubStatus
from kiosk.faces.desk.person_details import PersonDetails, read_person_details
from kiosk.faces.desk.reason_form import DeskReason
from kiosk.faces.desk.recent_scans import DeskRecentScans
from kiosk.faces.desk.refresh import SnapshotRefresh
from kiosk.faces.desk.status_bar import DeskStatusBar
from kiosk.faces.desk.walk_in_form import DeskWalkIn
from kiosk.faces.language import Language


class DeskPanels:
    """All panels of the desk; ``snapshot`` is the newest that was read.

    ``is_previewing`` tells that the person shown is a hit that nobody chose yet.
    """

    def __init__(
        self,
        actions: DeskActions,
        language: Language,
        login: LoginConfig | None,
        face: QObject,
    ) -> None:
        self._actions, self._context = actions, actions.context
        self._language = language
        self.snapshot: DeskSnapshot | None = None
        self.is_previewing = False
        self._undone = ""
        self.error = DeskErrorBanner(face)
        self._refresh = SnapshotRefresh(actions, self.error, self._request, self._apply)
        with_error = (actions, self.error)
        with_refresh = (*with_error, self.refresh, face)
        self.staff = DeskStaff(*with_error, login, face)
        self.search = DeskSearch(*with_error, face)
        self.person = DeskPerson(face)
        self.verdict = DeskVerdict(face)
        self.search.began.connect(self.verdict.clear)
        self.reason = DeskReason(*with_error, self.show_result, face)
        self.walk_in = DeskWalkIn(*with_error, self.show_walk_in_result, face)
        self.conflicts = DeskConflicts(*with_refresh)
        self.notices = DeskNotices(*with_refresh)
        self.printers = DeskPrinters(*with_refresh)
        self.recent_scans = DeskRecentScans(face)
        self.status_bar = DeskStatusBar(self._context, self.error, face)
        self.status_bar.ticked.connect(self._on_tick)
        self.hub = DeskHubStatus(face)

    @property
    def form_open(self) -> bool:
        """Whether a form is open, which handles Enter itself."""
        return (
            self.reason.kind is not Desk.Form.NONE
            or self.walk_in.shown
            or self.conflicts.shown
        )

    @property
    def enter_action(self) -> Desk.EnterAction:
        """What Enter does next.

        An open form handles Enter itself. A refusal is not repeated, and whose check-in
        was just undone is not checked in again.
        """
        if self.form_open or self.staff.pending is not Desk.Permission.NONE:
            return Desk.EnterAction.NONE
        if self.search.browsing:
            is_certain = self._only_hit_is_expected
            return Desk.EnterAction.CHECK_IN if is_certain else Desk.EnterAction.CHOOSE
        if self.status_bar.exitMode:
            inside = self.person.standing is Desk.Standing.INSIDE
            return Desk.EnterAction.LEAVE if inside else Desk.EnterAction.NONE
        was_undone = self._undone == self.person.id
        is_settled = self.verdict.overridable or was_undone
        can_check_in = self.person.mayCheckIn and not is_settled
        return Desk.EnterAction.CHECK_IN if can_check_in else Desk.EnterAction.NONE

    @property
    def _only_hit_is_expected(self) -> bool:
        """Whether the only person who fits is shown, expected and needs no care."""
        is_shown = self.is_previewing and self.person.id == self.search.only_hit
        is_expected = self.person.standing is Desk.Standing.EXPECTED
        is_plain = is_shown and is_expected and not self.person.unseen
        return is_plain and not self.status_bar.exitMode

    def open_walk_in(self, snapshot: DeskSnapshot, language: str) -> None:
        """Open the form for a walk-in, with the name that was typed."""
        self.close_forms()
        self.verdict.clear()
        name = self.search.text if self.search.browsing else ""
        self.walk_in.open(name, snapshot, language)

    def close_forms(self) -> None:
        """Close all forms."""
        self.reason.close()
        self.walk_in.close()
        self.conflicts.close()

    def refresh(self) -> None:
        """Read the records again."""
        self._refresh.request_read()

    def show_result(self, result: ActionResult) -> None:
        """Show the result of an action in place of the last one."""
        self.error.dismiss()
        self.is_previewing = False
        self._undone = ""
        if result.outcome is Desk.Outcome.UNDONE and result.details is not None:
            self._undone = result.details.person.registration.id
        if not self.form_open:
            self.staff.release_helper()
        self.verdict.show(result, self._language.code)
        if result.details is not None:
            self.show_person(result.details)
        else:
            self.person.clear()
        self.refresh()

    def show_scan_result(self, result: ActionResult) -> None:
        """Show a scan's result, and end a search that was answered."""
        if not self.search.browsing:
            self.search.find("")
        self.show_result(result)

    def show_walk_in_result(self, result: ActionResult) -> None:
        """Show the result of a walk-in, and clear the search with their name."""
        self.search.find("")
        self.show_result(result)

    def show_found(self, details: PersonDetails) -> None:
        """Show a person who was found, without a verdict."""
        self.is_previewing = False
        self.verdict.clear()
        self.show_person(details)

    def preview(self, registration_id: str) -> None:
        """Show the current hit of the search, or nobody."""
        if registration_id:
            self._actions.read(
                lambda reader: read_person_details(
                    reader, self._context, registration_id
                ),
                self._show_preview,
                self.error.report,
            )
        elif self.is_previewing:
            self.is_previewing = False
            self.person.clear()

    def _show_preview(self, details: PersonDetails) -> None:
        """Show the current hit, unless somebody was scanned or chosen meanwhile."""
        is_current = details.person.registration.id == self.search.current_hit
        if is_current and not self.form_open and not self.verdict.shown:
            self.is_previewing = True
            self.show_person(details)

    def show_person(self, details: PersonDetails) -> None:
        """Show a person."""
        self.person.show(details, self.formatter(details.event))

    def formatter(self, event: Event) -> DeskFormatter:
        """Return a formatter for this event, time and language."""
        return DeskFormatter(event, self._context.clock.now(), self._language.code)

    def retranslate(self) -> None:
        """Show everything in the current language."""
        self.verdict.set_language(self._language.code)
        if self.person.details is not None:
            self.show_person(self.person.details)
        if self.snapshot is not None:
            self._update_panels(self.snapshot)

    def _request(self) -> SnapshotRequest:
        return SnapshotRequest(
            person=self.person.id,
            hits=self.search.ids,
            with_cases=self.conflicts.shown,
        )

    def _apply(self, snapshot: DeskSnapshot) -> None:
        self._update_panels(snapshot)
        self.printers.update(snapshot, self.person.id)
        self.search.update_hits(snapshot.hits, snapshot.event)
        if (
            snapshot.details
            and snapshot.details.person.registration.id == self.person.id
        ):
            self.show_person(snapshot.details)

    def _on_tick(self) -> None:
        if self.snapshot is not None:
            self.notices.tick(self.formatter(self.snapshot.event))

    def _update_panels(self, snapshot: DeskSnapshot) -> None:
        """Update all panels from a snapshot."""
        self.snapshot, formatter = snapshot, self.formatter(snapshot.event)
        self.staff.update(snapshot)
        self.status_bar.update(snapshot, formatter.language)
        self.hub.update(snapshot.hub_status, formatter)
        self.notices.update(snapshot, formatter)
        self.conflicts.update(snapshot, formatter)
        self.recent_scans.update(snapshot, formatter)
