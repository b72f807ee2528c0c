"""Image files in place of a camera."""

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QImageReader
from PySide6.QtMultimedia import QVideoFrame

from kiosk.devices.cameras.frame_source import FrameSource
from kiosk.domain.scan_timeout import monotonic_ms

INTERVAL_MS = 100
_MAX_WIDTH = 1920


class ImageSequence(FrameSource):
    """Shows images, ten a second: in a loop, or once."""

    _loaded = Signal(object)

    def __init__(self, paths: Sequence[Path], *, once: bool) -> None:
        super().__init__()
        self._paths, self._once = paths, once
        self._index = self._shown_count = 0
        self._paused = self._loading = False
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="pictures")
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._load_next)
        self._loaded.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Show the first image, then the others."""
        self._load_next()
        self._timer.start()

    def stop(self) -> None:
        """Show no more."""
        self._timer.stop()
        self._thread.shutdown()

    def set_paused(self, *, paused: bool) -> None:
        """Keep the current image, or go on."""
        self._paused = paused

    def timestamp(self, frame: QVideoFrame) -> int:  # noqa: ARG002  a picture has no time
        """Return the time in the sequence if shown once, else the clock's."""
        return self._index * INTERVAL_MS if self._once else monotonic_ms()

    def _load_next(self) -> None:
        if self._paused or self._loading:
            return
        self._loading = True
        path = self._paths[self._index % len(self._paths)]
        self._thread.submit(_load, path).add_done_callback(self._loaded.emit)

    def _show(self, loaded: Future[QImage]) -> None:
        if not self._timer.isActive():
            return
        self._loading = False
        image = loaded.result()
        if not image.isNull():
            self._shown_count += 1
            self.sink.setVideoFrame(QVideoFrame(image))
        self._index += 1
        if self._index % len(self._paths) == 0:
            self._finish_round()

    def _finish_round(self) -> None:
        if not self._shown_count:
            self._timer.stop()
            self.failed.emit(
                f"No picture in {self._paths[0].parent} can be read; give PNG or JPEG "
                "files."
            )
        elif self._once:
            self._timer.stop()
            self.ended.emit()


def _load(path: Path) -> QImage:
    """Read an image, upright and at most 1920 pixels wide; empty if broken."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if max(size.width(), size.height()) > _MAX_WIDTH:
        limit = QSize(_MAX_WIDTH, _MAX_WIDTH)
        reader.setScaledSize(size.scaled(limit, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
