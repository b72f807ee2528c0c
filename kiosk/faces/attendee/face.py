"""The attendee's screen as a state: which page, and what stands on it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.answer import Answer
from kiosk.domain.sound import Sound, sound_of
from kiosk.domain.verdict import Admitted
from kiosk.faces.attendee.agenda import AttendeeAgenda
from kiosk.faces.attendee.comfort import AttendeeComfort
from kiosk.faces.attendee.ears import AttendeeEars
from kiosk.faces.attendee.enums import Attendee
from kiosk.faces.attendee.own import AttendeeOwn
from kiosk.faces.attendee.patience import Patience, timer
from kiosk.faces.attendee.question import AttendeeQuestion
from kiosk.faces.attendee.snapshot import AttendeeSnapshot
from kiosk.faces.attendee.tidings import AttendeeTidings
from kiosk.faces.attendee.verdict import VerdictWords, page_of, tell
from kiosk.faces.attendee.views import AttendeeVerdictView, PatienceView
from kiosk.faces.attendee.visit import Reception, Visit
from kiosk.faces.language import Language
from kiosk.faces.look.camera_view import CameraView
from kiosk.faces.look.viewfinder import Viewfinder  # noqa: F401  QML shows it
from kiosk.faces.place import Place
from kiosk.faces.properties import Property
from kiosk.faces.trouble import note
from kiosk.service.check_in import Scan

QML_IMPORT_NAME = "kiosk.faces.attendee"
QML_IMPORT_MAJOR_VERSION = 1
Page = Attendee.Page
_USUAL = Patience()


@QmlElement
class AttendeeFace(QObject):
    """The state of the self-service screen; its pages are those of AttendeePages."""

    changed = Signal()
    stayed = Signal()
    sounded = Signal(str)
    cards = report = None

    def __init__(
        self,
        place: Place,
        check_in: Callable[[Scan], Answer],
        language: Language,
        *,
        patience: Patience = _USUAL,
    ) -> None:
        super().__init__()
        self._place, self._reception = place, Reception(place, check_in)
        self._patience, self._waits = patience, PatienceView(patience)
        self._verdict = AttendeeVerdictView(VerdictWords())
        self._agenda = AttendeeAgenda(place.clock, language, patience.tick)
        self._tidings = AttendeeTidings(place, self._reception, language)
        self._agenda.ticked.connect(self._tidings.look_at_clock)
        self._comfort = AttendeeComfort(language)
        self._own = AttendeeOwn(place, self._reception, patience.own)
        self._question = AttendeeQuestion(language, self._comfort.tongue)
        self._camera, self._ears = CameraView(self), AttendeeEars(place.direction)
        self._comfort.touched.connect(self.stay)
        self._own.found.connect(self._welcome)
        self._question.answered.connect(self._reply)
        self._page = self._list = Page.WAITING
        self.scans, self._reading, self._held, self._reference = 0, False, False, ""
        self._visit: Visit | None = None
        self._checking = timer(self, patience.checking, self._show_reading)
        self._showing = timer(self, patience.verdict, self.dismiss)
        self._idle = timer(self, patience.idle, self._begin_anew)
        language.changed.connect(self._renew)
        place.pulse.beat.connect(self._look_again)
        self._look_again()
        self._idle.start()

    @Property(AttendeeAgenda, notify=changed)
    def agenda(self) -> AttendeeAgenda:
        """Tell about the event."""
        return self._agenda

    @Property(AttendeeTidings, notify=changed)
    def tidings(self) -> AttendeeTidings:
        """Tell what comes from elsewhere."""
        return self._tidings

    @Property(AttendeeComfort, notify=changed)
    def comfort(self) -> AttendeeComfort:
        """Hold the language and the size of the text."""
        return self._comfort

    @Property(AttendeeOwn, notify=changed)
    def own(self) -> AttendeeOwn:
        """Look for a guest's own registration."""
        return self._own

    @Property(AttendeeQuestion, notify=changed)
    def question(self) -> AttendeeQuestion:
        """Ask a guest something before they go in."""
        return self._question

    @Property(CameraView, notify=changed)
    def camera(self) -> CameraView:
        """Show what the camera sees."""
        return self._camera

    @Property(AttendeeEars, notify=changed)
    def scanners(self) -> AttendeeEars:
        """Know whether a hand scanner is there."""
        return self._ears

    @Property(int, notify=changed)
    def page(self) -> Attendee.Page:
        """Name the page that is shown."""
        return self._page

    @Property(bool, notify=changed)
    def reading(self) -> bool:
        """Whether a code is being checked for so long that it shows."""
        return self._reading

    @Property(AttendeeVerdictView, constant=True)
    def verdict(self) -> AttendeeVerdictView:
        """Say what came of the last scan, and whether it stays for longer."""
        return self._verdict

    @Property(PatienceView, constant=True)
    def waits(self) -> PatienceView:
        """Say how long a verdict, a question and a slide stay, in milliseconds."""
        return self._waits

    @Property(str, notify=changed)
    def reference(self) -> str:
        """Name the bug that put the screen out of order, if it was one."""
        return self._reference

    def scan(self, code: str, others: tuple[str, ...] = ()) -> None:
        """Take a code: what comes of it replaces whatever is shown."""
        self.stay()
        self._checking.start()
        self._decide(partial(self._reception.visit, code, others))

    @Slot()
    def dismiss(self) -> None:
        """Return to the first page; who leaves a question is told where to go."""
        left = self._visit if self._page is Page.QUESTION else None
        self._go(Page.DESK if left else Page.WAITING, left)
        self._comfort.follow(left.whose if left else "")
        if left:
            self._showing.start(self._patience.verdict)

    @Slot()
    def takeTime(self) -> None:
        """Let the verdict stay for longer, from now on; as often as it is asked for."""
        if self._visit is not None:
            self._held = True
            self._showing.start(self._patience.more)
            self._renew()

    @Slot()
    def showProgramme(self) -> None:
        """Open the programme."""
        self._list = Page.PROGRAMME
        self._go(Page.PROGRAMME)

    @Slot()
    def showSpeakers(self) -> None:
        """Open the list of speakers."""
        self._list = Page.SPEAKERS
        self._go(Page.SPEAKERS)

    @Slot(str)
    def showSpeaker(self, speaker: str) -> None:
        """Open one speaker's page, unless nobody has this id."""
        if self._agenda.choose(speaker):
            self._go(Page.SPEAKER)

    @Slot()
    def showTakeAlong(self) -> None:
        """Open what guests take along on their phones."""
        self._agenda.take_along()
        self._go(Page.TAKE_ALONG)

    @Slot()
    def showNoCode(self) -> None:
        """Call the desk to somebody without a code, and say that help comes."""
        self._go(Page.NO_CODE)
        self._tidings.call_for_help()

    @Slot()
    def showFindOwn(self) -> None:
        """Let a guest look for their own registration, where the event allows it."""
        if self._own.allowed:
            self._go(Page.FIND_OWN)

    @Slot()
    def back(self) -> None:
        """Go one page back; who leaves the call for help takes it back."""
        if self._page is Page.NO_CODE:
            self._tidings.withdraw()
        before = {Page.SPEAKER: self._list, Page.FIND_OWN: Page.NO_CODE}
        self._go(before.get(self._page, Page.WAITING))

    @Slot()
    def stay(self) -> None:
        """Note that somebody is here."""
        if self._page is Page.ATTRACT:
            self._go(Page.WAITING)
        if self._page is Page.QUESTION:
            self._showing.start()
        self._idle.start()
        self.stayed.emit()

    def _decide(self, work: Callable[[], Visit]) -> None:
        self.scans += 1
        then = partial(self._answer, self.scans)
        self._place.worker.run(work, then, partial(self._fail, self.scans))

    def _reply(self, visit: Visit, answer: str) -> None:
        self._decide(partial(self._reception.answer, visit, answer))

    def _answer(self, number: int, visit: Visit) -> None:
        self._agenda.take(visit.event)
        if visit.found and isinstance(visit.answer.verdict, Admitted):
            self._tidings.withdraw()  # who is in needs no help any more
        if number == self.scans:
            self._comfort.follow(visit.whose)
            self._go(page_of(visit.answer), visit)
            waits, asks = self._patience, self._page is Page.QUESTION
            self._showing.start(waits.question if asks else waits.verdict)
            self.sounded.emit(sound_of(visit.answer.verdict))

    def _welcome(self, visit: Visit) -> None:
        self.scans += 1
        self._answer(self.scans, visit)

    def _fail(self, number: int, error: Exception) -> None:
        _, reference = note(error)
        if number == self.scans:
            self._reference = reference
            self._go(Page.OUT_OF_ORDER)
            self.sounded.emit(Sound.LOOK)

    def _go(self, page: Attendee.Page, visit: Visit | None = None) -> None:
        self._checking.stop()
        self._showing.stop()
        self._reading = self._held = False
        if {self._page, page} != {Page.NO_CODE, Page.FIND_OWN}:
            self._tidings.forget()
        self._page, self._visit = page, visit
        self._own.forget()
        self._question.take(visit if page is Page.QUESTION else None)
        self._idle.start()
        self._renew()

    def _show_reading(self) -> None:
        self._go(Page.WAITING)
        self._reading = True
        self.changed.emit()
        self.sounded.emit(Sound.READ)

    def _begin_anew(self) -> None:
        self._go(Page.ATTRACT if self._agenda.slides else Page.WAITING)
        self._idle.stop()
        self._comfort.begin_anew()
        self._look_again()

    def _look_again(self) -> None:
        worker = self._place.worker
        worker.run(self._reception.snapshot, self._take, self._miss_event)
        if self._visit is not None:
            ask = partial(self._reception.look_again, self._visit)
            worker.run(ask, partial(self._update, self.scans), self._miss_event)

    def _take(self, known: AttendeeSnapshot) -> None:
        self._agenda.take(known.event)
        self._own.take(known.event)
        self._comfort.offer(known.event.languages)
        self._tidings.take(known)

    def _update(self, number: int, visit: Visit) -> None:
        if number == self.scans and self._visit and self._visit != visit:
            self._visit = visit
            self._renew()

    def _renew(self) -> None:
        visit, tongue = self._visit, self._comfort.tongue
        self._verdict.show(tell(visit, tongue, number=self.scans, held=self._held))
        self.changed.emit()

    def _miss_event(self, error: Exception) -> None:
        _, reference = note(error)
        if not self._agenda.known:
            self._reference = reference
            self._go(Page.OUT_OF_ORDER)
