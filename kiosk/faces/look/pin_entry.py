"""Who somebody is by their PIN or staff code, and what came of the last one."""

from collections.abc import Callable
from datetime import datetime
from enum import IntEnum, auto
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEnum, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.dates import clock_time
from kiosk.domain.staff import StaffMember
from kiosk.faces.properties import Property
from kiosk.faces.trouble import note
from kiosk.faces.worker import Worker
from kiosk.service.identify import Known, Wrong

if TYPE_CHECKING:
    from kiosk.domain.event import Event

QML_IMPORT_NAME = "kiosk.faces.look"
QML_IMPORT_MAJOR_VERSION = 1

Identify = Callable[[str], Known | Wrong]
Then = Callable[[StaffMember | None], None]
Otherwise = Callable[[Exception], None]


@QmlElement
class PinEntry(QObject):
    """Has one PIN or staff code after the other looked at, on the worker's thread.

    Whoever asks for it says by ``refuse`` that somebody known may not do a thing.
    Until ``local_to`` names an event, whose clocks show it, no end of a wait is told.
    """

    changed = Signal()

    @QEnum
    class State(IntEnum):
        """What came of the last one."""

        NONE = auto()
        WRONG = auto()
        WAIT = auto()
        ROLE = auto()
        FAILED = auto()

    def __init__(self, identify: Identify, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._identify, self._worker = identify, worker
        self._state, self._busy = PinEntry.State.NONE, False
        self._until: datetime | None = None
        self._sentence = self._reference = ""
        self._event: Event | None = None

    @Property(int, notify=changed)
    def state(self) -> State:
        """Tell what came of the last one."""
        return self._state

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether one is being looked at; meanwhile no other is taken."""
        return self._busy

    @Property(str, notify=changed)
    def until(self) -> str:
        """Until when no PIN is taken, as the clock at the event shows it."""
        if self._until is None or self._event is None:
            return ""
        return clock_time(self._until, self._event)

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """Say in full what went wrong; empty for a bug."""
        return self._sentence

    @Property(str, notify=changed)
    def reference(self) -> str:
        """Name the bug that was logged."""
        return self._reference

    def local_to(self, event: "Event") -> None:
        """Tell times as they are at an event from now on."""
        self._event = event

    def identify(
        self, shown: str, then: Then, otherwise: Otherwise | None = None
    ) -> None:
        """Have a PIN or a staff code looked at, and call ``then`` with whose it is."""
        if self._busy:
            return
        self._busy = True
        self.changed.emit()
        work, fail = partial(self._identify, shown), otherwise or self.fail
        self._worker.run(work, partial(self._answer, then), partial(self._miss, fail))

    def refuse(self) -> None:
        """Show that somebody who is known may not do this."""
        self._show(PinEntry.State.ROLE)

    def fail(self, error: Exception) -> None:
        """Show that something went wrong; a bug is logged."""
        self._show(PinEntry.State.FAILED)
        self._sentence, self._reference = note(error)
        self.changed.emit()

    def forget(self) -> None:
        """Show nothing of the last one any more."""
        self._show(PinEntry.State.NONE)

    def _answer(self, then: Then, answer: Known | Wrong) -> None:
        self._busy = False
        then(self._judge(answer))

    def _judge(self, answer: Known | Wrong) -> StaffMember | None:
        """Return who is known; show what is wrong else."""
        if isinstance(answer, Known):
            self.forget()
            return answer.member
        wait = answer.until is not None
        self._show(PinEntry.State.WAIT if wait else PinEntry.State.WRONG, answer.until)
        return None

    def _miss(self, fail: Otherwise, error: Exception) -> None:
        self._busy = False
        fail(error)
        self.changed.emit()

    def _show(self, state: State, until: datetime | None = None) -> None:
        self._state, self._until = state, until
        self._sentence = self._reference = ""
        self.changed.emit()
