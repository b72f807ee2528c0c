"""What the desk says of its camera, and how another one is chosen."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.faces.desk.conftest import DeskWindowDriver


@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        (("none", "", "", 1), "No camera is used"),
        (("opening", "C920", "", 1), "The camera “C920” is being opened"),
        (("works", "C920", "", 1), "The camera “C920” works"),
        (
            ("works", "Webcam", "C920", 1),
            "The camera “Webcam” is used in place of “C920”",
        ),
        (("gone", "", "C920", 0), "The camera “C920” has gone"),
        (("gone", "", "", 0), "The camera has gone"),
    ],
)
def test_the_bar_says_how_the_camera_is(
    desk: DeskWindowDriver, state: tuple[str, str, str, int], sentence: str
) -> None:
    desk.face.camera.set_state(*state)
    assert desk.shows(sentence)
    desk.press(Qt.Key.Key_F9)
    assert not desk.shows(sentence)  # that was English


def test_where_there_are_no_cameras_nothing_is_said(desk: DeskWindowDriver) -> None:
    assert not any("camera" in name for name in desk.words)


def test_a_key_asks_for_the_next_camera_and_so_does_a_touch(
    desk: DeskWindowDriver,
) -> None:
    asked: list[bool] = []
    desk.face.camera.next_requested.connect(lambda: asked.append(True))
    desk.face.camera.set_state("none", "", "", 2)
    desk.press(Qt.Key.Key_F7)
    assert len(asked) == 1
    desk.tap("No camera is used")
    assert len(asked) == 2


@pytest.mark.parametrize("width", [1024, 1366, 1920])
def test_a_small_picture_stands_below_the_last_scans(
    open_desk: Callable[..., DeskWindowDriver], width: int, qtbot: QtBot
) -> None:
    desk = open_desk(width, 768)
    desk.face.camera.set_state("works", "C920", "", 1)
    qtbot.waitUntil(lambda: not desk.face.camera.size.isEmpty())
    size = desk.face.camera.size
    assert 90 <= size.height() <= 260
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(0xFF808080)
    desk.face.camera.set_image(image)
    assert desk.shows("The camera\u2019s picture")
    desk.face.camera.set_state("none", "", "", 1)
    qtbot.waitUntil(lambda: desk.face.camera.size == QSize())
    assert not desk.shows("The camera\u2019s picture")


def test_a_code_that_the_camera_saw_is_a_scan_and_no_hand_scanners(
    desk: DeskWindowDriver,
) -> None:
    desk.window.router.scan_by_camera(desk.code_of("DIL-005"))
    assert desk.person("DIL-005").presence.inside
    assert desk.face.statusBar.lastScanTime == ""
