"""Plays the five sounds; silent where there is no loudspeaker."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.devices.cameras.multimedia import prepare_multimedia  # first: filters logs

# isort: split
from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QtMsgType,
    QUrl,
    qInstallMessageHandler,
)
from PySide6.QtMultimedia import QAudio, QMediaDevices, QSoundEffect

from kiosk.domain.admission.sound import Sound

MessageHandler = Callable[[QtMsgType, QMessageLogContext, str], None]
_NO_SERVER_PREFIX = "PulseAudioService:"
"""The beginning of Qt's warning that no sound server runs, which is no fault."""


class SoundPlayer(QObject):
    """Keeps all sounds ready to be played at once, at a volume from 0 to 100."""

    def __init__(self, folder: Path, volume: int) -> None:
        super().__init__()
        prepare_multimedia()
        self._folder = folder
        self._linear_volume = QAudio.convertVolume(
            volume / 100,
            QAudio.VolumeScale.LogarithmicVolumeScale,
            QAudio.VolumeScale.LinearVolumeScale,
        )
        self._effects: dict[Sound, QSoundEffect] = {}
        with _without_server_warning():
            self._devices = QMediaDevices(self)
            self._devices.audioOutputsChanged.connect(self._load_effects)
            self._load_effects()

    @property
    def is_available(self) -> bool:
        """Return whether there is a loudspeaker to play on."""
        return bool(self._effects)

    def play(self, sound: Sound) -> None:
        """Play a sound in place of the one before; returns at once."""
        for effect in self._effects.values():
            effect.stop()
        if sound in self._effects:
            self._effects[sound].play()

    def close(self) -> None:
        """Stop, and release the loudspeaker."""
        self._devices.audioOutputsChanged.disconnect(self._load_effects)
        self._effects.clear()

    def _load_effects(self) -> None:
        """Load the sounds for the current loudspeaker, if there is one."""
        self._effects.clear()
        if QMediaDevices.audioOutputs():
            self._effects = {sound: self._effect(sound) for sound in Sound}

    def _effect(self, sound: Sound) -> QSoundEffect:
        effect = QSoundEffect(self)
        effect.setSource(QUrl.fromLocalFile(str(self._folder / f"{sound}.wav")))
        effect.setVolume(self._linear_volume)
        return effect


@contextmanager
def _without_server_warning() -> Iterator[None]:
    """Drop Qt's warning that no sound server runs here."""

    def filter_message(
        message_type: QtMsgType, context: QMessageLogContext, message: str
    ) -> None:
        if message.startswith(_NO_SERVER_PREFIX):
            return
        if previous_handler is not None:
            previous_handler(message_type, context, message)
        else:
            sys.stderr.write(f"{message}\n")

    previous_handler: MessageHandler | None = qInstallMessageHandler(filter_message)
    try:
        yield
    finally:
        qInstallMessageHandler(previous_handler)
