"""A camera tried: how large its pictures are, how many a second, how bright."""

from dataclasses import dataclass

from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtMultimedia import QVideoFrame

from kiosk.devices.cameras.picture import opened
from kiosk.devices.cameras.source import Source

LONGEST_MS, LOOKING_MS = 5_000, 1_000
DARK = 40.0
"""Of 255: below this mean brightness phones may still shine, but paper does not."""


@dataclass(frozen=True, slots=True)
class Glimpse:
    """What a second of pictures was like; brightness is from 0 to 255."""

    width: int
    height: int
    rate: float
    brightness: float

    @property
    def dark(self) -> bool:
        """Whether it is too dark for tickets on paper."""
        return self.brightness < DARK


class Trial(QObject):
    """Looks through a camera for a second, once its first picture is there."""

    def __init__(self, source: Source, longest: int = LONGEST_MS) -> None:
        super().__init__()
        self._source = source
        self._last: QVideoFrame | None = None
        self._count = 0
        self._loop = QEventLoop()
        self._giving_up = self._timer(longest)
        self._looking = self._timer(LOOKING_MS)
        source.arrived.connect(self._take)
        source.failed.connect(self._loop.quit)

    def look(self) -> Glimpse | None:
        """Wait for pictures; none where none come."""
        self._giving_up.start()
        self._source.start()
        self._loop.exec()
        self._source.stop()
        if self._last is None:
            return None
        with opened(self._last) as picture:
            if picture is None:
                return None
            height, width = picture.grey.shape
            brightness = float(picture.grey[::4, ::4].mean())
        rate = (self._count - 1) * 1000 / LOOKING_MS
        return Glimpse(width, height, rate, brightness)

    def _take(self, frame: QVideoFrame) -> None:
        if self._last is None:
            self._giving_up.stop()
            self._looking.start()
        self._last, self._count = frame, self._count + 1

    def _timer(self, interval: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval)
        timer.timeout.connect(self._loop.quit)
        return timer
