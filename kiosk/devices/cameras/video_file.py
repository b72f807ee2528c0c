"""A video that stands in for a camera."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtMultimedia import QMediaPlayer, QVideoFrame

from kiosk.devices.cameras.source import Source, monotonic_ms

_Status, _State = QMediaPlayer.MediaStatus, QMediaPlayer.PlaybackState

HURRY = 8
"""How much faster than its own pace a video runs, where its reader can make it wait."""


class VideoFile(Source):
    """Plays a video: round and round at its own pace, or once, as it is read."""

    def __init__(self, path: Path, *, once: bool) -> None:
        super().__init__()
        self._path = path
        self._once = once
        self._player = QMediaPlayer(self)
        self._player.setVideoSink(self.sink)
        self._player.setLoops(1 if once else QMediaPlayer.Loops.Infinite.value)
        self._player.setPlaybackRate(HURRY if once else 1)
        self._player.errorOccurred.connect(self._complain)
        self._player.mediaStatusChanged.connect(self._follow)

    def start(self) -> None:
        """Play."""
        self._player.setSource(QUrl.fromLocalFile(str(self._path.absolute())))
        self._player.play()

    def stop(self) -> None:
        """Stop, and close the file."""
        self._player.stop()
        self._player.setSource(QUrl())

    def hold(self, *, held: bool) -> None:
        """Pause, or play on."""
        state = self._player.playbackState()
        if held and state == _State.PlayingState:
            self._player.pause()
        elif not held and state == _State.PausedState:
            self._player.play()

    def moment(self, frame: QVideoFrame) -> int:
        """Go by the video's own time where it is played once."""
        return frame.startTime() // 1000 if self._once else monotonic_ms()

    def _follow(self, status: QMediaPlayer.MediaStatus) -> None:
        if status == _Status.LoadedMedia and not self._player.hasVideo():
            self._complain()
        elif status == _Status.EndOfMedia:
            self.ended.emit()

    def _complain(self) -> None:
        self.failed.emit(
            f"{self._path} is no video that can be played; give one such as an MP4, an "
            "AVI or a WebM, or a folder of pictures."
        )
