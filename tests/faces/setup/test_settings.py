"""The settings of a station are chosen in its window, and tried there."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kiosk.domain.fault import KnownFault
from kiosk.faces.setup.settings_backend import CodeKind, code_kind
from kiosk.faces.setup.setup_backend import HomeState
from kiosk.faces.setup.setup_enums import Setup
from kiosk.faces.setup.setup_face import SetupFace
from kiosk.faces.window import FaceWindow
from tests.faces.accessibility_audit import PageAudit
from tests.faces.setup.conftest import RecordingBackend, sample

Settings = tuple[SetupFace, FaceWindow]
Words = Callable[[FaceWindow], list[str]]
Tap = Callable[[FaceWindow, str], None]
TOKEN = "BCDF-GHJK-LNPR-STXB-CDFG-HJKL-NPRS-TXBC-DFGH"  # noqa: S105  made up


@pytest.fixture
def settings(
    begin: Callable[..., Settings], founder: RecordingBackend, tap: Tap
) -> Settings:
    """The page, on a screen that has room for all of it."""
    founder.found = HomeState(station="Door", events=(sample(),))
    face, window = begin(1, 1080, 1920)
    tap(window, "Settings")
    face.settings.offer_cameras(["HD Webcam C615"])
    return face, window


def test_what_is_chosen_is_written_at_once(
    settings: Settings, founder: RecordingBackend, tap: Tap
) -> None:
    face, window = settings
    tap(window, "Room 1")
    tap(window, "Front")
    tap(window, "Soft")
    assert founder.asked == [
        ("write", "{'checkpoint': 'Room 1'}"),
        ("write", "{'printer': 'cups:Front'}"),
        ("write", "{'volume': 30}"),
    ]
    assert face.settings.values.value.checkpoint == "Room 1"


def test_the_usual_is_written_as_nothing(
    settings: Settings, founder: RecordingBackend, tap: Tap
) -> None:
    _, window = settings
    tap(window, "No camera")
    tap(window, "Automatic")
    assert founder.asked[-1] == ("write", "{'camera': None}")


def test_the_name_is_typed_and_kept_by_enter(
    settings: Settings,
    founder: RecordingBackend,
    type_text: Callable[[FaceWindow, str], None],
    press: Callable[..., None],
) -> None:
    _, window = settings
    type_text(window, "2")
    press(window, Qt.Key.Key_Return)
    assert founder.asked == [("write", "{'station': 'Door2'}")]


def test_a_setting_that_cannot_be_written_stays_as_it_was(
    settings: Settings, founder: RecordingBackend, tap: Tap, words: Words
) -> None:
    founder.fault = KnownFault("settings.toml cannot be written: No space left.")
    face, window = settings
    tap(window, "Nederlands")
    tap(window, "Room 1")
    assert face.settings.values.value.checkpoint == ""
    assert "settings.toml cannot be written: No space left." in words(window)


def test_of_a_scanned_code_only_its_kind_is_shown(
    settings: Settings, words: Words, scan_code: Callable[..., None]
) -> None:
    _, window = settings
    scan_code(window, "SECRET-1234")
    text = " ".join(words(window))
    assert "A code of another kind was read. Codes read so far: 1." in text
    assert "SECRET" not in text


def test_codes_are_told_apart() -> None:
    assert code_kind(TOKEN + "X") is CodeKind.OTHER
    assert code_kind("https://example.org") is CodeKind.OTHER


def test_the_test_badge_says_how_the_printer_is(
    settings: Settings, tap: Tap, words: Words
) -> None:
    _, window = settings
    tap(window, "Make a test badge")
    assert "“Front” is out of paper: put some in" in words(window)


def test_the_camera_is_looked_through_while_the_page_is_open(
    begin: Callable[..., Settings], founder: RecordingBackend
) -> None:
    founder.found = HomeState(station="Door", events=(sample(),))
    face, _ = begin()
    wanted: list[str] = []
    face.settings.cameraWanted.connect(wanted.append)
    face.goTo(Setup.Page.SETTINGS)
    face.back()
    assert (face.page, wanted) == (Setup.Page.FACES, ["", "none"])


def test_somebody_is_given_a_pin_which_is_tried_and_never_shown(
    settings: Settings, founder: RecordingBackend, words: Words
) -> None:
    face, window = settings
    staff = face.settings.staff
    staff.assignPin(" Ada ", "4711")
    assert founder.asked == [("staff", "Ada", "supervisor", "4711")]
    assert {"Ada (Supervisor)", "Ada has a PIN now."} <= set(words(window))
    staff.tryPin("4711")
    assert "This is the PIN of Ada." in words(window)
    staff.tryPin("0000")
    assert "Nobody has this PIN." in words(window)
    assert not [text for text in words(window) if "4711" in text]


def test_settings_leave_nobody_out(settings: Settings, qtbot: QtBot) -> None:
    _, window = settings
    window.resize(1080, 2600)
    qtbot.waitUntil(lambda: PageAudit(window, finger=64).issues() == [])
