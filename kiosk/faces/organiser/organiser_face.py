"""The organiser's face: headcount, arrival curve, stations and programme."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.admission.check_in_result import CheckInResult
from kiosk.faces.error_report import report_error
from kiosk.faces.face_context import FaceContext
from kiosk.faces.language import LANGUAGE_NAMES, Language
from kiosk.faces.organiser.formatting import (
    CategoryTexts,
    CheckpointTexts,
    HeadcountFormatter,
    HeadcountTexts,
    OccupancyTexts,
    ProgrammeTexts,
    RowFields,
)
from kiosk.faces.organiser.login import OrganiserLogin
from kiosk.faces.organiser.organiser_snapshot import OrganiserSnapshot, read_snapshot
from kiosk.faces.organiser.organiser_staff import OrganiserStaff
from kiosk.faces.organiser.organiser_verdict import (
    AnsweredScan,
    FailedScan,
    VerdictTexts,
    check_code,
)
from kiosk.faces.organiser.organiser_views import (
    HeadcountView,
    OccupancyView,
    OrganiserVerdictView,
    ProgrammeView,
)
from kiosk.faces.organiser.ports import OrganiserPorts
from kiosk.faces.organiser.station_list import StateTexts, StationList, StationTexts
from kiosk.faces.properties import Property
from kiosk.faces.row_model import RowModel
from kiosk.faces.throttle import Throttle
from kiosk.service.check_in import Scan

QML_IMPORT_NAME = "kiosk.faces.organiser"
QML_IMPORT_MAJOR_VERSION = 1

READING_MS, DRAWING_MS, TICK_MS, VERDICT_MS = 400, 1000, 1000, 5000


@QmlElement
class OrganiserFace(QObject):
    """State of the organiser's screen; all of it may be shown in public."""

    changed = Signal()
    drawn = Signal()
    camera = scanners = sounded = report = None

    def __init__(
        self,
        context: FaceContext,
        check_in: Callable[[Scan], CheckInResult],
        language: Language,
        ports: OrganiserPorts,
        *,
        verdict_ms: int = VERDICT_MS,
    ) -> None:
        super().__init__()
        self._context, self._check_in, self._language = context, check_in, language
        self._staff = OrganiserStaff(context, language, ports, self)
        self._snapshot: OrganiserSnapshot | None = None
        self._scan_result: AnsweredScan | FailedScan | None = None
        self._shown_time = self._sentence = self._reference = ""
        self._scan_number, self._reading_failed = 0, False
        self._numbers = HeadcountView(HeadcountTexts())
        self._capacity = OccupancyView(OccupancyTexts())
        self._categories = RowModel(CategoryTexts, self)
        self._checkpoints = RowModel(CheckpointTexts, self)
        self._programme = ProgrammeView(ProgrammeTexts())
        self._verdict = OrganiserVerdictView(VerdictTexts())
        self._states = RowModel(StateTexts, self)
        self._stations = RowModel(StationTexts, self)
        self._announcement_texts: Sequence[str] = ()
        self._reading = Throttle(self._read, self, READING_MS)
        self._drawing = Throttle(self._draw, self, DRAWING_MS)
        self._verdict_timer = QTimer(self, singleShot=True, interval=verdict_ms)
        self._verdict_timer.timeout.connect(self.dismiss)
        self._tick_timer = QTimer(self, interval=TICK_MS)
        self._tick_timer.timeout.connect(self.tick)
        self._tick_timer.start()
        language.changed.connect(self._retranslate)
        context.change_poller.changed.connect(self.refresh)
        self.refresh()

    @property
    def cards(self) -> OrganiserLogin:
        """Reads staff codes."""
        return self._staff.login

    @Property(OrganiserStaff, notify=changed)
    def staff(self) -> OrganiserStaff:
        """Return the tools of the organiser."""
        return self._staff

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Return whether there is anything to show yet."""
        return self._snapshot is not None

    @Property(str, notify=changed)
    def language(self) -> str:
        """Return the code of the language, "en" or "nl"."""
        return self._language.code

    @Property(str, notify=changed)
    def otherLanguage(self) -> str:
        """Return the name of the other language, in that language."""
        return LANGUAGE_NAMES[self._language.other_staff_language]

    @Property(HeadcountView, constant=True)
    def numbers(self) -> HeadcountView:
        """Return the numbers of people."""
        return self._numbers

    @Property(OccupancyView, constant=True)
    def capacity(self) -> OccupancyView:
        """Return the occupancy; empty without a capacity."""
        return self._capacity

    @Property(RowModel, constant=True)
    def categories(self) -> RowModel[CategoryTexts]:
        """Return the numbers of people of each category."""
        return self._categories

    @Property(RowModel, constant=True)
    def checkpoints(self) -> RowModel[CheckpointTexts]:
        """Return the numbers at each checkpoint; empty if there is only one."""
        return self._checkpoints

    @Property(ProgrammeView, constant=True)
    def programme(self) -> ProgrammeView:
        """Return the event and what is on."""
        return self._programme

    @Property(RowModel, constant=True)
    def stations(self) -> RowModel[StationTexts]:
        """Return the rows of the stations; empty where one PC works alone."""
        return self._stations

    @Property(RowModel, constant=True)
    def states(self) -> RowModel[StateTexts]:
        """Return what is wrong, and how many stations are well."""
        return self._states

    @Property("QStringList", notify=changed)
    def announcements(self) -> Sequence[str]:
        """Return the current announcements."""
        return self._announcement_texts

    @Property("QVariantMap", notify=drawn)
    def curve(self) -> RowFields:
        """Return the arrival curve."""
        formatter = self._formatter
        return formatter.curve() if formatter else {}

    @Property(OrganiserVerdictView, constant=True)
    def verdict(self) -> OrganiserVerdictView:
        """Return the verdict on the last scan here; empty once it was dismissed."""
        return self._verdict

    @Property(str, notify=changed)
    def errorText(self) -> str:
        """Return why the numbers may be old; empty for a bug."""
        return self._sentence

    @Property(str, notify=changed)
    def reference(self) -> str:
        """Return the reference of the bug that was logged; empty without one."""
        return self._reference

    def scan(self, code: str, alternatives: tuple[str, ...] = ()) -> None:
        """Check a code in; in an evacuation tick its holder off."""
        if self._staff.evacuation.take_scan(code, alternatives):
            return
        self._scan_number += 1
        self._context.worker.run(
            partial(check_code, self._context, self._check_in, code, alternatives),
            partial(self._show_verdict, self._scan_number),
            partial(self._fail_scan, self._scan_number),
        )

    @Slot()
    def dismiss(self) -> None:
        """Clear the verdict."""
        self._verdict_timer.stop()
        self._scan_result = None
        self._update_views()

    @Slot()
    def switchLanguage(self) -> None:
        """Switch to the other language."""
        self._language.switch(self._language.other_staff_language)

    def refresh(self) -> None:
        """Read the numbers again, throttled."""
        self._reading()

    def tick(self) -> None:
        """Update what depends on the time, and retry a failed read."""
        if self._reading_failed:
            self.refresh()
        formatter = self._formatter
        shown_time = formatter.programme().time if formatter else ""
        if shown_time != self._shown_time:
            self._shown_time = shown_time
            self._drawing()
            self._update_views()
        if self._update_stations():
            self._update_views()

    @property
    def _formatter(self) -> HeadcountFormatter | None:
        snapshot, now = self._snapshot, self._context.clock.now()
        if snapshot is None:
            return None
        return HeadcountFormatter(
            snapshot.event, snapshot.headcount, now, self._language.code
        )

    def _read(self) -> None:
        read = partial(read_snapshot, self._context)
        self._context.worker.run(read, self._apply, self._fail_read)

    def _apply(self, snapshot: OrganiserSnapshot) -> None:
        self._reading.done()
        self._reading_failed, self._sentence, self._reference = False, "", ""
        if snapshot != self._snapshot:
            self._snapshot = snapshot
            self._staff.update(snapshot)
            self._drawing()
        self._update_stations()
        self._update_views()

    def _update_stations(self) -> bool:
        """Update the stations; return whether anything changed."""
        if self._snapshot is None:
            return False
        now = self._context.clock.now()
        stations = StationList(self._snapshot, now, self._language.code)
        rows, states = stations.rows(), stations.states()
        texts = stations.announcements()
        shown = (self._stations.rows, self._states.rows, self._announcement_texts)
        is_changed = shown != (rows, states, texts)
        self._stations.set_rows(rows)
        self._states.set_rows(states)
        self._announcement_texts = texts
        return is_changed

    def _draw(self) -> None:
        self.drawn.emit()
        self._drawing.done()

    def _show_verdict(
        self, scan_number: int, scan_result: AnsweredScan | FailedScan
    ) -> None:
        if scan_number == self._scan_number:
            self._scan_result = scan_result
            self._verdict_timer.start()
            self._update_views()

    def _fail_scan(self, scan_number: int, error: Exception) -> None:
        self._show_verdict(scan_number, FailedScan(*report_error(error)))

    def _fail_read(self, error: Exception) -> None:
        """Show that the numbers are old; the clock retries."""
        self._reading.done()
        if not self._reading_failed:
            self._reading_failed = True
            self._sentence, self._reference = report_error(error)
            self._update_views()

    def _update_views(self) -> None:
        if formatter := self._formatter:
            self._numbers.set_value(formatter.numbers())
            self._capacity.set_value(formatter.capacity())
            self._categories.set_rows(formatter.categories())
            self._checkpoints.set_rows(formatter.checkpoints())
            self._programme.set_value(formatter.programme())
        verdict_text = (
            self._scan_result.texts(self._language.code)
            if self._scan_result
            else VerdictTexts()
        )
        self._verdict.set_value(verdict_text)
        self.changed.emit()

    def _retranslate(self) -> None:
        self._update_stations()
        self._update_views()
        self.drawn.emit()
