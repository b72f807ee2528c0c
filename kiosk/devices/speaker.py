"""The loudspeaker: plays the five sounds, and is silent where there is none."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.devices.cameras.multimedia import prepare  # first: it hushes the next

# isort: split
from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QtMsgType,
    QUrl,
    qInstallMessageHandler,
)
from PySide6.QtMultimedia import QAudio, QMediaDevices, QSoundEffect

from kiosk.domain.sound import Sound

Handler = Callable[[QtMsgType, QMessageLogContext, str], None]
_NO_SERVER = "PulseAudioService:"
"""How Qt begins its complaint that nothing here plays sounds, which is no fault."""


class Speaker(QObject):
    """Holds all sounds ready to be played at once, at a volume from 0 to 100."""

    def __init__(self, folder: Path, volume: int) -> None:
        super().__init__()
        prepare()
        self._folder = folder
        self._loudness = QAudio.convertVolume(
            volume / 100,
            QAudio.VolumeScale.LogarithmicVolumeScale,
            QAudio.VolumeScale.LinearVolumeScale,
        )
        self._ready: dict[Sound, QSoundEffect] = {}
        with _forgiving():
            self._devices = QMediaDevices(self)
            self._devices.audioOutputsChanged.connect(self._make_ready)
            self._make_ready()

    @property
    def there(self) -> bool:
        """Whether anything can be heard."""
        return bool(self._ready)

    def play(self, sound: Sound) -> None:
        """Play a sound in place of whatever is still heard; this takes no time."""
        for effect in self._ready.values():
            effect.stop()
        if sound in self._ready:
            self._ready[sound].play()

    def close(self) -> None:
        """Fall silent."""
        self._devices.audioOutputsChanged.disconnect(self._make_ready)
        self._ready.clear()

    def _make_ready(self) -> None:
        """Use the loudspeaker that there is now."""
        self._ready.clear()
        if QMediaDevices.audioOutputs():
            self._ready = {sound: self._effect(sound) for sound in Sound}

    def _effect(self, sound: Sound) -> QSoundEffect:
        effect = QSoundEffect(self)
        effect.setSource(QUrl.fromLocalFile(str(self._folder / f"{sound}.wav")))
        effect.setVolume(self._loudness)
        return effect


@contextmanager
def _forgiving() -> Iterator[None]:
    """Let Qt find out in silence that nothing here plays sounds."""

    def listen(kind: QtMsgType, context: QMessageLogContext, words: str) -> None:
        if words.startswith(_NO_SERVER):
            return
        if before is not None:
            before(kind, context, words)
        else:
            sys.stderr.write(f"{words}\n")

    before: Handler | None = qInstallMessageHandler(listen)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
