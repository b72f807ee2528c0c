"""A desk to rehearse with, over the records of one evening."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.evening import HALL, LIBRARY, evening
from tests.rehearsal import Rehearsal


@pytest.fixture
def desk(records: Path | str) -> Iterator[Rehearsal]:
    desk = Rehearsal(records, evening(HALL, LIBRARY))
    yield desk
    desk.close()
