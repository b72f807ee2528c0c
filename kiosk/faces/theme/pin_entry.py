"""Identifies a member of the staff by a PIN or staff code, and shows the result."""

from collections.abc import Callable
from datetime import datetime
from enum import IntEnum, auto
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEnum, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.event.dates import format_time
from kiosk.domain.staff import StaffMember
from kiosk.faces.error_report import report_error
from kiosk.faces.properties import Property
from kiosk.faces.worker import Worker
from kiosk.service.identify_staff import Identified, NotIdentified

if TYPE_CHECKING:
    from kiosk.domain.event.event import Event

QML_IMPORT_NAME = "kiosk.faces.theme"
QML_IMPORT_MAJOR_VERSION = 1

Identify = Callable[[str], Identified | NotIdentified]
OnIdentified = Callable[[StaffMember | None], None]
OnIdentifyError = Callable[[Exception], None]


@QmlElement
class PinEntry(QObject):
    """Identifies one PIN or staff code after the other, on the worker's thread.

    The caller reports by ``refuse`` that a known member may not do something. Until
    ``set_event`` names an event, whose local time is shown, ``until`` is empty.
    """

    changed = Signal()

    @QEnum
    class State(IntEnum):
        """The result of the last attempt; a ``CARD`` asks for its owner's PIN."""

        NONE = auto()
        WRONG = auto()
        WAIT = auto()
        ROLE = auto()
        FAILED = auto()
        CARD = auto()

    def __init__(self, identify: Identify, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._identify, self._worker = identify, worker
        self._state, self._busy = PinEntry.State.NONE, False
        self._until: datetime | None = None
        self._sentence = self._reference = ""
        self._event: Event | None = None

    @Property(int, notify=changed)
    def state(self) -> State:
        """The result of the last attempt."""
        return self._state

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether an attempt is under way; meanwhile others are ignored."""
        return self._busy

    @Property(str, notify=changed)
    def until(self) -> str:
        """The end of the wait before the next PIN, in the event's local time."""
        if self._until is None or self._event is None:
            return ""
        return format_time(self._until, self._event)

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """The sentence on what went wrong; empty for a bug."""
        return self._sentence

    @Property(str, notify=changed)
    def reference(self) -> str:
        """The reference of a logged bug."""
        return self._reference

    def set_event(self, event: "Event") -> None:
        """Show times in this event's local time."""
        self._event = event

    def identify(
        self,
        credential: str,
        then: OnIdentified,
        otherwise: OnIdentifyError | None = None,
    ) -> None:
        """Identify a PIN or staff code, and call ``then`` with the member or None.

        ``otherwise`` replaces ``fail`` for errors.
        """
        if self._busy:
            return
        self._busy = True
        self.changed.emit()
        work, fail = partial(self._identify, credential), otherwise or self.fail
        self._worker.run(
            work, partial(self._deliver, then), partial(self._identify_failed, fail)
        )

    @property
    def takes_pin(self) -> bool:
        """Whether the last attempt was a card that asks for its owner's PIN."""
        return self._state is PinEntry.State.CARD

    def ask_pin(self) -> None:
        """Ask for the PIN of the card that was shown."""
        self._set_state(PinEntry.State.CARD)

    def refuse(self) -> None:
        """Show that the identified member may not do this."""
        self._set_state(PinEntry.State.ROLE)

    def fail(self, error: Exception) -> None:
        """Show an error; a bug is logged."""
        self._set_state(PinEntry.State.FAILED)
        self._sentence, self._reference = report_error(error)
        self.changed.emit()

    def reset(self) -> None:
        """Clear the result of the last attempt."""
        self._set_state(PinEntry.State.NONE)

    def _deliver(self, then: OnIdentified, result: Identified | NotIdentified) -> None:
        self._busy = False
        then(self._apply_result(result))

    def _apply_result(self, result: Identified | NotIdentified) -> StaffMember | None:
        """Return the identified member, or show what is wrong and return None."""
        if isinstance(result, Identified):
            self.reset()
            return result.member
        state = PinEntry.State.WRONG
        if result.takes_pin:
            state = PinEntry.State.CARD
        elif result.locked_until is not None:
            state = PinEntry.State.WAIT
        self._set_state(state, result.locked_until)
        return None

    def _identify_failed(self, fail: OnIdentifyError, error: Exception) -> None:
        self._busy = False
        fail(error)
        self.changed.emit()

    def _set_state(self, state: State, until: datetime | None = None) -> None:
        self._state, self._until = state, until
        self._sentence = self._reference = ""
        self.changed.emit()
