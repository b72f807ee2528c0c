"""Films to look at, and cameras that come and go as a test says."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtMultimedia import QVideoFrame

from kiosk.devices.cameras.cameras import Cameras
from kiosk.devices.cameras.known import KnownCamera
from kiosk.devices.cameras.source import Source
from tests.filming import Held, Shot, film, held, nobody

ANNA, BOB = "KIOSKBCDEFGHJKLNPRSTA", "KIOSKBCDEFGHJKLNPRSTB"


class Plugged(Source):
    """A camera that shows what the test holds before it."""

    def __init__(self) -> None:
        super().__init__()
        self.on = False

    def start(self) -> None:
        self.on = True

    def stop(self) -> None:
        self.on = False

    def show(self, shot: Shot | None = None) -> None:
        """Take one frame, of nothing unless told otherwise."""
        if not self.on:
            return
        if shot is None:
            image = QImage(320, 240, QImage.Format.Format_RGB32)
            image.fill(0xFF808080)
        else:
            height, width = shot.shape[:2]
            form = QImage.Format.Format_BGR888
            image = QImage(shot.tobytes(), width, height, 3 * width, form).copy()
        self.sink.setVideoFrame(QVideoFrame(image))


class Shelf(Cameras):
    """Cameras that a test plugs in and out."""

    def __init__(self, *cameras: KnownCamera) -> None:
        super().__init__()
        self.there = list(cameras)
        self.opened: list[tuple[KnownCamera, Plugged]] = []

    def known(self) -> list[KnownCamera]:
        return list(self.there)

    def open(self, camera: KnownCamera) -> Source | None:
        if camera not in self.there:
            return None
        source = Plugged()
        self.opened.append((camera, source))
        return source

    def plug_in(self, camera: KnownCamera) -> None:
        self.there.append(camera)
        self.changed.emit()

    def pull_out(self, camera: KnownCamera) -> None:
        self.there.remove(camera)
        self.changed.emit()

    @property
    def last(self) -> Plugged:
        """The camera that was opened last."""
        return self.opened[-1][1]


@pytest.fixture(scope="session")
def films(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two guests, one after the other, each in a hurry in another way."""
    folder = tmp_path_factory.mktemp("films")
    anna = Held(code=ANNA, start=(0.8, 0.6), turn=12, tilt=0.2, blur=5, size=0.95)
    bob = Held(code=BOB, turn=-8, dark=True, glare=True, size=0.95)
    film(
        folder / "guests.avi",
        [*held(0.6, anna), *nobody(0.3), *held(0.6, bob), *nobody(0.2)],
    )
    film(folder / "stays.avi", held(0.5, Held(code=ANNA)))
    return folder


@pytest.fixture(autouse=True)
def application(qapp: QGuiApplication) -> QGuiApplication:
    """Qt Multimedia works only while Qt does."""
    return qapp
