"""Settings are written without harm to what a person wrote there."""

from pathlib import Path

import pytest

from kiosk.app.home import Home
from kiosk.app.settings.settings import read_settings
from kiosk.app.settings.settings_writer import change_settings
from kiosk.app.setup.settings_backend import make_settings_backend
from kiosk.domain.fault import KnownFault
from kiosk.service.identify_staff import Identified
from tests.app.kiosk_runner import CliRunner

WRITTEN = """\
# Our front door.
volume = 40  # not too loud
station = "Front"

[[printer]]
name = "Old"
address = "cups:Old"
"""


def test_comments_and_order_stay(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(WRITTEN, encoding="utf-8")
    change_settings(tmp_path, {"station": "Zaal “één”", "volume": 100})
    assert file.read_text(encoding="utf-8") == WRITTEN.replace(
        "volume = 40", "volume = 100"
    ).replace('"Front"', '"Zaal “één”"')


def test_a_setting_is_taken_out_and_a_new_one_lands_before_the_tables(
    tmp_path: Path,
) -> None:
    (tmp_path / "settings.toml").write_text(WRITTEN, encoding="utf-8")
    change_settings(tmp_path, {"volume": None, "camera": "none"})
    settings = read_settings(tmp_path)
    assert (settings.volume, settings.camera) == (70, "none")
    assert settings.printer[0].name == "Old"


def test_a_home_without_the_file_gets_one(tmp_path: Path) -> None:
    change_settings(tmp_path, {"printer": [{"name": "P", "address": "cups:P"}]})
    assert read_settings(tmp_path).printer[0].address == "cups:P"


@pytest.mark.parametrize("changes", [{"volume": 101}, {"station": ""}, {"colour": 1}])
def test_what_does_not_fit_is_not_written(
    tmp_path: Path, changes: dict[str, object]
) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(WRITTEN, encoding="utf-8")
    with pytest.raises(KnownFault):
        change_settings(tmp_path, changes)
    assert file.read_text(encoding="utf-8") == WRITTEN
    assert list(tmp_path.iterdir()) == [file]


def test_what_the_environment_sets_is_not_changed_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIOSK_VOLUME", "10")
    with pytest.raises(KnownFault, match="KIOSK_VOLUME"):
        change_settings(tmp_path, {"volume": 20})


def test_the_window_reads_writes_and_tries_a_real_home(
    sample: CliRunner, tmp_path: Path
) -> None:
    backend = make_settings_backend(lambda: Home(sample.home))
    backend.write({"printer": f"folder:{tmp_path}", "checkpoint": "Main door"})
    values = backend.read("dilema-2023")
    assert (values.checkpoint, values.printer) == ("Main door", f"folder:{tmp_path}")
    assert "Main door" in values.checkpoints
    ((ok, sentence),) = backend.test_badge()
    assert ok
    assert "has printed the test badge" in sentence
    assert list(tmp_path.glob("*.pdf"))


def test_a_pin_given_in_the_window_is_known_at_the_station(sample: CliRunner) -> None:
    backend = make_settings_backend(lambda: Home(sample.home))
    backend.assign_pin("Ada", "supervisor", "471108")
    assert backend.read("dilema-2023").staff == (("Ada", "supervisor"),)
    answer = backend.identify("471108")
    assert isinstance(answer, Identified)
    assert answer.member.name == "Ada"
