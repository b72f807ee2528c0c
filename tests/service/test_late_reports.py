"""A scan that is reported late finds its place in the ledger by its own time."""

from collections.abc import Callable

from kiosk.domain.event import Admission, Reentry
from kiosk.domain.verdict import Admitted, Left, Mark, Refusal
from tests.evening import GARDEN, HALL, LIBRARY, after, evening, guest, refusal
from tests.rehearsal import Rehearsal


def sound(desk: Rehearsal) -> bool:
    """Whether the running numbers and places are what the ledger says."""
    running, anew = desk.counted()
    return running == anew and not desk.mislaid()


def test_an_entry_before_the_exit_that_came_first(desk: Rehearsal) -> None:
    desk.invite(guest("A"))
    early_exit = desk.scan("A", out=True, at=after(5))
    late_entry = desk.scan("A", at=after(0))
    assert early_exit.verdict == Left(Mark.WITHOUT_ENTRY)
    assert late_entry.verdict == Admitted()
    assert not late_entry.inside
    assert [entry.scanned_at for entry in desk.ledger] == [after(0), after(5)]
    assert desk.scan("A", at=after(6)).verdict == Admitted(again=True)
    assert desk.presence("A").first_admitted_at == after(0)
    assert sound(desk)


def test_several_late_reports_in_any_order(desk: Rehearsal) -> None:
    desk.invite(guest("A"))
    desk.scan("A", at=after(30))
    assert desk.scan("A", out=True, at=after(20)).verdict == Left(Mark.WITHOUT_ENTRY)
    assert desk.scan("A", at=after(10)).verdict == Admitted()
    assert desk.scan("A", out=True, at=after(40)).verdict == Left()
    assert desk.scan("A", out=True, at=after(15)).verdict == Left()
    assert desk.presence("A").visits == 2
    assert not desk.presence("A").inside
    assert sound(desk)


def test_a_late_exit_after_the_last_entry_empties_the_room(desk: Rehearsal) -> None:
    desk.invite(guest("A"), guest("B"))
    desk.scan("A", at=after(0))
    desk.scan("A", out=True, at=after(30))
    desk.scan("A", out=True, at=after(10))
    assert desk.count.inside == 0
    assert sound(desk)


def test_a_late_entry_never_admits_a_second_time(desk: Rehearsal) -> None:
    desk.invite(guest("A"))
    desk.scan("A", at=after(5))
    assert refusal(desk.scan("A", at=after(0))) is Refusal.ALREADY_INSIDE
    desk.scan("A", out=True, at=after(10))
    assert refusal(desk.scan("A", at=after(0))) is Refusal.ALREADY_INSIDE
    assert desk.scan("A", at=after(12)).verdict == Admitted(again=True)
    assert desk.presence("A").visits == 2
    assert sound(desk)


def test_a_late_entry_where_every_entry_is_welcome(
    desk_at: Callable[..., Rehearsal],
) -> None:
    desk = desk_at(evening(admission=Admission(reentry=Reentry.ALWAYS)))
    desk.invite(guest("A"))
    desk.scan("A", at=after(5))
    assert desk.scan("A", at=after(0)).verdict == Admitted()
    assert desk.presence("A").first_admitted_at == after(0)
    assert sound(desk)


def test_the_doors_late_report_of_one_already_seen_in_a_room(
    desk_at: Callable[..., Rehearsal],
) -> None:
    desk = desk_at(evening(HALL, LIBRARY))
    desk.invite(guest("A"))
    desk.scan("A", checkpoint="Library", at=after(5))
    assert desk.scan("A", checkpoint="Hall", at=after(0)).verdict == Admitted()
    assert desk.presence("A").place == "Library"
    assert (desk.count.arrived, desk.count.inside) == (1, 1)
    assert sound(desk)


def test_a_rooms_late_report_of_one_who_came_in_later(
    desk_at: Callable[..., Rehearsal],
) -> None:
    desk = desk_at(evening(HALL, LIBRARY))
    desk.invite(guest("A"))
    desk.scan("A", checkpoint="Hall", at=after(5))
    late = desk.scan("A", checkpoint="Library", at=after(0))
    assert refusal(late) is Refusal.ALREADY_INSIDE
    assert sound(desk)


def test_a_late_report_before_something_undone(desk: Rehearsal) -> None:
    desk.invite(guest("A"))
    entry = desk.scan("A", at=after(5)).entry
    desk.undo(entry, at=after(6))
    assert desk.scan("A", at=after(0)).verdict == Admitted()
    assert desk.presence("A").inside
    assert desk.presence("A").first_admitted_at == after(0)
    assert sound(desk)


def test_a_slow_clock_is_put_after_what_it_follows(desk: Rehearsal) -> None:
    desk.invite(guest("A"))
    desk.scan("A", at=after(60))
    desk.clock.moment = after(0)
    left = desk.scan("A", out=True)
    assert left.verdict == Left()
    assert desk.ledger[-1].id == left.entry
    assert sound(desk)


def test_a_late_report_of_a_millisecond_comes_after_all_the_others_of_it(
    desk_at: Callable[..., Rehearsal],
) -> None:
    desk = desk_at(evening(HALL, LIBRARY, GARDEN))
    desk.invite(guest("A"))
    desk.scan("A", checkpoint="Garden room", at=after(3), station="door 2")
    desk.scan("A", checkpoint="Library", at=after(5), station="door 2")
    desk.scan("A", checkpoint="Hall", at=after(7), out=True)
    late = desk.scan("A", checkpoint="Garden room", at=after(5), station="door 1")
    assert late.verdict == Admitted()
    assert [entry.id for entry in desk.ledger].index(late.entry) == 3
    assert sound(desk)
