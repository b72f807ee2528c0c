"""A camera that is chosen, goes, comes back, falls silent, and is replaced."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from kiosk.devices.cameras.camera import Camera, CameraState, CameraTimeouts
from kiosk.devices.cameras.camera_selection import (
    DEFAULT_CAMERA,
    NO_CAMERA,
    CameraInfo,
    CameraSelector,
)
from tests.devices.cameras.conftest import ANNA, PluggableCameras
from tests.phone_video import HeldPhone, phone_frames

PATIENCE_MS = 20_000
SHORT_TIMEOUTS = CameraTimeouts(
    check_interval=20, silence=200, opening=400, settling=20
)
LOGI = CameraInfo("/dev/video0", "Logitech C920")
LAPTOP = CameraInfo("/dev/video2", "Integrated Webcam")


class CameraRig:
    """A camera over pluggable cameras that all deliver frames."""

    def __init__(
        self, cameras: PluggableCameras, choice: CameraSelector, qtbot: QtBot
    ) -> None:
        self.cameras, self.qtbot = cameras, qtbot
        self.camera = Camera(cameras, choice, timeouts=SHORT_TIMEOUTS)
        self.states = list[CameraState]()
        self.camera.changed.connect(lambda: self.states.append(self.camera.state))
        self.frozen = False
        self.frames = QTimer()
        self.frames.timeout.connect(self.deliver_frames)
        self.frames.start(15)

    def deliver_frames(self) -> None:
        for camera, source in self.cameras.opened:
            if camera in self.cameras.connected and not self.frozen:
                source.show()

    def wait_until(self, state: CameraState, used: CameraInfo | None) -> None:
        self.qtbot.waitUntil(
            lambda: (self.camera.state, self.camera.current) == (state, used),
            timeout=PATIENCE_MS,
        )


@pytest.fixture
def enter(qtbot: QtBot) -> Iterator[Callable[..., CameraRig]]:
    rooms: list[CameraRig] = []

    def enter(
        *cameras: CameraInfo, choice: CameraSelector = DEFAULT_CAMERA
    ) -> CameraRig:
        room = CameraRig(PluggableCameras(*cameras), choice, qtbot)
        rooms.append(room)
        room.camera.start()
        return room

    yield enter
    for room in rooms:
        room.frames.stop()
        room.camera.close()


def test_no_camera_is_a_state_as_good_as_any(enter: Callable[..., CameraRig]) -> None:
    room = enter()
    assert (room.camera.state, room.camera.missing) == (CameraState.NONE, "")
    room.cameras.plug_in(LOGI)
    room.wait_until(CameraState.WORKS, LOGI)


def test_no_camera_is_opened_where_none_is_chosen(
    enter: Callable[..., CameraRig],
) -> None:
    room = enter(LOGI, choice=NO_CAMERA)
    assert room.camera.state == CameraState.NONE
    assert room.cameras.opened == []


def test_the_usual_camera_is_opened_first(enter: Callable[..., CameraRig]) -> None:
    room = enter(LAPTOP, LOGI)
    room.wait_until(CameraState.WORKS, LAPTOP)
    assert room.states[0] == CameraState.OPENING


def test_a_camera_that_goes_is_noticed_and_so_is_its_return(
    enter: Callable[..., CameraRig],
) -> None:
    room = enter(LOGI)
    room.wait_until(CameraState.WORKS, LOGI)
    room.cameras.pull_out(LOGI)
    room.wait_until(CameraState.GONE, None)
    room.cameras.plug_in(LOGI)
    room.wait_until(CameraState.WORKS, LOGI)
    assert len(room.cameras.opened) == 2


def test_a_chosen_camera_is_waited_for_and_another_used_meanwhile(
    enter: Callable[..., CameraRig],
) -> None:
    room = enter(LAPTOP, choice=LOGI)
    room.wait_until(CameraState.WORKS, LAPTOP)
    assert room.camera.missing == "Logitech C920"
    room.cameras.plug_in(LOGI)
    room.wait_until(CameraState.WORKS, LOGI)
    assert room.camera.missing == ""


def test_a_chosen_camera_that_is_not_there_alone_is_gone(
    enter: Callable[..., CameraRig],
) -> None:
    room = enter(choice="C920")
    assert (room.camera.state, room.camera.missing) == (CameraState.GONE, "C920")


def test_a_camera_that_falls_silent_has_gone_and_is_opened_again(
    enter: Callable[..., CameraRig],
) -> None:
    room = enter(LOGI)
    room.wait_until(CameraState.WORKS, LOGI)
    room.frozen = True
    room.wait_until(CameraState.GONE, LOGI)
    room.qtbot.waitUntil(lambda: len(room.cameras.opened) > 2, timeout=PATIENCE_MS)
    room.frozen = False
    room.wait_until(CameraState.WORKS, LOGI)
    assert [source.is_on for _, source in room.cameras.opened].count(True) == 1


def test_a_camera_that_says_that_it_failed_is_gone_until_it_gives_frames(
    enter: Callable[..., CameraRig],
) -> None:
    room = enter(LOGI)
    room.wait_until(CameraState.WORKS, LOGI)
    sentences: list[str] = []
    room.camera.failed.connect(sentences.append)
    room.frozen = True
    room.cameras.last.failed.emit("")
    assert room.camera.state == CameraState.GONE
    room.frozen = False
    room.wait_until(CameraState.WORKS, LOGI)
    assert sentences == []


def test_a_burst_of_device_changes_is_followed_once_it_is_over(
    enter: Callable[..., CameraRig],
) -> None:
    room = enter(LOGI)
    room.wait_until(CameraState.WORKS, LOGI)
    for _ in range(20):
        room.cameras.pull_out(LOGI)
        room.cameras.plug_in(LOGI)
    room.cameras.plug_in(LAPTOP)
    room.wait_until(CameraState.WORKS, LOGI)
    assert len(room.cameras.opened) == 1


def test_another_camera_is_chosen_and_then_none(
    enter: Callable[..., CameraRig],
) -> None:
    room = enter(LAPTOP, LOGI)
    room.wait_until(CameraState.WORKS, LAPTOP)
    room.camera.choose(LOGI)
    room.wait_until(CameraState.WORKS, LOGI)
    room.camera.choose(NO_CAMERA)
    room.wait_until(CameraState.NONE, None)
    assert not any(source.is_on for _, source in room.cameras.opened)


def test_a_code_is_scanned_once_and_outlined_in_the_mirror(
    enter: Callable[..., CameraRig],
) -> None:
    room = enter(LOGI)
    (shot,) = phone_frames(
        1 / 30, HeldPhone(code=ANNA, start=(0.25, 0.5), end=(0.25, 0.5))
    )
    codes, pictures = list[str](), list[QImage]()
    corners: list[tuple[tuple[float, float], ...]] = []
    room.camera.scanned.connect(codes.append)
    room.camera.preview_ready.connect(pictures.append)
    room.camera.outline_ready.connect(corners.append)
    room.camera.set_preview_size(QSize(320, 180))
    room.frozen = True

    def seen() -> bool:
        room.cameras.last.show(shot)
        return len(corners) > 5

    room.qtbot.waitUntil(seen, timeout=PATIENCE_MS)
    assert codes == [ANNA]
    assert {picture.size() for picture in pictures} == {QSize(320, 180)}
    middle = sum(x for x, _ in corners[-1]) / 4
    assert 0.7 < middle < 0.8  # on the left for the camera, on the right in the mirror


def test_no_picture_is_made_where_none_is_shown(
    enter: Callable[..., CameraRig],
) -> None:
    room = enter(LOGI)
    (shot,) = phone_frames(1 / 30, HeldPhone(code=ANNA))
    codes, pictures = list[str](), list[QImage]()
    room.camera.scanned.connect(codes.append)
    room.camera.preview_ready.connect(pictures.append)

    def scanned() -> bool:
        room.cameras.last.show(shot)
        return bool(codes)

    room.qtbot.waitUntil(scanned, timeout=PATIENCE_MS)
    assert pictures == []


def test_a_closed_camera_is_given_back_and_takes_nothing_more(qtbot: QtBot) -> None:
    shelf = PluggableCameras(LOGI)
    camera = Camera(shelf, DEFAULT_CAMERA, timeouts=SHORT_TIMEOUTS)
    camera.start()
    opened = [shelf.last.is_on]
    camera.close()
    assert [*opened, shelf.last.is_on] == [True, False]
    shelf.plug_in(LAPTOP)
    qtbot.waitUntil(lambda: True)
    assert len(shelf.opened) == 1
