"""The attendee's screen as a state: which page, and what stands on it."""

from collections.abc import Callable
from dataclasses import asdict
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.answer import Answer
from kiosk.domain.sound import Sound, sound_of
from kiosk.domain.verdict import Admitted
from kiosk.faces.attendee.agenda import AttendeeAgenda
from kiosk.faces.attendee.comfort import AttendeeComfort
from kiosk.faces.attendee.ears import AttendeeEars
from kiosk.faces.attendee.own import AttendeeOwn
from kiosk.faces.attendee.patience import Patience, timer
from kiosk.faces.attendee.programme import Row
from kiosk.faces.attendee.question import AttendeeQuestion
from kiosk.faces.attendee.tidings import AttendeeTidings
from kiosk.faces.attendee.verdict import page_of, tell
from kiosk.faces.attendee.visit import Reception, Surroundings, Visit
from kiosk.faces.language import Language
from kiosk.faces.look.camera_view import CameraView
from kiosk.faces.look.viewfinder import Viewfinder  # noqa: F401  QML shows it
from kiosk.faces.place import Place
from kiosk.faces.properties import Property
from kiosk.faces.trouble import note
from kiosk.service.check_in import Scan

QML_IMPORT_NAME = "kiosk.faces.attendee"
QML_IMPORT_MAJOR_VERSION = 1

WAITING, NO_CODE, FIND_OWN = "waiting", "noCode", "findOwn"
OUT_OF_ORDER, ATTRACT, QUESTION = "outOfOrder", "attract", "question"
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
        self._language, self._patience = language, patience
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
        self._page = self._list = WAITING
        self._asked, self._reading, self._held, self._reference = 0, False, False, ""
        self._visit: Visit | None = None
        self._checking = timer(self, patience.checking, self._show_reading)
        self._showing = timer(self, patience.verdict, self.dismiss)
        self._idle = timer(self, patience.idle, self._begin_anew)
        language.changed.connect(self.changed)
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

    @Property(str, notify=changed)
    def page(self) -> str:
        """Name the page that is shown."""
        return self._page

    @Property(bool, notify=changed)
    def reading(self) -> bool:
        """Whether a code is being checked for so long that it shows."""
        return self._reading

    @Property("QVariantMap", notify=changed)
    def verdict(self) -> Row:
        """Say what came of the last scan, and whether it stays for longer."""
        visit, held = self._visit, {"held": self._held}
        return tell(visit, self._comfort.tongue(visit.answer)) | held if visit else {}

    @Property(int, notify=changed)
    def scans(self) -> int:
        """Count the scans, so that each verdict is shown anew."""
        return self._asked

    @Property("QVariantMap", notify=changed)
    def waits(self) -> Row:
        """Say how long a verdict, a question and a slide stay, in milliseconds."""
        return asdict(self._patience)

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
        left = self._visit if self._page == QUESTION else None
        self._go("desk" if left else WAITING, left)
        self._comfort.follow(left.whose if left else "")
        if left:
            self._showing.start(self._patience.verdict)

    @Slot()
    def takeTime(self) -> None:
        """Let the verdict stay for longer, from now on; as often as it is asked for."""
        if self._visit is not None:
            self._held = True
            self._showing.start(self._patience.more)
            self.changed.emit()

    @Slot()
    def showProgramme(self) -> None:
        """Open the programme."""
        self._list = "programme"
        self._go("programme")

    @Slot()
    def showSpeakers(self) -> None:
        """Open the list of speakers."""
        self._list = "speakers"
        self._go("speakers")

    @Slot(str)
    def showSpeaker(self, speaker: str) -> None:
        """Open one speaker's page, unless nobody has this id."""
        if self._agenda.choose(speaker):
            self._go("speaker")

    @Slot()
    def showTakeAlong(self) -> None:
        """Open what guests take along on their phones."""
        self._go("takeAlong")

    @Slot()
    def showNoCode(self) -> None:
        """Call the desk to somebody without a code, and say that help comes."""
        self._go(NO_CODE)
        self._tidings.call_for_help()

    @Slot()
    def showFindOwn(self) -> None:
        """Let a guest look for their own registration, where the event allows it."""
        if self._own.allowed:
            self._go(FIND_OWN)

    @Slot()
    def back(self) -> None:
        """Go one page back; who leaves the call for help takes it back."""
        if self._page == NO_CODE:
            self._tidings.withdraw()
        before = {"speaker": self._list, FIND_OWN: NO_CODE}
        self._go(before.get(self._page, WAITING))

    @Slot()
    def stay(self) -> None:
        """Note that somebody is here."""
        if self._page == ATTRACT:
            self._go(WAITING)
        if self._page == QUESTION:
            self._showing.start()
        self._idle.start()
        self.stayed.emit()

    def _decide(self, work: Callable[[], Visit]) -> None:
        self._asked += 1
        then = partial(self._answer, self._asked)
        self._place.worker.run(work, then, partial(self._fail, self._asked))

    def _reply(self, visit: Visit, answer: str) -> None:
        self._decide(partial(self._reception.answer, visit, answer))

    def _answer(self, number: int, visit: Visit) -> None:
        self._agenda.take(visit.event)
        if visit.found and isinstance(visit.answer.verdict, Admitted):
            self._tidings.withdraw()  # who is in needs no help any more
        if number == self._asked:
            self._comfort.follow(visit.whose)
            self._go(page_of(visit.answer), visit)
            waits, asks = self._patience, self._page == QUESTION
            self._showing.start(waits.question if asks else waits.verdict)
            self.sounded.emit(sound_of(visit.answer.verdict))

    def _welcome(self, visit: Visit) -> None:
        self._asked += 1
        self._answer(self._asked, visit)

    def _fail(self, number: int, error: Exception) -> None:
        _, reference = note(error)
        if number == self._asked:
            self._reference = reference
            self._go(OUT_OF_ORDER)
            self.sounded.emit(Sound.LOOK)

    def _go(self, page: str, visit: Visit | None = None) -> None:
        self._checking.stop()
        self._showing.stop()
        self._reading = self._held = False
        if {self._page, page} != {NO_CODE, FIND_OWN}:
            self._tidings.forget()
        self._page, self._visit = page, visit
        self._own.forget()
        self._question.take(visit if page == QUESTION else None)
        self._idle.start()
        self.changed.emit()

    def _show_reading(self) -> None:
        self._go(WAITING)
        self._reading = True
        self.changed.emit()
        self.sounded.emit(Sound.READ)

    def _begin_anew(self) -> None:
        self._go(ATTRACT if self._agenda.slides else WAITING)
        self._idle.stop()
        self._comfort.begin_anew()
        self._look_again()

    def _look_again(self) -> None:
        worker = self._place.worker
        worker.run(self._reception.surroundings, self._surround, self._miss_event)
        if self._visit is not None:
            ask = partial(self._reception.look_again, self._visit)
            worker.run(ask, partial(self._update, self._asked), self._miss_event)

    def _surround(self, known: Surroundings) -> None:
        self._agenda.take(known.event)
        self._own.take(known.event)
        self._comfort.offer(known.event.languages)
        self._tidings.take(known)

    def _update(self, number: int, visit: Visit) -> None:
        if number == self._asked and self._visit and self._visit != visit:
            self._visit = visit
            self.changed.emit()

    def _miss_event(self, error: Exception) -> None:
        _, reference = note(error)
        if not self._agenda.about:
            self._reference = reference
            self._go(OUT_OF_ORDER)
