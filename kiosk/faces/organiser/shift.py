"""The programme a few minutes later, or earlier, from an item on."""

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.dates import clock_time
from kiosk.domain.event import AgendaItem, Event
from kiosk.domain.programme import shifted
from kiosk.domain.text import say
from kiosk.faces.language import Language
from kiosk.faces.organiser.edits import Edits
from kiosk.faces.organiser.telling import Row
from kiosk.faces.place import Place
from kiosk.faces.properties import Property

QML_IMPORT_NAME = "kiosk.faces.organiser"
QML_IMPORT_MAJOR_VERSION = 1

USUAL = 10
CHOICES = (-10, -5, 5, 10, 15, 30)


@QmlElement
class OrganiserShift(QObject):
    """By how many minutes, from which item on, and what the times would be then."""

    changed = Signal()

    def __init__(
        self, place: Place, language: Language, edits: Edits, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._place, self._language, self._edits = place, language, edits
        self._event: Event | None = None
        self._first, self._minutes = 0, USUAL
        language.changed.connect(self.changed)
        edits.changed.connect(self.changed)

    @Property("QVariantList", notify=changed)
    def choices(self) -> Sequence[int]:
        """Give the minutes to choose from."""
        return CHOICES

    @Property(int, notify=changed)
    def minutes(self) -> int:
        """By how many minutes."""
        return self._minutes

    @Property(int, notify=changed)
    def first(self) -> int:
        """From which of the rows on."""
        return self._first

    @Property("QVariantList", notify=changed)
    def rows(self) -> Sequence[Row]:
        """Tell what is on or still to come, with the times as they would be."""
        event, items = self._event, self._items
        if event is None or not items:
            return []
        after = self._after(event, items)
        moved = dict(zip(map(id, event.agenda), after.agenda, strict=True))
        return [
            {
                "title": say(item.title, self._language.code),
                "before": _hours(item, event),
                "after": _hours(moved[id(item)], event),
                "moved": moved[id(item)] != item,
            }
            for item in items
        ]

    def take(self, event: Event) -> None:
        """Show the event as it is now."""
        if event != self._event:
            self._event = event
            self._first = min(self._first, max(0, len(self._items) - 1))
            self.changed.emit()

    @Slot()
    def begin(self) -> None:
        """Begin anew: ten minutes later, from here on."""
        self._first, self._minutes = 0, USUAL
        self._edits.forget()
        self.changed.emit()

    @Slot(int)
    def choose(self, minutes: int) -> None:
        """Choose by how many minutes."""
        self._minutes = minutes
        self.changed.emit()

    @Slot(int)
    def start(self, row: int) -> None:
        """Choose the first of the items that move."""
        self._first = max(0, min(row, len(self._items) - 1))
        self.changed.emit()

    @Slot()
    def apply(self) -> None:
        """Shift the programme, for all stations."""
        event, items = self._event, self._items
        if event is not None and items:
            self._edits.apply(event, self._after(event, items), self.take)

    @property
    def _items(self) -> Sequence[AgendaItem]:
        if self._event is None:
            return ()
        now = self._place.clock.now()
        return [item for item in self._event.agenda if item.ends_at > now]

    def _after(self, event: Event, items: Sequence[AgendaItem]) -> Event:
        by = timedelta(minutes=self._minutes)
        start = items[min(self._first, len(items) - 1)]
        return shifted(event, start, by, self._place.clock.now())


def _hours(item: AgendaItem, event: Event) -> str:
    return f"{clock_time(item.starts_at, event)} – {clock_time(item.ends_at, event)}"  # noqa: RUF001  a range
