"""A desk to rehearse with, for every use case."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.domain.event import Event
from tests.evening import evening
from tests.rehearsal import Rehearsal


@pytest.fixture
def desk_at(records: Path | str) -> Iterator[Callable[..., Rehearsal]]:
    """Open a desk at an event."""
    opened = list[Rehearsal]()

    def open_desk(event: Event, *, badges: bool = True) -> Rehearsal:
        opened.append(Rehearsal(records, event, badges=badges))
        return opened[-1]

    yield open_desk
    for desk in opened:
        desk.close()


@pytest.fixture
def desk(desk_at: Callable[..., Rehearsal]) -> Rehearsal:
    """A desk at an evening with one hall."""
    return desk_at(evening())
