"""Reads codes from a camera's frames on a thread of its own, the newest first."""

import logging
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtMultimedia import QVideoFrame

from kiosk.devices.cameras.frame_image import FrameImage, mapped
from kiosk.devices.cameras.view_debounce import select_held_up
from kiosk.devices.qr.code_reader import CodeReader, DetectedCode, Point

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class FrameResult:
    """The codes of a frame, the one that is held up, and its corners.

    The corners are in the mirrored preview, as fractions of its size.
    """

    time_ms: int
    codes: tuple[DetectedCode, ...] = ()
    held_up: DetectedCode | None = None
    corners: tuple[Point, ...] = ()


class FrameDecoder(QObject):
    """A queue of one frame, and the worker behind it.

    A waiting frame is replaced by a newer one, unless each has to be read
    (``every_frame``). ``preview_ready`` carries the mirrored preview, before the codes
    are searched; ``decoded`` the result of every frame that was read.
    """

    preview_ready = Signal(object)
    decoded = Signal(object)
    _done = Signal(object)

    def __init__(self, reader: CodeReader, *, every_frame: bool = False) -> None:
        super().__init__()
        self._reader = reader
        self._waiting: deque[tuple[QVideoFrame, int]] = deque(
            maxlen=None if every_frame else 1
        )
        self._executor = ThreadPoolExecutor(1, thread_name_prefix="camera")
        self._busy = self._closed = self._failing = False
        self._preview_size = QSize()
        self._done.connect(self._handle_done, Qt.ConnectionType.QueuedConnection)

    @property
    def pending(self) -> int:
        """The number of frames that are waiting or being read."""
        return len(self._waiting) + self._busy

    def set_preview_size(self, size: QSize) -> None:
        """Make previews of this size from now on; none if it is empty."""
        self._preview_size = size

    def submit(self, frame: QVideoFrame, time_ms: int) -> None:
        """Queue a frame that came at this time in milliseconds."""
        if not self._closed:
            self._waiting.append((frame, time_ms))
            self._next()

    def close(self) -> None:
        """Finish the frame that is being read, and accept no more."""
        self._closed = True
        self._waiting.clear()
        self._executor.shutdown()

    def _next(self) -> None:
        if self._busy or not self._waiting:
            return
        self._busy = True
        frame, at = self._waiting.popleft()
        future = self._executor.submit(self._read, frame, at, self._preview_size)
        future.add_done_callback(self._done.emit)

    def _handle_done(self, future: Future[FrameResult]) -> None:
        if self._closed:
            return
        self._busy = False
        if (error := future.exception()) is None:
            self.decoded.emit(future.result())
        elif not self._failing:
            self._failing = True
            _log.error("A camera's frame could not be read: %s", type(error).__name__)
        self._next()

    def _read(self, frame: QVideoFrame, time_ms: int, size: QSize) -> FrameResult:
        """Read a frame, on the worker's thread."""
        with mapped(frame) as image:
            if image is None:
                return FrameResult(time_ms)
            if not size.isEmpty():
                self.preview_ready.emit(image.preview(size))
            return self._find_codes(image, time_ms, size)

    def _find_codes(self, image: FrameImage, time_ms: int, size: QSize) -> FrameResult:
        height, width = image.grey.shape
        codes = tuple(self._reader.read(image.grey))
        held_up = select_held_up(codes, width, height)
        if held_up is None or size.isEmpty():
            return FrameResult(time_ms, codes, held_up)
        corners = tuple(image.to_preview(corner, size) for corner in held_up.corners)
        return FrameResult(time_ms, codes, held_up, corners)
