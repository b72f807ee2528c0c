"""``kiosk doctor`` checks each camera by its frames."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.app.doctor.check_cameras import check_each_camera
from kiosk.devices.cameras.camera_selection import CameraInfo
from kiosk.devices.cameras.file_camera import FileCamera
from kiosk.devices.cameras.frame_source import FrameSource
from kiosk.devices.cameras.system_cameras import Cameras
from kiosk.devices.cameras.video_file import VideoFile
from tests.phone_video import HEIGHT, WIDTH, empty_frames, write_video


@pytest.fixture(autouse=True)
def application(qapp: QGuiApplication) -> QGuiApplication:
    """Qt Multimedia works only while Qt does."""
    return qapp


class BrokenCameras(Cameras):
    """One camera that has just been pulled out, and one that shows no film."""

    def __init__(self, film: Path) -> None:
        super().__init__()
        self._film = film

    def available(self) -> list[CameraInfo]:
        return [CameraInfo("1", "Pulled out"), CameraInfo("2", "Broken")]

    def open(self, camera: CameraInfo) -> FrameSource | None:
        return VideoFile(self._film, once=False) if camera.id == "2" else None


def test_a_camera_is_told_with_the_size_and_the_pace_of_its_pictures(
    tmp_path: Path,
) -> None:
    path = write_video(tmp_path / "hall.avi", empty_frames(0.5))
    works, words = check_each_camera(FileCamera(path, once=False), None)
    assert works
    assert words.startswith("“hall.avi” gives 1280 by 720, ")
    assert words.endswith(" a second")


def test_a_place_that_is_too_dark_is_told(tmp_path: Path) -> None:
    night = np.full((HEIGHT, WIDTH, 3), 20, np.uint8)
    path = write_video(tmp_path / "night.avi", [night] * 5)
    works, words = check_each_camera(FileCamera(path, once=False), "default")
    assert works
    assert "too dark for paper: light the place" in words


def test_cameras_that_show_nothing_are_to_be_mended(tmp_path: Path) -> None:
    path = tmp_path / "broken.avi"
    path.write_text("nothing to see")
    works, words = check_each_camera(BrokenCameras(path), None)
    assert works is False
    assert words.count("gives no pictures: close what else uses it") == 2


def test_no_camera_is_nothing_to_mend_unless_one_is_wanted() -> None:
    class Nothing(Cameras):
        def available(self) -> list[CameraInfo]:
            return []

    for wanted in (None, "none"):
        works, words = check_each_camera(Nothing(), wanted)
        assert works is None
        assert words.startswith("none is connected")
    works, words = check_each_camera(Nothing(), "C920")
    assert works is False
    assert words.startswith("“C920” is not there: connect it")
