"""What was changed here, and how each of the last 50 steps is taken back."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.faces.error_report import report_error
from kiosk.faces.face_context import FaceContext
from kiosk.faces.office.office_enums import Office
from kiosk.faces.organiser.login import OrganiserLogin
from kiosk.faces.properties import Property
from kiosk.service.record_changes import ChangedMeanwhileError, PeopleChanged
from kiosk.service.undo_change import ChangeUndo

QML_IMPORT_NAME = "kiosk.faces.office"
QML_IMPORT_MAJOR_VERSION = 1

Deed = Office.Deed
MAX_UNDO = 50
"""Steps that can be taken back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeChange:
    """A change that was made here, of so many people; ``name`` is of the only one."""

    change_set: str
    event: str
    deed: Office.Deed
    count: int
    name: str = ""


def made_change(deed: Office.Deed, changed: PeopleChanged) -> MadeChange:
    """Return a change that a use case made."""
    people = changed.people
    return MadeChange(
        change_set=changed.change_set.id,
        event=changed.change_set.event,
        deed=deed,
        count=len(people),
        name=people[0].registration.name if len(people) == 1 else "",
    )


@QmlElement
class OfficeUndo(QObject):
    """The last step, and those that can be taken back."""

    changed = Signal()

    def __init__(
        self, context: FaceContext, login: OrganiserLogin, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context, self._login = context, login
        self._made: list[MadeChange] = []
        self._deed, self._count, self._name = Deed.NONE, 0, ""
        self._busy = self._overtaken = False
        self._sentence = self._reference = ""

    @Property(int, notify=changed)
    def deed(self) -> Office.Deed:
        """Return what was done last."""
        return self._deed

    @Property(int, notify=changed)
    def count(self) -> int:
        """Return of how many people."""
        return self._count

    @Property(str, notify=changed)
    def name(self) -> str:
        """Return the name of the only person; empty for several."""
        return self._name

    @Property(int, notify=changed)
    def steps(self) -> int:
        """Return how many steps can be taken back."""
        return len(self._made)

    @Property(bool, notify=changed)
    def overtaken(self) -> bool:
        """Return whether some of the people came or were changed since."""
        return self._overtaken

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """Return the sentence of the error."""
        return self._sentence

    @Property(str, notify=changed)
    def reference(self) -> str:
        """Return the reference of the bug that was logged."""
        return self._reference

    def add(self, made: MadeChange) -> None:
        """Remember a change."""
        self._made = [*self._made[1 - MAX_UNDO :], made]
        self._show(made.deed, made.count, made.name)

    @Slot()
    def undo(self) -> None:
        """Undo the last step."""
        self._undo(leave_changed=False)

    @Slot()
    def undoOthers(self) -> None:
        """Undo the last step, but for those who came or were changed since."""
        self._undo(leave_changed=True)

    @Slot()
    def forget(self) -> None:
        """Clear the last step; it can still be taken back."""
        self._show(Deed.NONE, 0, "")

    def _undo(self, *, leave_changed: bool) -> None:
        if self._busy or not self._made or not self._login.authorize():
            return
        last, self._busy = self._made[-1], True
        undo = ChangeUndo(
            event=last.event,
            station=self._context.station,
            operator=self._login.operator,
            change_set=last.change_set,
            leave_changed=leave_changed,
        )
        work = partial(self._context.use_cases.undo_change, undo)
        self._context.worker.run(work, partial(self._undone, last), self._fail)

    def _undone(self, made: MadeChange, changed: PeopleChanged) -> None:
        self._busy = False
        self._made = [other for other in self._made if other is not made]
        self._show(Deed.UNDONE, len(changed.people), made.name)

    def _fail(self, error: Exception) -> None:
        self._busy = False
        self._show(Deed.FAILED, 0, "")
        self._overtaken = isinstance(error, ChangedMeanwhileError)
        self._sentence, self._reference = report_error(error)
        self.changed.emit()

    def _show(self, deed: Office.Deed, count: int, name: str) -> None:
        self._deed, self._count, self._name = deed, count, name
        self._overtaken, self._sentence, self._reference = False, "", ""
        self.changed.emit()
