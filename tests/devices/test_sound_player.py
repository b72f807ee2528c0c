"""Five sounds that are told apart by ear, and a loudspeaker that may not be there."""

import math
import wave
from dataclasses import dataclass
from itertools import combinations, groupby
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.devices.sound_player import SoundPlayer
from kiosk.domain.admission.sound import Sound

FOLDER = Path(__file__).parents[2] / "resources" / "sounds"
SLICE_S = 0.02
QUIET = 0.02


@dataclass(frozen=True)
class HeardSound:
    """A sound as the ear hears it: its duration, and its notes in order."""

    seconds: float
    notes: tuple[int, ...]

    @property
    def contour(self) -> tuple[int, ...]:
        """Return for each further note 1 if higher, -1 if lower, 0 if the same."""
        steps = zip(self.notes, self.notes[1:], strict=False)
        return tuple(int(np.sign(after - before)) for before, after in steps)


def samples(sound: Sound) -> tuple[npt.NDArray[np.float64], int]:
    with wave.open(str(FOLDER / f"{sound}.wav")) as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        data = np.frombuffer(file.readframes(file.getnframes()), "<i2")
        return data / 32768, file.getframerate()


def pitch(part: npt.NDArray[np.float64], rate: int) -> int:
    """Find the lowest strong tone, to the nearest semitone from A4."""
    strength = np.abs(np.fft.rfft(part * np.hanning(len(part)), 1 << 16))
    at = int(np.argmax(strength > 0.5 * strength.max()))
    peak = at + int(np.argmax(strength[at : at + 80]))
    return round(12 * math.log2(peak * rate / (1 << 16) / 440))


def hear(sound: Sound) -> HeardSound:
    """Split into slices: a note is what two successive slices agree on."""
    data, rate = samples(sound)
    slice_length = int(SLICE_S * rate)
    windows = [
        data[at : at + slice_length]
        for at in range(0, len(data) - slice_length + 1, slice_length)
    ]
    tones = [
        pitch(window, rate) if np.std(window) > QUIET else None for window in windows
    ]
    runs = [(tone, len(list(run))) for tone, run in groupby(tones)]
    notes = [tone for tone, slices in runs if tone is not None and slices > 1]
    return HeardSound(len(data) / rate, tuple(notes))


@pytest.mark.parametrize("sound", Sound)
def test_a_sound_is_short_and_neither_cracks_nor_is_too_soft(sound: Sound) -> None:
    data, rate = samples(sound)
    assert len(data) / rate < 0.5
    assert 0.3 < np.abs(data).max() < 0.95
    assert max(abs(data[0]), abs(data[-1])) < 0.001


def test_the_sounds_differ_in_their_notes_or_plainly_in_length() -> None:
    heard = {sound: hear(sound) for sound in Sound}
    assert heard[Sound.WELCOME].contour == (1, 1)
    assert heard[Sound.GOODBYE].contour == (-1,)
    assert heard[Sound.ATTENTION].contour == (0,)
    assert heard[Sound.READ].contour == heard[Sound.REFUSE].contour == ()
    for first, second in combinations(heard.values(), 2):
        differs_in_pitch = abs(first.notes[0] - second.notes[0]) >= 12
        differs_in_length = max(first.seconds, second.seconds) > 3 * min(
            first.seconds, second.seconds
        )
        assert first.contour != second.contour or (
            differs_in_pitch and differs_in_length
        )


def test_a_speaker_plays_or_is_silent_and_never_complains(
    qapp: QGuiApplication,
) -> None:
    assert qapp is QGuiApplication.instance()
    player = SoundPlayer(FOLDER, 0)
    for sound in Sound:
        player.play(sound)
    player.close()
    assert not player.is_available
    player.play(Sound.READ)
