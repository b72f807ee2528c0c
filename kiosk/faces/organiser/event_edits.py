"""Edits of the event made at this screen, and their undo."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.event.event import Event
from kiosk.domain.event.event_validation import EventIssue
from kiosk.faces.error_report import report_error
from kiosk.faces.face_context import FaceContext
from kiosk.faces.organiser.login import OrganiserLogin
from kiosk.faces.organiser.organiser_enums import Organiser
from kiosk.faces.organiser.ports import OrganiserPorts
from kiosk.faces.properties import Property
from kiosk.service.edit_programme import (
    EditConflictError,
    InvalidProgrammeError,
    ProgrammeEdit,
)
from kiosk.service.offline import HubRequiredError

QML_IMPORT_NAME = "kiosk.faces.organiser"
QML_IMPORT_MAJOR_VERSION = 1

Edit = Organiser.Edit
MAX_UNDO = 50
"""Edits that can be undone."""


@QmlElement
class EventEdits(QObject):
    """The outcome of the last edit, and the edits that can be undone."""

    changed = Signal()

    def __init__(
        self,
        context: FaceContext,
        ports: OrganiserPorts,
        login: OrganiserLogin,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context, self._ports, self._login = context, ports, login
        self._applied: list[ProgrammeEdit] = []
        self._state = Edit.NONE
        self._sentence = self._reference = ""
        self._issues: Sequence[EventIssue] = ()

    @Property(int, notify=changed)
    def state(self) -> Organiser.Edit:
        """Return the outcome of the last edit."""
        return self._state

    @Property(int, notify=changed)
    def undoable(self) -> int:
        """Return how many edits can be undone."""
        return len(self._applied)

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """Return the sentence of the error."""
        return self._sentence

    @Property(str, notify=changed)
    def reference(self) -> str:
        """Return the reference of the bug that was logged."""
        return self._reference

    @property
    def issues(self) -> Sequence[EventIssue]:
        """The issues of an edit that was not saved."""
        return self._issues

    def apply(
        self, previous: Event, edited: Event, then: Callable[[Event], None]
    ) -> None:
        """Save an edit, and call ``then`` with the event as it is stored."""
        if self._state is Edit.BUSY or not self._allowed():
            return

        def finish(edit: ProgrammeEdit) -> None:
            if edit.before != edit.after:
                self._applied = [*self._applied[1 - MAX_UNDO :], edit]
            self._set_state(Edit.SAVED)
            then(edit.after)

        operator = self._login.operator
        self._run(
            partial(self._edit_with_portraits, previous, edited, operator), finish
        )

    @Slot()
    def undo(self) -> None:
        """Undo the last edit, unless others changed the same since."""
        if not self._applied or self._state is Edit.BUSY or not self._allowed():
            return

        def finish(_edit: ProgrammeEdit) -> None:
            self._applied.pop()
            self._set_state(Edit.UNDONE)

        inverse, operator = self._applied[-1].inverse, self._login.operator
        self._run(partial(self._edit, inverse, operator), finish)

    @Slot()
    def forget(self) -> None:
        """Clear the outcome; edits can still be undone."""
        if self._state is not Edit.BUSY:
            self._set_state(Edit.NONE)

    def _edit(self, edit: ProgrammeEdit, operator: str | None) -> ProgrammeEdit:
        return self._context.use_cases.edit_programme(edit, operator=operator)

    def _allowed(self) -> bool:
        allowed = self._login.authorize()
        if not allowed:
            self._set_state(Edit.FORBIDDEN)
        return allowed

    def _edit_with_portraits(
        self, previous: Event, edited: Event, operator: str | None
    ) -> ProgrammeEdit:
        loaded = self._ports.load_portraits(previous, edited)
        return self._edit(ProgrammeEdit(previous, loaded), operator)

    def _run(
        self, work: Callable[[], ProgrammeEdit], then: Callable[[ProgrammeEdit], None]
    ) -> None:
        self._set_state(Edit.BUSY)
        self._context.worker.run(work, then, self._fail)

    def _set_state(self, state: Organiser.Edit) -> None:
        self._state, self._sentence, self._reference = state, "", ""
        self._issues = ()
        self.changed.emit()

    def _fail(self, error: Exception) -> None:
        match error:
            case EditConflictError():
                self._set_state(Edit.OVERTAKEN)
            case HubRequiredError():
                self._set_state(Edit.HUB)
            case InvalidProgrammeError():
                self._set_state(Edit.DISAGREEING)
                self._issues = error.issues
            case _:
                self._set_state(Edit.FAILED)
                self._sentence, self._reference = report_error(error)
        self.changed.emit()
