"""The camera of a face: how it is chosen, changed and remembered."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.app.windows.camera_choice import CameraChoice, parse_choice
from kiosk.app.windows.camera_control import CameraControl
from kiosk.devices.cameras.camera_selection import (
    DEFAULT_CAMERA,
    NO_CAMERA,
    CameraInfo,
    CameraSelector,
)
from kiosk.devices.cameras.frame_source import FrameSource
from kiosk.devices.cameras.system_cameras import Cameras
from kiosk.faces.theme.camera_view import CameraView
from tests.app.kiosk_runner import CliRunner

TIMEOUT_MS = 20_000
LOGI = CameraInfo("/dev/video0", "Logitech C920")
LAPTOP = CameraInfo("/dev/video2", "Integrated Webcam")

FIRST_FRAME_SCRIPT = """\
import sys
from pathlib import Path
from kiosk.app.bootstrap import Application
from kiosk.app.home import Home
from kiosk.app.qt_application import start_qt
from kiosk.app.windows.face_host import FaceHost
qt_app = start_qt(windows=True)
host = FaceHost(Application(Home(Path(sys.argv[1]))), "evening", None, None)
window = host.open("attendee")
host.start()
painted = []
window.afterRendering.connect(lambda: painted.append(set(sys.modules)))
window.frameSwapped.connect(qt_app.quit)
window.show()
qt_app.exec()
print("painted", *sorted(painted[0] & {"PySide6.QtMultimedia", "cv2", "numpy"}))
host.close()
"""


class SilentSource(FrameSource):
    """A camera that shows nothing."""

    def start(self) -> None:
        """Begin to show nothing."""

    def stop(self) -> None:
        """End it."""


class TwoCameras(Cameras):
    """A computer with two cameras."""

    def available(self) -> list[CameraInfo]:
        return [LAPTOP, LOGI]

    def open(self, camera: CameraInfo) -> FrameSource | None:
        return SilentSource() if camera in self.available() else None


class CameraBooth:
    """One face's camera, in a home that may have a saved choice."""

    def __init__(self, memory: Path, qtbot: QtBot, **choices: str | None) -> None:
        self.owner, self.qtbot = QObject(), qtbot
        self.view = CameraView(self.owner)
        choice = CameraChoice(
            requested=choices.get("asked"),
            file=memory,
            setting=choices.get("setting"),
            default=NO_CAMERA,
        )
        self.camera_control = CameraControl(
            self.view, lambda _code: None, choice, self.find
        )

    def find(self, choice: CameraSelector) -> tuple[Cameras, CameraSelector]:
        return TwoCameras(), choice

    def until(self, name: str) -> None:
        self.qtbot.waitUntil(
            lambda: self.view.choices == 2 and self.view.name == name,
            timeout=TIMEOUT_MS,
        )


@pytest.fixture
def enter(
    tmp_path: Path, qtbot: QtBot, qapp: QGuiApplication
) -> Iterator[Callable[..., CameraBooth]]:
    assert qapp is QGuiApplication.instance()
    booths: list[CameraBooth] = []

    def enter(**choices: str | None) -> CameraBooth:
        booth = CameraBooth(tmp_path / "camera.json", qtbot, **choices)
        booths.append(booth)
        booth.camera_control.start()
        return booth

    yield enter
    for booth in booths:
        booth.camera_control.close()


def test_the_camera_of_the_settings_is_used(enter: Callable[..., CameraBooth]) -> None:
    enter(setting="c920").until("Logitech C920")


def test_what_is_asked_for_counts_for_more(enter: Callable[..., CameraBooth]) -> None:
    enter(asked="default", setting="c920").until("Integrated Webcam")


def test_a_camera_that_is_not_there_is_replaced_and_named(
    enter: Callable[..., CameraBooth],
) -> None:
    booth = enter(setting="Sony")
    booth.until("Integrated Webcam")
    assert booth.view.missing == "Sony"


def test_the_next_camera_is_chosen_and_remembered(
    enter: Callable[..., CameraBooth], tmp_path: Path
) -> None:
    booth = enter()
    booth.until("")
    for name in ("Integrated Webcam", "Logitech C920"):
        booth.view.useNext()
        booth.until(name)
    booth.camera_control.close()
    assert json.loads((tmp_path / "camera.json").read_text())["id"] == LOGI.id
    again = enter(setting="Integrated Webcam")
    again.until("Logitech C920")
    again.view.useNext()
    again.until("")
    again.camera_control.close()
    last = enter(setting="Integrated Webcam")
    last.until("")
    assert last.view.state is CameraView.State.NONE


def test_what_is_chosen_in_a_run_with_a_camera_of_its_own_is_not_remembered(
    enter: Callable[..., CameraBooth], tmp_path: Path
) -> None:
    booth = enter(asked="default")
    booth.until("Integrated Webcam")
    booth.view.useNext()
    booth.until("Logitech C920")
    booth.camera_control.close()
    assert list(tmp_path.iterdir()) == []


def test_a_home_that_cannot_be_written_keeps_nobody_from_choosing(
    enter: Callable[..., CameraBooth], tmp_path: Path
) -> None:
    booth = enter()
    booth.until("")
    (tmp_path / "camera.json").mkdir()
    booth.view.useNext()
    booth.until("Integrated Webcam")


@pytest.mark.parametrize(
    "damaged", ["", "{", "[]", "{}", '{"id": 3}', "null", "[" * 9000, "\udcff"]
)
def test_a_damaged_memory_is_none(damaged: str, tmp_path: Path) -> None:
    path = tmp_path / "camera.json"
    path.write_bytes(damaged.encode("utf-8", "surrogateescape"))
    assert CameraChoice(file=path, setting="C920").resolve() == "C920"
    assert CameraChoice(file=path).resolve() == DEFAULT_CAMERA


def test_words_for_any_camera_and_for_none() -> None:
    assert parse_choice("Default") == DEFAULT_CAMERA
    assert parse_choice("NONE") == NO_CAMERA
    assert parse_choice("C920") == "C920"


def test_nothing_of_a_camera_is_loaded_before_the_first_frame(small: CliRunner) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FIRST_FRAME_SCRIPT, str(small.home)],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.stdout.split() == ["painted"]
