"""A place to stand, real windows, and hands to touch and type with."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QGuiApplication,
    QKeyEvent,
)
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.domain.ticket import EventKey
from kiosk.exchange.event_file import read_event
from kiosk.exchange.roster_file import read_roster
from kiosk.faces.language import Language
from kiosk.faces.look.fonts import load_fonts
from kiosk.faces.place import Place
from kiosk.faces.pulse import Pulse
from kiosk.faces.window import FaceWindow
from kiosk.faces.worker import Worker
from kiosk.seal import KeyedSeal, new_key
from kiosk.service.check_in import CheckIn
from kiosk.service.import_event import ImportEvent
from kiosk.service.import_roster import ImportRoster
from kiosk.service.issue_tickets import IssueTickets
from kiosk.store.store import SqlStore
from tests.faces.standing import SetStanding

RESOURCES = Path(__file__).parents[2] / "resources"
EVENT = "dilema-2023"
OPENING = datetime(2023, 11, 28, 17, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
KEYS = {"\r": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab}

ResultT = TypeVar("ResultT")
Named = Callable[[FaceWindow, str], QAccessibleInterface]


@dataclass
class FakeClock:
    """A clock that stands still until it is moved."""

    time: datetime = OPENING

    def now(self) -> datetime:
        return self.time

    def move(self, **by: float) -> None:
        self.time += timedelta(**by)


class InlineWorker:
    """A worker that answers before its caller goes on."""

    def run(
        self,
        work: Callable[[], ResultT],
        then: Callable[[ResultT], None],
        otherwise: Callable[[Exception], None],
    ) -> None:
        try:
            result = work()
        except Exception as error:  # noqa: BLE001  a worker hands every fault on
            otherwise(error)
        else:
            then(result)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def worker() -> Worker:
    return InlineWorker()


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the sample event and its roster, made once."""
    path = tmp_path_factory.mktemp("sample") / "kiosk.db"
    store = SqlStore(path)
    event = read_event(RESOURCES / "event" / "dilema-2023.toml")
    ImportEvent(store, new_key)(event)
    rows = read_roster(RESOURCES / "event" / "roster.csv", event)
    assert not ImportRoster(store, FakeClock())(EVENT, "Desk", rows).rejected
    store.close()
    return path


@pytest.fixture
def store(sample: Path, tmp_path: Path) -> Iterator[SqlStore]:
    path = tmp_path / "kiosk.db"
    path.write_bytes(sample.read_bytes())
    store = SqlStore(path)
    yield store
    store.close()


@pytest.fixture
def standing() -> SetStanding:
    return SetStanding()


@pytest.fixture
def place(
    store: SqlStore, clock: FakeClock, worker: Worker, standing: SetStanding
) -> Iterator[Place]:
    """The sample event's main door at 17:00; start its pulse where a test needs it."""
    pulse = Pulse(store.version, worker)
    yield Place(
        event=EVENT,
        station="Main door",
        checkpoint="Main door",
        store=store,
        clock=clock,
        worker=worker,
        pulse=pulse,
        standing=standing,
        paper_printers=frozenset({"Front"}),
    )
    pulse.stop()


@pytest.fixture
def seal(store: SqlStore) -> KeyedSeal:
    def read_keys() -> list[EventKey]:
        with store.reading() as look:
            return list(look.event_keys())

    return KeyedSeal(read_keys)


@pytest.fixture
def check_in(store: SqlStore, seal: KeyedSeal, clock: FakeClock) -> CheckIn:
    return CheckIn(store, seal, clock)


@pytest.fixture
def code_of(store: SqlStore, seal: KeyedSeal, clock: FakeClock) -> Callable[[str], str]:
    """Give the code of a registration, by its reference."""
    issue = IssueTickets(store, seal, clock)

    def code_of(reference: str) -> str:
        with store.reading() as look:
            person = look.by_reference(EVENT, reference)
        assert person is not None, reference
        return issue(EVENT, [person.registration.id])[person.registration.id]

    return code_of


