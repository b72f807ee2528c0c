"""A camera that is plugged in."""

from PySide6.QtMultimedia import QCamera, QCameraDevice, QMediaCaptureSession

from kiosk.devices.cameras.frame_source import FrameSource

WIDTH, FRAME_RATE = 1280, 30
"""Pixels across and frames a second: enough for a code, and quick to decode."""


class LiveCamera(FrameSource):
    """Delivers a camera's frames, in the format nearest to 1280 pixels across."""

    def __init__(self, device: QCameraDevice) -> None:
        super().__init__()
        self._camera = QCamera(device, self)
        formats = device.videoFormats()
        if formats:
            self._camera.setCameraFormat(
                min(
                    formats,
                    key=lambda camera_format: (
                        abs(camera_format.resolution().width() - WIDTH),
                        abs(camera_format.maxFrameRate() - FRAME_RATE),
                    ),
                )
            )
        self._camera.errorOccurred.connect(self._report_failure)
        self._session = QMediaCaptureSession(self)
        self._session.setCamera(self._camera)
        self._session.setVideoSink(self.sink)

    def start(self) -> None:
        """Open the camera."""
        self._camera.start()

    def stop(self) -> None:
        """Close the camera."""
        self._camera.stop()

    def _report_failure(self) -> None:
        self.failed.emit("")
