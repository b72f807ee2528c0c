"""The search of a guest without a code for their own registration."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.event.event import Event
from kiosk.faces.attendee.attendee_enums import Attendee
from kiosk.faces.attendee.scan_session import AttendeeQueries, ScanResult
from kiosk.faces.error_report import report_error
from kiosk.faces.face_context import FaceContext
from kiosk.faces.properties import Property
from kiosk.service.find_own_registration import TooManyAttemptsError

QML_IMPORT_NAME = "kiosk.faces.attendee"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class RegistrationSearch(QObject):
    """The search for one's own registration.

    ``state`` is ``NOT_FOUND`` for any name and address that do not belong together,
    ``LATER`` after five attempts within a minute, ``DESK`` after an error. Each result
    takes equally long, so that none reveals who is registered.
    """

    changed = Signal()
    found = Signal(object)

    def __init__(
        self, context: FaceContext, queries: AttendeeQueries, delay_ms: int
    ) -> None:
        super().__init__()
        self._context, self._queries = context, queries
        self._allowed = False
        self._state = Attendee.Search.IDLE
        self._search_number = 0
        self._scan_result: ScanResult | None = None
        self._has_result = False
        self._delay_timer = QTimer(self)
        self._delay_timer.setSingleShot(True)
        self._delay_timer.setInterval(delay_ms)
        self._delay_timer.timeout.connect(self._publish_result)

    @Property(bool, notify=changed)
    def allowed(self) -> bool:
        """Whether the event lets guests search."""
        return self._allowed

    @Property(int, notify=changed)
    def state(self) -> Attendee.Search:
        """The state of the search."""
        return self._state

    @Slot(str, str)
    def find(self, name: str, email: str) -> None:
        """Search for a name and an e-mail address of one registration."""
        if self._state is Attendee.Search.SEARCHING:
            return
        self.reset()
        self._set_state(Attendee.Search.SEARCHING)
        self._delay_timer.start()
        self._context.worker.run(
            partial(self._queries.find_registration, name, email),
            partial(self._store_result, self._search_number),
            partial(self._search_failed, self._search_number),
        )

    def set_event(self, event: Event) -> None:
        """Set whether the event allows the search."""
        if event.admission.find_own != self._allowed:
            self._allowed = event.admission.find_own
            self.changed.emit()

    def reset(self) -> None:
        """Return to the initial state; the attempts still count."""
        self._search_number += 1
        self._delay_timer.stop()
        self._scan_result, self._has_result = None, False
        self._set_state(Attendee.Search.IDLE)

    def _store_result(self, search_number: int, scan_result: ScanResult | None) -> None:
        if search_number != self._search_number:
            return
        self._scan_result, self._has_result = scan_result, True
        if not self._delay_timer.isActive():
            self._publish_result()

    def _publish_result(self) -> None:
        """Publish the result once there is one and the delay is over."""
        if not self._has_result:
            return
        scan_result, self._scan_result = self._scan_result, None
        if scan_result is None:
            self._set_state(Attendee.Search.NOT_FOUND)
        else:
            self.found.emit(scan_result)

    def _search_failed(self, search_number: int, error: Exception) -> None:
        report_error(error)
        if search_number == self._search_number:
            self._delay_timer.stop()
            too_many = isinstance(error, TooManyAttemptsError)
            self._set_state(Attendee.Search.LATER if too_many else Attendee.Search.DESK)

    def _set_state(self, state: Attendee.Search) -> None:
        if state != self._state:
            self._state = state
            self.changed.emit()
