"""The table of people: rows are fetched as they are seen."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtQml import QmlElement

from kiosk.domain.event.event import Event
from kiosk.domain.people.people_query import PeopleQuery
from kiosk.faces.face_context import FaceContext
from kiosk.faces.office.office_enums import Office
from kiosk.faces.office.people_pages import (
    PAGE_ROWS,
    PageCache,
    ReadPage,
    count_people,
    read_pages,
)
from kiosk.faces.office.person_texts import STATES, cell_text
from kiosk.faces.properties import Property
from kiosk.service.ports.people import ListedPerson

QML_IMPORT_NAME = "kiosk.faces.office"
QML_IMPORT_MAJOR_VERSION = 1

Column = Office.Column
_NO_PARENT = QModelIndex()
_FIRST_ROLE = int(Qt.ItemDataRole.UserRole)
_ROLES = ("text", "standing", "marked", "current", "loaded")


@QmlElement
class PeopleTable(QAbstractTableModel):
    """The people of a query; a row that is not read yet is empty, and is fetched."""

    changed = Signal()
    role_numbers: ClassVar = dict(enumerate(_ROLES, _FIRST_ROLE))

    def __init__(
        self,
        context: FaceContext,
        on_error: Callable[[Exception], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context, self._on_error = context, on_error
        self._query = PeopleQuery(event=context.event)
        self._cache, self._count, self._number = PageCache(), 0, 0
        self._marked: set[str] = set()
        self._event: Event | None = None
        self._current, self._language = "", "en"
        self._wanted: list[int] = []
        self._busy = self._ready = False
        self._seen_page = 0
        self._fetching = QTimer(self, singleShot=True, interval=0)
        self._fetching.timeout.connect(self._fetch)

    @Property(int, notify=changed)
    def count(self) -> int:
        """Return how many people there are."""
        return self._count

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Return whether the first rows were read."""
        return self._ready

    @Property(int, notify=changed)
    def markedCount(self) -> int:
        """Return how many people are marked."""
        return len(self._marked)

    @property
    def marked(self) -> frozenset[str]:
        """The ids of the people who are marked."""
        return frozenset(self._marked)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        """Return how many people there are; rows have no children."""
        return 0 if parent.isValid() else self._count

    def columnCount(
        self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT
    ) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def roleNames(self) -> dict[int, QByteArray]:
        """Return the roles' names."""
        return {
            role: QByteArray(name.encode()) for role, name in self.role_numbers.items()
        }

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return what a cell shows; a row that is not kept is asked for."""
        row = self._cache.row(index.row())
        name = self.role_numbers.get(role)
        if name is None:
            return None
        if row is None or self._event is None:
            self._want(index.row() // PAGE_ROWS)
            return "" if name == "text" else 0 if name == "standing" else False
        self._seen_page = index.row() // PAGE_ROWS
        registration = row.registration
        if name == "text":
            column = Column(index.column())
            return cell_text(row, column, self._event, self._language)
        if name == "standing":
            return int(STATES[registration.state])
        if name == "marked":
            return registration.id in self._marked
        return name == "loaded" or registration.id == self._current

    def person_at(self, row: int) -> ListedPerson | None:
        """Return the person of a row that is kept."""
        return self._cache.row(row)

    def show(
        self, context: FaceContext, event: Event, query: PeopleQuery, language: str
    ) -> None:
        """Show another query, from its first row on."""
        self._event = event
        if (query, language) == (self._query, self._language) and self._ready:
            return
        self._context, self._query, self._language = context, query, language
        self._ready = False
        self._marked.clear()
        self._read_anew(0)

    def refresh(self) -> None:
        """Read what is shown again, as somebody changed it."""
        self._read_anew(self._wanted[-1] if self._wanted else 0)

    def set_current(self, registration: str) -> None:
        """Show who is open at the right."""
        self._current = registration
        self._repaint()

    @Slot(int)
    def toggle(self, row: int) -> None:
        """Mark the person of a row, or no longer."""
        if (person := self._cache.row(row)) is not None:
            self._marked ^= {person.registration.id}
            self._repaint()

    @Slot(int, int)
    def markRange(self, first: int, last: int) -> None:
        """Mark the people from one row to another, as far as they are read."""
        for row in range(min(first, last), max(first, last) + 1):
            if (person := self._cache.row(row)) is not None:
                self._marked.add(person.registration.id)
        self._repaint()

    @Slot()
    def markAll(self) -> None:
        """Mark everybody whom the filter lets through."""
        work = partial(_read_ids, self._context, self._query)
        self._context.worker.run(work, self._mark, self._on_error)

    @Slot()
    def markNone(self) -> None:
        """Mark nobody."""
        self._mark(())

    def _mark(self, ids: tuple[str, ...]) -> None:
        self._marked = set(ids)
        self._repaint()

    def _repaint(self) -> None:
        """Have the view lay out again what is seen, and read the pages around it.

        Of changed data Qt goes through every cell: 100,000 rows took it 14 s.
        """
        self.layoutAboutToBeChanged.emit()
        self.layoutChanged.emit()
        for page in range(self._seen_page - 1, self._seen_page + 2):
            if page in self._cache.pages:
                self._tell_page(page)
        self.changed.emit()

    def _tell_page(self, page: int) -> None:
        first = page * PAGE_ROWS
        last = min(first + PAGE_ROWS, self._count) - 1
        if last >= first:
            end = self.index(last, len(Column) - 1)
            self.dataChanged.emit(self.index(first, 0), end)

    def _want(self, page: int) -> None:
        if page in self._wanted:
            self._wanted.remove(page)
        self._wanted.append(page)
        if not self._busy and not self._fetching.isActive():
            self._fetching.start()

    def _fetch(self) -> None:
        """Fetch the page that was asked for last."""
        missing = [page for page in self._wanted if page not in self._cache.pages]
        self._wanted = self._wanted[-2:]
        if self._busy or not missing:
            return
        self._busy = True
        page = missing[-1]
        start = self._cache.nearest_start(page)
        store, query = self._context.store, self._query
        self._context.worker.run(
            lambda: read_pages(store, query, start, page),
            partial(self._keep, self._number),
            self._fail,
        )

    def _keep(self, number: int, read: list[ReadPage]) -> None:
        self._busy = False
        if number != self._number:
            self._fetching.start()
            return
        self._cache.add(read)
        for page in read[-2:]:
            self._tell_page(page.number)
        if any(page not in self._cache.pages for page in self._wanted):
            self._fetching.start()

    def _read_anew(self, page: int) -> None:
        """Count the people and read a page, and show both at once."""
        self._number += 1
        store, query = self._context.store, self._query

        def read() -> tuple[int, list[ReadPage]]:
            count = count_people(store, query)
            wanted = min(page, max(0, count - 1) // PAGE_ROWS)
            return count, list(read_pages(store, query, (0, None), wanted))

        self._context.worker.run(read, partial(self._replace, self._number), self._fail)

    def _replace(self, number: int, found: tuple[int, list[ReadPage]]) -> None:
        if number != self._number:
            return
        count, read = found
        self._cache = PageCache()
        self._cache.add(read)
        self._ready, self._seen_page = True, read[-1].number if read else 0
        if count > self._count:
            self.beginInsertRows(_NO_PARENT, self._count, count - 1)
            self._count = count
            self.endInsertRows()
        elif count < self._count:
            self.beginRemoveRows(_NO_PARENT, count, self._count - 1)
            self._count = count
            self.endRemoveRows()
        self._repaint()

    def _fail(self, error: Exception) -> None:
        self._busy = False
        self._on_error(error)


def _read_ids(context: FaceContext, query: PeopleQuery) -> tuple[str, ...]:
    ids: list[str] = []
    with context.store.reading() as reader:
        cursor = None
        while True:
            page = reader.people.page(query, 5 * PAGE_ROWS, cursor)
            ids += [person.registration.id for person in page.people]
            if (cursor := page.last) is None:
                return tuple(ids)
