"""Exits are always accepted and never lost, and every room is left."""

from collections.abc import Callable

import pytest

from kiosk.domain.admission.ledger import EntryKind, Outcome
from kiosk.domain.admission.verdict import Admitted, ExitMark, Left, Refusal
from kiosk.domain.event.event import Admission, Reentry
from kiosk.domain.people.registration import RegistrationState
from tests.desk_driver import DeskDriver
from tests.sample_event import (
    GARDEN,
    HALL,
    LIBRARY,
    SIDE,
    minutes_after_start,
    refusal_of,
    sample_event,
    sample_guest,
)


@pytest.fixture
def house(desk_at: Callable[..., DeskDriver]) -> DeskDriver:
    house = desk_at(sample_event(HALL, SIDE, LIBRARY, GARDEN))
    house.import_people(sample_guest("A"), sample_guest("B"))
    return house


def test_somebody_who_left_is_readmitted(house: DeskDriver) -> None:
    assert house.scan("A", at=minutes_after_start(1)).verdict == Admitted()
    assert house.scan("A", at=minutes_after_start(2), out=True).verdict == Left()
    assert house.scan("A", at=minutes_after_start(3)).verdict == Admitted(again=True)
    assert [entry.verdict for entry in house.ledger] == [
        Outcome.ADMITTED,
        Outcome.LEFT,
        Outcome.READMITTED,
    ]


def test_an_exit_without_an_entry_is_accepted_and_marked(house: DeskDriver) -> None:
    assert house.scan("A", out=True).verdict == Left(ExitMark.WITHOUT_ENTRY)
    assert house.ledger[0].mark == "without_entry"
    assert house.scan("A").verdict == Admitted()
    assert house.scan("A", out=True).verdict == Left()


def test_leaving_twice_is_accepted_twice(house: DeskDriver) -> None:
    house.scan("A")
    house.scan("A", out=True)
    assert house.scan("A", out=True).verdict == Left(ExitMark.WITHOUT_ENTRY)
    assert (house.count.inside, house.count.left) == (0, 1)


def test_the_exit_of_a_cancelled_guest_is_accepted_and_marked(
    house: DeskDriver,
) -> None:
    house.scan("A")
    house.import_people(sample_guest("A", state=RegistrationState.CANCELLED))
    assert house.count.inside == 1
    assert house.scan("A", out=True).verdict == Left(ExitMark.NOT_VALID)
    assert house.ledger[-1].mark == "not_valid"
    assert house.count.inside == 0


def test_rules_that_refuse_do_not_lock_anybody_in(
    desk_at: Callable[..., DeskDriver],
) -> None:
    rules = Admission(closes_at=minutes_after_start(60), reentry=Reentry.NEVER)
    house = desk_at(sample_event(admission=rules, capacity=1))
    house.import_people(sample_guest("A"))
    house.scan("A", at=minutes_after_start(1))
    assert house.scan("A", at=minutes_after_start(90), out=True).verdict == Left()
    assert refusal_of(house.scan("A", at=minutes_after_start(91))) is Refusal.TOO_LATE


def test_a_ticket_that_admits_once_says_it_was_used(
    desk_at: Callable[..., DeskDriver],
) -> None:
    house = desk_at(sample_event(admission=Admission(reentry=Reentry.NEVER)))
    house.import_people(sample_guest("A"))
    house.scan("A", at=minutes_after_start(1))
    house.scan("A", at=minutes_after_start(2), out=True)
    assert (
        refusal_of(house.scan("A", at=minutes_after_start(3))) is Refusal.ALREADY_INSIDE
    )


def test_people_of_two_doors_are_counted_once(house: DeskDriver) -> None:
    house.scan("A", checkpoint="Hall")
    assert refusal_of(house.scan("A", checkpoint="Side door")) is Refusal.ALREADY_INSIDE
    assert house.count.inside == 1
    assert house.scan("A", checkpoint="side DOOR", out=True).verdict == Left()
    assert house.count.inside == 0


def test_entering_the_second_room_writes_the_exit_from_the_first(
    house: DeskDriver,
) -> None:
    house.scan("A", checkpoint="Hall", at=minutes_after_start(1))
    house.scan("A", checkpoint="Library", at=minutes_after_start(2))
    house.scan("A", checkpoint="Garden room", at=minutes_after_start(3))
    assert [(e.kind, e.checkpoint) for e in house.ledger] == [
        (EntryKind.ENTRY, "Hall"),
        (EntryKind.ENTRY, "Library"),
        (EntryKind.EXIT, "Library"),
        (EntryKind.ENTRY, "Garden room"),
    ]
    assert house.count.inside == 1
    assert house.count.by_checkpoint == {
        "Hall": 0,
        "Side door": 0,
        "Library": 0,
        "Garden room": 1,
    }


def test_out_of_a_room_one_is_still_in_the_building(house: DeskDriver) -> None:
    house.scan("A", checkpoint="Side door")
    house.scan("A", checkpoint="Library")
    house.scan("A", checkpoint="Library", out=True)
    assert house.count.inside == 1
    assert house.count.by_checkpoint["Side door"] == 1
    assert house.scan("A", checkpoint="Library").verdict == Admitted()
    house.scan("A", checkpoint="Hall", out=True)
    assert house.count.inside == 0
    assert not house.inconsistent_references()


def test_whoever_was_seen_only_in_a_room_is_counted_somewhere(
    house: DeskDriver,
) -> None:
    house.scan("A", checkpoint="Library")
    house.scan("A", checkpoint="Library", out=True)
    assert sum(house.count.by_checkpoint.values()) == house.count.inside == 1
    assert "" not in house.count.by_checkpoint
