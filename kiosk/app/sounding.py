"""A face's sounds: the loudspeaker is looked for once the window is there."""

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.domain.sound import Sound
from kiosk.faces.trouble import note
from kiosk.faces.worker import Worker

if TYPE_CHECKING:
    from kiosk.devices.speaker import Speaker


class Sounding(QObject):
    """Plays what a face sounds; at volume 0 nothing is even loaded."""

    def __init__(self, folder: Path, volume: int, worker: Worker) -> None:
        super().__init__()
        self._folder, self._volume, self._worker = folder, volume, worker
        self._wanted = volume > 0
        self._speaker: Speaker | None = None

    def begin(self) -> None:
        """Look for a loudspeaker; what that needs is loaded beside the screen."""
        if self._wanted:
            self._worker.run(_load, lambda _: self._open(), self._miss)

    def play(self, sound: str) -> None:
        """Play a sound, if there is anything to play it on."""
        if self._speaker is not None:
            self._speaker.play(Sound(sound))

    def close(self) -> None:
        """Fall silent for good."""
        self._wanted = False
        if self._speaker is not None:
            self._speaker.close()
            self._speaker = None

    def _miss(self, error: Exception) -> None:
        """Go on in silence."""
        note(error)

    def _open(self) -> None:
        from kiosk.devices.speaker import Speaker  # noqa: PLC0415  loaded by now

        if self._wanted and self._speaker is None:
            self._speaker = Speaker(self._folder, self._volume)


def _load() -> None:
    """Load what sounds need, which takes long."""
    import_module("kiosk.devices.speaker")