@pytest.fixture
def language(qapp: QGuiApplication) -> Iterator[Language]:
    assert qapp is QGuiApplication.instance()
    language = Language(RESOURCES / "translations")
    yield language
    language.forget()


@pytest.fixture(scope="session")
def fonts(qapp: QGuiApplication) -> None:
    assert qapp is QGuiApplication.instance()
    load_fonts(RESOURCES / "fonts")


@pytest.fixture
def show(qtbot: QtBot, fonts: None) -> Iterator[Callable[..., FaceWindow]]:
    """Show a window in a size, without motion; it is emptied after the test."""
    assert fonts is None
    shown: list[FaceWindow] = []

    def show(window: FaceWindow, width: int = 1024, height: int = 768) -> FaceWindow:
        shown.append(window)
        window.theme.setProperty("reducedMotion", True)  # noqa: FBT003  Qt's own call
        window.resize(width, height)
        window.show()
        window.requestActivate()
        QAccessible.setActive(True)
        qtbot.waitUntil(window.isExposed)
        qtbot.waitUntil(window.isActive)
        return window

    yield show
    for window in shown:
        window.close()
        window.empty()


def everything(shown: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Walk through what a screen reader finds, leaving out what is not shown."""
    state = shown.state()
    if state.invisible:
        return
    yield shown
    for index in range(shown.childCount()):
        yield from everything(shown.child(index))


@pytest.fixture
def words() -> Callable[[FaceWindow], list[str]]:
    """List the names of all that a screen reader finds in a window."""

    def words(window: FaceWindow) -> list[str]:
        root = QAccessible.queryAccessibleInterface(window)
        names = [shown.text(QAccessible.Text.Name) for shown in everything(root)]
        return [name for name in names if name]

    return words


@pytest.fixture
def named(words: Callable[[FaceWindow], list[str]]) -> Named:
    """Find what has exactly this accessible name."""

    def named(window: FaceWindow, name: str) -> QAccessibleInterface:
        root = QAccessible.queryAccessibleInterface(window)
        for shown in everything(root):
            if shown.text(QAccessible.Text.Name) == name:
                return shown
        raise AssertionError(f"nobody is called “{name}” here: {words(window)}")

    return named


@pytest.fixture
def tap(named: Named) -> Callable[[FaceWindow, str], None]:
    """Touch what has this name with a finger."""
    finger = QTest.createTouchDevice()

    def tap(window: FaceWindow, name: str) -> None:
        window.grabWindow()  # a finger meets what was painted
        spot = QPoint(window.mapFromGlobal(named(window, name).rect().center()))
        QTest.touchEvent(window, finger).press(0, spot, window).commit()
        QTest.touchEvent(window, finger).release(0, spot, window).commit()

    return tap


@pytest.fixture
def press() -> Callable[..., None]:
    """Press a key as a person does."""

    def press(
        window: FaceWindow,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = NO_MODIFIER,
    ) -> None:
        QTest.keyClick(window, key, modifier)
        window.scanner.settle()

    return press


@pytest.fixture
def type_text() -> Callable[[FaceWindow, str], None]:
    """Type as a person does, one key after the other."""

    def type_text(window: FaceWindow, text: str) -> None:
        for character in text:
            strike(window, character)
            window.scanner.settle()

    return type_text


@pytest.fixture
def scan_code() -> Callable[..., None]:
    """Scan as a hand scanner types: a key every two milliseconds, and Enter."""
    time = iter(range(1_000_000, 2_000_000_000, 10_000))

    def scan_code(window: FaceWindow, code: str, end: str = "\r") -> None:
        start = next(time)
        for number, character in enumerate(code + end):
            strike(window, character, start + 2 * number)
        window.scanner.settle()

    return scan_code


def strike(window: FaceWindow, character: str, at: int = 0) -> None:
    """Press and release the key of a character, at a moment in milliseconds."""
    key = KEYS.get(character) or Qt.Key(ord(character.upper()))
    shift = NO_MODIFIER if character == character.lower() else SHIFT
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, shift, character)
        event.setTimestamp(at)
        QCoreApplication.sendEvent(window, event)
