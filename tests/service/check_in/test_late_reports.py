"""A scan that is reported late finds its place in the ledger by its own time."""

from collections.abc import Callable

from kiosk.domain.admission.verdict import Admitted, ExitMark, Left, Refusal
from kiosk.domain.event.event import Admission, Reentry
from tests.desk_driver import DeskDriver
from tests.sample_event import (
    GARDEN,
    HALL,
    LIBRARY,
    minutes_after_start,
    refusal_of,
    sample_event,
    sample_guest,
)


def is_consistent(desk: DeskDriver) -> bool:
    """Return whether the running counts and presences match the ledger."""
    running, recounted = desk.tallies()
    return running == recounted and not desk.inconsistent_references()


def test_an_entry_reported_after_its_exit_leaves_the_person_outside(
    desk: DeskDriver,
) -> None:
    desk.import_people(sample_guest("A"))
    early_exit = desk.scan("A", out=True, at=minutes_after_start(5))
    late_entry = desk.scan("A", at=minutes_after_start(0))
    assert early_exit.verdict == Left(ExitMark.WITHOUT_ENTRY)
    assert late_entry.verdict == Admitted()
    assert not late_entry.inside
    assert [entry.scanned_at for entry in desk.ledger] == [
        minutes_after_start(0),
        minutes_after_start(5),
    ]
    assert desk.scan("A", at=minutes_after_start(6)).verdict == Admitted(again=True)
    assert desk.presence("A").first_admitted_at == minutes_after_start(0)
    assert is_consistent(desk)


def test_several_late_reports_in_any_order_give_the_right_presence(
    desk: DeskDriver,
) -> None:
    desk.import_people(sample_guest("A"))
    desk.scan("A", at=minutes_after_start(30))
    assert desk.scan("A", out=True, at=minutes_after_start(20)).verdict == Left(
        ExitMark.WITHOUT_ENTRY
    )
    assert desk.scan("A", at=minutes_after_start(10)).verdict == Admitted()
    assert desk.scan("A", out=True, at=minutes_after_start(40)).verdict == Left()
    assert desk.scan("A", out=True, at=minutes_after_start(15)).verdict == Left()
    assert desk.presence("A").visits == 2
    assert not desk.presence("A").inside
    assert is_consistent(desk)


def test_a_late_exit_after_the_last_entry_empties_the_room(desk: DeskDriver) -> None:
    desk.import_people(sample_guest("A"), sample_guest("B"))
    desk.scan("A", at=minutes_after_start(0))
    desk.scan("A", out=True, at=minutes_after_start(30))
    desk.scan("A", out=True, at=minutes_after_start(10))
    assert desk.count.inside == 0
    assert is_consistent(desk)


def test_a_late_entry_never_admits_a_second_time(desk: DeskDriver) -> None:
    desk.import_people(sample_guest("A"))
    desk.scan("A", at=minutes_after_start(5))
    assert (
        refusal_of(desk.scan("A", at=minutes_after_start(0))) is Refusal.ALREADY_INSIDE
    )
    desk.scan("A", out=True, at=minutes_after_start(10))
    assert (
        refusal_of(desk.scan("A", at=minutes_after_start(0))) is Refusal.ALREADY_INSIDE
    )
    assert desk.scan("A", at=minutes_after_start(12)).verdict == Admitted(again=True)
    assert desk.presence("A").visits == 2
    assert is_consistent(desk)


def test_a_late_entry_is_admitted_where_reentry_is_always_allowed(
    desk_at: Callable[..., DeskDriver],
) -> None:
    desk = desk_at(sample_event(admission=Admission(reentry=Reentry.ALWAYS)))
    desk.import_people(sample_guest("A"))
    desk.scan("A", at=minutes_after_start(5))
    assert desk.scan("A", at=minutes_after_start(0)).verdict == Admitted()
    assert desk.presence("A").first_admitted_at == minutes_after_start(0)
    assert is_consistent(desk)


def test_a_doors_late_report_of_somebody_seen_in_a_room_admits_them(
    desk_at: Callable[..., DeskDriver],
) -> None:
    desk = desk_at(sample_event(HALL, LIBRARY))
    desk.import_people(sample_guest("A"))
    desk.scan("A", checkpoint="Library", at=minutes_after_start(5))
    assert (
        desk.scan("A", checkpoint="Hall", at=minutes_after_start(0)).verdict
        == Admitted()
    )
    assert desk.presence("A").place == "Library"
    assert (desk.count.arrived, desk.count.inside) == (1, 1)
    assert is_consistent(desk)


def test_a_rooms_late_report_of_somebody_who_came_in_later_is_refused(
    desk_at: Callable[..., DeskDriver],
) -> None:
    desk = desk_at(sample_event(HALL, LIBRARY))
    desk.import_people(sample_guest("A"))
    desk.scan("A", checkpoint="Hall", at=minutes_after_start(5))
    late = desk.scan("A", checkpoint="Library", at=minutes_after_start(0))
    assert refusal_of(late) is Refusal.ALREADY_INSIDE
    assert is_consistent(desk)


def test_a_late_report_before_an_undone_entry_is_admitted(desk: DeskDriver) -> None:
    desk.import_people(sample_guest("A"))
    entry = desk.scan("A", at=minutes_after_start(5)).entry
    desk.undo(entry, at=minutes_after_start(6))
    assert desk.scan("A", at=minutes_after_start(0)).verdict == Admitted()
    assert desk.presence("A").inside
    assert desk.presence("A").first_admitted_at == minutes_after_start(0)
    assert is_consistent(desk)


def test_a_slow_clock_is_put_after_what_it_follows(desk: DeskDriver) -> None:
    desk.import_people(sample_guest("A"))
    desk.scan("A", at=minutes_after_start(60))
    desk.clock.moment = minutes_after_start(0)
    left = desk.scan("A", out=True)
    assert left.verdict == Left()
    assert desk.ledger[-1].id == left.entry
    assert is_consistent(desk)


def test_a_late_report_of_a_millisecond_comes_after_all_the_others_of_it(
    desk_at: Callable[..., DeskDriver],
) -> None:
    desk = desk_at(sample_event(HALL, LIBRARY, GARDEN))
    desk.import_people(sample_guest("A"))
    desk.scan(
        "A", checkpoint="Garden room", at=minutes_after_start(3), station="door 2"
    )
    desk.scan("A", checkpoint="Library", at=minutes_after_start(5), station="door 2")
    desk.scan("A", checkpoint="Hall", at=minutes_after_start(7), out=True)
    late = desk.scan(
        "A", checkpoint="Garden room", at=minutes_after_start(5), station="door 1"
    )
    assert late.verdict == Admitted()
    assert [entry.id for entry in desk.ledger].index(late.entry) == 3
    assert is_consistent(desk)
