"""The desk stays readable in every size, and fast for a whole evening."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from kiosk.service.check_in import CheckIn, Scan
from tests.faces.conftest import EVENT, FakeClock, everything
from tests.faces.desk.conftest import DeskWindowDriver


@pytest.mark.parametrize(
    ("width", "height", "scale"),
    [
        (1366, 768, 1.0),
        (1920, 1080, 1.0),
        (1024, 768, 1.0),
        (1024, 768, 1.3),
        (1366, 768, 1.6),
        (1024, 768, 1.6),
    ],
)
def test_nothing_leaves_the_screen(
    width: int, height: int, scale: float, open_desk: Callable[..., DeskWindowDriver]
) -> None:
    desk = open_desk(width, height)
    desk.window.theme.setProperty("textScale", scale)
    desk.scan("DIL-086")
    desk.scan("DIL-047")
    desk.type("an")
    assert desk.window.grabWindow().width() == width
    root = QAccessible.queryAccessibleInterface(desk.window)
    for shown in everything(root):
        if shown.role() in {QAccessible.Role.Button, QAccessible.Role.EditableText}:
            spot = shown.rect().translated(-desk.window.position())
            assert spot.left() >= 0, shown.text(QAccessible.Text.Name)
            assert spot.right() <= width, shown.text(QAccessible.Text.Name)
            assert spot.height() >= 44, shown.text(QAccessible.Text.Name)
            assert shown.text(QAccessible.Text.Name)


def test_a_screen_of_twice_the_pixels_shows_all_twice_as_large(
    open_desk: Callable[..., DeskWindowDriver],
) -> None:
    sizes = []
    for width, height in ((1920, 1080), (3840, 2160)):
        desk = open_desk(width, height)
        desk.find("hilde de vries")
        sizes.append(desk.named_in(desk.window, "Check in").rect().size())
    assert sizes[1].height() == pytest.approx(2 * sizes[0].height(), abs=4)
    assert sizes[1].width() == pytest.approx(2 * sizes[0].width(), abs=8)


def test_a_long_page_scrolls_by_key(open_desk: Callable[..., DeskWindowDriver]) -> None:
    desk = open_desk(1024, 768)
    desk.window.theme.setProperty("textScale", 1.6)
    desk.find("deshmukh")
    before = desk.named_in(desk.window, "Delft robotics lab").rect().top()
    desk.press(Qt.Key.Key_PageDown)
    lower = desk.named_in(desk.window, "Delft robotics lab").rect().top()
    desk.press(Qt.Key.Key_PageUp)
    assert lower < before
    assert desk.named_in(desk.window, "Delft robotics lab").rect().top() == before


def test_the_field_in_use_stays_in_sight(
    open_desk: Callable[..., DeskWindowDriver],
) -> None:
    desk = open_desk(1024, 768)
    desk.window.theme.setProperty("textScale", 1.6)
    desk.scan("DIL-086")
    desk.press(Qt.Key.Key_F8)
    desk.type("Willem")
    for _ in range(4):
        desk.press(Qt.Key.Key_Tab)
    assert desk.focus() == "Register and check in"
    button = desk.named_in(desk.window, "Register and check in").rect()
    assert button.bottom() <= desk.window.position().y() + 768


def test_a_thousand_scans_leave_no_more_on_the_screen_than_a_few(
    desk: DeskWindowDriver, clock: FakeClock, check_in: CheckIn
) -> None:
    codes = [desk.code_of(f"DIL-{number:03d}") for number in range(14, 34)]
    for number in range(1000):
        clock.move(seconds=1)
        scan = Scan(event=EVENT, station="Side door", code=codes[number % len(codes)])
        check_in(scan)
    desk.face.scan(codes[0])
    assert desk.face.recentScans.count <= 20
    assert desk.face.person.entries.count <= 10
