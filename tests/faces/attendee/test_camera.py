"""The camera's picture in the scan frame, or the scanner in its place."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk.faces.attendee.attendee_face import AttendeeFace
from kiosk.faces.language import Language
from kiosk.faces.window import FaceWindow
from tests.faces.conftest import FakeClock

Open = Callable[..., tuple[AttendeeFace, FaceWindow]]
Words = Callable[[FaceWindow], list[str]]

BEFORE = "on paper or on your phone, in front of the camera"
UNDER = "on paper or on your phone"
RED, BLUE = QColor("#c02010"), QColor("#1020c0")


def halves(size: QSize) -> QImage:
    """A picture that is red on the left and blue on the right."""
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(RED)
    painter = QPainter(image)
    half = size.width() // 2
    painter.fillRect(half, 0, half + 1, size.height(), BLUE)
    painter.end()
    return image


@pytest.fixture(autouse=True)
def arriving(clock: FakeClock) -> None:
    """Let it be ten minutes before the programme begins."""
    clock.move(minutes=-10)


@pytest.fixture
def works(open_face: Open, qtbot: QtBot) -> tuple[AttendeeFace, FaceWindow]:
    """The screen with a camera that works, and its first picture."""
    face, window = open_face(1024, 768)

    def take_picture(size: QSize) -> None:
        if not size.isEmpty():
            face.camera.set_image(halves(size))

    face.camera.size_requested.connect(take_picture)
    face.camera.set_state("works", "C920", "", 1)
    qtbot.waitUntil(lambda: not face.camera.image.isNull())
    return face, window


def shown(window: FaceWindow) -> QImage:
    assert isinstance(window, QQuickWindow)
    return window.grabWindow()


def count(image: QImage, colour: QColor) -> int:
    near = 0
    for y in range(0, image.height(), 4):
        for x in range(0, image.width(), 4):
            pixel = image.pixelColor(x, y)
            near += (
                abs(pixel.red() - colour.red())
                + abs(pixel.green() - colour.green())
                + abs(pixel.blue() - colour.blue())
                < 24
            )
    return near * 16


def test_without_a_camera_the_guest_is_told_of_the_scanner(
    open_face: Open, words: Words
) -> None:
    _, window = open_face()
    assert UNDER in words(window)


def test_the_live_picture_stands_in_the_frame(
    works: tuple[AttendeeFace, FaceWindow], words: Words
) -> None:
    face, window = works
    image = shown(window)
    room = face.camera.size.width() * face.camera.size.height()
    assert count(image, RED) == pytest.approx(room / 2, rel=0.1)
    assert count(image, BLUE) == pytest.approx(room / 2, rel=0.1)
    assert {BEFORE, "The camera\u2019s picture"} <= set(words(window))


def test_its_corners_are_round(works: tuple[AttendeeFace, FaceWindow]) -> None:
    _, window = works
    image = shown(window)
    reds = [
        (x, y)
        for y in range(image.height())
        for x in range(0, image.width(), 2)
        if image.pixelColor(x, y) == RED
    ]
    left, top = min(x for x, _ in reds), min(y for _, y in reds)
    assert image.pixelColor(left, top) != RED


def test_a_code_is_outlined_where_it_is(
    works: tuple[AttendeeFace, FaceWindow], qtbot: QtBot
) -> None:
    face, window = works
    accent = QColor(window.theme.property("accent"))
    before = count(shown(window), accent)
    face.camera.set_outline(((0.2, 0.2), (0.8, 0.2), (0.8, 0.8), (0.2, 0.8)))
    assert count(shown(window), accent) > before + 200
    qtbot.waitUntil(lambda: count(shown(window), accent) == before, timeout=20_000)


def test_a_camera_that_has_gone_leaves_the_scanner_and_no_picture(
    works: tuple[AttendeeFace, FaceWindow], words: Words
) -> None:
    face, window = works
    face.camera.set_state("gone", "", "C920", 0)
    assert count(shown(window), RED) == 0
    assert face.camera.image.isNull()
    assert face.camera.size.isEmpty()  # nobody makes pictures that nobody sees
    assert UNDER in words(window)
    face.camera.set_state("works", "C920", "", 1)
    assert not face.camera.size.isEmpty()
    assert BEFORE in words(window)


def test_no_picture_is_asked_for_on_another_page(
    works: tuple[AttendeeFace, FaceWindow], qtbot: QtBot
) -> None:
    face, _ = works
    face.showNoCode()
    qtbot.waitUntil(lambda: face.camera.size == QSize())
    face.dismiss()
    qtbot.waitUntil(lambda: not face.camera.size.isEmpty())


def test_the_words_are_dutch_as_well(
    works: tuple[AttendeeFace, FaceWindow], words: Words, language: Language
) -> None:
    _, window = works
    language.switch("nl")
    assert "op papier of op uw telefoon, voor de camera" in words(window)
    assert "Het beeld van de camera" in words(window)


@pytest.mark.parametrize("size", [(1080, 1920), (1920, 1080), (1024, 768)])
def test_the_picture_has_room_in_every_size(
    open_face: Open, size: tuple[int, int], qtbot: QtBot
) -> None:
    face, _ = open_face(*size)
    face.camera.set_state("works", "C920", "", 1)
    qtbot.waitUntil(lambda: face.camera.size.width() > 0.3 * min(size))
    width, height = face.camera.size.width(), face.camera.size.height()
    assert width == pytest.approx(height * 4 / 3, rel=0.1)
