"""The import of a list of guests: how it is read, what it would change, take it in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.event.event import Event
from kiosk.domain.people.roster_import import RosterReport
from kiosk.domain.people.roster_reading import RosterReading
from kiosk.faces.face_context import FaceContext
from kiosk.faces.office.office_enums import Office
from kiosk.faces.office.office_ports import OfficePorts, RosterAnswers, RosterRows
from kiosk.faces.office.office_task import OfficeTask, Progress
from kiosk.faces.office.office_undo import MadeChange, OfficeUndo
from kiosk.faces.office.person_texts import WORDS
from kiosk.faces.office.reading_rows import (
    ColumnRow,
    ImportedPerson,
    StateRow,
    column_rows,
    person_row,
    state_rows,
)
from kiosk.faces.organiser.login import OrganiserLogin
from kiosk.faces.properties import Property
from kiosk.faces.row_model import RowModel

QML_IMPORT_NAME = "kiosk.faces.office"
QML_IMPORT_MAJOR_VERSION = 1

EVERYBODY = "all"
"""Whom the list holds for, as the use case calls everybody."""
MAX_LISTED = 500
"""The most people that one of the lists shows."""


@dataclass(frozen=True, slots=True)
class ReadRoster:
    """A file as it was read, and what taking it in would do."""

    roster: RosterRows
    report: RosterReport


@QmlElement
class OfficeRoster(QObject):
    """One file at a time; nothing is written before it is taken in."""

    changed = Signal()
    taken = Signal()

    def __init__(
        self,
        context: FaceContext,
        ports: OfficePorts,
        task: OfficeTask,
        login: OrganiserLogin,
        undo: OfficeUndo,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context, self._ports, self._task = context, ports, task
        self._login, self._undo = login, undo
        self._event: Event | None = None
        self._path: Path | None = None
        self._answers = RosterAnswers()
        self._read: ReadRoster | None = None
        self._list, self._list_wins = Office.RosterList.NEW, False
        self._columns = RowModel(ColumnRow, self)
        self._states = RowModel(StateRow, self)
        self._people = RowModel(ImportedPerson, self)

    @Property(str, notify=changed)
    def file(self) -> str:
        """Return the file's name; empty if none was chosen."""
        return self._path.name if self._path else ""

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Return whether a file was read."""
        return self._read is not None

    @Property(str, notify=changed)
    def profile(self) -> str:
        """Return the system from which the file comes, if it is known."""
        return self._reading.profile

    @Property("QStringList", notify=changed)
    def sheets(self) -> list[str]:
        """Return the sheets of a workbook, the one that is read first."""
        reading = self._reading
        return [reading.sheet, *reading.other_sheets] if reading.sheet else []

    @Property(RowModel, constant=True)
    def columns(self) -> RowModel[ColumnRow]:
        """Return the columns."""
        return self._columns

    @Property(RowModel, constant=True)
    def states(self) -> RowModel[StateRow]:
        """Return the words of the state column."""
        return self._states

    @Property(RowModel, constant=True)
    def people(self) -> RowModel[ImportedPerson]:
        """Return the people of the list that is looked at."""
        return self._people

    @Property("QStringList", notify=changed)
    def stops(self) -> list[str]:
        """Return the reasons why it cannot be taken in yet."""
        return list(self._reading.stops)

    @Property("QStringList", notify=changed)
    def warnings(self) -> list[str]:
        """Return what is noteworthy about the file."""
        return list(self._reading.warnings)

    @Property("QList<int>", notify=changed)
    def counts(self) -> list[int]:
        """Return how many people are in each list, in the order of RosterList."""
        if self._read is None:
            return [0] * len(Office.RosterList)
        return [len(self._rows_of(kind)) for kind in Office.RosterList]

    @Property(int, notify=changed)
    def unchanged(self) -> int:
        """Return how many people stay as they are."""
        return self._read.report.unchanged if self._read else 0

    @Property(int, notify=changed)
    def list(self) -> Office.RosterList:
        """Return which list is looked at."""
        return self._list

    @property
    def _reading(self) -> RosterReading:
        return self._read.roster.reading if self._read else RosterReading()

    def set_event(self, context: FaceContext, event: Event) -> None:
        """Import for an event."""
        if self._event is not None and self._event.id != event.id:
            self.close()
        self._context, self._event = context, event

    def open_file(self, path: Path) -> None:
        """Read a file."""
        self._path, self._read, self._answers = path, None, RosterAnswers()
        self._list, self._list_wins = Office.RosterList.NEW, False
        self._begin()

    @Slot()
    def close(self) -> None:
        """Leave the file alone."""
        self._path = self._read = None
        self._show()

    @Slot()
    def again(self) -> None:
        """Read the file again, as it was changed."""
        self._begin()

    @Slot(int)
    def showList(self, which: int) -> None:
        """Look at one of the lists."""
        self._list = Office.RosterList(which)
        self._show()

    @Property(bool, notify=changed)
    def listWins(self) -> bool:
        """Return whether the list holds where it disagrees with what was changed."""
        return self._list_wins

    @Slot(bool)
    def letListWin(self, wins: bool) -> None:  # noqa: FBT001  a slot
        """Let the list hold where it disagrees, or what was changed here."""
        self._list_wins = wins
        self._begin()

    @Slot(int)
    def chooseSheet(self, index: int) -> None:
        """Read another sheet."""
        self._answers = RosterAnswers(sheet=self.sheets[index])
        self._begin()

    @Slot(int, int)
    def chooseField(self, column: int, field: int) -> None:
        """Read a column as a field; 0 leaves it out."""
        heading = self._columns.rows[column].heading
        chosen = self._ports.roster_fields[field - 1] if field else ""
        columns = {**self._answers.columns, heading: chosen}
        self._answers = replace(self._answers, columns=columns)
        self._begin()

    @Slot(int, int)
    def chooseState(self, row: int, state: int) -> None:
        """Read a word as a state."""
        word = self._states.rows[row].word
        states = {**self._answers.states, word: WORDS[Office.State(state)]}
        self._answers = replace(self._answers, states=states)
        self._begin()

    @Slot()
    def take(self) -> None:
        """Import the people."""
        read, event = self._read, self._event
        if read is None or event is None or self._reading.stops:
            return
        if not self._login.authorize():
            return
        name = self.file

        def work(progress: Progress) -> RosterReport:
            progress(0, 0)
            return self._import(event, read.roster, dry_run=False, file=name)

        self._task.run(Office.Work.IMPORTING, work, self._taken)

    def _import(
        self, event: Event, roster: RosterRows, *, dry_run: bool, file: str = ""
    ) -> RosterReport:
        return self._context.use_cases.import_roster(
            event.id,
            self._context.station,
            roster,
            dry_run=dry_run,
            take=(EVERYBODY,) if self._list_wins else (),
            file=file,
            operator=self._login.operator,
        )

    def _begin(self) -> None:
        path, event, answers = self._path, self._event, self._answers
        if path is None or event is None:
            return

        def work(progress: Progress) -> ReadRoster:
            progress(0, 0)
            roster = self._ports.read_roster(path, event, answers)
            progress(0, 0)
            return ReadRoster(roster, self._import(event, roster, dry_run=True))

        self._task.run(Office.Work.READING, work, self._keep)
        self.changed.emit()

    def _keep(self, read: ReadRoster) -> None:
        self._read = read
        self._task.forget()
        self._show()

    def _taken(self, report: RosterReport) -> str:
        name = self.file
        made = MadeChange(
            change_set=report.change_set,
            event=self._context.event,
            deed=Office.Deed.IMPORTED,
            count=report.added + report.updated,
        )
        self.close()
        self._task.forget()
        self.taken.emit()
        if report.change_set:
            self._undo.add(made)
        return name

    def _rows_of(self, kind: Office.RosterList) -> Sequence[object]:
        if self._read is None:
            return ()
        report = self._read.report
        lists: Mapping[Office.RosterList, Sequence[object]] = {
            Office.RosterList.NEW: report.additions,
            Office.RosterList.CHANGED: report.changes,
            Office.RosterList.GONE: report.gone,
            Office.RosterList.KEPT_OUT: report.kept_out,
            Office.RosterList.LEFT_OUT: (*report.rejected, *self._reading.left_out),
            Office.RosterList.DISAGREES: report.disagreements,
        }
        return lists[kind]

    def _show(self) -> None:
        reading = self._reading
        self._columns.set_rows(column_rows(reading, self._ports.roster_fields))
        self._states.set_rows(state_rows(reading))
        rows = [person_row(row) for row in self._rows_of(self._list)[:MAX_LISTED]]
        self._people.set_rows(rows)
        self.changed.emit()
