"""Shifts the programme by minutes, from an item on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.event.dates import format_time
from kiosk.domain.event.event import AgendaItem, Event
from kiosk.domain.event.programme import shift_agenda
from kiosk.domain.text import localize
from kiosk.faces.face_context import FaceContext
from kiosk.faces.language import Language
from kiosk.faces.organiser.event_edits import EventEdits
from kiosk.faces.properties import Property
from kiosk.faces.row_model import RowModel

QML_IMPORT_NAME = "kiosk.faces.organiser"
QML_IMPORT_MAJOR_VERSION = 1

DEFAULT_MINUTES = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftTexts:
    """An item of the programme with its present and its shifted times."""

    title: str
    before: str
    after: str
    moved: bool


@QmlElement
class OrganiserShift(QObject):
    """The minutes, the first item that moves, and a preview of the times."""

    changed = Signal()

    def __init__(
        self,
        context: FaceContext,
        language: Language,
        edits: EventEdits,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context, self._language, self._edits = context, language, edits
        self._event: Event | None = None
        self._first_row, self._minutes = 0, DEFAULT_MINUTES
        self._rows = RowModel(ShiftTexts, self)
        language.changed.connect(self._refresh)
        edits.changed.connect(self._refresh)

    @Property(int, notify=changed)
    def minutes(self) -> int:
        """Return by how many minutes the programme is shifted."""
        return self._minutes

    @Property(int, notify=changed)
    def first(self) -> int:
        """Return the index of the first row that moves."""
        return self._first_row

    @Property(RowModel, constant=True)
    def rows(self) -> RowModel[ShiftTexts]:
        """Return the current and coming items, with their present and shifted times."""
        return self._rows

    def update(self, event: Event) -> None:
        """Update the event."""
        if event != self._event:
            self._event = event
            self._first_row = min(self._first_row, max(0, len(self._items) - 1))
            self._refresh()

    @Slot()
    def begin(self) -> None:
        """Reset the form: ten minutes later, from the current item on."""
        self._first_row, self._minutes = 0, DEFAULT_MINUTES
        self._edits.forget()
        self._refresh()

    @Slot(int)
    def choose(self, minutes: int) -> None:
        """Set the minutes."""
        self._minutes = minutes
        self._refresh()

    @Slot(int)
    def setFirst(self, row: int) -> None:
        """Set the first item that moves."""
        self._first_row = max(0, min(row, len(self._items) - 1))
        self._refresh()

    @Slot()
    def apply(self) -> None:
        """Shift the programme, for all stations."""
        event, items = self._event, self._items
        if event is not None and items:
            self._edits.apply(event, self._shifted(event, items), self.update)

    def _refresh(self) -> None:
        event, items = self._event, self._items
        self._rows.set_rows(self._row_values(event, items) if event and items else [])
        self.changed.emit()

    def _row_values(
        self, event: Event, items: Sequence[AgendaItem]
    ) -> Sequence[ShiftTexts]:
        shifted_event = self._shifted(event, items)
        shifted_items = dict(
            zip(map(id, event.agenda), shifted_event.agenda, strict=True)
        )
        return [
            ShiftTexts(
                title=localize(item.title, self._language.code),
                before=_hours(item, event),
                after=_hours(shifted_items[id(item)], event),
                moved=shifted_items[id(item)] != item,
            )
            for item in items
        ]

    @property
    def _items(self) -> Sequence[AgendaItem]:
        if self._event is None:
            return ()
        now = self._context.clock.now()
        return [item for item in self._event.agenda if item.ends_at > now]

    def _shifted(self, event: Event, items: Sequence[AgendaItem]) -> Event:
        delta = timedelta(minutes=self._minutes)
        first_item = items[min(self._first_row, len(items) - 1)]
        return shift_agenda(event, first_item, delta, self._context.clock.now())


def _hours(item: AgendaItem, event: Event) -> str:
    return f"{format_time(item.starts_at, event)} – {format_time(item.ends_at, event)}"  # noqa: RUF001  a range
