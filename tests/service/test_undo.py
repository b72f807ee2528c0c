"""An undo is a new entry, after which all is as it was before."""

from collections.abc import Callable

import pytest

from kiosk.domain.fault import KnownFault
from kiosk.domain.ledger import EntryKind, Outcome
from kiosk.domain.staff import Role
from kiosk.domain.verdict import Admitted, Left
from tests.evening import GARDEN, HALL, LIBRARY, SIDE, after, evening, guest
from tests.rehearsal import Rehearsal


@pytest.fixture
def door(desk: Rehearsal) -> Rehearsal:
    desk.invite(guest("A"), guest("B"))
    return desk


def sound(desk: Rehearsal) -> bool:
    """Whether the running numbers and places are what the ledger says."""
    running, anew = desk.counted()
    return running == anew and not desk.mislaid()


def test_an_undone_entry_may_come_in_again(door: Rehearsal) -> None:
    answer = door.scan("A", at=after(1))
    undone = door.undo(answer.entry, at=after(2))
    assert not undone.person.presence.arrived
    assert (door.count.arrived, door.count.inside, door.count.no_shows) == (0, 0, 2)
    assert door.scan("A", at=after(3)).verdict == Admitted()
    assert [entry.verdict for entry in door.ledger] == [
        Outcome.ADMITTED,
        Outcome.UNDONE,
        Outcome.ADMITTED,
    ]
    assert sound(door)


def test_an_undo_is_written_down_with_its_reason(door: Rehearsal) -> None:
    answer = door.scan("A", at=after(1))
    door.clock.moment = after(9)
    entry = door.undo(answer.entry, reason="wrong person", at=after(2)).entry
    assert door.ledger[-1] == entry
    assert (entry.kind, entry.undoes) == (EntryKind.UNDO, answer.entry)
    assert (entry.reason, entry.station) == ("wrong person", "desk")
    assert (entry.scanned_at, entry.recorded_at) == (after(2), after(9))


def test_a_scan_is_undone_once(door: Rehearsal) -> None:
    answer = door.scan("A")
    door.undo(answer.entry)
    with pytest.raises(KnownFault, match="already undone"):
        door.undo(answer.entry)
    with pytest.raises(KnownFault, match="no scan that could be undone"):
        door.undo("A")
    assert len(door.ledger) == 2


def test_an_undone_exit_puts_the_person_back_in(door: Rehearsal) -> None:
    door.scan("A", at=after(1))
    left = door.scan("A", out=True, at=after(2))
    before = door.presence("A")
    door.undo(left.entry, at=after(3))
    assert door.presence("A").inside
    assert door.presence("A").since == before.since == after(1)
    assert door.scan("A", out=True, at=after(4)).verdict == Left()
    assert sound(door)


def test_a_reference_undoes_the_last_scan_then_the_one_before(door: Rehearsal) -> None:
    door.scan("A", at=after(1))
    door.scan("A", out=True, at=after(2))
    assert door.undo("a", at=after(3)).person.presence.inside
    assert not door.undo("A", at=after(4)).person.presence.arrived
    assert sound(door)


def test_an_undone_override_is_undone_like_any_entry(door: Rehearsal) -> None:
    door.scan("A")
    again = door.scan("A", override="lost badge")
    door.undo(again.entry)
    assert door.presence("A").visits == 1
    assert door.presence("A").inside


def test_the_move_into_another_room_is_undone_whole(
    desk_at: Callable[..., Rehearsal],
) -> None:
    house = desk_at(evening(HALL, SIDE, LIBRARY, GARDEN))
    house.invite(guest("A"))
    house.scan("A", checkpoint="Side door", at=after(1))
    house.scan("A", checkpoint="Library", at=after(2))
    before = house.presence("A")
    moved = house.scan("A", checkpoint="Garden room", at=after(3))
    house.undo(moved.entry, at=after(4))
    now = house.presence("A")
    assert (now.place, now.since, now.visits) == ("Library", before.since, 2)
    assert sound(house)
    assert house.scan("A", checkpoint="Garden room", at=after(5)).verdict == Admitted()
    house.undo("A", at=after(6))
    assert house.presence("A").place == "Library"
    assert sound(house)


def test_an_exit_that_was_scanned_stays_when_the_next_entry_is_undone(
    desk_at: Callable[..., Rehearsal],
) -> None:
    house = desk_at(evening(HALL, LIBRARY, GARDEN))
    house.invite(guest("A"))
    house.scan("A", checkpoint="Hall", at=after(1))
    house.scan("A", checkpoint="Library", at=after(1))
    house.scan("A", checkpoint="Library", at=after(1), out=True)
    moved = house.scan("A", checkpoint="Garden room", at=after(1))
    house.undo(moved.entry, at=after(2))
    assert house.presence("A").place == "Hall"
    assert sound(house)


def test_a_slow_clock_still_undoes_what_came_before(door: Rehearsal) -> None:
    answer = door.scan("A", at=after(60))
    door.undo(answer.entry, at=after(0))
    assert not door.presence("A").inside
    assert [entry.kind for entry in door.ledger] == [EntryKind.ENTRY, EntryKind.UNDO]
    assert sound(door)


def test_an_older_entry_that_arrives_after_an_undo_leaves_it_undone(
    door: Rehearsal,
) -> None:
    answer = door.scan("A", at=after(10))
    door.undo(answer.entry, at=after(12))
    door.scan("A", out=True, at=after(5))
    assert not door.presence("A").inside
    assert door.presence("A").visits == 0
    assert sound(door)


# Who may, and what for


def test_anybody_may_undo_within_a_quarter_of_an_hour(door: Rehearsal) -> None:
    answer = door.scan("A", at=after(0))
    door.undo(answer.entry, at=after(15))
    assert not door.presence("A").inside


def test_later_a_supervisor_has_to_do_it(door: Rehearsal) -> None:
    answer = door.scan("A", at=after(0))
    with pytest.raises(KnownFault, match="supervisor"):
        door.undo(answer.entry, at=after(15.1))
    assert door.presence("A").inside
    door.undo(answer.entry, at=after(90), role=Role.SUPERVISOR)
    assert not door.presence("A").inside


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_an_undo_needs_a_reason(reason: str, door: Rehearsal) -> None:
    answer = door.scan("A")
    with pytest.raises(KnownFault, match="reason"):
        door.undo(answer.entry, reason=reason)
    assert door.presence("A").inside


def test_what_moved_nobody_cannot_be_undone(door: Rehearsal) -> None:
    refused = door.scan(code="hello").entry
    door.scan("A")
    twice = door.scan("A").entry
    undo = door.undo(door.ledger[1].id).entry.id
    for entry in (refused, twice, undo):
        with pytest.raises(KnownFault, match="nothing to undo"):
            door.undo(entry)


def test_what_is_not_there_cannot_be_undone(door: Rehearsal) -> None:
    with pytest.raises(KnownFault, match="no entry and no registration"):
        door.undo("Z")
    with pytest.raises(KnownFault, match="no scan"):
        door.undo("A")
