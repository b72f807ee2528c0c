"""Homes for the command line: empty, small, and the sample event's."""

import logging
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.app.bootstrap import Application
from kiosk.app.crash import HomeLogHandler
from kiosk.app.home import Home
from kiosk.app.resources import resources
from kiosk.exchange.event.event_file import read_event
from kiosk.exchange.roster.roster_file import read_roster
from tests.app.hub_homes import invite_station
from tests.app.kiosk_runner import CliRunner
from tests.app.sample_files import event_file, roster_file
from tests.postgres_server import PASSWORD, PostgresServer

STATION = 'station = "door 1"\n'


@pytest.fixture(autouse=True)
def _bare_surroundings(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Remove what this computer's own settings would change."""
    for name in [name for name in os.environ if name.startswith("KIOSK_")]:
        monkeypatch.delenv(name)
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setenv("CUPS_SERVER", "127.0.0.1:9")  # nothing ever answers there
    yield
    log = logging.getLogger("kiosk")
    for handler in [
        known_handler
        for known_handler in log.handlers
        if isinstance(known_handler, HomeLogHandler)
    ]:
        log.removeHandler(handler)
        handler.close()


@pytest.fixture
def kiosk(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> CliRunner:
    """The command line over a home that is not there yet."""
    return CliRunner(tmp_path / "home", monkeypatch, capsys)


@pytest.fixture
def small(kiosk: CliRunner, small_home: Path) -> CliRunner:
    """The command line at the small event."""
    shutil.copytree(small_home, kiosk.home)
    return kiosk


@pytest.fixture
def sample(kiosk: CliRunner, sample_home: Path) -> CliRunner:
    """The command line at the sample event."""
    shutil.copytree(sample_home, kiosk.home)
    return kiosk


@pytest.fixture(scope="session")
def small_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with the small event, to copy."""
    papers = tmp_path_factory.mktemp("papers")
    home = tmp_path_factory.mktemp("small") / "home"
    _set_up(home, event_file(papers), roster_file(papers))
    return home


@pytest.fixture(scope="session")
def sample_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with the sample event, to copy."""
    home, papers = tmp_path_factory.mktemp("sample") / "home", resources() / "event"
    _set_up(home, papers / "dilema-2023.toml", papers / "roster.csv")
    return home


def _set_up(folder: Path, event_path: Path, roster_path: Path) -> None:
    folder.mkdir()
    (folder / "settings.toml").write_text(STATION, encoding="utf-8")
    app = Application(Home(folder))
    event = read_event(event_path)
    app.use_cases.import_event(event)
    report = app.use_cases.import_roster(
        event.id, "import", read_roster(roster_path, event)
    )
    app.close()
    assert report.rejected == ()


@pytest.fixture
def hub(postgresql: PostgresServer) -> str:
    """The address of a hub for its owner."""
    return postgresql.cleared_hub()


@pytest.fixture
def bare(hub: str) -> str:
    """The address of a hub for its stations."""
    return hub.replace(f"kiosk:{PASSWORD.replace(' ', '%20')}@", "")


@pytest.fixture
def station(kiosk: CliRunner, hub: str, bare: str) -> CliRunner:
    """The command line over a home that joined."""
    kiosk.succeed("station", "join", bare, invite_station(kiosk, hub))
    return kiosk
