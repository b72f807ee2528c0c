"""What is left of people after a station left its hub, or was taken off it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.app.home import Home
from kiosk.app.hub.wipe_home import wipe_home
from kiosk.store import wipe
from tests.app.conftest import _bare_surroundings, bare, hub, kiosk, station
from tests.app.hub_homes import open_replica
from tests.app.kiosk_runner import CliRunner

__all__ = ["_bare_surroundings", "bare", "hub", "kiosk", "station"]
NAME = "Müller".encode()


@pytest.fixture
def stick(station: CliRunner, tmp_path: Path) -> Path:
    """A stick on which the lists go, and what else somebody keeps there."""
    folder = tmp_path / "stick"
    folder.mkdir()
    (folder / "holiday.pdf").write_text("")
    (station.home / "settings.toml").write_text(f'paper_folder = "{folder}"')
    return folder


@pytest.fixture
def busy(station: CliRunner) -> CliRunner:
    """A station with a guest, who has been exported and listed."""
    open_replica(station).close()
    home = Home(station.home)
    station.succeed("export")
    station.succeed("export", "-o", home.exports)
    station.succeed("paper")
    station.succeed("event", "export", home.folder / "evening-before-1.toml")
    return station


def traces(*folders: Path) -> Iterator[str]:
    for folder in folders:
        for path in folder.rglob("*"):
            if path.is_file() and (
                NAME in path.read_bytes() or path.suffix in {".xlsx", ".csv", ".pdf"}
            ):
                yield path.name


def test_leaving_takes_the_exports_and_the_lists_along(
    stick: Path, busy: CliRunner
) -> None:
    assert len(list(traces(busy.home, stick))) > 10
    out = busy.succeed("station", "leave").out
    assert list(traces(busy.home, stick)) == ["holiday.pdf"]
    assert "Nobody's data is left in its home" in out
    assert "printed, or written elsewhere, are yours to destroy" in out


def test_a_revoked_station_takes_them_along_and_tells_what_is_out_of_reach(
    stick: Path, busy: CliRunner, hub: str, tmp_path: Path
) -> None:
    stick.rename(tmp_path / "pulled out")
    out = busy.succeed("station", "revoke", "Desk", "--hub", hub, "--anyway").out
    assert "yours to destroy" in out
    told = " ".join(busy("headcount").err.split())
    assert f"may still name people: {stick}" in told
    assert list(traces(busy.home)) == []
    (tmp_path / "pulled out").rename(stick)
    assert "may still name people" not in busy("headcount").err
    assert list(traces(stick)) == ["holiday.pdf"]


def test_who_reads_meanwhile_keeps_no_name(
    busy: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wipe, "_TIMEOUT_S", 0.2)
    home = Home(busy.home)
    with closing(sqlite3.connect(home.database)) as reader:
        reader.execute("BEGIN")
        assert reader.execute("SELECT count(*) FROM registration").fetchone() == (1,)
        assert "Close all windows of kiosk here" in busy("station", "leave").fault
        assert home.hub.exists()
        assert str(home.database) in wipe_home(home)
        assert NAME in home.database.read_bytes()
        reader.rollback()
        assert wipe_home(home) == ""
        assert NAME not in home.database.read_bytes()
    assert "has left" in busy.succeed("station", "leave").out


def test_what_cannot_be_removed_is_named(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    home.create()
    name = "A_01890b1c-0000-7000-8000-000000000000.pdf"
    (home.folder / "settings.toml").write_text(f'badge_folder = "{tmp_path}/badges"')
    (tmp_path / "badges" / name).mkdir(parents=True)
    assert f"may still name people: {tmp_path / 'badges' / name}." in wipe_home(home)
