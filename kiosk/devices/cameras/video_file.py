"""A video file in place of a camera."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtMultimedia import QMediaPlayer, QVideoFrame

from kiosk.devices.cameras.frame_source import FrameSource
from kiosk.domain.scan_timeout import monotonic_ms

_Status, _State = QMediaPlayer.MediaStatus, QMediaPlayer.PlaybackState

PLAYBACK_RATE = 8
"""The playback rate of a video whose reader can pause it."""


class VideoFile(FrameSource):
    """Plays a video: in a loop at its own rate, or once, as fast as it is read."""

    def __init__(self, path: Path, *, once: bool) -> None:
        super().__init__()
        self._path = path
        self._once = once
        self._player = QMediaPlayer(self)
        self._player.setVideoSink(self.sink)
        self._player.setLoops(1 if once else QMediaPlayer.Loops.Infinite.value)
        self._player.setPlaybackRate(PLAYBACK_RATE if once else 1)
        self._player.errorOccurred.connect(self._report_unplayable)
        self._player.mediaStatusChanged.connect(self._handle_status)

    def start(self) -> None:
        """Play."""
        self._player.setSource(QUrl.fromLocalFile(str(self._path.absolute())))
        self._player.play()

    def stop(self) -> None:
        """Stop, and close the file."""
        self._player.stop()
        self._player.setSource(QUrl())

    def set_paused(self, *, paused: bool) -> None:
        """Pause, or play on."""
        state = self._player.playbackState()
        if paused and state == _State.PlayingState:
            self._player.pause()
        elif not paused and state == _State.PausedState:
            self._player.play()

    def timestamp(self, frame: QVideoFrame) -> int:
        """Return the video's own time where it is played once, else the clock."""
        return frame.startTime() // 1000 if self._once else monotonic_ms()

    def _handle_status(self, status: QMediaPlayer.MediaStatus) -> None:
        if status == _Status.LoadedMedia and not self._player.hasVideo():
            self._report_unplayable()
        elif status == _Status.EndOfMedia:
            self.ended.emit()

    def _report_unplayable(self) -> None:
        self.failed.emit(
            f"{self._path} is no video that can be played; give one such as an MP4, an "
            "AVI or a WebM, or a folder of pictures."
        )
