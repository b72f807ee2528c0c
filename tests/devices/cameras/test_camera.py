"""A camera that is chosen, goes, comes back, falls silent, and is replaced."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from kiosk.devices.cameras.camera import Camera, CameraState, Watch
from kiosk.devices.cameras.known import NONE, USUAL, Choice, KnownCamera
from tests.devices.cameras.conftest import ANNA, Shelf
from tests.filming import Held, held

PATIENCE_MS = 20_000
HASTE = Watch(tick=20, silence=200, opening=400, settling=20)
LOGI = KnownCamera("/dev/video0", "Logitech C920")
LAPTOP = KnownCamera("/dev/video2", "Integrated Webcam")


class Room:
    """A camera over a shelf, whose plugged-in cameras all give frames."""

    def __init__(self, shelf: Shelf, choice: Choice, qtbot: QtBot) -> None:
        self.shelf, self.qtbot = shelf, qtbot
        self.camera = Camera(shelf, choice, watch=HASTE)
        self.states = list[CameraState]()
        self.camera.changed.connect(lambda: self.states.append(self.camera.state))
        self.frozen = False
        self.frames = QTimer()
        self.frames.timeout.connect(self.take_frames)
        self.frames.start(15)

    def take_frames(self) -> None:
        for camera, source in self.shelf.opened:
            if camera in self.shelf.there and not self.frozen:
                source.show()

    def until(self, state: CameraState, used: KnownCamera | None) -> None:
        self.qtbot.waitUntil(
            lambda: (self.camera.state, self.camera.used) == (state, used),
            timeout=PATIENCE_MS,
        )


@pytest.fixture
def enter(qtbot: QtBot) -> Iterator[Callable[..., Room]]:
    rooms: list[Room] = []

    def enter(*cameras: KnownCamera, choice: Choice = USUAL) -> Room:
        room = Room(Shelf(*cameras), choice, qtbot)
        rooms.append(room)
        room.camera.start()
        return room

    yield enter
    for room in rooms:
        room.frames.stop()
        room.camera.close()


def test_no_camera_is_a_state_as_good_as_any(enter: Callable[..., Room]) -> None:
    room = enter()
    assert (room.camera.state, room.camera.missing) == (CameraState.NONE, "")
    room.shelf.plug_in(LOGI)
    room.until(CameraState.WORKS, LOGI)


def test_none_is_none_even_where_there_are_cameras(enter: Callable[..., Room]) -> None:
    room = enter(LOGI, choice=NONE)
    assert room.camera.state == CameraState.NONE
    assert room.shelf.opened == []


def test_the_usual_camera_is_opened_first(enter: Callable[..., Room]) -> None:
    room = enter(LAPTOP, LOGI)
    room.until(CameraState.WORKS, LAPTOP)
    assert room.states[0] == CameraState.OPENING


def test_a_camera_that_goes_is_noticed_and_so_is_its_return(
    enter: Callable[..., Room],
) -> None:
    room = enter(LOGI)
    room.until(CameraState.WORKS, LOGI)
    room.shelf.pull_out(LOGI)
    room.until(CameraState.GONE, None)
    room.shelf.plug_in(LOGI)
    room.until(CameraState.WORKS, LOGI)
    assert len(room.shelf.opened) == 2


def test_a_chosen_camera_is_waited_for_and_another_used_meanwhile(
    enter: Callable[..., Room],
) -> None:
    room = enter(LAPTOP, choice=LOGI)
    room.until(CameraState.WORKS, LAPTOP)
    assert room.camera.missing == "Logitech C920"
    room.shelf.plug_in(LOGI)
    room.until(CameraState.WORKS, LOGI)
    assert room.camera.missing == ""


def test_a_chosen_camera_that_is_not_there_alone_is_gone(
    enter: Callable[..., Room],
) -> None:
    room = enter(choice="C920")
    assert (room.camera.state, room.camera.missing) == (CameraState.GONE, "C920")


def test_a_camera_that_falls_silent_has_gone_and_is_opened_again(
    enter: Callable[..., Room],
) -> None:
    room = enter(LOGI)
    room.until(CameraState.WORKS, LOGI)
    room.frozen = True
    room.until(CameraState.GONE, LOGI)
    room.qtbot.waitUntil(lambda: len(room.shelf.opened) > 2, timeout=PATIENCE_MS)
    room.frozen = False
    room.until(CameraState.WORKS, LOGI)
    assert [source.on for _, source in room.shelf.opened].count(True) == 1


def test_a_camera_that_says_that_it_failed_is_gone_until_it_gives_frames(
    enter: Callable[..., Room],
) -> None:
    room = enter(LOGI)
    room.until(CameraState.WORKS, LOGI)
    told: list[str] = []
    room.camera.failed.connect(told.append)
    room.frozen = True
    room.shelf.last.failed.emit("")
    assert room.camera.state == CameraState.GONE
    room.frozen = False
    room.until(CameraState.WORKS, LOGI)
    assert told == []


def test_devices_that_come_and_go_in_a_hurry_are_looked_at_once_at_rest(
    enter: Callable[..., Room],
) -> None:
    room = enter(LOGI)
    room.until(CameraState.WORKS, LOGI)
    for _ in range(20):
        room.shelf.pull_out(LOGI)
        room.shelf.plug_in(LOGI)
    room.shelf.plug_in(LAPTOP)
    room.until(CameraState.WORKS, LOGI)
    assert len(room.shelf.opened) == 1


def test_another_camera_is_chosen_and_then_none(enter: Callable[..., Room]) -> None:
    room = enter(LAPTOP, LOGI)
    room.until(CameraState.WORKS, LAPTOP)
    room.camera.choose(LOGI)
    room.until(CameraState.WORKS, LOGI)
    room.camera.choose(NONE)
    room.until(CameraState.NONE, None)
    assert not any(source.on for _, source in room.shelf.opened)


def test_a_code_is_scanned_once_and_outlined_in_the_mirror(
    enter: Callable[..., Room],
) -> None:
    room = enter(LOGI)
    (shot,) = held(1 / 30, Held(code=ANNA, start=(0.25, 0.5), end=(0.25, 0.5)))
    codes, pictures = list[str](), list[QImage]()
    corners: list[tuple[tuple[float, float], ...]] = []
    room.camera.scanned.connect(codes.append)
    room.camera.pictured.connect(pictures.append)
    room.camera.outlined.connect(corners.append)
    room.camera.show_at(QSize(320, 180))
    room.frozen = True

    def seen() -> bool:
        room.shelf.last.show(shot)
        return len(corners) > 5

    room.qtbot.waitUntil(seen, timeout=PATIENCE_MS)
    assert codes == [ANNA]
    assert {picture.size() for picture in pictures} == {QSize(320, 180)}
    middle = sum(x for x, _ in corners[-1]) / 4
    assert 0.7 < middle < 0.8  # on the left for the camera, on the right in the mirror


def test_no_picture_is_made_where_none_is_shown(enter: Callable[..., Room]) -> None:
    room = enter(LOGI)
    (shot,) = held(1 / 30, Held(code=ANNA))
    codes, pictures = list[str](), list[QImage]()
    room.camera.scanned.connect(codes.append)
    room.camera.pictured.connect(pictures.append)

    def scanned() -> bool:
        room.shelf.last.show(shot)
        return bool(codes)

    room.qtbot.waitUntil(scanned, timeout=PATIENCE_MS)
    assert pictures == []


def test_a_closed_camera_is_given_back_and_takes_nothing_more(qtbot: QtBot) -> None:
    shelf = Shelf(LOGI)
    camera = Camera(shelf, USUAL, watch=HASTE)
    camera.start()
    opened = [shelf.last.on]
    camera.close()
    assert [*opened, shelf.last.on] == [True, False]
    shelf.plug_in(LAPTOP)
    qtbot.waitUntil(lambda: True)
    assert len(shelf.opened) == 1
