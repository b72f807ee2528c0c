"""Changes of the programme made at this screen, and the way back from them."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.event import Event
from kiosk.domain.event_snags import Snag
from kiosk.faces.organiser.gate import OrganiserGate
from kiosk.faces.organiser.office import Office
from kiosk.faces.place import Place
from kiosk.faces.properties import Property
from kiosk.faces.trouble import note
from kiosk.service.edit_programme import Disagreeing, Edit, Overtaken
from kiosk.service.offline import NeedsHub

QML_IMPORT_NAME = "kiosk.faces.organiser"
QML_IMPORT_MAJOR_VERSION = 1

KEPT = 50
"""Changes that can be taken back."""


@QmlElement
class Edits(QObject):
    """What came of the last change: "", "busy", "saved", "undone", or why not.

    That is "overtaken", "hub", "disagreeing", "forbidden" or "failed".
    """

    changed = Signal()

    def __init__(
        self, place: Place, office: Office, gate: OrganiserGate, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._place, self._office, self._gate = place, office, gate
        self._edit = place.use_cases.edit_programme
        self._done: list[Edit] = []
        self._state = self._sentence = self._reference = ""
        self._snags: Sequence[Snag] = ()

    @Property(str, notify=changed)
    def state(self) -> str:
        """Say what came of the last change."""
        return self._state

    @Property(int, notify=changed)
    def undoable(self) -> int:
        """Count the changes that can be taken back."""
        return len(self._done)

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """Say in full what went wrong."""
        return self._sentence

    @Property(str, notify=changed)
    def reference(self) -> str:
        """Name the bug that was logged."""
        return self._reference

    @property
    def snags(self) -> Sequence[Snag]:
        """What did not agree in the change that was not kept."""
        return self._snags

    def apply(self, before: Event, after: Event, then: Callable[[Event], None]) -> None:
        """Keep a change, and tell what the event is then."""
        if self._state == "busy" or not self._allowed():
            return

        def keep(edit: Edit) -> None:
            if edit.before != edit.after:
                self._done = [*self._done[1 - KEPT :], edit]
            self._settle("saved")
            then(edit.after)

        self._ask(partial(self._portrayed, before, after), keep)

    @Slot()
    def undo(self) -> None:
        """Take the last change back, unless others changed the same since."""
        if not self._done or self._state == "busy" or not self._allowed():
            return

        def forget(_edit: Edit) -> None:
            self._done.pop()
            self._settle("undone")

        self._ask(partial(self._edit, self._done[-1].undone), forget)

    @Slot()
    def forget(self) -> None:
        """Tell of nothing any more; what can be taken back still can."""
        if self._state != "busy":
            self._settle("")

    def _allowed(self) -> bool:
        allowed = self._gate.allows()
        if not allowed:
            self._settle("forbidden")
        return allowed

    def _portrayed(self, before: Event, after: Event) -> Edit:
        return self._edit(Edit(before, self._office.portray(before, after)))

    def _ask(self, work: Callable[[], Edit], then: Callable[[Edit], None]) -> None:
        self._settle("busy")
        self._place.worker.run(work, then, self._fail)

    def _settle(self, state: str) -> None:
        self._state, self._sentence, self._reference = state, "", ""
        self._snags = ()
        self.changed.emit()

    def _fail(self, error: Exception) -> None:
        match error:
            case Overtaken():
                self._settle("overtaken")
            case NeedsHub():
                self._settle("hub")
            case Disagreeing():
                self._settle("disagreeing")
                self._snags = error.snags
            case _:
                self._settle("failed")
                self._sentence, self._reference = note(error)
        self.changed.emit()
