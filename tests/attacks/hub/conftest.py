"""A hub, and a thief with the place of one of its stations."""

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest

from kiosk.domain.staff import Role, StaffMember
from tests.desk_driver import DeskDriver
from tests.postgres_server import PostgresServer
from tests.sample_event import sample_event, sample_guest

Thief = psycopg.Connection[Any]


@pytest.fixture
def hub(postgresql: PostgresServer) -> Iterator[DeskDriver]:
    """The hub's own desk, where a guest is expected and a steward works."""
    desk = DeskDriver(postgresql.cleared_hub(), sample_event(), station="Back desk")
    desk.import_people(sample_guest("A", code="a"))
    with desk.store.transaction() as tx:
        tx.staff.put(StaffMember(id="s", name="Anna", role=Role.STEWARD, pin="x"))
    yield desk
    desk.close()


@pytest.fixture
def stolen_place(postgresql: PostgresServer, hub: DeskDriver) -> str:
    """The address with the login of a joined station that a thief has."""
    assert hub.store.data_version()
    return postgresql.invite("Thief")


@pytest.fixture
def thief(stolen_place: str) -> Iterator[Thief]:
    with psycopg.connect(stolen_place, autocommit=True) as thief:
        yield thief
