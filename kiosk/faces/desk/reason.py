"""The form that asks why: an undo, an override, a further badge; or for a name."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.fault import KnownFault
from kiosk.faces.desk.actions import DeskActions
from kiosk.faces.desk.dossier import Dossier
from kiosk.faces.desk.result import Result
from kiosk.faces.desk.telling import Telling, entry_key
from kiosk.faces.desk.trouble import DeskTrouble
from kiosk.faces.properties import Property
from kiosk.faces.trouble import spoken

QML_IMPORT_NAME = "kiosk.faces.desk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class DeskReason(QObject):
    """What the reason is for, and about whom; it stays with them whatever is scanned.

    ``kind`` is "undo", "override", "badge", or "name" where what is asked for is a
    name; it is empty while the form is closed.
    """

    changed = Signal()

    def __init__(
        self,
        actions: DeskActions,
        trouble: DeskTrouble,
        then: Callable[[Result], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._trouble = trouble
        self._then = then
        self._dossier: Dossier | None = None
        self._kind = self._entry = self._time = self._problem = ""

    @Property(str, notify=changed)
    def kind(self) -> str:
        """Say what is to be done."""
        return self._kind

    @Property(str, notify=changed)
    def name(self) -> str:
        """To whom."""
        return self._dossier.person.registration.name if self._dossier else ""

    @Property(str, notify=changed)
    def entry(self) -> str:
        """Give the key of the entry that an undo takes back."""
        return self._entry

    @Property(str, notify=changed)
    def time(self) -> str:
        """When that entry was made."""
        return self._time

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Why it could not be done."""
        return self._problem

    def open(self, kind: str, dossier: Dossier, telling: Telling) -> None:
        """Ask for a reason."""
        last = dossier.last_move
        self._kind, self._dossier, self._problem = kind, dossier, ""
        self._entry = entry_key(last) if last else ""
        self._time = telling.at(last.scanned_at) if last else ""
        self.changed.emit()

    @Slot(str)
    def submit(self, reason: str) -> None:
        """Do it, for this reason; without one nothing is done."""
        reason = " ".join(reason.split())
        if self._dossier is None or not reason:
            return
        who, last = self._dossier.person.registration.id, self._dossier.last_move
        if self._kind == "undo" and last is not None:
            self._actions.undo(who, last.id, reason, self._finish, self._fail)
        elif self._kind == "override":
            self._actions.check_in(who, reason, self._finish, self._fail)
        elif self._kind == "badge":
            self._actions.print_badge(who, reason, self._finish, self._fail)
        elif self._kind == "name":
            self._actions.correct_name(who, reason, self._finish, self._fail)

    @Slot()
    def close(self) -> None:
        """Do nothing of the kind."""
        if self._kind:
            self._kind, self._dossier = "", None
            self.changed.emit()

    def _finish(self, result: Result) -> None:
        self.close()
        self._then(result)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, KnownFault):
            self._problem = spoken(error)
            self.changed.emit()
        else:
            self.close()
            self._trouble.take(error)
