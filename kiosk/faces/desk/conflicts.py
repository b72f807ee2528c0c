"""The list of conflicts: who was decided on twice, and what somebody found."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.conflict_words import Case, advise, explain
from kiosk.domain.fault import KnownFault
from kiosk.faces.desk.actions import DeskActions
from kiosk.faces.desk.rows import Row, Rows
from kiosk.faces.desk.snapshot import DeskSnapshot
from kiosk.faces.desk.telling import Telling
from kiosk.faces.desk.trouble import DeskTrouble
from kiosk.faces.properties import Property
from kiosk.faces.trouble import spoken

QML_IMPORT_NAME = "kiosk.faces.desk"
QML_IMPORT_MAJOR_VERSION = 1
CASE = ("id", "kind", "who", "name", "said", "advice", "since")


@QmlElement
class DeskConflicts(QObject):
    """The conflicts that wait, the newest first, while their list is open.

    ``marked`` is the one that the keys are at, ``chosen`` the one that is asked about.
    """

    changed = Signal()
    found = Signal(str)

    def __init__(
        self,
        actions: DeskActions,
        trouble: DeskTrouble,
        then: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._actions, self._trouble, self._then = actions, trouble, then
        self._rows = Rows(CASE, self)
        self._shown = False
        self._marked = self._waiting = 0
        self._chosen = self._problem = ""

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        """Whether the list is open."""
        return self._shown

    @Property(QObject, notify=changed)
    def rows(self) -> Rows:
        """Give the conflicts that are listed."""
        return self._rows

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many wait in all."""
        return self._waiting

    @Property(int, notify=changed)
    def more(self) -> int:
        """How many wait that are not listed."""
        return max(0, self._waiting - len(self._rows)) if len(self._rows) else 0

    @Property(int, notify=changed)
    def marked(self) -> int:
        """Which one the keys are at."""
        return self._marked

    @Property("QVariantMap", notify=changed)
    def chosen(self) -> Row:
        """Give the one that is asked about; nothing while all are listed."""
        every = (self._rows[place] for place in range(len(self._rows)))
        return next((row for row in every if row["id"] == self._chosen), {})

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Why it could not be resolved."""
        return self._problem

    @Slot(int)
    def mark(self, place: int) -> None:
        """Move to a conflict, as far as there are any."""
        self._marked = max(0, min(place, len(self._rows) - 1))
        self.changed.emit()

    @Slot(int)
    def choose(self, place: int) -> None:
        """Ask what was found of a conflict."""
        if 0 <= place < len(self._rows):
            self._marked, self._chosen = place, str(self._rows[place]["id"])
            self._problem = ""
            self.changed.emit()

    @Slot(int)
    def show(self, place: int) -> None:
        """Look at the person whom a conflict is about."""
        if 0 <= place < len(self._rows):
            self.found.emit(str(self._rows[place]["who"]))

    @Slot(str)
    def submit(self, reason: str) -> None:
        """Resolve the one that is asked about; without a reason nothing is done."""
        if self._chosen and reason.strip():
            self._actions.resolve(self._chosen, reason, self._finish, self._fail)

    @Slot()
    def back(self) -> None:
        """Go from the question to the list, and from there to where one was."""
        if self._chosen:
            self._chosen = ""
            self.changed.emit()
        else:
            self.close()

    @Slot()
    def close(self) -> None:
        """Show the list no more."""
        if self._shown:
            self._shown, self._chosen = False, ""
            self.changed.emit()

    def open(self) -> None:
        """Show the list."""
        self._shown, self._marked, self._chosen = True, 0, ""
        self._rows.put([])
        self.changed.emit()
        self._then()

    def put(self, snapshot: DeskSnapshot, telling: Telling) -> None:
        """List these from now on; what another desk resolved is gone."""
        self._waiting = len(snapshot.conflicts)
        if self._shown:
            self._list(snapshot.cases, telling)
        if not self._waiting:
            self.close()
        self.changed.emit()

    def _list(self, cases: Sequence[Case], telling: Telling) -> None:
        self._rows.put([_row(case, telling) for case in cases])
        self._marked = max(0, min(self._marked, len(cases) - 1))
        if self._chosen not in {case.conflict.id for case in cases}:
            self._chosen = ""

    def _finish(self) -> None:
        self._chosen = ""
        self._then()

    def _fail(self, error: Exception) -> None:
        if isinstance(error, KnownFault):
            self._problem = spoken(error)
            self.changed.emit()
        else:
            self.close()
            self._trouble.take(error)


def _row(case: Case, telling: Telling) -> Row:
    conflict = case.conflict
    return {
        "id": conflict.id,
        "kind": conflict.kind,
        "who": conflict.registration,
        "name": case.person.name if case.person else "",
        "said": explain(case, telling.event, telling.now, telling.language),
        "advice": advise(conflict.kind, telling.language),
        "since": telling.at(conflict.noticed_at),
    }
