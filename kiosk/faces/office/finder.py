"""Finds anything by its name: pages, people, events."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.event.dates import format_date
from kiosk.domain.event.event import Event
from kiosk.domain.people.folding import fold
from kiosk.domain.text import localize
from kiosk.domain.ticket import parse_code
from kiosk.faces.face_context import FaceContext
from kiosk.faces.office.office_enums import Office
from kiosk.faces.properties import Property
from kiosk.faces.row_model import RowModel
from kiosk.service.ports.people import Person

QML_IMPORT_NAME = "kiosk.faces.office"
QML_IMPORT_MAJOR_VERSION = 1

Found = Office.Found
MAX_PEOPLE = 8
EVENTLESS = frozenset(
    (Office.Page.EVENTS, Office.Page.NEW_EVENT, Office.Page.STAFF, Office.Page.SETTINGS)
)
"""The pages that need no event."""


@dataclass(frozen=True, slots=True)
class FoundRow:
    """A row of the finder: a page, or somebody or something by its id."""

    kind: Office.Found
    page: Office.Page
    title: str = ""
    detail: str = ""
    id: str = ""


@QmlElement
class OfficeFinder(QObject):
    """What is called as somebody types; ``taken`` is emitted with what they chose."""

    changed = Signal()

    def __init__(
        self,
        context: FaceContext,
        take: Callable[[FoundRow], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context, self._take = context, take
        self._events: Sequence[Event] = ()
        self._language = "en"
        self._rows = RowModel(FoundRow, self)
        self._number = 0

    @Property(RowModel, constant=True)
    def rows(self) -> RowModel[FoundRow]:
        """Return what was found, the pages first."""
        return self._rows

    def update(
        self, context: FaceContext, events: Sequence[Event], language: str
    ) -> None:
        """Update the event whose people are searched, and all events."""
        self._context, self._events, self._language = context, events, language

    @Slot(str, "QStringList")
    def find(self, text: str, page_names: list[str]) -> None:
        """Find what is called so; the pages are named in their order."""
        self._number += 1
        wanted = fold(text)
        pages = [
            FoundRow(Found.PAGE, page)
            for page, name in zip(Office.Page, page_names, strict=True)
            if wanted in fold(name) and (self._context.event or page in EVENTLESS)
        ]
        events = [
            self._event_row(event)
            for event in self._events
            if wanted and wanted in fold(" ".join(event.title.values()))
        ]
        self._rows.set_rows([*pages, *events])
        if wanted and self._context.event:
            work = partial(_search, self._context, text)
            self._context.worker.run(
                work, partial(self._add_people, self._number), lambda _error: None
            )

    def scan(self, codes: Sequence[str]) -> None:
        """Go to whose ticket one of these codes is."""
        if self._context.event:
            work = partial(_find_holder, self._context, codes)
            self._context.worker.run(work, self._take_person, lambda _error: None)

    @Slot(int)
    def take(self, row: int) -> None:
        """Go to a row."""
        if 0 <= row < len(self._rows.rows):
            self._take(self._rows.rows[row])

    def _take_person(self, registration: str) -> None:
        if registration:
            self._take(FoundRow(Found.PERSON, Office.Page.PEOPLE, id=registration))

    def _event_row(self, event: Event) -> FoundRow:
        return FoundRow(
            Found.EVENT,
            Office.Page.OVERVIEW,
            localize(event.title, self._language),
            format_date(event.starts_at, event, self._language),
            event.id,
        )

    def _add_people(self, number: int, people: Sequence[Person]) -> None:
        if number != self._number:
            return
        found = [
            FoundRow(
                Found.PERSON,
                Office.Page.PEOPLE,
                person.registration.name,
                person.registration.affiliation or person.registration.reference,
                person.registration.id,
            )
            for person in people
        ]
        self._rows.set_rows([*found, *self._rows.rows])


def _search(context: FaceContext, text: str) -> Sequence[Person]:
    with context.store.reading() as reader:
        return reader.people.search(context.event, text, MAX_PEOPLE)


def _find_holder(context: FaceContext, codes: Sequence[str]) -> str:
    with context.store.reading() as reader:
        for code in codes:
            holder = reader.people.by_code(context.event, parse_code(code))
            if holder is not None and holder.registration.event == context.event:
                return holder.registration.id
    return ""
