"""At the set closing time everybody inside leaves the count."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from kiosk.domain.admission.ledger import EntryKind, ScanSource
from kiosk.domain.admission.verdict import Admitted
from kiosk.domain.event.event import Admission, Event
from tests.desk_driver import DeskDriver
from tests.sample_event import (
    HALL,
    LIBRARY,
    minutes_after_start,
    sample_event,
    sample_guest,
)

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def event_closing_at(at: datetime) -> Event:
    """Return an event of the two hours before its closing time."""
    event = sample_event(HALL, LIBRARY, admission=Admission(automatic_exit_at=at))
    closing = at.astimezone(UTC)
    return replace(event, starts_at=closing - timedelta(hours=2), ends_at=closing)


@pytest.fixture
def house(desk_at: Callable[..., DeskDriver]) -> DeskDriver:
    house = desk_at(event_closing_at(minutes_after_start(150)))
    house.import_people(*(sample_guest(name) for name in "ABCD"))
    return house


def is_consistent(desk: DeskDriver) -> bool:
    """Return whether the running counts and presences match the ledger."""
    running, recounted = desk.tallies()
    return running == recounted and not desk.inconsistent_references()


def test_before_the_time_nobody_leaves(house: DeskDriver) -> None:
    house.scan("A")
    assert house.close_event(minutes_after_start(145)) == 0
    assert house.count.inside == 1


def test_at_the_time_everybody_inside_leaves_once(house: DeskDriver) -> None:
    house.scan("A", at=minutes_after_start(1))
    house.scan("B", at=minutes_after_start(2))
    house.scan("B", at=minutes_after_start(3), checkpoint="Library")
    assert house.close_event(minutes_after_start(155)) == 2
    assert house.close_event(minutes_after_start(160)) == 0
    assert (house.count.inside, house.count.left, house.count.arrived) == (0, 2, 2)
    assert is_consistent(house)


def test_whoever_never_came_or_has_left_gets_no_automatic_exit(
    house: DeskDriver,
) -> None:
    house.scan("A", at=minutes_after_start(1))
    house.scan("A", at=minutes_after_start(2), out=True)
    undone = house.scan("B", at=minutes_after_start(3))
    house.undo(undone.entry, at=minutes_after_start(4))
    assert house.close_event(minutes_after_start(155)) == 0
    assert EntryKind.AUTOMATIC_EXIT not in {entry.kind for entry in house.ledger}


def test_an_automatic_exit_is_recorded_with_its_time_and_place(
    house: DeskDriver,
) -> None:
    house.scan("A", at=minutes_after_start(1), checkpoint="Library")
    house.clock.moment = minutes_after_start(155)
    house.close_event()
    entry = house.ledger[-1]
    assert entry.kind is EntryKind.AUTOMATIC_EXIT
    assert entry.registration == house.find_holder("A").registration.id
    assert (entry.checkpoint, entry.station) == ("Library", "desk")
    assert (entry.scanned_at, entry.recorded_at) == (
        minutes_after_start(150),
        minutes_after_start(155),
    )
    assert entry.source in ScanSource


def test_an_entry_that_arrives_late_gets_its_exit_too(house: DeskDriver) -> None:
    house.scan("A", at=minutes_after_start(1))
    house.close_event(minutes_after_start(155))
    assert house.scan("B", at=minutes_after_start(140)).verdict == Admitted()
    assert house.count.inside == 1
    assert house.close_event(minutes_after_start(156)) == 1
    assert house.count.inside == 0
    assert is_consistent(house)


def test_a_late_exit_before_the_automatic_one_moves_nobody_back(
    house: DeskDriver,
) -> None:
    house.scan("A", at=minutes_after_start(1))
    house.close_event(minutes_after_start(155))
    house.scan("A", at=minutes_after_start(100), out=True)
    house.scan("A", at=minutes_after_start(110))
    assert house.count.inside == 0
    assert house.presence("A").visits == 2
    assert is_consistent(house)


def test_whoever_comes_after_the_time_stays(house: DeskDriver) -> None:
    house.scan("A", at=minutes_after_start(151))
    assert house.close_event(minutes_after_start(155)) == 0
    assert house.count.inside == 1


def test_an_undone_automatic_exit_is_not_written_again(house: DeskDriver) -> None:
    house.scan("A", at=minutes_after_start(1))
    house.close_event(minutes_after_start(155))
    house.undo("A", at=minutes_after_start(156))
    assert house.count.inside == 1
    assert house.close_event(minutes_after_start(157)) == 1
    assert house.count.inside == 0
    assert is_consistent(house)


def test_an_event_without_a_closing_time_goes_on(desk: DeskDriver) -> None:
    desk.import_people(sample_guest("A"))
    desk.scan("A")
    assert desk.close_event(minutes_after_start(10_000)) == 0
    assert desk.count.inside == 1


@pytest.mark.parametrize(
    ("local", "utc"),
    [
        (datetime(2023, 3, 25, 2, 30, tzinfo=AMSTERDAM), "2023-03-25T01:30"),
        (datetime(2023, 3, 26, 2, 30, tzinfo=AMSTERDAM), "2023-03-26T01:30"),
        (datetime(2023, 3, 26, 3, 30, tzinfo=AMSTERDAM), "2023-03-26T01:30"),
        (datetime(2023, 10, 29, 2, 30, tzinfo=AMSTERDAM), "2023-10-29T00:30"),
        (datetime(2023, 10, 29, 2, 30, fold=1, tzinfo=AMSTERDAM), "2023-10-29T01:30"),
        (datetime(2023, 10, 30, 2, 30, tzinfo=AMSTERDAM), "2023-10-30T01:30"),
    ],
    ids=["unaffected", "missing", "after it", "first of two", "second", "day after"],
)
def test_the_time_is_the_local_one_when_clocks_change(
    local: datetime, utc: str, desk_at: Callable[..., DeskDriver]
) -> None:
    due = datetime.fromisoformat(utc).replace(tzinfo=UTC)
    house = desk_at(event_closing_at(local))
    house.import_people(sample_guest("A"))
    house.scan("A", at=due.replace(minute=0))
    assert house.close_event(due.replace(minute=29)) == 0
    assert house.close_event(due) == 1
    assert house.ledger[-1].scanned_at == due
