"""The form that registers a walk-in."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.admission.verdict import Refused
from kiosk.domain.admission.verdict_sentences import verdict_sentences
from kiosk.domain.fault import KnownFault
from kiosk.domain.people.name_parts import split_name
from kiosk.faces.desk.action_result import ActionResult
from kiosk.faces.desk.actions import DeskActions
from kiosk.faces.desk.desk_snapshot import DeskSnapshot
from kiosk.faces.desk.error_banner import DeskErrorBanner
from kiosk.faces.desk.formatting import PersonRow, person_row
from kiosk.faces.desk.keyed_rows import KeyedRowModel
from kiosk.faces.error_report import translate_fault
from kiosk.faces.properties import Property
from kiosk.faces.row_model import RowModel
from kiosk.faces.theme.legible import legible_result
from kiosk.service.ports.people import Person
from kiosk.service.register_walk_in import NamesakeError, NotAdmittedError, WalkIn

QML_IMPORT_NAME = "kiosk.faces.desk"
QML_IMPORT_MAJOR_VERSION = 1
DEFAULT_CATEGORY = "guest"


def capitalize_name(name: str) -> str:
    """Return a name in its usual capitals if it was typed in small letters."""
    if name != name.lower() or "@" in name:
        return name
    parts = split_name(name)
    words = (parts.first.title(), parts.particles, parts.family.title())
    return " ".join(filter(None, words))


@QmlElement
class DeskWalkIn(QObject):
    """The walk-in to register, and what prevents it.

    ``namesakes`` are people of the same name; ``needsReason`` tells that the rule
    refuses and a reason would overrule it.
    """

    changed = Signal()
    personChosen = Signal(str)

    def __init__(
        self,
        actions: DeskActions,
        error: DeskErrorBanner,
        on_done: Callable[[ActionResult], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._error = error
        self._on_done = on_done
        self._namesakes = KeyedRowModel(PersonRow, self)
        self._snapshot: DeskSnapshot | None = None
        self._request: WalkIn | None = None
        self._categories: Sequence[str] = ()
        self._language = self._name = self._problem = ""
        self._needs_reason = False

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        """Return whether the form is open."""
        return self._snapshot is not None

    @Property(str, notify=changed)
    def name(self) -> str:
        """Return the name that was typed in the search."""
        return self._name

    @Property("QStringList", notify=changed)
    def categories(self) -> list[str]:
        """Return the categories, the most common first."""
        return list(self._categories)

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Return why the walk-in could not be registered, or nothing."""
        return self._problem

    @Property(bool, notify=changed)
    def needsReason(self) -> bool:
        """Return whether a reason is needed to admit them all the same."""
        return self._needs_reason

    @Property(RowModel, notify=changed)
    def namesakes(self) -> KeyedRowModel[PersonRow]:
        """Return the registered people of the same name."""
        return self._namesakes

    @Property(int, notify=changed)
    def namesakeCount(self) -> int:
        """Return how many people have the same name."""
        return self._namesakes.count

    def open(self, name: str, snapshot: DeskSnapshot, language: str) -> None:
        """Open the form."""
        self._snapshot, self._language, self._name = (
            snapshot,
            language,
            capitalize_name(name),
        )
        self._request = None
        categories = [category.name for category in snapshot.headcount.by_category]
        categories += [
            name
            for checkpoint in snapshot.event.checkpoints
            for name in checkpoint.categories
        ]
        self._categories = list(dict.fromkeys([DEFAULT_CATEGORY, *categories]))
        self._reset()

    @Slot(str, str, str, str, str)
    def register(
        self, name: str, affiliation: str, email: str, category: str, reason: str
    ) -> None:
        """Register and admit them, unless somebody has the same name."""
        previous = self._request
        if self.shown and name.strip():
            self._register(
                WalkIn(
                    event=self._actions.context.event,
                    station=self._actions.context.station,
                    name=name,
                    affiliation=" ".join(affiliation.split()),
                    email=email.strip(),
                    category=category or DEFAULT_CATEGORY,
                    override=" ".join(reason.split()) if self._needs_reason else "",
                    anyway=bool(previous and previous.anyway and previous.name == name),
                )
            )

    @Slot()
    def registerAnyway(self) -> None:
        """Register them although somebody has the same name."""
        if self._request is not None:
            self._register(replace(self._request, anyway=True))

    @Slot(int)
    def choose(self, index: int) -> None:
        """Choose one of the people of the same name instead."""
        if 0 <= index < self._namesakes.count:
            chosen = self._namesakes.rows[index].id
            self.close()
            self.personChosen.emit(chosen)

    @Slot()
    def backToForm(self) -> None:
        """Return from the people of the same name to the form."""
        self._reset()

    @Slot()
    def close(self) -> None:
        """Close the form."""
        if self._snapshot is not None:
            self._snapshot = None
            self._reset()

    def _register(self, walk_in: WalkIn) -> None:
        self._request = walk_in
        self._actions.walk_in(walk_in, self._finish, self._fail)

    def _finish(self, result: ActionResult) -> None:
        self.close()
        self._on_done(result)

    def _fail(self, exception: Exception) -> None:
        self._reset()
        match exception:
            case NamesakeError() if self._snapshot is not None:
                event, now = self._snapshot.event, self._actions.context.clock.now()
                people = sorted(exception.people, key=self._sort_key)
                self._namesakes.set_rows(
                    [person_row(person, event, now) for person in people]
                )
            case NotAdmittedError() if self._snapshot is not None:
                refusal_sentences = verdict_sentences(
                    legible_result(exception.result),
                    self._snapshot.event,
                    self._language,
                )
                self._problem = refusal_sentences.staff
                verdict = exception.result.verdict
                self._needs_reason = isinstance(verdict, Refused) and (
                    verdict.refusal.overridable
                )
            case KnownFault():
                self._problem = translate_fault(exception)
            case _:
                self.close()
                self._error.report(exception)
        self.changed.emit()

    def _sort_key(self, person: Person) -> tuple[bool, bool]:
        """Return a key that sorts those who are expected first, of this door above."""
        is_coming = person.registration.expected and not person.presence.inside
        snapshot = self._snapshot
        door = snapshot.event.checkpoint(snapshot.checkpoint) if snapshot else None
        served = door.categories if door else ()
        is_ours = not served or person.registration.category in served
        return not is_coming, not is_ours

    def _reset(self) -> None:
        """Clear the problem of the last attempt."""
        self._problem, self._needs_reason = "", False
        self._namesakes.set_rows([])
        self.changed.emit()
