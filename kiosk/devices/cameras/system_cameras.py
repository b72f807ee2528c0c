"""The cameras of this computer, and how one of them is opened."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtMultimedia import QCameraDevice, QMediaDevices

from kiosk.devices.cameras.camera_selection import CameraInfo
from kiosk.devices.cameras.frame_source import FrameSource
from kiosk.devices.cameras.live_camera import LiveCamera
from kiosk.devices.cameras.multimedia import prepare_multimedia


class Cameras(QObject):
    """A set of cameras that come and go; ``changed`` is emitted when one does."""

    changed = Signal()

    def available(self) -> list[CameraInfo]:
        """Return the connected cameras, the default one first."""
        raise NotImplementedError  # abstract: a QObject cannot be a protocol

    def open(self, camera: CameraInfo) -> FrameSource | None:
        """Return a source for a camera, ready to start; None if it has just gone."""
        raise NotImplementedError  # abstract: a QObject cannot be a protocol


class SystemCameras(Cameras):
    """The cameras that are plugged in."""

    def __init__(self) -> None:
        super().__init__()
        prepare_multimedia()
        self._devices = QMediaDevices(self)
        self._devices.videoInputsChanged.connect(self.changed)

    def available(self) -> list[CameraInfo]:
        """Return the connected cameras, the default one first."""
        return [_camera_info(device) for device in self._devices_by_default()]

    def open(self, camera: CameraInfo) -> FrameSource | None:
        """Return a source for a camera, ready to start; None if it has just gone."""
        for device in self._devices_by_default():
            if _camera_info(device) == camera:
                return LiveCamera(device)
        return None

    def _devices_by_default(self) -> list[QCameraDevice]:
        return sorted(
            QMediaDevices.videoInputs(), key=lambda device: not device.isDefault()
        )


def _camera_info(device: QCameraDevice) -> CameraInfo:
    device_id = bytes(device.id().data()).decode(errors="replace")
    return CameraInfo(device_id, device.description())
