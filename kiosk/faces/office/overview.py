"""What is still to be done before the evening, each with its next step."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.staff import Role
from kiosk.faces.office.office_enums import Office
from kiosk.faces.office.office_snapshot import EventFigures, OfficeSnapshot
from kiosk.faces.properties import Property
from kiosk.faces.row_model import RowModel
from kiosk.faces.view import View

QML_IMPORT_NAME = "kiosk.faces.office"
QML_IMPORT_MAJOR_VERSION = 1

Todo, Page = Office.Todo, Office.Page


@dataclass(frozen=True, slots=True)
class TodoRow:
    """A thing that is done or still to be done, and the page where it is done."""

    kind: Office.Todo
    done: bool
    count: int
    page: Office.Page


@dataclass(frozen=True, slots=True)
class OfficeFigures:
    """The few numbers of an event."""

    people: int = 0
    expected: int = 0
    arrived: int = 0
    inside: int = 0
    without_ticket: int = 0
    no_shows: int = 0
    walk_ins: int = 0
    refused: int = 0


@QmlElement
class OfficeFiguresView(View[OfficeFigures]):
    """The few numbers of an event for QML."""


@QmlElement
class OfficeOverview(QObject):
    """The checklist of an event, and its numbers."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows = RowModel(TodoRow, self)
        self._figures = OfficeFiguresView(OfficeFigures())
        self._rehearsed = False

    @Property(RowModel, constant=True)
    def rows(self) -> RowModel[TodoRow]:
        """Return the checklist, what is still to do first."""
        return self._rows

    @Property(OfficeFiguresView, constant=True)
    def figures(self) -> OfficeFiguresView:
        """Return the numbers."""
        return self._figures

    @Property(int, notify=changed)
    def open(self) -> int:
        """Return how many things are still to be done."""
        return sum(not row.done for row in self._rows.rows)

    def update(self, snapshot: OfficeSnapshot, *, printer: bool) -> None:
        """Show how an event stands."""
        figures = snapshot.figures
        rows = list(_todos(snapshot, figures, printer=printer)) if figures else []
        self._rows.set_rows(sorted(rows, key=lambda row: row.done))
        if figures is not None:
            self._figures.set_value(_shown(figures))
        self.changed.emit()


def _shown(figures: EventFigures) -> OfficeFigures:
    count = figures.headcount
    return OfficeFigures(
        people=figures.people,
        expected=count.expected,
        arrived=count.arrived,
        inside=count.inside,
        without_ticket=figures.without_ticket,
        no_shows=count.no_shows,
        walk_ins=count.walk_ins,
        refused=count.refused,
    )


def _todos(
    snapshot: OfficeSnapshot, figures: EventFigures, *, printer: bool
) -> Iterator[TodoRow]:
    event = snapshot.event
    items = len(event.agenda) if event else 0
    people, without = figures.people, figures.without_ticket
    yield TodoRow(Todo.PROGRAMME, items > 0, items, Page.PROGRAMME)
    yield TodoRow(Todo.GUESTS, people > 0, people, Page.PEOPLE)
    if people:
        yield TodoRow(Todo.TICKETS, without == 0, without, Page.TICKETS)
    organisers = sum(member.role >= Role.ORGANISER for member in snapshot.staff)
    yield TodoRow(Todo.STAFF, organisers > 0, len(snapshot.staff), Page.STAFF)
    yield TodoRow(Todo.PRINTER, printer, 0, Page.SETTINGS)
    if figures.conflicts:
        yield TodoRow(Todo.CONFLICTS, False, figures.conflicts, Page.DOOR)  # noqa: FBT003  a field
