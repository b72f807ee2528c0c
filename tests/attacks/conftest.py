"""The desk's real window, and a thief with the place of a station at a hub."""

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest

from kiosk.domain.staff import Role, StaffMember
from tests.desk_driver import DeskDriver
from tests.faces.conftest import (
    check_in,
    clock,
    code_of,
    fonts,
    language,
    named,
    place,
    press,
    sample,
    scan_code,
    seal,
    show,
    standing,
    store,
    tap,
    type_text,
    use_cases,
    words,
    worker,
)
from tests.faces.desk.conftest import open_desk
from tests.postgres_server import PostgresServer
from tests.sample_event import sample_event, sample_guest

__all__ = [
    "check_in",
    "clock",
    "code_of",
    "fonts",
    "language",
    "named",
    "open_desk",
    "place",
    "press",
    "sample",
    "scan_code",
    "seal",
    "show",
    "standing",
    "store",
    "tap",
    "type_text",
    "use_cases",
    "words",
    "worker",
]

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
