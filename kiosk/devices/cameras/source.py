"""Where frames come from: a camera, or what stands in for one."""

import time

from PySide6.QtCore import QObject, Signal
from PySide6.QtMultimedia import QVideoFrame, QVideoSink


def monotonic_ms() -> int:
    """Tell the time, on a clock that nobody sets."""
    return time.monotonic_ns() // 1_000_000


class Source(QObject):
    """Frames, one after the other, each with its time in milliseconds.

    They come through ``sink``, once ``start`` was called. ``ended`` tells that there
    are no more; ``failed`` says in one sentence why there never will be, and nothing
    where they may come yet.
    """

    arrived = Signal(object, int)
    ended = Signal()
    failed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.sink = QVideoSink(self)
        self.sink.videoFrameChanged.connect(self._pass_on)

    def start(self) -> None:
        """Begin to give frames."""
        raise NotImplementedError  # each kind says it; a QObject is no protocol

    def stop(self) -> None:
        """Give no more, and let go of the device or the file."""
        raise NotImplementedError  # each kind says it; a QObject is no protocol

    def hold(self, *, held: bool) -> None:
        """Wait before the next frame, or go on; only what can wait does."""

    def moment(self, frame: QVideoFrame) -> int:  # noqa: ARG002  others look at it
        """Say when a frame was taken: now, unless the source knows better."""
        return monotonic_ms()

    def _pass_on(self, frame: QVideoFrame) -> None:
        if frame.isValid():
            self.arrived.emit(QVideoFrame(frame), self.moment(frame))
