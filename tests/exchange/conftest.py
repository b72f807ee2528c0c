"""An event to read rosters for, and rosters written in a line."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.domain.event.event import Checkpoint, CheckpointKind, Event
from kiosk.exchange.roster.roster_file import Roster, read_roster

ReadText = Callable[[str], Roster]


@pytest.fixture(scope="session")
def event() -> Event:
    return Event(
        id="dilema-2023",
        title={"en": "Roundtable"},
        starts_at=datetime(2023, 11, 28, 16, 0, tzinfo=UTC),
        ends_at=datetime(2023, 11, 28, 18, 0, tzinfo=UTC),
        timezone="Europe/Amsterdam",
        venue={"": "Asser Institute"},
        organiser={"": "DILEMA"},
        checkpoints=(
            Checkpoint(name="Main door", categories=("guest", "VIP")),
            Checkpoint(name="Room 1, first floor", kind=CheckpointKind.ROOM),
            Checkpoint(name="Room 1", kind=CheckpointKind.ROOM),
        ),
    )


@pytest.fixture
def read_text(tmp_path: Path, event: Event) -> ReadText:
    """Give a reader of rosters that are written out in the test."""

    def read(text: str) -> Roster:
        path = tmp_path / "roster.csv"
        path.write_text(text, encoding="utf-8")
        return read_roster(path, event)

    return read
