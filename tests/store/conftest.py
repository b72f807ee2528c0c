"""A desk to rehearse with, over the records of one evening."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.evening import HALL, LIBRARY, evening, guest
from tests.postgresql import Server
from tests.rehearsal import Rehearsal
from tests.store.alone import EVENT, NAMES, Alone


@pytest.fixture
def desk(records: Path | str) -> Iterator[Rehearsal]:
    desk = Rehearsal(records, evening(HALL, LIBRARY))
    yield desk
    desk.close()


@pytest.fixture
def address(postgresql: Server) -> str:
    return postgresql.hub()


@pytest.fixture
def hub(address: str) -> Iterator[Rehearsal]:
    """The hub's own desk; three people are expected."""
    desk = Rehearsal(address, EVENT)
    desk.invite(*(guest(name, code=name) for name in NAMES))
    yield desk
    desk.close()


@pytest.fixture
def stations(address: str, hub: Rehearsal, tmp_path: Path) -> Iterator[list[Alone]]:
    """Two stations that are cut off from the hub."""
    assert hub.ledger == []
    stations = [Alone(address, tmp_path / name, name, EVENT) for name in ("one", "two")]
    yield stations
    for station in stations:
        station.close()
