"""The organiser's screen as a state: the numbers, the curve, and what is on."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.answer import Answer
from kiosk.domain.ledger import Source
from kiosk.faces.language import Language
from kiosk.faces.organiser.gate import OrganiserGate
from kiosk.faces.organiser.office import Office
from kiosk.faces.organiser.snapshot import OrganiserSnapshot, read_snapshot
from kiosk.faces.organiser.staff import OrganiserStaff
from kiosk.faces.organiser.stations import Stations
from kiosk.faces.organiser.telling import (
    Capacity,
    CategoryNumbers,
    CheckpointNumbers,
    Numbers,
    ProgrammeNow,
    Row,
    Telling,
)
from kiosk.faces.organiser.verdict import Failed, Told, VerdictLine
from kiosk.faces.organiser.views import (
    CapacityView,
    NumbersView,
    OrganiserVerdictView,
    ProgrammeView,
)
from kiosk.faces.place import Place
from kiosk.faces.properties import Property
from kiosk.faces.row_model import RowModel
from kiosk.faces.throttle import Throttle
from kiosk.faces.trouble import note
from kiosk.service.check_in import Scan

QML_IMPORT_NAME = "kiosk.faces.organiser"
QML_IMPORT_MAJOR_VERSION = 1

_NAMES = {"en": "English", "nl": "Nederlands"}
READING_MS, DRAWING_MS, TICK_MS, VERDICT_MS = 400, 1000, 1000, 5000


@QmlElement
class OrganiserFace(QObject):
    """The state of the organiser's screen; whatever it shows is public."""

    changed = Signal()
    drawn = Signal()
    camera = scanners = sounded = report = None

    def __init__(
        self,
        place: Place,
        check_in: Callable[[Scan], Answer],
        language: Language,
        office: Office,
        *,
        verdict_ms: int = VERDICT_MS,
    ) -> None:
        super().__init__()
        self._place = place
        self._check_in = check_in
        self._language = language
        self._staff = OrganiserStaff(place, language, office, self)
        self._snapshot: OrganiserSnapshot | None = None
        self._told: Told | Failed | None = None
        self._time = self._sentence = self._reference = ""
        self._asked, self._blind = 0, False
        self._numbers, self._capacity = NumbersView(Numbers()), CapacityView(Capacity())
        self._categories = RowModel(CategoryNumbers, self)
        self._checkpoints = RowModel(CheckpointNumbers, self)
        self._programme = ProgrammeView(ProgrammeNow())
        self._verdict = OrganiserVerdictView(VerdictLine())
        self._states: Sequence[Row] = ()
        self._stations: Sequence[Row] = ()
        self._announced: Sequence[str] = ()
        self._reading = Throttle(self._read, self, READING_MS)
        self._drawing = Throttle(self._draw, self, DRAWING_MS)
        self._showing = QTimer(self, singleShot=True, interval=verdict_ms)
        self._showing.timeout.connect(self.dismiss)
        self._ticking = QTimer(self, interval=TICK_MS)
        self._ticking.timeout.connect(self.look_at_clock)
        self._ticking.start()
        language.changed.connect(self._retell)
        place.pulse.beat.connect(self.look_again)
        self.look_again()

    @property
    def cards(self) -> OrganiserGate:
        """Who takes staff codes."""
        return self._staff.gate

    @Property(OrganiserStaff, notify=changed)
    def staff(self) -> OrganiserStaff:
        """Give what the organiser does beside looking."""
        return self._staff

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether there is anything to show yet."""
        return self._snapshot is not None

    @Property(str, notify=changed)
    def language(self) -> str:
        """Name the language, as "en" or "nl"."""
        return self._language.code

    @Property(str, notify=changed)
    def otherLanguage(self) -> str:
        """Name the other language, in that language."""
        return _NAMES[self._language.other]

    @Property(NumbersView, constant=True)
    def numbers(self) -> NumbersView:
        """Tell the people."""
        return self._numbers

    @Property(CapacityView, constant=True)
    def capacity(self) -> CapacityView:
        """Tell how full it is; nothing where there is no limit."""
        return self._capacity

    @Property(RowModel, constant=True)
    def categories(self) -> RowModel[CategoryNumbers]:
        """Tell the people of each category."""
        return self._categories

    @Property(RowModel, constant=True)
    def checkpoints(self) -> RowModel[CheckpointNumbers]:
        """Tell how many are where; nothing where there is one door."""
        return self._checkpoints

    @Property(ProgrammeView, constant=True)
    def programme(self) -> ProgrammeView:
        """Tell which event this is and what is on."""
        return self._programme

    @Property("QVariantList", notify=changed)
    def stations(self) -> Sequence[Row]:
        """Tell how each station is; nothing where one PC works alone."""
        return self._stations

    @Property("QVariantList", notify=changed)
    def states(self) -> Sequence[Row]:
        """Tell what is wrong, and how many stations are well."""
        return self._states

    @Property("QStringList", notify=changed)
    def announcements(self) -> Sequence[str]:
        """Say what is announced now."""
        return self._announced

    @Property("QVariantMap", notify=drawn)
    def curve(self) -> Row:
        """Tell the arrivals over the evening."""
        telling = self._telling
        return telling.curve() if telling else {}

    @Property(OrganiserVerdictView, constant=True)
    def verdict(self) -> OrganiserVerdictView:
        """Say what came of the last scan here; nothing once it was read."""
        return self._verdict

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Say why the numbers may be old; empty for a bug."""
        return self._sentence

    @Property(str, notify=changed)
    def reference(self) -> str:
        """Name the bug that was logged; empty where all is well."""
        return self._reference

    def scan(self, code: str, others: tuple[str, ...] = ()) -> None:
        """Check a code in, as the desk would."""
        self._asked += 1
        self._place.worker.run(
            partial(self._check, code, others),
            partial(self._show, self._asked),
            partial(self._fail, self._asked),
        )

    @Slot()
    def dismiss(self) -> None:
        """Take the verdict away."""
        self._showing.stop()
        self._told = None
        self._renew()

    @Slot()
    def speak(self) -> None:
        """Speak the other language."""
        self._language.switch(self._language.other)

    def look_again(self) -> None:
        """Read the numbers anew, now or after a short rest."""
        self._reading()

    def look_at_clock(self) -> None:
        """Move on with the time, and try again what failed."""
        if self._blind:
            self.look_again()
        telling = self._telling
        time = telling.programme().time if telling else ""
        if time != self._time:
            self._time = time
            self._drawing()
            self._renew()
        if self._look_at_stations():
            self._renew()

    @property
    def _telling(self) -> Telling | None:
        snapshot, now = self._snapshot, self._place.clock.now()
        if snapshot is None:
            return None
        return Telling(snapshot.event, snapshot.count, now, self._language.code)

    def _read(self) -> None:
        work = partial(read_snapshot, self._place)
        self._place.worker.run(work, self._take, self._lose)

    def _take(self, snapshot: OrganiserSnapshot) -> None:
        self._reading.done()
        self._blind, self._sentence, self._reference = False, "", ""
        if snapshot != self._snapshot:
            self._snapshot = snapshot
            self._staff.take(snapshot)
            self._drawing()
        self._look_at_stations()
        self._renew()

    def _look_at_stations(self) -> bool:
        """Tell the stations anew; say whether anything is different."""
        if self._snapshot is None:
            return False
        now = self._place.clock.now()
        told = Stations(self._snapshot, now, self._language.code)
        before = (self._stations, self._states, self._announced)
        self._stations, self._states = told.rows(), told.states()
        self._announced = told.announcements()
        return before != (self._stations, self._states, self._announced)

    def _draw(self) -> None:
        self.drawn.emit()
        self._drawing.done()

    def _check(self, code: str, others: tuple[str, ...]) -> Told:
        place = self._place
        answer = self._check_in(
            Scan(
                event=place.event,
                station=place.station,
                checkpoint=place.checkpoint,
                source=Source.DESK,
                code=code,
                others=others,
            )
        )
        with place.store.reading() as reader:
            event = reader.events.find(place.event)
        if event is None:
            raise LookupError("the event of a scan that was just taken")
        return Told(answer, event)

    def _show(self, number: int, told: Told | Failed) -> None:
        if number == self._asked:
            self._told = told
            self._showing.start()
            self._renew()

    def _fail(self, number: int, error: Exception) -> None:
        self._show(number, Failed(*note(error)))

    def _lose(self, error: Exception) -> None:
        """Say that the numbers are old, and ask for new ones by and by."""
        self._reading.done()
        if not self._blind:
            self._blind = True
            self._sentence, self._reference = note(error)
            self._renew()

    def _renew(self) -> None:
        if telling := self._telling:
            self._numbers.show(telling.numbers())
            self._capacity.show(telling.capacity())
            self._categories.show(telling.categories())
            self._checkpoints.show(telling.checkpoints())
            self._programme.show(telling.programme())
        told = self._told.say(self._language.code) if self._told else VerdictLine()
        self._verdict.show(told)
        self.changed.emit()

    def _retell(self) -> None:
        self._look_at_stations()
        self._renew()
        self.drawn.emit()
