"""Whoever starts the kiosk without a terminal gets to a working station."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.domain.fault import KnownFault
from kiosk.faces.language import Language
from kiosk.faces.setup.screens import FaceSelection, WindowMode
from kiosk.faces.setup.setup_backend import HomeState, parse_invitation
from kiosk.faces.setup.setup_enums import Setup
from kiosk.faces.setup.setup_face import SetupFace
from kiosk.faces.window import FaceWindow
from tests.faces.accessibility_audit import PageAudit
from tests.faces.setup.conftest import RecordingBackend, sample

Begin = Callable[..., tuple[SetupFace, FaceWindow]]
Words = Callable[[FaceWindow], list[str]]
Tap = Callable[[FaceWindow, str], None]
Press = Callable[..., None]
Face = Setup.Face
TOKEN = "BCDF-GHJK-LNPR-STXB-CDFG-HJKL-NPRS-TXBC-DFGH"  # noqa: S105  made up
HUB = "postgresql://hub.example/kiosk"
INVITATION = f"Join with: kiosk station join {HUB}\nIts token: {TOKEN}\n"


def test_an_empty_home_is_asked_three_things(begin: Begin, words: Words) -> None:
    _, window = begin()
    texts = words(window)
    assert {"Open an event file", "Join a hub", "Try the sample"} <= set(texts)


def test_the_sample_is_one_touch_and_the_desk_one_more(
    begin: Begin, founder: RecordingBackend, tap: Tap
) -> None:
    face, window = begin()
    tap(window, "Try the sample")
    assert founder.asked == [("sample",)]
    tap(window, "Open")
    assert face.selection == FaceSelection(
        "dilema-2023", (("desk", 0),), WindowMode.FULL
    )


def test_an_event_and_its_guests_come_from_files_by_touch_alone(
    begin: Begin, founder: RecordingBackend, tap: Tap, words: Words
) -> None:
    face, window = begin()
    tap(window, "Open an event file")
    tap(window, "a-file.toml")
    tap(window, "a-file.csv")
    assert founder.asked == [
        ("event", "/stick/a-file.toml"),
        ("guests", "dilema-2023", "/stick/a-file.csv"),
    ]
    assert face.page is Setup.Page.FACES
    [text] = [word for word in words(window) if word.startswith("Registered from")]
    assert text.splitlines()[1:] == [
        "row 3, name: it is empty",
        "row 9, code: it is taken",
    ]


def test_an_event_is_opened_by_keys_alone(
    begin: Begin,
    founder: RecordingBackend,
    press: Press,
    type_text: Callable[[FaceWindow, str], None],
) -> None:
    face, window = begin()
    press(window, Qt.Key.Key_Return)
    type_text(window, "event")
    press(window, Qt.Key.Key_Return)
    assert founder.asked == [("event", "event")]
    press(window, Qt.Key.Key_Escape)
    assert face.page is Setup.Page.FACES
    press(window, Qt.Key.Key_Return)
    assert face.selection is not None


def test_a_file_that_does_not_fit_is_told_and_nothing_changes(
    begin: Begin, founder: RecordingBackend, tap: Tap, words: Words
) -> None:
    founder.fault = KnownFault("a-file.toml, line 3: a key is missing.")
    face, window = begin()
    tap(window, "Open an event file")
    tap(window, "a-file.toml")
    assert face.page is Setup.Page.EVENT
    assert "a-file.toml, line 3: a key is missing." in words(window)


def test_after_a_path_that_is_wrong_one_goes_on_typing_it(
    begin: Begin,
    founder: RecordingBackend,
    press: Press,
    type_text: Callable[[FaceWindow, str], None],
) -> None:
    founder.fault = KnownFault("There is no file “even”; check its name and folder.")
    _, window = begin()
    press(window, Qt.Key.Key_Return)
    type_text(window, "even")
    press(window, Qt.Key.Key_Return)
    type_text(window, "ing")
    press(window, Qt.Key.Key_Return)
    assert founder.asked == [("event", "even"), ("event", "evening")]


def test_a_mistake_of_ours_has_a_reference(
    begin: Begin, founder: RecordingBackend, tap: Tap, words: Words
) -> None:
    founder.fault = ZeroDivisionError()
    _, window = begin()
    tap(window, "Try the sample")
    texts = [word for word in words(window) if "Reference: " in word]
    assert texts


def test_a_hub_is_joined_by_touch_alone(
    begin: Begin, founder: RecordingBackend, tap: Tap, words: Words, qtbot: QtBot
) -> None:
    _, window = begin()
    tap(window, "Join a hub")
    assert "Space" not in words(window)
    tap(window, "The hub\u2019s address, as postgresql://…")
    qtbot.waitUntil(lambda: "Space" in words(window))
    for key in ["d", "x", "Erase", "b", "/", "k", "Enter"]:
        tap(window, key)
    for key in [*"1a2", "Enter"]:
        tap(window, key)
    assert founder.asked == [("join", "db/k", "1a2")]


def test_the_keyboard_of_the_screen_goes_when_a_mouse_is_used(
    begin: Begin, tap: Tap, words: Words, qtbot: QtBot
) -> None:
    _, window = begin()
    tap(window, "Join a hub")
    tap(window, "The token")
    qtbot.waitUntil(lambda: "Space" in words(window))
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert "Space" not in words(window)


def test_an_invitation_is_pasted_whole_and_leads_into_the_hub(
    begin: Begin, founder: RecordingBackend, tap: Tap
) -> None:
    face, window = begin()
    tap(window, "Join a hub")
    face.paste(INVITATION)
    tap(window, "Join")
    assert founder.asked == [("join", HUB, TOKEN)]
    assert face.page is Setup.Page.FACES


def test_a_scanned_invitation_is_the_token(
    begin: Begin, founder: RecordingBackend, tap: Tap
) -> None:
    face, window = begin()
    tap(window, "Join a hub")
    face.paste(HUB)
    face.scan("BCDFGHJK")
    tap(window, "Join")
    assert founder.asked == [("join", HUB, "BCDFGHJK")]


def test_a_code_that_nobody_asked_for_goes_nowhere(begin: Begin, words: Words) -> None:
    face, window = begin()
    face.scan("BCDFGHJK")
    assert not [text for text in words(window) if "BCDF" in text]


def test_a_half_joined_home_goes_on_where_it_was(
    begin: Begin, founder: RecordingBackend, tap: Tap
) -> None:
    founder.found = HomeState(station="Door", hub_address=HUB, is_complete=False)
    face, window = begin()
    assert face.page is Setup.Page.HUB
    tap(window, "Go on")
    assert founder.asked == [("join", HUB, "")]


def test_a_home_with_an_event_offers_its_faces(
    begin: Begin, founder: RecordingBackend
) -> None:
    founder.found = HomeState(station="Door", events=(sample(),))
    face, _ = begin()
    assert face.page is Setup.Page.FACES


def test_a_home_that_cannot_be_read_is_told_and_tried_again(
    begin: Begin, founder: RecordingBackend, tap: Tap, words: Words
) -> None:
    founder.found = HomeState(station="Door", events=(sample(),))
    founder.unreadable = KnownFault("settings.toml, line 2: it must be a text.")
    face, window = begin()
    assert "settings.toml, line 2: it must be a text." in words(window)
    founder.unreadable = None
    tap(window, "Look again")
    assert face.page is Setup.Page.FACES


def faces_of(face: SetupFace) -> list[Setup.Face]:
    return [row.face for row in face.screens.rows.rows]


def test_each_screen_shows_another_face(
    begin: Begin, founder: RecordingBackend, tap: Tap
) -> None:
    founder.found = HomeState(station="Door", events=(sample(),))
    face, window = begin(screens=2, height=1200)
    assert faces_of(face) == [Face.DESK, Face.ATTENDEE]
    face.screens.choose(0, Face.ATTENDEE)
    assert faces_of(face) == [Face.ATTENDEE, Face.NONE]
    tap(window, "In a window")
    tap(window, "Open")
    assert face.selection == FaceSelection(
        "dilema-2023", (("attendee", 0),), WindowMode.WINDOW
    )


def test_a_screen_for_guests_is_locked_once_somebody_has_a_pin(
    begin: Begin, founder: RecordingBackend, tap: Tap, words: Words
) -> None:
    founder.found = HomeState(station="Door", events=(sample(),))
    face, window = begin(height=1200)
    tap(window, "Check-in for guests")
    assert "It can be locked once somebody has a PIN: see the settings." in words(
        window
    )
    founder.found = HomeState(station="Door", events=(sample(),), can_lock=True)
    face.reload()
    assert "Locked for guests" in words(window)
    face.screens.setWindowMode(Setup.Window.LOCKED)
    face.open()
    assert face.selection == FaceSelection(
        "dilema-2023", (("attendee", 0),), WindowMode.LOCKED
    )
    face.screens.choose(0, Face.DESK)
    assert face.screens.effective_mode is WindowMode.FULL


def test_it_speaks_dutch_at_a_touch(
    begin: Begin, tap: Tap, words: Words, language: Language
) -> None:
    _, window = begin()
    tap(window, "Nederlands")
    assert language.code == "nl"
    assert "Het voorbeeld proberen" in words(window)


@pytest.mark.parametrize("size", [(1024, 768), (1080, 1920)])
@pytest.mark.parametrize("page", ["START", "EVENT", "GUESTS", "HUB", "FACES"])
def test_nobody_is_left_out(
    begin: Begin,
    founder: RecordingBackend,
    qtbot: QtBot,
    page: str,
    size: tuple[int, int],
) -> None:
    founder.found = HomeState(station="Door", events=(sample(),))
    face, window = begin(2, *size)
    face.goTo(Setup.Page[page])
    qtbot.waitUntil(lambda: PageAudit(window, finger=64).issues() == [])


def test_what_is_no_invitation_is_none() -> None:
    read = parse_invitation("https://example.org/BCDF-GHJK")
    assert (read.address, read.token) == ("", "")
