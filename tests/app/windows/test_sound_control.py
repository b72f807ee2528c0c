"""A face's sounds open the loudspeaker once the window is shown, if there is one."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.app.windows.sound_control import SoundControl
from kiosk.devices import sound_player
from kiosk.domain.admission.sound import Sound
from tests.faces.conftest import InlineWorker
from tests.sample_host import open_sample_host


class RecordingPlayer:
    """A sound player that records what it is given."""

    def __init__(self, folder: Path, volume: int) -> None:
        self.volume, self.played = volume, list[Sound]()
        assert folder.is_dir()
        made.append(self)

    def play(self, sound: Sound) -> None:
        self.played.append(sound)

    def close(self) -> None:
        self.played.append(Sound.GOODBYE)


made: list[RecordingPlayer] = []


@pytest.fixture
def speakers(monkeypatch: pytest.MonkeyPatch) -> list[RecordingPlayer]:
    monkeypatch.setattr(sound_player, "SoundPlayer", RecordingPlayer)
    made.clear()
    return made


@pytest.mark.parametrize(
    ("face", "sound"), [("attendee", Sound.ATTENTION), ("desk", Sound.REFUSE)]
)
def test_a_scan_at_a_face_is_played_at_the_stations_volume(
    face: str,
    sound: Sound,
    speakers: list[RecordingPlayer],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qapp: QGuiApplication,
    qtbot: QtBot,
) -> None:
    assert qapp is QGuiApplication.instance()
    monkeypatch.setenv("KIOSK_VOLUME", "40")
    host = open_sample_host(tmp_path)
    window = host.open(face, "none")
    assert speakers == []
    window.show()
    qtbot.waitUntil(lambda: len(speakers) == 1)
    host.faces[face].scan("https://example.org")
    qtbot.waitUntil(lambda: speakers[0].played[-1:] == [sound])
    assert speakers[0].volume == 40
    host.close()


def test_without_a_volume_nothing_is_even_looked_for(
    speakers: list[RecordingPlayer], tmp_path: Path
) -> None:
    sound_control = SoundControl(tmp_path, 0, InlineWorker())
    sound_control.start()
    sound_control.play(Sound.READ)
    assert speakers == []


def test_what_is_closed_is_silent(
    speakers: list[RecordingPlayer], tmp_path: Path
) -> None:
    sound_control = SoundControl(tmp_path, 50, InlineWorker())
    sound_control.start()
    sound_control.close()
    sound_control.start()
    sound_control.play(Sound.READ)
    assert len(speakers) == 1
    assert Sound.READ not in speakers[0].played
