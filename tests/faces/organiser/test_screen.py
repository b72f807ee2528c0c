"""The organiser's screen: two seconds are enough to know how many are inside."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from pytestqt.qtbot import QtBot

from kiosk.domain.event.event import DEFAULT_CHECKPOINT
from kiosk.domain.people.registration import Registration
from kiosk.faces.change_poller import ChangePoller
from kiosk.faces.face_context import FaceContext
from kiosk.faces.language import Language
from kiosk.faces.organiser.organiser_enums import Organiser
from kiosk.faces.organiser.organiser_face import OrganiserFace
from kiosk.faces.organiser.ports import OrganiserPorts
from kiosk.faces.window import FaceWindow
from kiosk.faces.worker import ThreadWorker, Worker
from kiosk.service.check_in import CheckIn, Scan
from kiosk.signing import TicketSigner
from kiosk.store.sqlite_store import SqliteStore
from tests.faces.conftest import FakeClock
from tests.faces.face_wiring import router_for
from tests.faces.organiser.conftest import EVENT, Come

Words = Callable[[FaceWindow], list[str]]
Named = Callable[[FaceWindow, str], QAccessibleInterface]
Change = Callable[..., None]


@pytest.fixture
def threaded(place: FaceContext) -> Iterator[Worker]:
    worker = ThreadWorker()
    yield worker
    place.change_poller.stop()
    worker.close()


def test_nobody_is_here_yet(window: FaceWindow, words: Words) -> None:
    shown = words(window)
    assert "0 inside, of 105 expected" in shown
    assert "105 still to come" in shown
    assert "Nobody has arrived yet" in shown
    assert "Room for 120 more" in shown
    assert "0% of 120 places" in shown
    assert "DILEMA roundtable" in shown
    assert "Opening" in shown


def test_the_numbers_follow_the_people(
    window: FaceWindow, face: OrganiserFace, words: Words, come: Come, qtbot: QtBot
) -> None:
    come(30)
    come(4, out=True)
    qtbot.waitUntil(lambda: shows(face, window, words, "26 inside, of 105 expected"))
    shown = words(window)
    assert "30 arrived" in shown
    assert "4 left again" in shown
    assert "75 still to come" in shown
    assert "Main door: 26 of 120" in shown
    assert "Reception room: 0" in shown
    assert [line for line in shown if line.startswith("Guests: ")]
    assert "30 arrived until 17:00" in shown


def says(words: Words, window: FaceWindow, text: str) -> bool:
    """Whether the screen says so."""
    return text in words(window)


def shows(face: OrganiserFace, window: FaceWindow, words: Words, text: str) -> bool:
    """Whether the screen says so, having been told to look again."""
    face.refresh()
    return text in words(window)


def test_a_scan_in_another_process_shows_within_a_second(
    place: FaceContext,
    store: SqliteStore,
    guests: list[Registration],
    language: Language,
    office: OrganiserPorts,
    threaded: Worker,
    show: Callable[..., FaceWindow],
    words: Words,
    clock: FakeClock,
    qtbot: QtBot,
) -> None:
    pulse = ChangePoller(store.data_version, threaded)
    here = replace(place, worker=threaded, change_poller=pulse)
    other = SqliteStore(store.path)
    check_in = CheckIn(other, TicketSigner(list), clock)
    face = OrganiserFace(here, check_in, language, office)
    module = "kiosk.faces.organiser"
    window = show(
        FaceWindow(
            face,
            module,
            "OrganiserScreen",
            title="Headcount",
            language=language,
            router=router_for(face),
        )
    )
    pulse.start()
    qtbot.waitUntil(lambda: "0 inside, of 105 expected" in words(window))
    for number, guest in enumerate(guests[:3], 1):
        scan = Scan(event=EVENT, station="Desk", registration=guest.id)
        check_in(scan)
        message = f"{number} inside, of 105 expected"
        qtbot.waitUntil(partial(says, words, window, message))
    pulse.stop()
    other.close()


@pytest.mark.parametrize(
    ("inside", "message"),
    [
        (39, "Room for 11 more"),
        (40, "Filling up: room for 10 more"),
        (47, "Filling up: room for 3 more"),
        (48, "Almost full: room for 2 more"),
        (50, "Full: no place is left"),
        (53, "Over capacity: 3 too many"),
    ],
)
def test_a_word_says_how_full_it_is(
    inside: int,
    message: str,
    change: Change,
    come: Come,
    request: pytest.FixtureRequest,
) -> None:
    change(capacity=50)
    come(inside)
    window: FaceWindow = request.getfixturevalue("window")
    words: Words = request.getfixturevalue("words")
    shown = words(window)
    assert message in shown
    assert f"{2 * inside}% of 50 places" in shown


def test_without_a_limit_nothing_is_said_of_it(
    change: Change, come: Come, request: pytest.FixtureRequest
) -> None:
    change(capacity=None, checkpoints=(DEFAULT_CHECKPOINT,))
    come(10)
    window: FaceWindow = request.getfixturevalue("window")
    words: Words = request.getfixturevalue("words")
    shown = words(window)
    assert "10 inside, of 105 expected" in shown
    assert not [text for text in shown if "Room for" in text or "places" in text]
    assert "By door and room" not in shown


def test_the_other_language_is_a_key_away(
    window: FaceWindow,
    words: Words,
    press: Callable[..., None],
    tap: Callable[[FaceWindow, str], None],
    qtbot: QtBot,
) -> None:
    press(window, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: "0 binnen, van 105 verwacht" in words(window))
    assert "DILEMA-rondetafelgesprek" in words(window)
    assert "Nog plaats voor 120" in words(window)
    tap(window, "English")
    qtbot.waitUntil(lambda: "0 inside, of 105 expected" in words(window))


def test_a_scan_here_checks_in_and_shows_the_given_name_alone(
    window: FaceWindow,
    words: Words,
    named: Named,
    scan_code: Callable[..., None],
    code_of: Callable[[str], str],
    store: SqliteStore,
    qtbot: QtBot,
) -> None:
    scan_code(window, code_of("DIL-002"))
    qtbot.waitUntil(lambda: "Checked in" in words(window))
    band = named(window, "Checked in")
    description = band.text(QAccessible.Text.Description)
    assert description == "Bérénice is checked in."
    assert not [text for text in words(window) if "Boutin" in text]
    with store.reading() as reader:
        (entry,) = reader.ledger.newest(EVENT, 1)
    assert (entry.source, entry.station) == ("desk", "Main door")


def test_a_verdict_goes_by_itself(
    place: FaceContext,
    check_in: CheckIn,
    language: Language,
    office: OrganiserPorts,
    qtbot: QtBot,
) -> None:
    face = OrganiserFace(place, check_in, language, office, verdict_ms=100)
    face.scan("hello")
    assert face.verdict.value.outcome is Organiser.Outcome.NOT_A_TICKET
    qtbot.waitUntil(lambda: face.verdict.value.outcome is Organiser.Outcome.NONE)


def test_a_verdict_goes_by_a_key_and_a_new_one_replaces_it(
    window: FaceWindow,
    words: Words,
    face: OrganiserFace,
    press: Callable[..., None],
    qtbot: QtBot,
) -> None:
    face.scan("hello")
    qtbot.waitUntil(lambda: "Not a ticket" in words(window))
    face.scan("r3hw8zt2nqpyc9kx")
    qtbot.waitUntil(lambda: "Unknown ticket" in words(window))
    assert "Not a ticket" not in words(window)
    press(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: "Unknown ticket" not in words(window))


def test_a_verdict_changes_its_language_too(
    window: FaceWindow, words: Words, face: OrganiserFace, qtbot: QtBot
) -> None:
    face.scan("hello")
    face.switchLanguage()
    qtbot.waitUntil(lambda: "Geen ticket" in words(window))


@pytest.mark.parametrize(
    ("width", "height", "part"),
    [(1920, 1080, 0.25), (1366, 768, 0.25), (1024, 768, 0.25), (1080, 1920, 0.2)],
)
def test_the_number_is_as_large_as_the_wall_allows(
    width: int,
    height: int,
    part: float,
    window: FaceWindow,
    face: OrganiserFace,
    named: Named,
    come: Come,
    qtbot: QtBot,
    words: Words,
) -> None:
    window.resize(width, height)
    come(100)
    qtbot.waitUntil(lambda: shows(face, window, words, "100 inside, of 105 expected"))
    numeral = named(window, "100 inside, of 105 expected").object()
    qtbot.waitUntil(lambda: numeral.property("size") * 0.71 >= part * height)
    assert named(window, "100 inside, of 105 expected").rect().right() <= width


def test_nothing_on_the_wall_names_anybody(
    window: FaceWindow,
    face: OrganiserFace,
    words: Words,
    come: Come,
    guests: list[Registration],
    qtbot: QtBot,
) -> None:
    come(20)
    qtbot.waitUntil(lambda: shows(face, window, words, "20 inside, of 105 expected"))
    shown = " ".join(words(window))
    assert not [guest for guest in guests if guest.name in shown]


def test_the_clock_goes_on_and_the_programme_with_it(
    window: FaceWindow,
    face: OrganiserFace,
    words: Words,
    clock: FakeClock,
    qtbot: QtBot,
) -> None:
    assert "Now, until 17:05" in words(window)
    clock.move(minutes=20)
    qtbot.waitUntil(lambda: "The time is 17:20" in words(window))
    assert "Presentations by the speakers" in words(window)
    assert "Next, at 17:45" in words(window)
    clock.move(hours=3)
    face.tick()
    assert "105 no-shows" in words(window)
    assert not [text for text in words(window) if text.startswith("Next")]


def test_large_letters_on_an_upright_wall_scroll_and_cover_nothing(
    window: FaceWindow, named: Named, press: Callable[..., None]
) -> None:
    window.resize(1080, 1920)
    window.theme.setProperty("textScale", 1.3)
    window.grabWindow()
    for _ in range(6):
        press(window, Qt.Key.Key_Down)
    window.grabWindow()
    last, keys = (named(window, name).rect() for name in ("Opening", "Not here yet"))
    assert last.bottom() <= keys.top()
