"""Tries a station's camera, scanners and sounds while its settings are shown."""

from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QObject

from kiosk.app.camera_choice import CameraChoice
from kiosk.app.hearing import Hearing
from kiosk.app.seeing import Seeing
from kiosk.app.sounding import Sounding
from kiosk.devices.cameras.known import NONE
from kiosk.devices.scanners.wanted import AUTO, Wanted
from kiosk.domain.sound import Sound
from kiosk.faces.scan_router import ScanRouter
from kiosk.faces.setup.enums import Setup
from kiosk.faces.setup.face import SetupFace
from kiosk.faces.worker import Worker


class Trials(QObject):
    """Opens what is to be tried, and gives it back when the page is left."""

    def __init__(self, face: SetupFace, worker: Worker, sounds: Path) -> None:
        super().__init__()
        self._face, self._worker, self._sounds = face, worker, sounds
        self._router = ScanRouter(face)
        self._seeing: Seeing | None = None
        self._hearing: Hearing | None = None
        self._sounding: Sounding | None = None
        face.settings.cameraWanted.connect(self._look)
        face.settings.soundWanted.connect(self._sound)

    def close(self) -> None:
        """Give everything back."""
        if self._seeing is not None:
            self._seeing.close()
        if self._hearing is not None:
            self._hearing.close()
        if self._sounding is not None:
            self._sounding.close()
        self._seeing = self._hearing = self._sounding = None

    def _look(self, camera: str) -> None:
        """Look through a camera, and listen to scanners as long as one is wanted."""
        self.close()
        self._face.settings.camera.put("none", "", "", 0)
        if self._face.page is not Setup.Page.SETTINGS:
            return
        self._worker.run(_load_cameras, lambda _: self._list(), lambda _: None)
        if camera != NONE:
            wish = CameraChoice(setting=camera or None)
            self._seeing = Seeing(
                self._face.settings.camera, self._face.settings.hear, wish
            )
            self._seeing.begin()
        self._hearing = Hearing(self._router, (Wanted(AUTO),))
        self._hearing.begin()

    def _list(self) -> None:
        """Name the cameras, now that what that needs is loaded."""
        from kiosk.devices.cameras.cameras import (  # noqa: PLC0415  loaded by now
            SystemCameras,
        )

        names = [one.name for one in SystemCameras().known()]
        self._face.settings.offer_cameras(names)

    def _sound(self, volume: int) -> None:
        """Sound a welcome, once the loudspeaker is there."""
        if self._sounding is not None:
            self._sounding.close()
        sounding = self._sounding = Sounding(self._sounds, volume, self._worker)
        sounding.begin()
        self._worker.run(
            lambda: None,
            lambda _: sounding.play(Sound.WELCOME),
            lambda _: None,
        )


def _load_cameras() -> None:
    import_module("kiosk.devices.cameras.cameras")
