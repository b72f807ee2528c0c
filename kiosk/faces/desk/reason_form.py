"""The form that asks for a reason (undo, override, further badge) or for a name."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.fault import KnownFault
from kiosk.faces.desk.action_result import ActionResult
from kiosk.faces.desk.actions import DeskActions
from kiosk.faces.desk.desk_enums import Desk
from kiosk.faces.desk.error_banner import DeskErrorBanner
from kiosk.faces.desk.formatting import DeskFormatter, entry_outcome
from kiosk.faces.desk.person_details import PersonDetails
from kiosk.faces.error_report import translate_fault
from kiosk.faces.properties import Property
from kiosk.faces.theme.legible import legible, name_to_correct

QML_IMPORT_NAME = "kiosk.faces.desk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class DeskReason(QObject):
    """The open form and its person; a scan meanwhile does not change them."""

    changed = Signal()

    def __init__(
        self,
        actions: DeskActions,
        error: DeskErrorBanner,
        on_done: Callable[[ActionResult], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._error = error
        self._on_done = on_done
        self._details: PersonDetails | None = None
        self._kind, self._entry = Desk.Form.NONE, Desk.Outcome.NONE
        self._time = self._problem = ""

    @Property(int, notify=changed)
    def kind(self) -> Desk.Form:
        """Return the kind of the form that is open."""
        return self._kind

    @Property(str, notify=changed)
    def name(self) -> str:
        """Return the person's name."""
        return legible(self._details.person.registration).name if self._details else ""

    @Property(str, notify=changed)
    def nameToCorrect(self) -> str:
        """Return the name from which a correction starts."""
        details = self._details
        return name_to_correct(details.person.registration) if details else ""

    @Property(int, notify=changed)
    def entry(self) -> Desk.Outcome:
        """Return the outcome of the entry that is to be undone."""
        return self._entry

    @Property(str, notify=changed)
    def time(self) -> str:
        """Return the time of that entry."""
        return self._time

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Return why the action failed, or nothing."""
        return self._problem

    def open(
        self, kind: Desk.Form, details: PersonDetails, formatter: DeskFormatter
    ) -> None:
        """Open the form."""
        last_movement = details.last_movement
        self._kind, self._details, self._problem = kind, details, ""
        self._entry = (
            entry_outcome(last_movement) if last_movement else Desk.Outcome.NONE
        )
        self._time = (
            formatter.date_time(last_movement.scanned_at) if last_movement else ""
        )
        self.changed.emit()

    @Slot(str)
    def submit(self, reason: str) -> None:
        """Run the action with this reason; an empty one is ignored."""
        reason = " ".join(reason.split())
        if self._details is None or not reason:
            return
        registration_id, last_movement = (
            self._details.person.registration.id,
            self._details.last_movement,
        )
        if self._kind is Desk.Form.UNDO and last_movement is not None:
            self._actions.undo(
                registration_id, last_movement.id, reason, self._finish, self._fail
            )
        elif self._kind is Desk.Form.OVERRIDE:
            self._actions.check_in(registration_id, reason, self._finish, self._fail)
        elif self._kind is Desk.Form.BADGE:
            self._actions.print_badge(registration_id, reason, self._finish, self._fail)
        elif self._kind is Desk.Form.NAME:
            self._actions.correct_name(
                registration_id, reason, self._finish, self._fail
            )

    @Slot()
    def close(self) -> None:
        """Close the form."""
        if self._kind is not Desk.Form.NONE:
            self._kind, self._details = Desk.Form.NONE, None
            self.changed.emit()

    def _finish(self, result: ActionResult) -> None:
        self.close()
        self._on_done(result)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, KnownFault):
            self._problem = translate_fault(error)
            self.changed.emit()
        else:
            self.close()
            self._error.report(error)
