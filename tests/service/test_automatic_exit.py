"""At the set closing time everybody inside leaves the count."""

from collections.abc import Callable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from kiosk.domain.event import Admission, Event
from kiosk.domain.ledger import EntryKind, Source
from kiosk.domain.verdict import Admitted
from tests.evening import HALL, LIBRARY, after, evening, guest
from tests.rehearsal import Rehearsal

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def closing(at: datetime) -> Event:
    return evening(HALL, LIBRARY, admission=Admission(automatic_exit_at=at))


@pytest.fixture
def house(desk_at: Callable[..., Rehearsal]) -> Rehearsal:
    house = desk_at(closing(after(150)))
    house.invite(*(guest(name) for name in "ABCD"))
    return house


def sound(desk: Rehearsal) -> bool:
    """Whether the running numbers and places are what the ledger says."""
    running, anew = desk.counted()
    return running == anew and not desk.mislaid()


def test_before_the_time_nobody_leaves(house: Rehearsal) -> None:
    house.scan("A")
    assert house.end(after(145)) == 0
    assert house.count.inside == 1


def test_at_the_time_everybody_inside_leaves_once(house: Rehearsal) -> None:
    house.scan("A", at=after(1))
    house.scan("B", at=after(2))
    house.scan("B", at=after(3), checkpoint="Library")
    assert house.end(after(155)) == 2
    assert house.end(after(160)) == 0
    assert (house.count.inside, house.count.left, house.count.arrived) == (0, 2, 2)
    assert sound(house)


def test_whoever_never_came_or_has_left_is_not_written_out(house: Rehearsal) -> None:
    house.scan("A", at=after(1))
    house.scan("A", at=after(2), out=True)
    undone = house.scan("B", at=after(3))
    house.undo(undone.entry, at=after(4))
    assert house.end(after(155)) == 0
    assert EntryKind.AUTOMATIC_EXIT not in {entry.kind for entry in house.ledger}


def test_what_is_written_down_of_it(house: Rehearsal) -> None:
    house.scan("A", at=after(1), checkpoint="Library")
    house.clock.moment = after(155)
    house.end()
    entry = house.ledger[-1]
    assert entry.kind is EntryKind.AUTOMATIC_EXIT
    assert entry.registration == house.holder("A").registration.id
    assert (entry.checkpoint, entry.station) == ("Library", "desk")
    assert (entry.scanned_at, entry.recorded_at) == (after(150), after(155))
    assert entry.source in Source


def test_an_entry_that_arrives_late_gets_its_exit_too(house: Rehearsal) -> None:
    house.scan("A", at=after(1))
    house.end(after(155))
    assert house.scan("B", at=after(140)).verdict == Admitted()
    assert house.count.inside == 1
    assert house.end(after(156)) == 1
    assert house.count.inside == 0
    assert sound(house)


def test_a_late_exit_before_the_automatic_one_moves_nobody_back(
    house: Rehearsal,
) -> None:
    house.scan("A", at=after(1))
    house.end(after(155))
    house.scan("A", at=after(100), out=True)
    house.scan("A", at=after(110))
    assert house.count.inside == 0
    assert house.presence("A").visits == 2
    assert sound(house)


def test_whoever_comes_after_the_time_stays(house: Rehearsal) -> None:
    house.scan("A", at=after(151))
    assert house.end(after(155)) == 0
    assert house.count.inside == 1


def test_an_undone_automatic_exit_is_not_written_again(house: Rehearsal) -> None:
    house.scan("A", at=after(1))
    house.end(after(155))
    house.undo("A", at=after(156))
    assert house.count.inside == 1
    assert house.end(after(157)) == 1
    assert house.count.inside == 0
    assert sound(house)


def test_an_event_without_a_closing_time_goes_on(desk: Rehearsal) -> None:
    desk.invite(guest("A"))
    desk.scan("A")
    assert desk.end(after(10_000)) == 0
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
    local: datetime, utc: str, desk_at: Callable[..., Rehearsal]
) -> None:
    due = datetime.fromisoformat(utc).replace(tzinfo=UTC)
    house = desk_at(closing(local))
    house.invite(guest("A"))
    house.scan("A", at=due.replace(minute=0))
    assert house.end(due.replace(minute=29)) == 0
    assert house.end(due) == 1
    assert house.ledger[-1].scanned_at == due
