"""An undo is a new entry, after which all is as it was before."""

from collections.abc import Callable

import pytest

from kiosk.domain.admission.ledger import EntryKind, Outcome
from kiosk.domain.admission.verdict import Admitted, Left
from kiosk.domain.fault import KnownFault
from kiosk.domain.staff import Role
from kiosk.service.rights import MissingRightError
from tests.desk_driver import DeskDriver, add_staff
from tests.sample_event import (
    GARDEN,
    HALL,
    LIBRARY,
    SIDE,
    minutes_after_start,
    sample_event,
    sample_guest,
)


@pytest.fixture
def door(desk: DeskDriver) -> DeskDriver:
    desk.import_people(sample_guest("A"), sample_guest("B"))
    return desk


def is_consistent(desk: DeskDriver) -> bool:
    """Return whether the running counts and presences match the ledger."""
    running, recounted = desk.tallies()
    return running == recounted and not desk.inconsistent_references()


def test_an_undone_entry_may_come_in_again(door: DeskDriver) -> None:
    answer = door.scan("A", at=minutes_after_start(1))
    undone = door.undo(answer.entry, at=minutes_after_start(2))
    assert not undone.person.presence.arrived
    assert (door.count.arrived, door.count.inside, door.count.no_shows) == (0, 0, 2)
    assert door.scan("A", at=minutes_after_start(3)).verdict == Admitted()
    assert [entry.verdict for entry in door.ledger] == [
        Outcome.ADMITTED,
        Outcome.UNDONE,
        Outcome.ADMITTED,
    ]
    assert is_consistent(door)


def test_a_walk_in_taken_back_counts_nowhere(door: DeskDriver) -> None:
    before = door.count
    walk_in = door.walk_in("Wanda Alking")
    undone = door.undo(walk_in.reference)
    assert undone.person.withdrawn
    assert door.count == before
    assert len(door.ledger) == 2
    assert is_consistent(door)
    assert door.scan(walk_in.reference).verdict == Admitted()
    assert (door.count.walk_ins, door.count.expected) == (1, before.expected + 1)
    assert is_consistent(door)


def test_an_undo_is_written_down_with_its_reason(door: DeskDriver) -> None:
    answer = door.scan("A", at=minutes_after_start(1))
    door.clock.moment = minutes_after_start(9)
    entry = door.undo(
        answer.entry, reason="wrong person", at=minutes_after_start(2)
    ).entry
    assert door.ledger[-1] == entry
    assert (entry.kind, entry.undoes) == (EntryKind.UNDO, answer.entry)
    assert (entry.reason, entry.station) == ("wrong person", "desk")
    assert (entry.scanned_at, entry.recorded_at) == (
        minutes_after_start(2),
        minutes_after_start(9),
    )


def test_a_scan_is_undone_once(door: DeskDriver) -> None:
    answer = door.scan("A")
    door.undo(answer.entry)
    with pytest.raises(KnownFault, match="already undone"):
        door.undo(answer.entry)
    with pytest.raises(KnownFault, match="no scan that could be undone"):
        door.undo("A")
    assert len(door.ledger) == 2


def test_an_undone_exit_puts_the_person_back_in(door: DeskDriver) -> None:
    door.scan("A", at=minutes_after_start(1))
    left = door.scan("A", out=True, at=minutes_after_start(2))
    before = door.presence("A")
    door.undo(left.entry, at=minutes_after_start(3))
    assert door.presence("A").inside
    assert door.presence("A").since == before.since == minutes_after_start(1)
    assert door.scan("A", out=True, at=minutes_after_start(4)).verdict == Left()
    assert is_consistent(door)


def test_a_reference_undoes_the_last_scan_then_the_one_before(door: DeskDriver) -> None:
    door.scan("A", at=minutes_after_start(1))
    door.scan("A", out=True, at=minutes_after_start(2))
    assert door.undo("a", at=minutes_after_start(3)).person.presence.inside
    assert not door.undo("A", at=minutes_after_start(4)).person.presence.arrived
    assert is_consistent(door)


def test_an_undone_override_is_undone_like_any_entry(door: DeskDriver) -> None:
    door.scan("A")
    override = door.scan("A", override="lost badge")
    door.undo(override.entry)
    assert door.presence("A").visits == 1
    assert door.presence("A").inside


