"""A camera that is plugged in."""

from PySide6.QtMultimedia import QCamera, QCameraDevice, QMediaCaptureSession

from kiosk.devices.cameras.source import Source

WIDTH, FASTEST = 1280, 30
"""Pixels across and frames a second that are enough for a code, and quick to read."""


class LiveCamera(Source):
    """Gives a camera's frames, in the form that is nearest to 1280 pixels across."""

    def __init__(self, device: QCameraDevice) -> None:
        super().__init__()
        self._camera = QCamera(device, self)
        forms = device.videoFormats()
        if forms:
            self._camera.setCameraFormat(
                min(
                    forms,
                    key=lambda form: (
                        abs(form.resolution().width() - WIDTH),
                        abs(form.maxFrameRate() - FASTEST),
                    ),
                )
            )
        self._camera.errorOccurred.connect(self._complain)
        self._session = QMediaCaptureSession(self)
        self._session.setCamera(self._camera)
        self._session.setVideoSink(self.sink)

    def start(self) -> None:
        """Open the camera."""
        self._camera.start()

    def stop(self) -> None:
        """Give the camera back."""
        self._camera.stop()

    def _complain(self) -> None:
        self.failed.emit("")
