"""A camera is really looked through while the settings are shown, and given back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.app.first_start import Founder
from kiosk.app.home import Home
from kiosk.app.resources import resources
from kiosk.app.trials import Trials
from kiosk.app.workshop import make_workshop
from kiosk.devices.cameras.cameras import Cameras
from kiosk.devices.cameras.known import KnownCamera
from kiosk.faces.language import Language
from kiosk.faces.setup.enums import Setup
from kiosk.faces.setup.face import SetupFace
from kiosk.faces.worker import ThreadWorker
from tests.app.running import Kiosk

pytestmark = pytest.mark.xdist_group("camera")

PATIENCE_MS = 20_000


class OneCamera(Cameras):
    """A computer with one camera that nobody opens."""

    def known(self) -> list[KnownCamera]:
        return [KnownCamera("1", "HD Webcam C615")]


@pytest.fixture
def face(
    sample: Kiosk,
    qapp: QGuiApplication,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> Iterator[SetupFace]:
    """The first window's face over the sample, and the trials beside it."""
    assert qapp.platformName() == "offscreen"
    monkeypatch.setattr("kiosk.devices.cameras.cameras.SystemCameras", OneCamera)
    sample.well("ticket", "DIL-002", "-o", tmp_path / "film.png")
    film = tmp_path / "film"
    film.mkdir()
    (tmp_path / "film.png").rename(film / "ticket.png")
    settings = sample.home / "settings.toml"
    settings.write_text(f'camera = "{film}"\nvolume = 0\n', encoding="utf-8")
    home = Founder(Home(sample.home))
    worker, language = ThreadWorker(), Language(resources() / "translations")
    workshop = make_workshop(lambda: home.home)
    face = SetupFace(home.beginnings, worker, language, ["1024 x 768"], workshop)
    trials = Trials(face, worker, resources() / "sounds")
    yield face
    trials.close()
    worker.close()
    language.forget()


def test_a_ticket_before_the_camera_is_told_by_its_kind(
    face: SetupFace, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: face.page is Setup.Page.FACES, timeout=PATIENCE_MS)
    face.turn(Setup.Page.SETTINGS)
    qtbot.waitUntil(lambda: face.settings.kind == "ticket", timeout=PATIENCE_MS)
    assert face.settings.camera.works
    names = [one["text"] for one in face.settings.cameras]
    assert names[0] == "HD Webcam C615"
    face.settings.sound()
    face.back()
    qtbot.waitUntil(lambda: face.page is Setup.Page.FACES, timeout=PATIENCE_MS)
    assert not face.settings.camera.works
