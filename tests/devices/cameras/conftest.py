"""Films of guests, and cameras that a test plugs in and out."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtMultimedia import QVideoFrame

from kiosk.devices.cameras.camera_selection import CameraInfo
from kiosk.devices.cameras.frame_source import FrameSource
from kiosk.devices.cameras.system_cameras import Cameras
from tests.phone_video import Frame, HeldPhone, empty_frames, phone_frames, write_video

ANNA, BOB = "KIOSKBCDEFGHJKLNPRSTA", "KIOSKBCDEFGHJKLNPRSTB"


class PluggedCamera(FrameSource):
    """A camera that shows what the test holds before it."""

    def __init__(self) -> None:
        super().__init__()
        self.is_on = False

    def start(self) -> None:
        self.is_on = True

    def stop(self) -> None:
        self.is_on = False

    def show(self, shot: Frame | None = None) -> None:
        """Deliver one frame, an empty one by default."""
        if not self.is_on:
            return
        if shot is None:
            image = QImage(320, 240, QImage.Format.Format_RGB32)
            image.fill(0xFF808080)
        else:
            height, width = shot.shape[:2]
            form = QImage.Format.Format_BGR888
            image = QImage(shot.tobytes(), width, height, 3 * width, form).copy()
        self.sink.setVideoFrame(QVideoFrame(image))


class PluggableCameras(Cameras):
    """Cameras that a test plugs in and out."""

    def __init__(self, *cameras: CameraInfo) -> None:
        super().__init__()
        self.connected = list(cameras)
        self.opened: list[tuple[CameraInfo, PluggedCamera]] = []

    def available(self) -> list[CameraInfo]:
        return list(self.connected)

    def open(self, camera: CameraInfo) -> FrameSource | None:
        if camera not in self.connected:
            return None
        source = PluggedCamera()
        self.opened.append((camera, source))
        return source

    def plug_in(self, camera: CameraInfo) -> None:
        self.connected.append(camera)
        self.changed.emit()

    def pull_out(self, camera: CameraInfo) -> None:
        self.connected.remove(camera)
        self.changed.emit()

    @property
    def last(self) -> PluggedCamera:
        """The camera that was opened last."""
        return self.opened[-1][1]


@pytest.fixture(scope="session")
def films(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two guests, one after the other, each in a hurry in another way."""
    folder = tmp_path_factory.mktemp("films")
    anna = HeldPhone(code=ANNA, start=(0.8, 0.6), turn=12, tilt=0.2, blur=5, size=0.95)
    bob = HeldPhone(code=BOB, turn=-8, dark=True, glare=True, size=0.95)
    write_video(
        folder / "guests.avi",
        [
            *phone_frames(0.6, anna),
            *empty_frames(0.3),
            *phone_frames(0.6, bob),
            *empty_frames(0.2),
        ],
    )
    write_video(folder / "stays.avi", phone_frames(0.5, HeldPhone(code=ANNA)))
    return folder


@pytest.fixture(autouse=True)
def application(qapp: QGuiApplication) -> QGuiApplication:
    """Qt Multimedia works only while Qt does."""
    return qapp
