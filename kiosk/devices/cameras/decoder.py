"""Reads codes from a camera's frames in a thread of its own, the newest first."""

import logging
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtMultimedia import QVideoFrame

from kiosk.devices.cameras.in_view import nearest
from kiosk.devices.cameras.picture import Picture, opened
from kiosk.devices.codes.code_reader import CodeReader, Point, SeenCode

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Look:
    """What a frame showed: its codes, the one that is held up, and that one's place.

    The place is its corners in the mirrored picture, as shares of its size.
    """

    at: int
    codes: tuple[SeenCode, ...] = ()
    held_up: SeenCode | None = None
    corners: tuple[Point, ...] = ()


class Decoder(QObject):
    """A mailbox for one frame, and the worker behind it.

    A frame that waits is replaced by a newer one, unless each has to be read
    (``every``). ``pictured`` tells of the mirrored picture, before the codes are
    looked for; ``looked`` of every frame that was read.
    """

    pictured = Signal(object)
    looked = Signal(object)
    _done = Signal(object)

    def __init__(self, reader: CodeReader, *, every: bool = False) -> None:
        super().__init__()
        self._reader = reader
        self._waiting: deque[tuple[QVideoFrame, int]] = deque(
            maxlen=None if every else 1
        )
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="camera")
        self._busy = self._closed = self._ailing = False
        self._size = QSize()
        self._done.connect(self._go_on, Qt.ConnectionType.QueuedConnection)

    @property
    def behind(self) -> int:
        """How many frames are waiting or being read."""
        return len(self._waiting) + self._busy

    def show_at(self, size: QSize) -> None:
        """Make pictures in this size from now on; none in an empty one."""
        self._size = size

    def take(self, frame: QVideoFrame, at: int) -> None:
        """Take a frame that came at this many milliseconds."""
        if not self._closed:
            self._waiting.append((frame, at))
            self._next()

    def close(self) -> None:
        """Finish the frame that is being read, and take no more."""
        self._closed = True
        self._waiting.clear()
        self._thread.shutdown()

    def _next(self) -> None:
        if self._busy or not self._waiting:
            return
        self._busy = True
        frame, at = self._waiting.popleft()
        done = self._thread.submit(self._read, frame, at, self._size)
        done.add_done_callback(self._done.emit)

    def _go_on(self, done: Future[Look]) -> None:
        if self._closed:
            return
        self._busy = False
        if (error := done.exception()) is None:
            self.looked.emit(done.result())
        elif not self._ailing:
            self._ailing = True
            _log.error("A camera's frame could not be read: %s", type(error).__name__)
        self._next()

    def _read(self, frame: QVideoFrame, at: int, size: QSize) -> Look:
        """Read a frame, on the worker's thread."""
        with opened(frame) as picture:
            if picture is None:
                return Look(at)
            if not size.isEmpty():
                self.pictured.emit(picture.mirrored(size))
            return self._find(picture, at, size)

    def _find(self, picture: Picture, at: int, size: QSize) -> Look:
        height, width = picture.grey.shape
        codes = tuple(self._reader.read(picture.grey))
        held_up = nearest(codes, width, height)
        if held_up is None or size.isEmpty():
            return Look(at, codes, held_up)
        corners = tuple(picture.in_mirror(one, size) for one in held_up.corners)
        return Look(at, codes, held_up, corners)
