"""Fixtures: a face's context, real windows, and touches, keys and scans."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.exchange.event.event_file import read_event
from kiosk.exchange.roster.roster_file import read_roster
from kiosk.faces.change_poller import ChangePoller
from kiosk.faces.face_context import FaceContext
from kiosk.faces.language import Language
from kiosk.faces.theme.fonts import load_fonts
from kiosk.faces.window import FaceWindow
from kiosk.faces.worker import Worker
from kiosk.service.check_in import CheckIn
from kiosk.service.import_event import ImportEvent
from kiosk.service.import_roster import ImportRoster
from kiosk.service.issue_tickets import IssueTickets
from kiosk.service.use_cases import UseCases
from kiosk.signing import TicketSigner, new_key
from kiosk.store.sqlite_store import SqliteStore
from tests.faces.hub_status_stub import HubStatusStub
from tests.use_case_factory import make_signer, make_use_cases

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
    """A worker that delivers before its caller goes on."""

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
    store = SqliteStore(path)
    event = read_event(RESOURCES / "event" / "dilema-2023.toml")
    ImportEvent(store, new_key)(event)
    rows = read_roster(RESOURCES / "event" / "roster.csv", event)
    assert not ImportRoster(store, FakeClock())(EVENT, "Desk", rows).rejected
    store.close()
    return path


@pytest.fixture
def store(sample: Path, tmp_path: Path) -> Iterator[SqliteStore]:
    path = tmp_path / "kiosk.db"
    path.write_bytes(sample.read_bytes())
    store = SqliteStore(path)
    yield store
    store.close()


@pytest.fixture
def standing() -> HubStatusStub:
    return HubStatusStub()


@pytest.fixture
def use_cases(store: SqliteStore, clock: FakeClock, seal: TicketSigner) -> UseCases:
    return make_use_cases(store, clock, seal)


@pytest.fixture
def place(
    store: SqliteStore, use_cases: UseCases, worker: Worker, standing: HubStatusStub
) -> Iterator[FaceContext]:
    """The sample event's main door at 17:00; start its pulse where a test needs it."""
    change_poller = ChangePoller(store.data_version, worker)
    yield FaceContext(
        event=EVENT,
        station="Main door",
        checkpoint="Main door",
        use_cases=use_cases,
        worker=worker,
        change_poller=change_poller,
        hub_status=standing,
        paper_printers=frozenset({"Front"}),
    )
    change_poller.stop()


@pytest.fixture
def seal(store: SqliteStore) -> TicketSigner:
    return make_signer(store)


@pytest.fixture
def check_in(use_cases: UseCases) -> CheckIn:
    return use_cases.check_in


@pytest.fixture
def code_of(
    store: SqliteStore, seal: TicketSigner, clock: FakeClock
) -> Callable[[str], str]:
    """Return the code of a registration, by its reference."""
    issue = IssueTickets(store, seal, clock)

    def code_of(reference: str) -> str:
        with store.reading() as reader:
            found = reader.people.by_reference(EVENT, reference)
        assert found is not None, reference
        return issue(EVENT, [found.registration.id])[found.registration.id]

    return code_of


@pytest.fixture
def language(qapp: QGuiApplication) -> Iterator[Language]:
    assert qapp is QGuiApplication.instance()
    language = Language(RESOURCES / "translations")
    yield language
    language.remove_translators()


@pytest.fixture(scope="session")
def fonts(qapp: QGuiApplication) -> None:
    assert qapp is QGuiApplication.instance()
    load_fonts(RESOURCES / "fonts")


@pytest.fixture
def show(qtbot: QtBot, fonts: None) -> Iterator[Callable[..., FaceWindow]]:
    """Show a window in a size, without motion; it is emptied after the test."""
    assert fonts is None
    windows: list[FaceWindow] = []

    def show(window: FaceWindow, width: int = 1024, height: int = 768) -> FaceWindow:
        windows.append(window)
        window.theme.setProperty("reducedMotion", True)  # noqa: FBT003  Qt's own call
        window.resize(width, height)
        window.show()
        window.requestActivate()
        QAccessible.setActive(True)
        qtbot.waitUntil(window.isExposed)
        qtbot.waitUntil(window.isActive)
        return window

    yield show
    for window in windows:
        window.close()
        window.unload()


def everything(accessible: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Yield what a screen reader finds, without what is invisible."""
    state = accessible.state()
    if state.invisible:
        return
    yield accessible
    for index in range(accessible.childCount()):
        yield from everything(accessible.child(index))


@pytest.fixture
def words() -> Callable[[FaceWindow], list[str]]:
    """Return the names of all that a screen reader finds in a window."""

    def words(window: FaceWindow) -> list[str]:
        root = QAccessible.queryAccessibleInterface(window)
        names = [
            accessible.text(QAccessible.Text.Name) for accessible in everything(root)
        ]
        return [name for name in names if name]

    return words


@pytest.fixture
def named(words: Callable[[FaceWindow], list[str]]) -> Named:
    """Return what has exactly this accessible name."""

    def named(window: FaceWindow, name: str) -> QAccessibleInterface:
        root = QAccessible.queryAccessibleInterface(window)
        for accessible in everything(root):
            if accessible.text(QAccessible.Text.Name) == name:
                return accessible
        raise AssertionError(f"nobody is called “{name}” here: {words(window)}")

    return named


@pytest.fixture
def tap(named: Named) -> Callable[[FaceWindow, str], None]:
    """Touch what has this name."""
    finger = QTest.createTouchDevice()

    def tap(window: FaceWindow, name: str) -> None:
        window.grabWindow()  # a finger meets what was painted
        position = QPoint(window.mapFromGlobal(named(window, name).rect().center()))
        QTest.touchEvent(window, finger).press(0, position, window).commit()
        QTest.touchEvent(window, finger).release(0, position, window).commit()

    return tap


@pytest.fixture
def press() -> Callable[..., None]:
    """Press a key as a person does."""

    def press(
        window: FaceWindow,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = NO_MODIFIER,
    ) -> None:
        for send in (QTest.keyPress, QTest.keyRelease):
            send(window, key, modifier)
            window.keyboard_wedge.flush()

    return press


@pytest.fixture
def type_text() -> Callable[[FaceWindow, str], None]:
    """Type as a person does, one key after the other."""

    def type_text(window: FaceWindow, text: str) -> None:
        for character in text:
            strike(window, character)
            window.keyboard_wedge.flush()

    return type_text


@pytest.fixture
def scan_code() -> Callable[..., None]:
    """Scan as a hand scanner types: a key every two milliseconds, and Enter."""
    time = iter(range(1_000_000, 2_000_000_000, 10_000))

    def scan_code(window: FaceWindow, code: str, end: str = "\r") -> None:
        start = next(time)
        for number, character in enumerate(code + end):
            strike(window, character, start + 2 * number)
        window.keyboard_wedge.flush()

    return scan_code


def strike(window: FaceWindow, character: str, at: int = 0) -> None:
    """Press and release the key of a character, at a time in milliseconds."""
    key = KEYS.get(character) or Qt.Key(ord(character.upper()))
    modifier = NO_MODIFIER if character == character.lower() else SHIFT
    for event_type in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(event_type, key, modifier, character)
        event.setTimestamp(at)
        QCoreApplication.sendEvent(window, event)
