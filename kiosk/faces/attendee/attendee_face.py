"""The state of the attendee's screen: the current page and its content."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.admission.check_in_result import CheckInResult
from kiosk.domain.admission.sound import Sound, sound_for
from kiosk.domain.admission.verdict import Admitted
from kiosk.faces.attendee.accessibility import AttendeeAccessibility
from kiosk.faces.attendee.agenda import AttendeeAgenda
from kiosk.faces.attendee.attendee_announcements import AttendeeAnnouncements
from kiosk.faces.attendee.attendee_enums import Attendee
from kiosk.faces.attendee.attendee_question import AttendeeQuestion
from kiosk.faces.attendee.attendee_snapshot import AttendeeSnapshot
from kiosk.faces.attendee.attendee_timeouts import AttendeeTimeouts, single_shot_timer
from kiosk.faces.attendee.attendee_verdict import (
    VerdictPageTexts,
    page_for,
    verdict_texts,
)
from kiosk.faces.attendee.attendee_views import AttendeeVerdictView, TimeoutsView
from kiosk.faces.attendee.registration_search import RegistrationSearch
from kiosk.faces.attendee.scan_session import AttendeeQueries, ScanResult
from kiosk.faces.attendee.scanner_status import AttendeeScannerStatus
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
class AttendeeFace(QObject):
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
        super().__init__()
        self._context, self._queries = context, AttendeeQueries(context, check_in)
        self._timeouts, self._timeouts_view = timeouts, TimeoutsView(timeouts)
        self._verdict = AttendeeVerdictView(VerdictPageTexts())
        self._agenda = AttendeeAgenda(context.clock, language, timeouts.tick)
        self._announcements = AttendeeAnnouncements(context, self._queries, language)
        self._agenda.ticked.connect(self._announcements.update_announcement)
        self._accessibility = AttendeeAccessibility(language)
        self._registration_search = RegistrationSearch(
            context, self._queries, timeouts.search
        )
        self._question = AttendeeQuestion(language, self._accessibility.language_for)
        self._camera, self._scanner_status = (
            CameraView(self),
            AttendeeScannerStatus(context.direction),
        )
        self._accessibility.touched.connect(self.notifyActivity)
        self._registration_search.found.connect(self._show_found)
        self._question.answered.connect(self._answer_question)
        self._page = self._list_page = Page.WAITING
        self.scan_count, self._is_reading, self._is_held, self._reference = (
            0,
            False,
            False,
            "",
        )
        self._scan_result: ScanResult | None = None
        self._checking_timer = single_shot_timer(
            self, timeouts.checking, self._show_reading
        )
        self._verdict_timer = single_shot_timer(self, timeouts.verdict, self.dismiss)
        self._idle_timer = single_shot_timer(self, timeouts.idle, self._reset)
        language.changed.connect(self._update_verdict)
        context.change_poller.changed.connect(self._refresh)
        self._refresh()
        self._idle_timer.start()

    @Property(AttendeeAgenda, notify=changed)
    def agenda(self) -> AttendeeAgenda:
        """The event's programme and speakers."""
        return self._agenda

    @Property(AttendeeAnnouncements, notify=changed)
    def announcements(self) -> AttendeeAnnouncements:
        """The announcements, and the call for help."""
        return self._announcements

    @Property(AttendeeAccessibility, notify=changed)
    def accessibility(self) -> AttendeeAccessibility:
        """The language, the text size and the contrast."""
        return self._accessibility

    @Property(RegistrationSearch, notify=changed)
    def registrationSearch(self) -> RegistrationSearch:
        """The search for a guest's own registration."""
        return self._registration_search

    @Property(AttendeeQuestion, notify=changed)
    def question(self) -> AttendeeQuestion:
        """The question to a guest before they go in."""
        return self._question

    @Property(CameraView, notify=changed)
    def camera(self) -> CameraView:
        """The view of the camera."""
        return self._camera

    @Property(AttendeeScannerStatus, notify=changed)
    def scanners(self) -> AttendeeScannerStatus:
        """The status of the scanners."""
        return self._scanner_status

    @Property(int, notify=changed)
    def page(self) -> Attendee.Page:
        """The page that is shown."""
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
        self._checking_timer.start()
        self._run_check_in(partial(self._queries.scan, code, others))

    @Slot()
    def dismiss(self) -> None:
        """Return to the first page; from a question, by the desk's page."""
        unanswered = self._scan_result if self._page is Page.QUESTION else None
        self._go_to(Page.DESK if unanswered else Page.WAITING, unanswered)
        self._accessibility.set_guest(unanswered.registration_id if unanswered else "")
        if unanswered:
            self._verdict_timer.start(self._timeouts.verdict)

    @Slot()
    def extendTime(self) -> None:
        """Show the verdict for longer, counted from now; may be repeated."""
        if self._scan_result is not None:
            self._is_held = True
            self._verdict_timer.start(self._timeouts.more)
            self._update_verdict()

    @Slot()
    def showProgramme(self) -> None:
        """Show the programme."""
        self._list_page = Page.PROGRAMME
        self._go_to(Page.PROGRAMME)

    @Slot()
    def showSpeakers(self) -> None:
        """Show the list of speakers."""
        self._list_page = Page.SPEAKERS
        self._go_to(Page.SPEAKERS)

    @Slot(str)
    def showSpeaker(self, speaker_id: str) -> None:
        """Show one speaker, if there is one with this id."""
        if self._agenda.select_speaker(speaker_id):
            self._go_to(Page.SPEAKER)

    @Slot()
    def showTakeAlong(self) -> None:
        """Show what guests take along on their phones."""
        self._agenda.enable_take_along()
        self._go_to(Page.TAKE_ALONG)

    @Slot()
    def showNoCode(self) -> None:
        """Show the page for guests without a code, and call the desk for help."""
        self._go_to(Page.NO_CODE)
        self._announcements.call_for_help()

    @Slot()
    def showFindOwn(self) -> None:
        """Show the search for one's own registration, if the event allows it."""
        if self._registration_search.allowed:
            self._go_to(Page.FIND_OWN)

    @Slot()
    def back(self) -> None:
        """Go back one page; leaving the call for help withdraws it."""
        if self._page is Page.NO_CODE:
            self._announcements.withdraw()
        previous_pages = {Page.SPEAKER: self._list_page, Page.FIND_OWN: Page.NO_CODE}
        self._go_to(previous_pages.get(self._page, Page.WAITING))

    @Slot()
    def notifyActivity(self) -> None:
        """Restart the timeouts: somebody uses the screen."""
        if self._page is Page.ATTRACT:
            self._go_to(Page.WAITING)
        if self._page is Page.QUESTION:
            self._verdict_timer.start()
        self._idle_timer.start()
        self.userActive.emit()

    def _run_check_in(self, work: Callable[[], ScanResult]) -> None:
        self.scan_count += 1
        then = partial(self._show_result, self.scan_count)
        self._context.worker.run(
            work, then, partial(self._check_in_failed, self.scan_count)
        )

    def _answer_question(self, scan_result: ScanResult, answer: str) -> None:
        self._run_check_in(partial(self._queries.answer_question, scan_result, answer))

    def _show_result(self, scan_number: int, scan_result: ScanResult) -> None:
        self._agenda.set_event(scan_result.event)
        if scan_result.found and isinstance(scan_result.result.verdict, Admitted):
            self._announcements.withdraw()  # who is inside needs no help any more
        if scan_number == self.scan_count:
            self._accessibility.set_guest(scan_result.registration_id)
            self._go_to(page_for(scan_result.result), scan_result)
            timeouts, is_question = self._timeouts, self._page is Page.QUESTION
            self._verdict_timer.start(
                timeouts.question if is_question else timeouts.verdict
            )
            self.sounded.emit(sound_for(scan_result.result.verdict))

    def _show_found(self, scan_result: ScanResult) -> None:
        self.scan_count += 1
        self._show_result(self.scan_count, scan_result)

    def _check_in_failed(self, scan_number: int, error: Exception) -> None:
        _, reference = report_error(error)
        if scan_number == self.scan_count:
            self._reference = reference
            self._go_to(Page.OUT_OF_ORDER)
            self.sounded.emit(Sound.ATTENTION)

    def _go_to(
        self, page: Attendee.Page, scan_result: ScanResult | None = None
    ) -> None:
        self._checking_timer.stop()
        self._verdict_timer.stop()
        self._is_reading = self._is_held = False
        if {self._page, page} != {Page.NO_CODE, Page.FIND_OWN}:
            self._announcements.reset()
        self._page, self._scan_result = page, scan_result
        self._registration_search.reset()
        self._question.set_scan_result(scan_result if page is Page.QUESTION else None)
        self._idle_timer.start()
        self._update_verdict()

    def _show_reading(self) -> None:
        self._go_to(Page.WAITING)
        self._is_reading = True
        self.changed.emit()
        self.sounded.emit(Sound.READ)

    def _reset(self) -> None:
        self._go_to(Page.ATTRACT if self._agenda.slides else Page.WAITING)
        self._idle_timer.stop()
        self._accessibility.reset()
        self._refresh()

    def _refresh(self) -> None:
        worker = self._context.worker
        worker.run(
            self._queries.read_snapshot, self._apply_snapshot, self._refresh_failed
        )
        if self._scan_result is not None:
            refresh_badge = partial(self._queries.refresh_badge, self._scan_result)
            worker.run(
                refresh_badge,
                partial(self._update_result, self.scan_count),
                self._refresh_failed,
            )

    def _apply_snapshot(self, snapshot: AttendeeSnapshot) -> None:
        self._agenda.set_event(snapshot.event)
        self._registration_search.set_event(snapshot.event)
        self._accessibility.offer_languages(snapshot.event.languages)
        self._announcements.set_snapshot(snapshot)

    def _update_result(self, scan_number: int, scan_result: ScanResult) -> None:
        if (
            scan_number == self.scan_count
            and self._scan_result
            and self._scan_result != scan_result
        ):
            self._scan_result = scan_result
            self._update_verdict()

    def _update_verdict(self) -> None:
        scan_result, language_for = self._scan_result, self._accessibility.language_for
        self._verdict.set_value(
            verdict_texts(
                scan_result, language_for, number=self.scan_count, held=self._is_held
            )
        )
        self.changed.emit()

    def _refresh_failed(self, error: Exception) -> None:
        _, reference = report_error(error)
        if not self._agenda.has_event:
            self._reference = reference
            self._go_to(Page.OUT_OF_ORDER)
