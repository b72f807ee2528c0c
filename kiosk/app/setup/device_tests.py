"""Tests a station's camera, scanners and sounds while its settings are shown."""

from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QObject

from kiosk.app.windows.camera_choice import CameraChoice
from kiosk.app.windows.camera_control import CameraControl
from kiosk.app.windows.scanner_control import ScannerControl
from kiosk.app.windows.sound_control import SoundControl
from kiosk.devices.cameras.camera_selection import NO_CAMERA
from kiosk.devices.scanners.port_settings import AUTO, PortSettings
from kiosk.domain.admission.sound import Sound
from kiosk.faces.scan_router import ScanRouter
from kiosk.faces.setup.setup_enums import Setup
from kiosk.faces.setup.setup_face import SetupFace
from kiosk.faces.worker import Worker


class DeviceTests(QObject):
    """Opens the devices to test, and closes them when the page is left."""

    def __init__(self, face: SetupFace, worker: Worker, sounds: Path) -> None:
        super().__init__()
        self._face, self._worker, self._sounds = face, worker, sounds
        self._router = ScanRouter(face)
        self._camera_control: CameraControl | None = None
        self._scanner_control: ScannerControl | None = None
        self._sound_control: SoundControl | None = None
        face.settings.cameraWanted.connect(self._test_camera)
        face.settings.soundWanted.connect(self._test_sound)

    def close(self) -> None:
        """Close all devices."""
        if self._camera_control is not None:
            self._camera_control.close()
        if self._scanner_control is not None:
            self._scanner_control.close()
        if self._sound_control is not None:
            self._sound_control.close()
        self._camera_control = self._scanner_control = self._sound_control = None

    def _test_camera(self, camera: str) -> None:
        """Open a camera and the scanners for as long as the page wants them."""
        self.close()
        self._face.settings.camera.set_state("none", "", "", 0)
        if self._face.page is not Setup.Page.SETTINGS:
            return
        self._worker.run(
            _load_camera_code, lambda _: self._list_cameras(), lambda _: None
        )
        if camera != NO_CAMERA:
            choice = CameraChoice(setting=camera or None)
            self._camera_control = CameraControl(
                self._face.settings.camera, self._face.settings.record_code, choice
            )
            self._camera_control.start()
        self._scanner_control = ScannerControl(self._router, (PortSettings(AUTO),))
        self._scanner_control.start()

    def _list_cameras(self) -> None:
        """Offer the cameras, now that their code is loaded."""
        from kiosk.devices.cameras.system_cameras import SystemCameras  # noqa: PLC0415  loaded by now

        names = [camera.name for camera in SystemCameras().available()]
        self._face.settings.offer_cameras(names)

    def _test_sound(self, volume: int) -> None:
        """Play the welcome sound, once the loudspeaker is there."""
        if self._sound_control is not None:
            self._sound_control.close()
        sound_control = self._sound_control = SoundControl(
            self._sounds, volume, self._worker
        )
        sound_control.start()
        self._worker.run(
            lambda: None,
            lambda _: sound_control.play(Sound.WELCOME),
            lambda _: None,
        )


def _load_camera_code() -> None:
    import_module("kiosk.devices.cameras.system_cameras")
