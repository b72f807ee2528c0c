"""The desk's status bar: event, station, headcount, badges, scanner and clock."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.badges.badge_job import BadgeState
from kiosk.domain.event.dates import format_time
from kiosk.domain.fault import KnownFault
from kiosk.domain.text import localize
from kiosk.faces.desk.desk_snapshot import DeskSnapshot
from kiosk.faces.desk.error_banner import DeskErrorBanner
from kiosk.faces.face_context import FaceContext
from kiosk.faces.properties import Property

if TYPE_CHECKING:
    from datetime import datetime

QML_IMPORT_NAME = "kiosk.faces.desk"
QML_IMPORT_MAJOR_VERSION = 1
_SECOND_MS = 1000


@QmlElement
class DeskStatusBar(QObject):
    """State of the status bar."""

    changed = Signal()
    ticked = Signal()

    def __init__(
        self, context: FaceContext, error: DeskErrorBanner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._error = error
        self._snapshot: DeskSnapshot | None = None
        self._title = self._time = self._lost_scanner = ""
        self._last_scan_at: datetime | None = None
        self._scanner_ready = self._exit_mode = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._timer.start(_SECOND_MS)

    @Property(str, notify=changed)
    def title(self) -> str:
        """Return the event's title."""
        return self._title

    @Property(str, notify=changed)
    def station(self) -> str:
        """Return the name of this station."""
        return self._context.station

    @Property(str, notify=changed)
    def checkpoint(self) -> str:
        """Return the name of this station's checkpoint."""
        return self._snapshot.checkpoint if self._snapshot else ""

    @Property(int, notify=changed)
    def inside(self) -> int:
        """Return how many people are inside."""
        return self._snapshot.headcount.inside if self._snapshot else 0

    @Property(int, notify=changed)
    def expected(self) -> int:
        """Return how many may come."""
        return self._snapshot.headcount.expected if self._snapshot else 0

    @Property(int, notify=changed)
    def badgesWaiting(self) -> int:
        """Return how many badges the printer has not begun."""
        return self._snapshot.badges.get(BadgeState.QUEUED, 0) if self._snapshot else 0

    @Property(int, notify=changed)
    def badgesFailed(self) -> int:
        """Return how many badges did not come out."""
        return self._snapshot.badges.get(BadgeState.FAILED, 0) if self._snapshot else 0

    @Property(str, notify=changed)
    def lastScanTime(self) -> str:
        """Return the time of the hand scanner's last code; empty before the first."""
        if self._last_scan_at is None or self._snapshot is None:
            return ""
        return format_time(self._last_scan_at, self._snapshot.event)

    @Property(bool, notify=changed)
    def scannerReady(self) -> bool:
        """Return whether a scanner is connected to a serial port."""
        return self._scanner_ready

    @Property(str, notify=changed)
    def scannerLost(self) -> str:
        """Return the port of the serial scanner that was disconnected, or nothing."""
        return self._lost_scanner

    @Property(bool, notify=changed)
    def exitMode(self) -> bool:
        """Return whether this is an exit: scans and Enter check people out."""
        return self._exit_mode

    @Slot()
    def toggleExitMode(self) -> None:
        """Switch between entrance and exit."""
        self._exit_mode = not self._exit_mode
        self.changed.emit()

    @Property(str, notify=changed)
    def time(self) -> str:
        """Return the local time at the event."""
        return self._time

    def update(self, snapshot: DeskSnapshot, language: str) -> None:
        """Show the numbers of a snapshot."""
        self._snapshot, self._title = snapshot, localize(snapshot.event.title, language)
        self._time = format_time(self._context.clock.now(), snapshot.event)
        self.changed.emit()

    def record_scan(self) -> None:
        """Record the time of a hand scanner's code, even before a snapshot was read."""
        self._last_scan_at = self._context.clock.now()
        self.changed.emit()

    def update_scanners(self, *, ready: bool, lost: str, trouble: str) -> None:
        """Update the serial scanners: if one is ready, which is lost, any fault."""
        self._scanner_ready, self._lost_scanner = ready, lost
        if trouble:
            self._error.report(KnownFault(trouble))
        self.changed.emit()

    def _tick(self) -> None:
        if self._snapshot is None:
            return
        self.ticked.emit()
        current_time = format_time(self._context.clock.now(), self._snapshot.event)
        if current_time != self._time:
            self._time = current_time
            self.changed.emit()
