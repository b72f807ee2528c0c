"""A face's sounds find the loudspeaker once the window is there, if there is one."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.app.sounding import Sounding
from kiosk.devices import speaker
from kiosk.domain.sound import Sound
from tests.faces.conftest import InlineWorker
from tests.hall import open_hall


class Loudspeaker:
    """A loudspeaker that writes down what it was given."""

    def __init__(self, folder: Path, volume: int) -> None:
        self.volume, self.played = volume, list[Sound]()
        assert folder.is_dir()
        made.append(self)

    def play(self, sound: Sound) -> None:
        self.played.append(sound)

    def close(self) -> None:
        self.played.append(Sound.GOODBYE)


made: list[Loudspeaker] = []


@pytest.fixture
def speakers(monkeypatch: pytest.MonkeyPatch) -> list[Loudspeaker]:
    monkeypatch.setattr(speaker, "Speaker", Loudspeaker)
    made.clear()
    return made


@pytest.fixture(params=["attendee", "desk"])
def face(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_a_scan_at_a_face_is_played_at_the_stations_volume(
    face: str,
    speakers: list[Loudspeaker],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qapp: QGuiApplication,
    qtbot: QtBot,
) -> None:
    assert qapp is QGuiApplication.instance()
    monkeypatch.setenv("KIOSK_VOLUME", "40")
    stage = open_hall(tmp_path)
    window = stage.open(face, "none")
    assert speakers == []
    window.show()
    qtbot.waitUntil(lambda: len(speakers) == 1)
    stage.faces[face].scan("https://example.org")
    qtbot.waitUntil(lambda: speakers[0].played[-1:] == [Sound.REFUSE])
    assert speakers[0].volume == 40
    stage.close()


def test_without_a_volume_nothing_is_even_looked_for(
    speakers: list[Loudspeaker], tmp_path: Path
) -> None:
    sounding = Sounding(tmp_path, 0, InlineWorker())
    sounding.begin()
    sounding.play(Sound.READ)
    assert speakers == []


def test_what_is_closed_is_silent(speakers: list[Loudspeaker], tmp_path: Path) -> None:
    sounding = Sounding(tmp_path, 50, InlineWorker())
    sounding.begin()
    sounding.close()
    sounding.begin()
    sounding.play(Sound.READ)
    assert len(speakers) == 1
    assert Sound.READ not in speakers[0].played
