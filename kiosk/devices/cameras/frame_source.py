"""The interface of what delivers frames: a camera, or files in place of one."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtMultimedia import QVideoFrame, QVideoSink

from kiosk.domain.scan_timeout import monotonic_ms


class FrameSource(QObject):
    """Delivers frames, one after the other, each with its time in milliseconds.

    They come through ``sink``, once ``start`` was called. ``ended`` is emitted when
    there are no more; ``failed`` carries one sentence on why there never will be, an
    empty one where they may come yet.
    """

    frame_arrived = Signal(object, int)
    ended = Signal()
    failed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.sink = QVideoSink(self)
        self.sink.videoFrameChanged.connect(self._forward)

    def start(self) -> None:
        """Begin to deliver frames."""
        raise NotImplementedError  # abstract: a QObject cannot be a protocol

    def stop(self) -> None:
        """Stop, and close the device or the file."""
        raise NotImplementedError  # abstract: a QObject cannot be a protocol

    def set_paused(self, *, paused: bool) -> None:
        """Pause before the next frame, or resume; a live camera ignores it."""

    def timestamp(self, frame: QVideoFrame) -> int:  # noqa: ARG002  for subclasses
        """Return when a frame was taken: now, unless the source knows better."""
        return monotonic_ms()

    def _forward(self, frame: QVideoFrame) -> None:
        if frame.isValid():
            self.frame_arrived.emit(QVideoFrame(frame), self.timestamp(frame))
