"""Probes a camera: how large its frames are, how many a second, how bright."""

from dataclasses import dataclass

from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtMultimedia import QVideoFrame

from kiosk.devices.cameras.frame_image import mapped
from kiosk.devices.cameras.frame_source import FrameSource

TIMEOUT_MS, MEASURING_MS = 5_000, 1_000
DARK_BELOW = 40.0
"""Of 255: below this mean brightness phones can be read, but paper cannot."""


@dataclass(frozen=True, slots=True)
class CameraMeasurement:
    """The frames of one second: size, rate, and mean brightness from 0 to 255."""

    width: int
    height: int
    rate: float
    brightness: float

    @property
    def is_dark(self) -> bool:
        """Return whether it is too dark for tickets on paper."""
        return self.brightness < DARK_BELOW


class CameraProbe(QObject):
    """Measures a camera's frames for a second, once the first has come."""

    def __init__(self, source: FrameSource, timeout_ms: int = TIMEOUT_MS) -> None:
        super().__init__()
        self._source = source
        self._last_frame: QVideoFrame | None = None
        self._frame_count = 0
        self._loop = QEventLoop()
        self._timeout_timer = self._quit_timer(timeout_ms)
        self._measuring_timer = self._quit_timer(MEASURING_MS)
        source.frame_arrived.connect(self._accept_frame)
        source.failed.connect(self._loop.quit)

    def measure(self) -> CameraMeasurement | None:
        """Wait for frames and return their measurement; None where none come."""
        self._timeout_timer.start()
        self._source.start()
        self._loop.exec()
        self._source.stop()
        if self._last_frame is None:
            return None
        with mapped(self._last_frame) as image:
            if image is None:
                return None
            height, width = image.grey.shape
            brightness = float(image.grey[::4, ::4].mean())
        rate = (self._frame_count - 1) * 1000 / MEASURING_MS
        return CameraMeasurement(width, height, rate, brightness)

    def _accept_frame(self, frame: QVideoFrame) -> None:
        if self._last_frame is None:
            self._timeout_timer.stop()
            self._measuring_timer.start()
        self._last_frame, self._frame_count = frame, self._frame_count + 1

    def _quit_timer(self, interval: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval)
        timer.timeout.connect(self._loop.quit)
        return timer
