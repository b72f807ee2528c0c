"""The state of the attendee's screen: the current page and its content."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.admission.check_in_result import CheckInResult
from kiosk.domain.admission.sound import Sound, sound_for_guest
from kiosk.domain.admission.verdict import Admitted
from kiosk.faces.attendee.attendee_enums import Attendee
from kiosk.faces.attendee.attendee_panels import AttendeePanels
from kiosk.faces.attendee.attendee_timeouts import AttendeeTimeouts, single_shot_timer
from kiosk.faces.attendee.attendee_verdict import (
    VerdictPageTexts,
    page_for,
    timeout_for,
    verdict_texts,
)
from kiosk.faces.attendee.attendee_views import AttendeeVerdictView, TimeoutsView
from kiosk.faces.attendee.panelled_screen import PanelledScreen
from kiosk.faces.attendee.scan_session import AttendeeQueries, ScanResult
from kiosk.faces.error_report import report_error
from kiosk.faces.face_context import FaceContext
from kiosk.faces.language import Language
from kiosk.faces.properties import Property
from kiosk.faces.theme.camera_view import CameraView
from kiosk.faces.theme.viewfinder import Viewfinder  # noqa: F401  QML shows it
from kiosk.service.check_in import Scan

QML_IMPORT_NAME = "kiosk.faces.attendee"
QML_IMPORT_MAJOR_VERSION = 1
Page = Attendee.Page
_DEFAULT_TIMEOUTS = AttendeeTimeouts()


@QmlElement
class AttendeeFace(PanelledScreen):
    """The state of the self-service screen; its pages are those of AttendeePages."""

    changed = Signal()
    userActive = Signal()
    sounded = Signal(str)
    cards = report = None

    def __init__(
        self,
        context: FaceContext,
        check_in: Callable[[Scan], CheckInResult],
        language: Language,
        *,
        timeouts: AttendeeTimeouts = _DEFAULT_TIMEOUTS,
    ) -> None:
        queries = AttendeeQueries(context, check_in)
        super().__init__(AttendeePanels(context, queries, language, timeouts))
        self._context, self._queries = context, queries
        self._camera = CameraView(self)
        self._timeouts, self._timeouts_view = timeouts, TimeoutsView(timeouts)
        self._verdict = AttendeeVerdictView(VerdictPageTexts())
        self._panels.accessibility.touched.connect(self.notifyActivity)
        self._panels.search.found.connect(self._show_found)
        self._panels.question.answered.connect(self._answer_question)
        self._panels.announcements.evacuationChanged.connect(self._reset_page)
        self._page = self._list_page = Page.WAITING
        self.scan_count, self._reference = 0, ""
        self._is_reading, self._lasts = False, timeouts.verdict
        self._scan_result: ScanResult | None = None
        self._check_timer = single_shot_timer(self, timeouts.checking, self._show_check)
        self._verdict_timer = single_shot_timer(self, timeouts.verdict, self.dismiss)
        self._idle_timer = single_shot_timer(self, timeouts.idle, self._reset)
        self._typed_timer = single_shot_timer(self, timeouts.typed, self._reset)
        language.changed.connect(self._update_verdict)
        context.change_poller.changed.connect(self._refresh)
        self._refresh()
        self._idle_timer.start()

    @Property(CameraView, notify=changed)
    def camera(self) -> CameraView:
        """The view of the camera."""
        return self._camera

    @Property(int, notify=changed)
    def page(self) -> Attendee.Page:
        """The page that is shown; nothing goes before an evacuation."""
        if self._panels.announcements.evacuation:
            return Page.EVACUATION
        return self._page

    @Property(bool, notify=changed)
    def reading(self) -> bool:
        """Whether a check takes so long that it is shown."""
        return self._is_reading

    @Property(AttendeeVerdictView, constant=True)
    def verdict(self) -> AttendeeVerdictView:
        """The texts of the last scan's verdict."""
        return self._verdict

    @Property(TimeoutsView, constant=True)
    def timeouts(self) -> TimeoutsView:
        """The screen's timeouts, in milliseconds."""
        return self._timeouts_view

    @Property(str, notify=changed)
    def reference(self) -> str:
        """The reference of the bug that put the screen out of order, if it was one."""
        return self._reference

    def scan(self, code: str, others: tuple[str, ...] = ()) -> None:
        """Check a code in; the result replaces whatever is shown."""
        self.notifyActivity()
        self._check_timer.start()
        self._run_check_in(partial(self._queries.scan, code, others))

    @Slot()
    def dismiss(self) -> None:
        """Return to the first page; from a question, by the desk's page."""
        unanswered = self._scan_result if self._page is Page.QUESTION else None
        self._go_to(Page.DESK if unanswered else Page.WAITING, unanswered)
        guest = unanswered.registration_id if unanswered else ""
        self._panels.accessibility.set_guest(guest)
        if unanswered:
            self._stay(self._timeouts.verdict)

    @Slot()
    def extendTime(self) -> None:
        """Show the verdict for longer, counted from now; may be repeated."""
        if self._scan_result is not None:
            self._stay(self._timeouts.more)

    @Slot()
    def showProgramme(self) -> None:
        """Show the programme."""
        self._list_page = Page.PROGRAMME
        self._panels.agenda.show_today()
        self._go_to(Page.PROGRAMME)

    @Slot()
    def showSpeakers(self) -> None:
        """Show the list of speakers."""
        self._list_page = Page.SPEAKERS
        self._go_to(Page.SPEAKERS)

    @Slot(str)
    def showSpeaker(self, speaker_id: str) -> None:
        """Show one speaker, if there is one with this id."""
        if self._panels.agenda.select_speaker(speaker_id):
            self._go_to(Page.SPEAKER)

    @Slot()
    def showTakeAlong(self) -> None:
        """Show what guests take along on their phones."""
        self._panels.agenda.enable_take_along()
        self._go_to(Page.TAKE_ALONG)

    @Slot()
    def showNoCode(self) -> None:
        """Show the page for guests without a code, and call the desk for help."""
        self._go_to(Page.NO_CODE)
        self._panels.announcements.call_for_help()

    @Slot()
    def showFindOwn(self) -> None:
        """Show the search for one's own registration, if the event allows it."""
        if self._panels.search.allowed:
            self._go_to(Page.FIND_OWN)

    @Slot()
    def back(self) -> None:
        """Go back one page; leaving the call for help withdraws it."""
        if self._page is Page.NO_CODE:
            self._panels.announcements.withdraw()
        previous_pages = {Page.SPEAKER: self._list_page, Page.FIND_OWN: Page.NO_CODE}
        self._go_to(previous_pages.get(self._page, Page.WAITING))

    @Slot()
    def notifyActivity(self) -> None:
        """Restart the timeouts: somebody uses the screen."""
        if self._page is Page.ATTRACT:
            self._go_to(Page.WAITING)
        if self._page is Page.QUESTION:
            self._verdict_timer.start()
        self._start_idle_timers()
        self.userActive.emit()

    def _run_check_in(self, work: Callable[[], ScanResult]) -> None:
        self.scan_count += 1
        then = partial(self._show_result, self.scan_count)
        failed = partial(self._check_in_failed, self.scan_count)
        self._context.worker.run(work, then, failed)

    def _answer_question(self, scan_result: ScanResult, answer: str) -> None:
        self._run_check_in(partial(self._queries.answer_question, scan_result, answer))

    def _show_result(self, scan_number: int, scan_result: ScanResult) -> None:
        self._panels.agenda.set_event(scan_result.event)
        if scan_result.found and isinstance(scan_result.result.verdict, Admitted):
            self._panels.announcements.withdraw()  # who is inside needs no help
        if scan_number == self.scan_count:
            self._panels.accessibility.set_guest(scan_result.registration_id)
            self._go_to(page_for(scan_result.result), scan_result)
            self._stay(timeout_for(scan_result, self._timeouts))
            self.sounded.emit(sound_for_guest(scan_result.result.verdict))

    def _show_found(self, scan_result: ScanResult) -> None:
        self.scan_count += 1
        self._show_result(self.scan_count, scan_result)

    def _check_in_failed(self, scan_number: int, error: Exception) -> None:
        _, reference = report_error(error)
        if scan_number == self.scan_count:
            self._reference = reference
            self._go_to(Page.OUT_OF_ORDER)
            self.sounded.emit(Sound.ATTENTION)

    def _go_to(self, page: Attendee.Page, result: ScanResult | None = None) -> None:
        self._check_timer.stop()
        self._verdict_timer.stop()
        self._is_reading = False
        if {self._page, page} != {Page.NO_CODE, Page.FIND_OWN}:
            self._panels.announcements.reset()
        self._page, self._scan_result = page, result
        self._panels.search.reset()
        self._panels.question.set_scan_result(result if page is Page.QUESTION else None)
        if page is Page.DESK and result is not None:
            self._panels.announcements.open_case(result)
        self._start_idle_timers()
        self._update_verdict()

    def _start_idle_timers(self) -> None:
        self._idle_timer.start()
        if self._page is Page.FIND_OWN:
            self._typed_timer.start()
        else:
            self._typed_timer.stop()

    def _stay(self, timeout: int) -> None:
        """Keep the page for so many milliseconds from now."""
        self._lasts = timeout
        self._verdict_timer.start(timeout)
        self._update_verdict()

    def _show_check(self) -> None:
        self._go_to(Page.WAITING)
        self._is_reading = True
        self.changed.emit()
        self.sounded.emit(Sound.READ)

    def _reset_page(self) -> None:
        self._go_to(Page.WAITING)
        if self._panels.announcements.evacuation:
            self.sounded.emit(Sound.ATTENTION)

    def _reset(self) -> None:
        self._go_to(Page.ATTRACT if self._panels.agenda.slides else Page.WAITING)
        self._idle_timer.stop()
        self._panels.accessibility.reset()
        self._refresh()

    def _refresh(self) -> None:
        run, queries = self._context.worker.run, self._queries
        run(queries.read_snapshot, self._panels.apply_snapshot, self._refresh_failed)
        if self._scan_result is not None:
            refresh_badge = partial(queries.refresh_badge, self._scan_result)
            then = partial(self._update_result, self.scan_count)
            run(refresh_badge, then, self._refresh_failed)

    def _update_result(self, scan_number: int, result: ScanResult) -> None:
        if scan_number == self.scan_count and self._scan_result not in (None, result):
            self._scan_result = result
            timeout = timeout_for(result, self._timeouts)
            if self._lasts in {timeout, self._timeouts.more}:
                self._update_verdict()
            else:
                self._stay(timeout)

    def _update_verdict(self) -> None:
        language_for = self._panels.accessibility.language_for
        number, lasts = self.scan_count, self._lasts
        texts = verdict_texts(
            self._scan_result, language_for, number=number, lasts=lasts
        )
        self._verdict.set_value(texts)
        self.changed.emit()

    def _refresh_failed(self, error: Exception) -> None:
        _, reference = report_error(error)
        if not self._panels.agenda.has_event:
            self._reference = reference
            self._go_to(Page.OUT_OF_ORDER)
