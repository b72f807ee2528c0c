"""The cameras of this computer, and how one of them is opened."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtMultimedia import QCameraDevice, QMediaDevices

from kiosk.devices.cameras.known import KnownCamera
from kiosk.devices.cameras.live import LiveCamera
from kiosk.devices.cameras.multimedia import prepare
from kiosk.devices.cameras.source import Source


class Cameras(QObject):
    """Cameras that come and go; ``changed`` tells that one did."""

    changed = Signal()

    def known(self) -> list[KnownCamera]:
        """List those that are there, the usual one first."""
        raise NotImplementedError  # each kind says it; a QObject is no protocol

    def open(self, camera: KnownCamera) -> Source | None:
        """Make a camera ready to start; none if it has just gone."""
        raise NotImplementedError  # each kind says it; a QObject is no protocol


class SystemCameras(Cameras):
    """The cameras that are plugged in."""

    def __init__(self) -> None:
        super().__init__()
        prepare()
        self._devices = QMediaDevices(self)
        self._devices.videoInputsChanged.connect(self.changed)

    def known(self) -> list[KnownCamera]:
        """List those that are there, the usual one first."""
        return [_known(device) for device in self._listed()]

    def open(self, camera: KnownCamera) -> Source | None:
        """Make a camera ready to start; none if it has just gone."""
        for device in self._listed():
            if _known(device) == camera:
                return LiveCamera(device)
        return None

    def _listed(self) -> list[QCameraDevice]:
        return sorted(QMediaDevices.videoInputs(), key=lambda one: not one.isDefault())


def _known(device: QCameraDevice) -> KnownCamera:
    ident = bytes(device.id().data()).decode(errors="replace")
    return KnownCamera(ident, device.description())
