"""The desk's search: the newest text wins, outdated results are dropped."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.event.event import Event
from kiosk.faces.desk.actions import DeskActions
from kiosk.faces.desk.error_banner import DeskErrorBanner
from kiosk.faces.desk.formatting import PersonRow, person_row
from kiosk.faces.desk.keyed_rows import KeyedRowModel
from kiosk.faces.properties import Property
from kiosk.faces.row_model import RowModel
from kiosk.service.ports.people import Person
from kiosk.service.search_people import search_people

QML_IMPORT_NAME = "kiosk.faces.desk"
QML_IMPORT_MAJOR_VERSION = 1
MAX_HITS = 20
PRACTICE = 10
"""Searches after which the desk's keys need no explanation beside the field."""


@QmlElement
class DeskSearch(QObject):
    """The text, the hits, and the current hit, which ``previewed`` names at each move.

    ``browsing`` holds from the first letter until a hit is chosen; Enter then chooses
    the current hit, as soon as it is known.
    """

    changed = Signal()
    chosen = Signal(str)
    began = Signal()
    previewed = Signal(str)
    settled = Signal()

    def __init__(
        self, actions: DeskActions, error: DeskErrorBanner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._error = error
        self._hits = KeyedRowModel(PersonRow, self)
        self._text = ""
        self._answered_text = ""
        self._current_index = 0
        self._browsing = False
        self._is_reading = False
        self._choose_first = False
        self._choices = 0

    @Property(str, notify=changed)
    def text(self) -> str:
        """Return the text that is searched for."""
        return self._text

    @Property(RowModel, notify=changed)
    def hits(self) -> KeyedRowModel[PersonRow]:
        """Return the people found, best first."""
        return self._hits

    @Property(int, notify=changed)
    def count(self) -> int:
        """Return how many people were found, up to the limit."""
        return self._hits.count

    @Property(int, notify=changed)
    def currentIndex(self) -> int:
        """Return the index of the current hit."""
        return self._current_index

    @Property(bool, notify=changed)
    def browsing(self) -> bool:
        """Return whether Enter chooses the current hit."""
        return self._browsing

    @Property(bool, notify=changed)
    def nothingFound(self) -> bool:
        """Return whether nobody was found for the text."""
        is_answered = bool(self._text) and self._answered_text == self._text
        return is_answered and not self._hits.count

    @Property(bool, notify=changed)
    def practised(self) -> bool:
        """Return whether enough people were chosen to know the keys."""
        return self._choices >= PRACTICE

    @property
    def only_hit(self) -> str:
        """The registration id of the only person who fits the text, or nothing."""
        is_answered = self._answered_text == self._text
        return self.ids[0] if is_answered and self._hits.count == 1 else ""

    @property
    def current_hit(self) -> str:
        """The registration id of the current hit while somebody looks for a person."""
        is_current = self._browsing and self._current_index < self._hits.count
        return self.ids[self._current_index] if is_current else ""

    @property
    def ids(self) -> Sequence[str]:
        """The registration ids of the hits."""
        return [row.id for row in self._hits.rows]

    @Slot(str)
    def find(self, text: str) -> None:
        """Search for people; an empty text clears the hits."""
        text = " ".join(text.split())
        if text == self._text:
            return
        self._text, self._current_index, self._choose_first = text, 0, False
        self._browsing = bool(text)
        if text:
            self.began.emit()
            self._query()
        else:
            self._answered_text = ""
            self._hits.set_rows([])
            self.previewed.emit("")
        self.changed.emit()

    @Slot(int)
    def move(self, step: int) -> None:
        """Move to the next or previous hit."""
        if self._hits.count:
            start = (
                self._current_index if self._browsing else self._current_index - step
            )
            self._current_index = max(0, min(self._hits.count - 1, start + step))
            self._browsing = True
            self.changed.emit()
            self.began.emit()
            self.previewed.emit(self.current_hit)

    @Slot(int)
    def choose(self, index: int) -> None:
        """Choose a hit."""
        if 0 <= index < self._hits.count:
            self._current_index, self._browsing = index, False
            self._choices += 1
            self.changed.emit()
            self.settled.emit()
            self.chosen.emit(self._hits.rows[index].id)

    def choose_current(self) -> None:
        """Choose the current hit, as soon as it is known."""
        if self._answered_text == self._text:
            self.choose(self._current_index)
        else:
            self._choose_first = True

    def settle(self) -> None:
        """End a search as if its current hit had been chosen."""
        if self._browsing:
            self._choices += 1
            self.stop_browsing()
            self.settled.emit()

    def stop_browsing(self) -> None:
        """Keep the hits, but let Enter choose none of them."""
        if self._browsing:
            self._browsing = self._choose_first = False
            self.changed.emit()

    def update_hits(self, people: Sequence[Person], event: Event) -> None:
        """Update the hits that are still listed."""
        registration_ids = self.ids
        by_id = {person.registration.id: person for person in people}
        if all(registration_id in by_id for registration_id in registration_ids):
            hits = [by_id[registration_id] for registration_id in registration_ids]
            self._set_hits(hits, event)

    def _query(self) -> None:
        """Search for the newest text, one query at a time."""
        if self._is_reading:
            return
        self._is_reading, text, event = True, self._text, self._actions.context.event
        self._actions.read(
            lambda reader: (
                search_people(reader, event, text, MAX_HITS),
                reader.events.find(event),
            ),
            lambda found: self._receive(text, *found),
            self._fail,
        )

    def _set_hits(self, people: Sequence[Person], event: Event | None) -> None:
        now = self._actions.context.clock.now()
        self._hits.set_rows(
            [person_row(person, event, now) for person in people] if event else []
        )

    def _receive(
        self, text: str, people: Sequence[Person], event: Event | None
    ) -> None:
        self._is_reading = False
        if text != self._text:
            if self._text:
                self._query()
            return
        self._answered_text = text
        self._set_hits(people, event)
        self.changed.emit()
        self.previewed.emit(self.current_hit)
        if self._choose_first:
            self._choose_first = False
            self.choose(self._current_index)

    def _fail(self, exception: Exception) -> None:
        self._is_reading = self._choose_first = False
        self._error.report(exception)
