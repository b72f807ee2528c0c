"""The form for somebody who comes without a registration."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.fault import KnownFault
from kiosk.domain.name_parts import split_name
from kiosk.domain.verdict import Refused
from kiosk.domain.words import sentences
from kiosk.faces.desk.actions import DeskActions
from kiosk.faces.desk.result import Result
from kiosk.faces.desk.rows import Rows
from kiosk.faces.desk.snapshot import DeskSnapshot
from kiosk.faces.desk.telling import PERSON, person_row
from kiosk.faces.desk.trouble import DeskTrouble
from kiosk.faces.properties import Property
from kiosk.faces.trouble import spoken
from kiosk.service.walk_in import Namesakes, NotAdmitted, WalkIn

QML_IMPORT_NAME = "kiosk.faces.desk"
QML_IMPORT_MAJOR_VERSION = 1
COMMON = "guest"


def as_written(name: str) -> str:
    """Write a name that was typed in small letters as names are: “Jan de Vries”."""
    if name != name.lower() or "@" in name:
        return name
    parts = split_name(name)
    words = (parts.first.title(), parts.particles, parts.family.title())
    return " ".join(filter(None, words))


@QmlElement
class DeskWalkIn(QObject):
    """Who is to be registered, and what stands in the way.

    ``namesakes`` are people of the same name, ``barred`` says that the rule refuses
    and that a reason would overrule it.
    """

    changed = Signal()
    found = Signal(str)

    def __init__(
        self,
        actions: DeskActions,
        trouble: DeskTrouble,
        then: Callable[[Result], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._trouble = trouble
        self._then = then
        self._namesakes = Rows(PERSON, self)
        self._snapshot: DeskSnapshot | None = None
        self._asked: WalkIn | None = None
        self._categories: Sequence[str] = ()
        self._language = self._name = self._problem = ""
        self._barred = False

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        """Whether the form is open."""
        return self._snapshot is not None

    @Property(str, notify=changed)
    def name(self) -> str:
        """Give the name that was typed in the search."""
        return self._name

    @Property("QStringList", notify=changed)
    def categories(self) -> list[str]:
        """Say what they may come as, the most common first."""
        return list(self._categories)

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Why they could not be registered."""
        return self._problem

    @Property(bool, notify=changed)
    def barred(self) -> bool:
        """Whether a reason is needed to admit them all the same."""
        return self._barred

    @Property(QObject, notify=changed)
    def namesakes(self) -> Rows:
        """Who has the same name already."""
        return self._namesakes

    @Property(int, notify=changed)
    def alike(self) -> int:
        """How many have the same name."""
        return len(self._namesakes)

    def open(self, name: str, snapshot: DeskSnapshot, language: str) -> None:
        """Ask who it is."""
        self._snapshot, self._language, self._name = (
            snapshot,
            language,
            as_written(name),
        )
        self._asked = None
        known = [category.name for category in snapshot.headcount.by_category]
        known += [
            name for door in snapshot.event.checkpoints for name in door.categories
        ]
        self._categories = list(dict.fromkeys([COMMON, *known]))
        self._forget()

    @Slot(str, str, str, str, str)
    def register(
        self, name: str, affiliation: str, email: str, category: str, reason: str
    ) -> None:
        """Register and admit them, unless somebody has the same name."""
        before = self._asked
        if self.shown and name.strip():
            self._ask(
                WalkIn(
                    event=self._actions.place.event,
                    station=self._actions.place.station,
                    name=name,
                    affiliation=" ".join(affiliation.split()),
                    email=email.strip(),
                    category=category or COMMON,
                    override=" ".join(reason.split()) if self._barred else "",
                    anyway=bool(before and before.anyway and before.name == name),
                )
            )

    @Slot()
    def registerAnyway(self) -> None:
        """Register them although somebody has the same name."""
        if self._asked is not None:
            self._ask(replace(self._asked, anyway=True))

    @Slot(int)
    def choose(self, place: int) -> None:
        """Take one of the people of the same name instead."""
        if 0 <= place < len(self._namesakes):
            chosen = str(self._namesakes[place]["id"])
            self.close()
            self.found.emit(chosen)

    @Slot()
    def reconsider(self) -> None:
        """Go back from the people of the same name to the form."""
        self._forget()

    @Slot()
    def close(self) -> None:
        """Register nobody."""
        if self._snapshot is not None:
            self._snapshot = None
            self._forget()

    def _ask(self, walk_in: WalkIn) -> None:
        self._asked = walk_in
        self._actions.walk_in(walk_in, self._finish, self._fail)

    def _finish(self, result: Result) -> None:
        self.close()
        self._then(result)

    def _fail(self, error: Exception) -> None:
        self._forget()
        match error:
            case Namesakes():
                self._namesakes.put([person_row(person) for person in error.people])
            case NotAdmitted() if self._snapshot is not None:
                said = sentences(error.answer, self._snapshot.event, self._language)
                self._problem = said.staff
                refused = error.answer.verdict
                self._barred = isinstance(refused, Refused) and (
                    refused.refusal.overridable
                )
            case KnownFault():
                self._problem = spoken(error)
            case _:
                self.close()
                self._trouble.take(error)
        self.changed.emit()

    def _forget(self) -> None:
        """Take back what was said of the last attempt."""
        self._problem, self._barred = "", False
        self._namesakes.put([])
        self.changed.emit()
