"""All kept events, and the form of a new one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.event.dates import format_date
from kiosk.domain.event.event import Event
from kiosk.domain.text import localize
from kiosk.faces.office.office_enums import Office
from kiosk.faces.office.office_ports import OfficePorts
from kiosk.faces.office.office_task import OfficeTask, Progress
from kiosk.faces.properties import Property
from kiosk.faces.row_model import RowModel
from kiosk.faces.view import View

QML_IMPORT_NAME = "kiosk.faces.office"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class ListedEvent:
    """An event in the list: its title, its day and where it is."""

    id: str = ""
    title: str = ""
    day: str = ""
    venue: str = ""
    past: bool = False


@QmlElement
class ListedEventView(View[ListedEvent]):
    """The event that is shown, for QML."""


@QmlElement
class OfficeEvents(QObject):
    """The kept events: those to come first, then the past, the latest first."""

    changed = Signal()

    def __init__(
        self,
        ports: OfficePorts,
        task: OfficeTask,
        show: Callable[[str], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._ports, self._task, self._show = ports, task, show
        self._rows = RowModel(ListedEvent, self)

    @Property(RowModel, constant=True)
    def rows(self) -> RowModel[ListedEvent]:
        """Return the events."""
        return self._rows

    def update(self, events: Sequence[Event], now: datetime, language: str) -> None:
        """Show these events."""
        coming = sorted(
            (event for event in events if event.ends_at >= now),
            key=lambda event: event.starts_at,
        )
        past = sorted(
            (event for event in events if event.ends_at < now),
            key=lambda event: event.starts_at,
            reverse=True,
        )
        self._rows.set_rows(
            [event_row(event, now, language) for event in [*coming, *past]]
        )
        self.changed.emit()

    def read(self, path: Path) -> None:
        """Keep the event of a file, and show it."""

        def work(_: Progress) -> str:
            event = self._ports.read_event(path)
            self._ports.import_event(event)
            return event.id

        def finish(event: str) -> None:
            self._task.forget()
            self._show(event)

        self._task.run(Office.Work.EVENT, work, finish)


def event_row(event: Event, now: datetime, language: str) -> ListedEvent:
    """Return an event as the list shows it."""
    return ListedEvent(
        id=event.id,
        title=localize(event.title, language),
        day=format_date(event.starts_at, event, language),
        venue=localize(event.venue, language),
        past=event.ends_at < now,
    )
