"""The desk's list of open conflicts, and the form that resolves one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.fault import KnownFault
from kiosk.domain.stations.conflict_sentences import (
    ConflictCase,
    conflict_advice,
    describe_conflict,
)
from kiosk.faces.desk.actions import DeskActions
from kiosk.faces.desk.desk_enums import Desk
from kiosk.faces.desk.desk_snapshot import DeskSnapshot
from kiosk.faces.desk.error_banner import DeskErrorBanner
from kiosk.faces.desk.formatting import DeskFormatter
from kiosk.faces.desk.keyed_rows import KeyedRowModel
from kiosk.faces.error_report import translate_fault
from kiosk.faces.properties import Property
from kiosk.faces.row_model import RowModel
from kiosk.faces.view import View

QML_IMPORT_NAME = "kiosk.faces.desk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class ListedConflict:
    """A conflict, with its sentence and advice; empty for none."""

    id: str = ""
    kind: Desk.Conflict = Desk.Conflict.NONE
    registration: str = ""
    sentence: str = ""
    advice: str = ""
    since: str = ""


@QmlElement
class DeskConflictView(View[ListedConflict]):
    """One conflict for QML."""


@QmlElement
class DeskConflicts(QObject):
    """The open conflicts, newest first, while their list is open.

    ``currentIndex`` is the row that the keys act on, ``chosen`` the conflict whose
    form is open.
    """

    changed = Signal()
    personChosen = Signal(str)

    def __init__(
        self,
        actions: DeskActions,
        error: DeskErrorBanner,
        on_done: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._actions, self._error, self._on_done = actions, error, on_done
        self._rows = KeyedRowModel(ListedConflict, self)
        self._chosen = DeskConflictView(ListedConflict(), self)
        self._shown = False
        self._current_index = self._count = 0
        self._problem = ""

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        """Return whether the list is open."""
        return self._shown

    @Property(RowModel, notify=changed)
    def rows(self) -> KeyedRowModel[ListedConflict]:
        """Return the conflicts that are listed."""
        return self._rows

    @Property(int, notify=changed)
    def count(self) -> int:
        """Return how many conflicts are open."""
        return self._count

    @Property(int, notify=changed)
    def more(self) -> int:
        """Return how many open conflicts are not listed."""
        return max(0, self._count - self._rows.count) if self._rows.count else 0

    @Property(int, notify=changed)
    def currentIndex(self) -> int:
        """Return the index of the row that the keys act on."""
        return self._current_index

    @Property(DeskConflictView, notify=changed)
    def chosen(self) -> DeskConflictView:
        """Return the conflict whose form is open; empty while the list is shown."""
        return self._chosen

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Return why the conflict could not be resolved, or nothing."""
        return self._problem

    @Slot(int)
    def setCurrentIndex(self, index: int) -> None:
        """Move to a row; the index is limited to the rows that exist."""
        self._current_index = max(0, min(index, self._rows.count - 1))
        self.changed.emit()

    @Slot(int)
    def choose(self, index: int) -> None:
        """Open the form of a conflict."""
        if 0 <= index < self._rows.count:
            self._current_index, self._problem = index, ""
            self._chosen.set_value(self._rows.rows[index])
            self.changed.emit()

    @Slot(int)
    def show(self, index: int) -> None:
        """Show the person of a conflict."""
        if 0 <= index < self._rows.count:
            self.personChosen.emit(self._rows.rows[index].registration)

    @Slot(str)
    def submit(self, reason: str) -> None:
        """Resolve the chosen conflict; an empty reason is ignored."""
        if self._chosen.value.id and reason.strip():
            self._actions.resolve_conflict(
                self._chosen.value.id, reason, self._finish, self._fail
            )

    @Slot()
    def back(self) -> None:
        """Return from the form to the list, or close the list."""
        if self._chosen.value.id:
            self._chosen.set_value(ListedConflict())
            self.changed.emit()
        else:
            self.close()

    @Slot()
    def close(self) -> None:
        """Close the list."""
        if self._shown:
            self._shown = False
            self._chosen.set_value(ListedConflict())
            self.changed.emit()

    def open(self) -> None:
        """Open the list."""
        self._shown, self._current_index = True, 0
        self._chosen.set_value(ListedConflict())
        self._rows.set_rows([])
        self.changed.emit()
        self._on_done()

    def update(self, snapshot: DeskSnapshot, formatter: DeskFormatter) -> None:
        """Update the list; conflicts that another desk resolved disappear."""
        self._count = len(snapshot.conflicts)
        if self._shown:
            self._update_rows(snapshot.cases, formatter)
        if not self._count:
            self.close()
        self.changed.emit()

    def _update_rows(
        self, conflict_cases: Sequence[ConflictCase], formatter: DeskFormatter
    ) -> None:
        self._rows.set_rows(
            [_row(conflict_case, formatter) for conflict_case in conflict_cases]
        )
        self._current_index = max(0, min(self._current_index, len(conflict_cases) - 1))
        by_id = {row.id: row for row in self._rows.rows}
        self._chosen.set_value(by_id.get(self._chosen.value.id, ListedConflict()))

    def _finish(self) -> None:
        resolved = self._chosen.value
        self._rows.set_rows([row for row in self._rows.rows if row != resolved])
        self._chosen.set_value(ListedConflict())
        self._on_done()

    def _fail(self, error: Exception) -> None:
        if isinstance(error, KnownFault):
            self._problem = translate_fault(error)
            self.changed.emit()
        else:
            self.close()
            self._error.report(error)


def _row(conflict_case: ConflictCase, formatter: DeskFormatter) -> ListedConflict:
    conflict = conflict_case.conflict
    return ListedConflict(
        id=conflict.id,
        kind=Desk.Conflict[conflict.kind.name],
        registration=conflict.registration,
        sentence=describe_conflict(
            conflict_case, formatter.event, formatter.now, formatter.language
        ),
        advice=conflict_advice(conflict.kind, formatter.language),
        since=formatter.date_time(conflict.noticed_at),
    )
