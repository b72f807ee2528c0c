"""A desk at an event, for the tests of every use case."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.domain.event.event import Event
from tests.desk_driver import DeskDriver
from tests.sample_event import sample_event


@pytest.fixture
def desk_at(records: Path | str) -> Iterator[Callable[..., DeskDriver]]:
    """Return a function that opens a desk at an event."""
    opened = list[DeskDriver]()

    def open_desk(event: Event, *, badges: bool = True) -> DeskDriver:
        opened.append(DeskDriver(records, event, badges=badges))
        return opened[-1]

    yield open_desk
    for desk in opened:
        desk.close()


@pytest.fixture
def desk(desk_at: Callable[..., DeskDriver]) -> DeskDriver:
    """A desk at an evening with one hall."""
    return desk_at(sample_event())
