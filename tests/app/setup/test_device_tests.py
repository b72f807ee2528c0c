"""A camera is really looked through while the settings are shown, and given back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.app.home import Home
from kiosk.app.resources import resources
from kiosk.app.setup.device_tests import DeviceTests
from kiosk.app.setup.first_start import StationSetup
from kiosk.app.setup.settings_backend import make_settings_backend
from kiosk.devices.cameras.camera_selection import CameraInfo
from kiosk.devices.cameras.system_cameras import Cameras
from kiosk.faces.language import Language
from kiosk.faces.setup.setup_enums import Setup
from kiosk.faces.setup.setup_face import SetupFace
from kiosk.faces.worker import ThreadWorker
from tests.app.kiosk_runner import CliRunner

pytestmark = pytest.mark.xdist_group("camera")

TIMEOUT_MS = 20_000


class OneCamera(Cameras):
    """A computer with one camera that nobody opens."""

    def available(self) -> list[CameraInfo]:
        return [CameraInfo("1", "HD Webcam C615")]


@pytest.fixture
def face(
    sample: CliRunner,
    qapp: QGuiApplication,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> Iterator[SetupFace]:
    """The setup window's face on the sample event, and the device tests beside it."""
    assert qapp.platformName() == "offscreen"
    monkeypatch.setattr("kiosk.devices.cameras.system_cameras.SystemCameras", OneCamera)
    sample.succeed("ticket", "DIL-002", "-o", tmp_path / "film.png")
    film = tmp_path / "film"
    film.mkdir()
    (tmp_path / "film.png").rename(film / "ticket.png")
    settings = sample.home / "settings.toml"
    settings.write_text(f'camera = "{film}"\nvolume = 0\n', encoding="utf-8")
    setup = StationSetup(Home(sample.home))
    worker, language = ThreadWorker(), Language(resources() / "translations")
    settings_backend = make_settings_backend(lambda: setup.home)
    face = SetupFace(setup.backend, worker, language, ["1024 x 768"], settings_backend)
    device_tests = DeviceTests(face, worker, resources() / "sounds")
    yield face
    device_tests.close()
    worker.close()
    language.remove_translators()


def test_a_ticket_before_the_camera_is_told_by_its_kind(
    face: SetupFace, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: face.page is Setup.Page.FACES, timeout=TIMEOUT_MS)
    face.goTo(Setup.Page.SETTINGS)
    settings = face.settings
    qtbot.waitUntil(lambda: settings.codeKind is Setup.Code.TICKET, timeout=TIMEOUT_MS)
    assert face.settings.camera.works
    assert face.settings.cameras[0] == "HD Webcam C615"
    face.settings.testSound()
    face.back()
    qtbot.waitUntil(lambda: face.page is Setup.Page.FACES, timeout=TIMEOUT_MS)
    assert not face.settings.camera.works
