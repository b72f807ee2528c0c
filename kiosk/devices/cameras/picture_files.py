"""Pictures that stand in for a camera."""

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QImageReader
from PySide6.QtMultimedia import QVideoFrame

from kiosk.devices.cameras.source import Source, monotonic_ms

PACE_MS = 100
_WIDEST = 1920


class PictureFiles(Source):
    """Shows pictures, ten a second: round and round, or once."""

    _loaded = Signal(object)

    def __init__(self, paths: Sequence[Path], *, once: bool) -> None:
        super().__init__()
        self._paths, self._once = paths, once
        self._number = self._shown = 0
        self._held = self._loading = False
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="pictures")
        self._timer = QTimer(self)
        self._timer.setInterval(PACE_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._load_next)
        self._loaded.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Show the first picture, and so on."""
        self._load_next()
        self._timer.start()

    def stop(self) -> None:
        """Show no more."""
        self._timer.stop()
        self._thread.shutdown()

    def hold(self, *, held: bool) -> None:
        """Keep the picture that is shown, or go on."""
        self._held = held

    def moment(self, frame: QVideoFrame) -> int:  # noqa: ARG002  a picture has no time
        """Go by the pictures' pace where they are shown once."""
        return self._number * PACE_MS if self._once else monotonic_ms()

    def _load_next(self) -> None:
        if self._held or self._loading:
            return
        self._loading = True
        path = self._paths[self._number % len(self._paths)]
        self._thread.submit(_load, path).add_done_callback(self._loaded.emit)

    def _show(self, loaded: Future[QImage]) -> None:
        if not self._timer.isActive():
            return
        self._loading = False
        image = loaded.result()
        if not image.isNull():
            self._shown += 1
            self.sink.setVideoFrame(QVideoFrame(image))
        self._number += 1
        if self._number % len(self._paths) == 0:
            self._finish_round()

    def _finish_round(self) -> None:
        if not self._shown:
            self._timer.stop()
            self.failed.emit(
                f"No picture in {self._paths[0].parent} can be read; give PNG or JPEG "
                "files."
            )
        elif self._once:
            self._timer.stop()
            self.ended.emit()


def _load(path: Path) -> QImage:
    """Read a picture, upright and not larger than a camera's; a bad one is empty."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if max(size.width(), size.height()) > _WIDEST:
        limit = QSize(_WIDEST, _WIDEST)
        reader.setScaledSize(size.scaled(limit, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
