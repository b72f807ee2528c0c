"""A face's sounds: the loudspeaker is opened once the window is shown."""

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.domain.admission.sound import Sound
from kiosk.faces.error_report import report_error
from kiosk.faces.worker import Worker

if TYPE_CHECKING:
    from kiosk.devices.sound_player import SoundPlayer


class SoundControl(QObject):
    """Plays a face's sounds; at volume 0 nothing is loaded."""

    def __init__(self, folder: Path, volume: int, worker: Worker) -> None:
        super().__init__()
        self._folder, self._volume, self._worker = folder, volume, worker
        self._enabled = volume > 0
        self._player: SoundPlayer | None = None

    def start(self) -> None:
        """Open the loudspeaker; its code is loaded on the worker thread."""
        if self._enabled:
            self._worker.run(
                _load_sound_code, lambda _: self._open(), self._handle_load_error
            )

    def play(self, sound: str) -> None:
        """Play a sound, if there is a loudspeaker."""
        if self._player is not None:
            self._player.play(Sound(sound))

    def close(self) -> None:
        """Stop for good."""
        self._enabled = False
        if self._player is not None:
            self._player.close()
            self._player = None

    def _handle_load_error(self, error: Exception) -> None:
        """Log the error, and stay silent."""
        report_error(error)

    def _open(self) -> None:
        from kiosk.devices.sound_player import SoundPlayer  # noqa: PLC0415  loaded by now

        if self._enabled and self._player is None:
            self._player = SoundPlayer(self._folder, self._volume)


def _load_sound_code() -> None:
    """Load the sound player's code, which takes long."""
    import_module("kiosk.devices.sound_player")
