"""The desk's real window, with somebody at its keyboard."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from pytestqt.qtbot import QtBot

from kiosk.domain.admission.ledger import LedgerEntry
from kiosk.faces.desk.desk_face import DeskFace
from kiosk.faces.desk.desk_staff import LoginConfig
from kiosk.faces.face_context import FaceContext
from kiosk.faces.language import Language
from kiosk.faces.window import FaceWindow
from kiosk.service.ports.people import Person
from tests.faces.conftest import InlineWorker
from tests.faces.face_wiring import router_for

Words = Callable[[FaceWindow], list[str]]
Named = Callable[[FaceWindow, str], QAccessibleInterface]
Type = Callable[[FaceWindow, str], None]
ResultT = TypeVar("ResultT")
FIELD = {"en": "Name, affiliation or reference", "nl": "Naam, organisatie of kenmerk"}


@dataclass(frozen=True)
class DeskWindowDriver:
    """The desk as its steward has it before them."""

    face: DeskFace
    window: FaceWindow
    place: FaceContext
    language: Language
    words_in: Words
    named_in: Named
    type_in: Type
    press_in: Callable[..., None]
    scan_in: Type
    tap_in: Type
    code_of: Callable[[str], str]

    @property
    def words(self) -> list[str]:
        """Everything a screen reader finds."""
        return self.words_in(self.window)

    def shows(self, *names: str) -> bool:
        return set(names) <= set(self.words)

    def detail(self, name: str) -> str:
        """What a screen reader adds to a name."""
        return self.named_in(self.window, name).text(QAccessible.Text.Description)

    def field(self, name: str = "") -> str:
        """What stands in a field, by default in the search field."""
        found = self.named_in(self.window, name or FIELD[self.language.code])
        return found.text(QAccessible.Text.Value)

    def focus(self) -> str:
        """The name of what has the focus."""
        item = self.window.activeFocusItem()
        found = QAccessible.queryAccessibleInterface(item)
        return found.text(QAccessible.Text.Name)

    def enabled(self, name: str) -> bool:
        return not self.named_in(self.window, name).state().disabled

    def type(self, text: str) -> None:
        self.type_in(self.window, text)

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            self.press_in(self.window, key)

    def enter(self) -> None:
        self.press(Qt.Key.Key_Return)

    def tap(self, name: str) -> None:
        self.tap_in(self.window, name)

    def scan(self, reference: str) -> None:
        """Scan somebody's ticket with the hand scanner."""
        self.scan_in(self.window, self.code_of(reference))

    def find(self, text: str) -> None:
        """Start a search anew, and tap the first hit."""
        self.press(Qt.Key.Key_Slash)
        self.type(text)
        self.tap(self.face.search.hits.rows[0].name)

    def person(self, reference: str) -> Person:
        with self.place.store.reading() as reader:
            found = reader.people.by_reference(self.place.event, reference)
        assert found is not None
        return found

    @property
    def ledger(self) -> list[LedgerEntry]:
        with self.place.store.reading() as reader:
            return list(reader.ledger.all(self.place.event))


class DeferredWorker(InlineWorker):
    """A worker that answers when the test says so."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def run(
        self,
        work: Callable[[], ResultT],
        then: Callable[[ResultT], None],
        otherwise: Callable[[Exception], None],
    ) -> None:
        later = super().run
        self.waiting.append(lambda: later(work, then, otherwise))

    def answer_one(self) -> None:
        self.waiting.pop(0)()

    def answer(self) -> None:
        while self.waiting:
            self.answer_one()


@pytest.fixture
def open_desk(
    place: FaceContext,
    language: Language,
    code_of: Callable[[str], str],
    show: Callable[..., FaceWindow],
    words: Words,
    named: Named,
    type_text: Type,
    press: Callable[..., None],
    scan_code: Type,
    tap: Type,
) -> Callable[..., DeskWindowDriver]:
    """Open the desk's window, by default in its smallest usual size."""

    def open_desk(
        width: int = 1366, height: int = 768, guard: LoginConfig | None = None
    ) -> DeskWindowDriver:
        face = DeskFace(place, language, guard)
        window = FaceWindow(
            face,
            "kiosk.faces.desk",
            "DeskScreen",
            title="Desk",
            language=language,
            router=router_for(face),
        )
        show(window, width, height)
        place.change_poller.poll()
        return DeskWindowDriver(
            face=face,
            window=window,
            place=place,
            language=language,
            words_in=words,
            named_in=named,
            type_in=type_text,
            press_in=press,
            scan_in=scan_code,
            tap_in=tap,
            code_of=code_of,
        )

    return open_desk


@pytest.fixture
def desk(open_desk: Callable[..., DeskWindowDriver], qtbot: QtBot) -> DeskWindowDriver:
    assert qtbot is not None
    return open_desk()
