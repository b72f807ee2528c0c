"""Desks, a hub and stations over the records of one evening."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desk_driver import DeskDriver
from tests.postgres_server import PostgresServer
from tests.sample_event import HALL, LIBRARY, sample_event, sample_guest
from tests.store.manual_station import EVENT, NAMES, ManualStation


@pytest.fixture
def desk(records: Path | str) -> Iterator[DeskDriver]:
    desk = DeskDriver(records, sample_event(HALL, LIBRARY))
    yield desk
    desk.close()


@pytest.fixture
def address(postgresql: PostgresServer) -> str:
    return postgresql.cleared_hub()


@pytest.fixture
def hub(address: str) -> Iterator[DeskDriver]:
    """The hub's own desk; three people are expected."""
    desk = DeskDriver(address, EVENT)
    desk.import_people(*(sample_guest(name, code=name) for name in NAMES))
    yield desk
    desk.close()


@pytest.fixture
def stations(
    address: str, hub: DeskDriver, tmp_path: Path
) -> Iterator[list[ManualStation]]:
    """Two stations that are offline."""
    assert hub.ledger == []
    stations = [
        ManualStation(address, tmp_path / name, name, EVENT) for name in ("one", "two")
    ]
    yield stations
    for station in stations:
        station.close()
