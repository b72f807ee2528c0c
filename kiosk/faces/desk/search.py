"""The search as one types: the newest text wins, late answers are dropped."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.faces.desk.actions import DeskActions
from kiosk.faces.desk.rows import Rows
from kiosk.faces.desk.telling import PERSON, person_row
from kiosk.faces.desk.trouble import DeskTrouble
from kiosk.faces.properties import Property
from kiosk.service.ports.people import Person

QML_IMPORT_NAME = "kiosk.faces.desk"
QML_IMPORT_MAJOR_VERSION = 1
LIMIT = 20


@QmlElement
class DeskSearch(QObject):
    """Give what is typed, who fits it, and which hit is marked.

    ``browsing`` holds from the first letter until a hit is chosen: meanwhile Enter
    means the marked hit. Enter before the answer is there waits for it.
    """

    changed = Signal()
    chosen = Signal(str)
    settled = Signal()

    def __init__(
        self, actions: DeskActions, trouble: DeskTrouble, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._trouble = trouble
        self._hits = Rows(PERSON, self)
        self._text = ""
        self._asked = ""
        self._current = 0
        self._browsing = False
        self._asking = False
        self._eager = False

    @Property(str, notify=changed)
    def text(self) -> str:
        """Give what is typed."""
        return self._text

    @Property(QObject, notify=changed)
    def hits(self) -> Rows:
        """Who fits, best first."""
        return self._hits

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many fit, up to the limit."""
        return len(self._hits)

    @Property(int, notify=changed)
    def current(self) -> int:
        """Which hit is marked."""
        return self._current

    @Property(bool, notify=changed)
    def browsing(self) -> bool:
        """Whether Enter means the marked hit."""
        return self._browsing

    @Property(bool, notify=changed)
    def fruitless(self) -> bool:
        """Whether nobody fits what is typed."""
        return bool(self._text) and self._asked == self._text and not self._hits

    @property
    def ids(self) -> Sequence[str]:
        """Who is listed."""
        return [str(self._hits[place]["id"]) for place in range(len(self._hits))]

    @Slot(str)
    def find(self, text: str) -> None:
        """Look for people; with nothing typed, for nobody."""
        text = " ".join(text.split())
        if text == self._text:
            return
        self._text, self._current, self._eager = text, 0, False
        self._browsing = bool(text)
        if text:
            self._ask()
        else:
            self._asked = ""
            self._hits.put([])
        self.changed.emit()

    @Slot(int)
    def move(self, step: int) -> None:
        """Mark the next hit, or the one before."""
        if self._hits:
            start = self._current if self._browsing else self._current - step
            self._current = max(0, min(len(self._hits) - 1, start + step))
            self._browsing = True
            self.changed.emit()

    @Slot(int)
    def choose(self, place: int) -> None:
        """Choose a hit."""
        if 0 <= place < len(self._hits):
            self._current, self._browsing = place, False
            self.changed.emit()
            self.settled.emit()
            self.chosen.emit(str(self._hits[place]["id"]))

    def choose_marked(self) -> None:
        """Choose the marked hit, as soon as it is known."""
        if self._asked == self._text:
            self.choose(self._current)
        else:
            self._eager = True

    def rest(self) -> None:
        """Leave the hits as they are: Enter means none of them now."""
        if self._browsing:
            self._browsing = self._eager = False
            self.changed.emit()

    def freshen(self, people: Sequence[Person]) -> None:
        """Tell anew of the hits that are still listed."""
        listed = self.ids
        fresh = {person.registration.id: person for person in people}
        if all(one in fresh for one in listed):
            self._hits.put([person_row(fresh[one]) for one in listed])

    def _ask(self) -> None:
        """Ask for the newest text, one question at a time."""
        if self._asking:
            return
        self._asking, text, event = True, self._text, self._actions.place.event
        self._actions.look(
            lambda look: look.people.search(event, text, LIMIT),
            lambda people: self._take(text, people),
            self._fail,
        )

    def _take(self, text: str, people: Sequence[Person]) -> None:
        self._asking = False
        if text != self._text:
            if self._text:
                self._ask()
            return
        self._asked = text
        self._hits.put([person_row(person) for person in people])
        self.changed.emit()
        if self._eager:
            self._eager = False
            self.choose(self._current)

    def _fail(self, error: Exception) -> None:
        self._asking = self._eager = False
        self._trouble.take(error)