def test_the_move_into_another_room_is_undone_whole(
    desk_at: Callable[..., DeskDriver],
) -> None:
    house = desk_at(sample_event(HALL, SIDE, LIBRARY, GARDEN))
    house.import_people(sample_guest("A"))
    house.scan("A", checkpoint="Side door", at=minutes_after_start(1))
    house.scan("A", checkpoint="Library", at=minutes_after_start(2))
    before = house.presence("A")
    moved = house.scan("A", checkpoint="Garden room", at=minutes_after_start(3))
    house.undo(moved.entry, at=minutes_after_start(4))
    now = house.presence("A")
    assert (now.place, now.since, now.visits) == ("Library", before.since, 2)
    assert is_consistent(house)
    assert (
        house.scan("A", checkpoint="Garden room", at=minutes_after_start(5)).verdict
        == Admitted()
    )
    house.undo("A", at=minutes_after_start(6))
    assert house.presence("A").place == "Library"
    assert is_consistent(house)


def test_an_exit_that_was_scanned_stays_when_the_next_entry_is_undone(
    desk_at: Callable[..., DeskDriver],
) -> None:
    house = desk_at(sample_event(HALL, LIBRARY, GARDEN))
    house.import_people(sample_guest("A"))
    house.scan("A", checkpoint="Hall", at=minutes_after_start(1))
    house.scan("A", checkpoint="Library", at=minutes_after_start(1))
    house.scan("A", checkpoint="Library", at=minutes_after_start(1), out=True)
    moved = house.scan("A", checkpoint="Garden room", at=minutes_after_start(1))
    house.undo(moved.entry, at=minutes_after_start(2))
    assert house.presence("A").place == "Hall"
    assert is_consistent(house)


def test_a_slow_clock_still_undoes_what_came_before(door: DeskDriver) -> None:
    answer = door.scan("A", at=minutes_after_start(60))
    door.undo(answer.entry, at=minutes_after_start(0))
    assert not door.presence("A").inside
    assert [entry.kind for entry in door.ledger] == [EntryKind.ENTRY, EntryKind.UNDO]
    assert is_consistent(door)


def test_an_older_entry_that_arrives_after_an_undo_leaves_it_undone(
    door: DeskDriver,
) -> None:
    answer = door.scan("A", at=minutes_after_start(10))
    door.undo(answer.entry, at=minutes_after_start(12))
    door.scan("A", out=True, at=minutes_after_start(5))
    assert not door.presence("A").inside
    assert door.presence("A").visits == 0
    assert is_consistent(door)


# Who may, and what for


def test_anybody_may_undo_within_a_quarter_of_an_hour(door: DeskDriver) -> None:
    answer = door.scan("A", at=minutes_after_start(0))
    door.undo(answer.entry, at=minutes_after_start(15))
    assert not door.presence("A").inside


def test_after_a_quarter_of_an_hour_only_a_supervisor_may_undo(
    door: DeskDriver,
) -> None:
    answer = door.scan("A", at=minutes_after_start(0))
    add_staff(door, "Gus", Role.STEWARD)
    for operator in ("Gus", None):
        with pytest.raises(MissingRightError, match="supervisor"):
            door.undo(answer.entry, at=minutes_after_start(15.1), operator=operator)
    assert door.presence("A").inside
    door.undo(answer.entry, at=minutes_after_start(90), operator="supervisor")
    assert not door.presence("A").inside


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_an_undo_needs_a_reason(reason: str, door: DeskDriver) -> None:
    answer = door.scan("A")
    with pytest.raises(KnownFault, match="reason"):
        door.undo(answer.entry, reason=reason)
    assert door.presence("A").inside


def test_what_moved_nobody_cannot_be_undone(door: DeskDriver) -> None:
    refused = door.scan(code="hello").entry
    door.scan("A")
    twice = door.scan("A").entry
    undo = door.undo(door.ledger[1].id).entry.id
    for entry in (refused, twice, undo):
        with pytest.raises(KnownFault, match="nothing to undo"):
            door.undo(entry)


def test_what_is_not_there_cannot_be_undone(door: DeskDriver) -> None:
    with pytest.raises(KnownFault, match="no entry and no registration"):
        door.undo("Z")
    with pytest.raises(KnownFault, match="no scan"):
        door.undo("A")
