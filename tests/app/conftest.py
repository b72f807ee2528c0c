"""Homes to run the command line in: empty, small, and the sample event's."""

import logging
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.app.bootstrap import House
from kiosk.app.crash import HomeLog
from kiosk.app.home import Home
from kiosk.app.resources import resources
from kiosk.exchange.event_file import read_event
from kiosk.exchange.roster_file import read_roster
from tests.app.hub_homes import invited
from tests.app.paperwork import event_file, roster_file
from tests.app.running import Kiosk
from tests.postgresql import PASSWORD, Server

STATION = 'station = "door 1"\n'


@pytest.fixture(autouse=True)
def _bare_surroundings(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Take away what the computer's own settings would change."""
    for name in [name for name in os.environ if name.startswith("KIOSK_")]:
        monkeypatch.delenv(name)
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setenv("CUPS_SERVER", "127.0.0.1:9")  # nothing ever answers there
    yield
    log = logging.getLogger("kiosk")
    for handler in [one for one in log.handlers if isinstance(one, HomeLog)]:
        log.removeHandler(handler)
        handler.close()


@pytest.fixture
def kiosk(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Kiosk:
    """The command line over a home that is not there yet."""
    return Kiosk(tmp_path / "home", monkeypatch, capsys)


@pytest.fixture
def small(kiosk: Kiosk, small_home: Path) -> Kiosk:
    """The command line at the small event."""
    shutil.copytree(small_home, kiosk.home)
    return kiosk


@pytest.fixture
def sample(kiosk: Kiosk, sample_home: Path) -> Kiosk:
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
    house = House(Home(folder))
    event = read_event(event_path)
    house.use_cases.import_event(event)
    report = house.use_cases.import_roster(
        event.id, "import", read_roster(roster_path, event)
    )
    house.close()
    assert report.rejected == ()


@pytest.fixture
def hub(postgresql: Server) -> str:
    """The address of a hub for its owner."""
    return postgresql.hub()


@pytest.fixture
def bare(hub: str) -> str:
    """The address of a hub for its stations."""
    return hub.replace(f"kiosk:{PASSWORD.replace(' ', '%20')}@", "")


@pytest.fixture
def station(kiosk: Kiosk, hub: str, bare: str) -> Kiosk:
    """The command line over a home that joined."""
    kiosk.well("station", "join", bare, invited(kiosk, hub))
    return kiosk
