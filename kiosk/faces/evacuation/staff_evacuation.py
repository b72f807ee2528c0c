"""The evacuation as staff lead it: begun by two acts, called through, and ended."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.admission.ledger import ScanSource
from kiosk.domain.evacuation import LEAVE, RollCall, RollState
from kiosk.domain.event.dates import format_time
from kiosk.domain.event.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.people.registration import Registration
from kiosk.domain.text import localize
from kiosk.faces.error_report import report_error
from kiosk.faces.evacuation.evacuation_enums import Evacuation
from kiosk.faces.evacuation.roll_rows import RollRow, roll_rows
from kiosk.faces.face_context import FaceContext
from kiosk.faces.properties import Property
from kiosk.faces.row_model import RowModel
from kiosk.faces.theme.legible import legible
from kiosk.faces.throttle import Throttle
from kiosk.service.check_in import Scan
from kiosk.service.evacuate import Hand, TickOff, read_roll_call

QML_IMPORT_NAME = "kiosk.faces.evacuation"
QML_IMPORT_MAJOR_VERSION = 1
READING_MS = 300
Page, Scanned = Evacuation.Page, Evacuation.Scanned


@dataclass(frozen=True, slots=True)
class _RollSnapshot:
    """The event, and its roll-call while there is an evacuation."""

    event: Event
    roll: RollCall | None


@QmlElement
class StaffEvacuation(QObject):
    """What stands above a staff screen, and its roll-call.

    ``operator`` returns the member who acts. The roll-call asks nobody for a PIN.
    """

    changed = Signal()

    def __init__(
        self, context: FaceContext, operator: Callable[[], str | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context, self._operator = context, operator
        self._page: Evacuation.Page = Page.NONE
        self._snapshot: _RollSnapshot | None = None
        self._filter = self._problem = self._scanned_name = ""
        self._scanned = Scanned.NOTHING
        self._rows = RowModel(RollRow, self)
        self._reading = Throttle(self._read, self, READING_MS)
        context.change_poller.changed.connect(self._reading)
        self._reading()

    @Property(int, notify=changed)
    def page(self) -> Evacuation.Page:
        """Return what is shown above the screen."""
        return self._page

    @Property(bool, notify=changed)
    def running(self) -> bool:
        """Return whether there is an evacuation."""
        return self._roll is not None

    @Property(RowModel, constant=True)
    def rows(self) -> RowModel[RollRow]:
        """Return the people of the roll-call who match the filter."""
        return self._rows

    @Property(int, notify=changed)
    def total(self) -> int:
        """Return how many were inside when it began."""
        return len(self._roll.rows) if self._roll else 0

    @Property(int, notify=changed)
    def accounted(self) -> int:
        """Return how many of them are accounted for."""
        return self._roll.accounted if self._roll else 0

    @Property(str, notify=changed)
    def since(self) -> str:
        """Return when it began."""
        snapshot, roll = self._snapshot, self._roll
        if snapshot is None or roll is None:
            return ""
        return format_time(roll.evacuation.made_at, snapshot.event)

    @Property(str, notify=changed)
    def station(self) -> str:
        """Return the station where it was begun."""
        return self._roll.evacuation.station if self._roll else ""

    @Property("QStringList", notify=changed)
    def sentences(self) -> list[str]:
        """Return what guests read, in English and in Dutch."""
        snapshot = self._snapshot
        text = (snapshot.event.evacuation if snapshot else {}) or LEAVE
        return list(dict.fromkeys(localize(text, code) for code in ("en", "nl")))

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Return why the last act was not done."""
        return self._problem

    @Property(int, notify=changed)
    def scanned(self) -> Evacuation.Scanned:
        """Return what the last scan found."""
        return self._scanned

    @Property(str, notify=changed)
    def scannedName(self) -> str:
        """Return whose ticket was scanned last."""
        return self._scanned_name

    @Slot()
    def press(self) -> None:
        """Ask, then begin; later show the roll-call or put it away."""
        if self.running:
            self._show(Page.STRIP if self._page is Page.ROLL else Page.ROLL)
        elif self._page is Page.ASKED:
            self._run(partial(self._context.use_cases.begin_evacuation, self._hand()))
        else:
            self._show(Page.ASKED)

    @Slot()
    def back(self) -> None:
        """Go back: not to begin, not to end, or to put the roll-call away."""
        next_pages = {Page.END: Page.ROLL, Page.ROLL: Page.STRIP}
        self._show(next_pages.get(self._page, Page.NONE))

    @Slot(str)
    def find(self, text: str) -> None:
        """Show those whose name, affiliation or reference has each of these words."""
        self._filter = text
        self._update()

    @Slot(str)
    def tick(self, registration: str) -> None:
        """Tick somebody off, or miss them again."""
        is_missing = any(
            row.registration.id == registration and row.state is RollState.MISSING
            for row in (self._roll.rows if self._roll else ())
        )
        self._tick_off(registration, found=is_missing)

    @Slot()
    def askEnd(self) -> None:
        """Ask why the evacuation ends."""
        self._show(Page.END)

    @Slot(str)
    def end(self, reason: str) -> None:
        """End the evacuation for a reason."""
        self._run(partial(self._context.use_cases.end_evacuation, self._hand(), reason))

    def take_scan(self, code: str, others: tuple[str, ...] = ()) -> bool:
        """Tick off the holder of a code; the scan itself stands in the ledger.

        Return False without an evacuation; a scan then cancels the question to begin.
        """
        if not self.running:
            if self._page is Page.ASKED:
                self.back()
            return False
        context = self._context
        scan = Scan(
            event=context.event,
            station=context.station,
            checkpoint=context.checkpoint,
            source=ScanSource.DESK,
            operator=self._operator(),
            code=code,
            others=others,
        )

        def work() -> Registration | None:
            return context.use_cases.check_in(scan).registration

        context.worker.run(work, self._find_scanned, self._fail)
        return True

    @property
    def _roll(self) -> RollCall | None:
        return self._snapshot.roll if self._snapshot else None

    def _hand(self) -> Hand:
        context = self._context
        return Hand(
            event=context.event, station=context.station, operator=self._operator()
        )

    def _find_scanned(self, person: Registration | None) -> None:
        listed = {
            row.registration.id for row in (self._roll.rows if self._roll else ())
        }
        self._scanned_name = legible(person).name if person else ""
        if person is None:
            self._scanned = Scanned.UNKNOWN
        elif person.id in listed:
            self._scanned = Scanned.FOUND
            self._tick_off(person.id, found=True)
        else:
            self._scanned = Scanned.NOT_LISTED
        self._show(Page.ROLL)

    def _tick_off(self, registration: str, *, found: bool) -> None:
        tick_off = TickOff(self._context.store, self._context.clock)
        self._run(partial(tick_off, self._hand(), registration, found=found))

    def _run(self, work: Callable[[], object]) -> None:
        self._context.worker.run(work, self._done, self._fail)

    def _done(self, _value: object) -> None:
        self._problem = ""
        self._read()

    def _fail(self, error: Exception) -> None:
        sentence, reference = report_error(error)
        self._problem = sentence or reference
        self._read()

    def _show(self, page: Evacuation.Page) -> None:
        self._page, self._problem = page, ""
        self.changed.emit()

    def _read(self) -> None:
        self._context.worker.run(self._read_roll, self._apply, self._fail_read)

    def _read_roll(self) -> _RollSnapshot:
        event_id = self._context.event
        with self._context.store.reading() as reader:
            event = reader.events.find(event_id)
            if event is None:
                raise KnownFault("There is no event “{event}”.", event=event_id)
            return _RollSnapshot(event, read_roll_call(reader, event_id))

    def _apply(self, snapshot: _RollSnapshot) -> None:
        self._reading.done()
        was_running, self._snapshot = self.running, snapshot
        if self.running and not was_running:
            self._page, self._scanned, self._filter = Page.ROLL, Scanned.NOTHING, ""
        elif was_running and not self.running:
            self._page = Page.NONE
        self._update()

    def _fail_read(self, error: Exception) -> None:
        self._reading.done()
        report_error(error)

    def _update(self) -> None:
        snapshot, roll = self._snapshot, self._roll
        rows = (
            roll_rows(roll, snapshot.event, self._filter) if snapshot and roll else ()
        )
        self._rows.set_rows(rows)
        self.changed.emit()
