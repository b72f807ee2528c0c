"""The bar of what is true now."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.badge import BadgeState
from kiosk.domain.dates import clock_time
from kiosk.domain.fault import KnownFault
from kiosk.domain.text import say
from kiosk.faces.desk.snapshot import DeskSnapshot
from kiosk.faces.desk.trouble import DeskTrouble
from kiosk.faces.place import Place
from kiosk.faces.properties import Property

if TYPE_CHECKING:
    from datetime import datetime

QML_IMPORT_NAME = "kiosk.faces.desk"
QML_IMPORT_MAJOR_VERSION = 1
_SECOND_MS = 1000


@QmlElement
class DeskBar(QObject):
    """The event, the place, the numbers, the clock."""

    changed = Signal()
    ticked = Signal()

    def __init__(self, place: Place, trouble: DeskTrouble, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._trouble = trouble
        self._snapshot: DeskSnapshot | None = None
        self._title = self._time = self._lost = ""
        self._heard: datetime | None = None
        self._ready = self._leaving = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._timer.start(_SECOND_MS)

    @Property(str, notify=changed)
    def title(self) -> str:
        """Give the event's title."""
        return self._title

    @Property(str, notify=changed)
    def station(self) -> str:
        """Name this station."""
        return self._place.station

    @Property(str, notify=changed)
    def checkpoint(self) -> str:
        """Name the checkpoint where it stands."""
        return self._snapshot.checkpoint if self._snapshot else ""

    @Property(int, notify=changed)
    def inside(self) -> int:
        """How many are inside."""
        return self._snapshot.headcount.inside if self._snapshot else 0

    @Property(int, notify=changed)
    def expected(self) -> int:
        """How many may come."""
        return self._snapshot.headcount.expected if self._snapshot else 0

    @Property(int, notify=changed)
    def badgesWaiting(self) -> int:
        """How many badges the printer has not begun."""
        return self._snapshot.badges.get(BadgeState.QUEUED, 0) if self._snapshot else 0

    @Property(int, notify=changed)
    def badgesFailed(self) -> int:
        """How many badges did not come out."""
        return self._snapshot.badges.get(BadgeState.FAILED, 0) if self._snapshot else 0

    @Property(str, notify=changed)
    def heard(self) -> str:
        """When the hand scanner was heard last; empty before its first code."""
        if self._heard is None or self._snapshot is None:
            return ""
        return clock_time(self._heard, self._snapshot.event)

    @Property(bool, notify=changed)
    def scannerReady(self) -> bool:
        """Whether a scanner is connected to a serial port."""
        return self._ready

    @Property(str, notify=changed)
    def scannerLost(self) -> str:
        """Name the serial scanner that has gone."""
        return self._lost

    @Property(bool, notify=changed)
    def leaving(self) -> bool:
        """Whether this is an exit: every scan is one, and so is Enter."""
        return self._leaving

    @Slot()
    def turn(self) -> None:
        """Be an exit from now on, or an entrance again."""
        self._leaving = not self._leaving
        self.changed.emit()

    @Property(str, notify=changed)
    def time(self) -> str:
        """Tell the time at the event."""
        return self._time

    def put(self, snapshot: DeskSnapshot, language: str) -> None:
        """Show these numbers from now on."""
        self._snapshot, self._title = snapshot, say(snapshot.event.title, language)
        self._time = clock_time(self._place.clock.now(), snapshot.event)
        self.changed.emit()

    def hear(self) -> None:
        """Note that the hand scanner was heard, even before anything else is known."""
        self._heard = self._place.clock.now()
        self.changed.emit()

    def follow_scanners(self, *, ready: bool, lost: str, trouble: str) -> None:
        """Note whether a scanner is connected, which has gone, and what is wrong."""
        self._ready, self._lost = ready, lost
        if trouble:
            self._trouble.take(KnownFault(trouble))
        self.changed.emit()

    def _tick(self) -> None:
        if self._snapshot is None:
            return
        self.ticked.emit()
        time = clock_time(self._place.clock.now(), self._snapshot.event)
        if time != self._time:
            self._time = time
            self.changed.emit()
