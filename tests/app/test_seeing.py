"""Which camera a face uses, and how another is chosen and remembered."""

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

from kiosk.app.camera_choice import CameraChoice, choice_named
from kiosk.app.seeing import Seeing
from kiosk.devices.cameras.cameras import Cameras
from kiosk.devices.cameras.known import NONE, USUAL, Choice, KnownCamera
from kiosk.devices.cameras.source import Source
from kiosk.faces.look.camera_view import CameraView
from tests.app.running import Kiosk

PATIENCE_MS = 20_000
LOGI = KnownCamera("/dev/video0", "Logitech C920")
LAPTOP = KnownCamera("/dev/video2", "Integrated Webcam")

FIRST_FRAME = """\
import sys
from pathlib import Path
from kiosk.app.bootstrap import House
from kiosk.app.home import Home
from kiosk.app.qt import application
from kiosk.app.stage import Stage
running = application(windows=True)
stage = Stage(House(Home(Path(sys.argv[1]))), "evening", None, None)
window = stage.open("attendee")
stage.start()
painted = []
window.afterRendering.connect(lambda: painted.append(set(sys.modules)))
window.frameSwapped.connect(running.quit)
window.show()
running.exec()
print("painted", *sorted(painted[0] & {"PySide6.QtMultimedia", "cv2", "numpy"}))
stage.close()
"""


class Dark(Source):
    """A camera whose lens is covered: nothing comes."""

    def start(self) -> None:
        """Begin to show nothing."""

    def stop(self) -> None:
        """End it."""


class Two(Cameras):
    """A computer with two cameras."""

    def known(self) -> list[KnownCamera]:
        return [LAPTOP, LOGI]

    def open(self, camera: KnownCamera) -> Source | None:
        return Dark() if camera in self.known() else None


class Booth:
    """One face's camera, in a home that may remember."""

    def __init__(self, memory: Path, qtbot: QtBot, **said: str | None) -> None:
        self.owner, self.qtbot = QObject(), qtbot
        self.view = CameraView(self.owner)
        wish = CameraChoice(
            asked=said.get("asked"),
            memory=memory,
            setting=said.get("setting"),
            usual=NONE,
        )
        self.seeing = Seeing(self.view, lambda _code: None, wish, self.find)

    def find(self, choice: Choice) -> tuple[Cameras, Choice]:
        return Two(), choice

    def until(self, name: str) -> None:
        self.qtbot.waitUntil(
            lambda: self.view.choices == 2 and self.view.name == name,
            timeout=PATIENCE_MS,
        )


@pytest.fixture
def enter(
    tmp_path: Path, qtbot: QtBot, qapp: QGuiApplication
) -> Iterator[Callable[..., Booth]]:
    assert qapp is QGuiApplication.instance()
    booths: list[Booth] = []

    def enter(**said: str | None) -> Booth:
        booth = Booth(tmp_path / "camera.json", qtbot, **said)
        booths.append(booth)
        booth.seeing.begin()
        return booth

    yield enter
    for booth in booths:
        booth.seeing.close()


def test_the_camera_of_the_settings_is_used(enter: Callable[..., Booth]) -> None:
    enter(setting="c920").until("Logitech C920")


def test_what_is_asked_for_counts_for_more(enter: Callable[..., Booth]) -> None:
    enter(asked="default", setting="c920").until("Integrated Webcam")


def test_a_camera_that_is_not_there_is_replaced_and_named(
    enter: Callable[..., Booth],
) -> None:
    booth = enter(setting="Sony")
    booth.until("Integrated Webcam")
    assert booth.view.missing == "Sony"


def test_the_next_camera_is_chosen_and_remembered(
    enter: Callable[..., Booth], tmp_path: Path
) -> None:
    booth = enter()
    booth.until("")
    for name in ("Integrated Webcam", "Logitech C920"):
        booth.view.useNext()
        booth.until(name)
    booth.seeing.close()
    assert json.loads((tmp_path / "camera.json").read_text())["id"] == LOGI.id
    again = enter(setting="Integrated Webcam")
    again.until("Logitech C920")
    again.view.useNext()
    again.until("")
    again.seeing.close()
    last = enter(setting="Integrated Webcam")
    last.until("")
    assert last.view.state == "none"


def test_what_is_chosen_in_a_run_with_a_camera_of_its_own_is_not_remembered(
    enter: Callable[..., Booth], tmp_path: Path
) -> None:
    booth = enter(asked="default")
    booth.until("Integrated Webcam")
    booth.view.useNext()
    booth.until("Logitech C920")
    booth.seeing.close()
    assert list(tmp_path.iterdir()) == []


def test_a_home_that_cannot_be_written_keeps_nobody_from_choosing(
    enter: Callable[..., Booth], tmp_path: Path
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
    assert CameraChoice(memory=path, setting="C920").read() == "C920"
    assert CameraChoice(memory=path).read() == USUAL


def test_words_for_any_camera_and_for_none() -> None:
    assert choice_named("Default") == USUAL
    assert choice_named("NONE") == NONE
    assert choice_named("C920") == "C920"


def test_nothing_of_a_camera_is_loaded_before_the_first_frame(small: Kiosk) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FIRST_FRAME, str(small.home)],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.stdout.split() == ["painted"]
