"""An event of several days: each morning is a welcome, each night everybody goes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from kiosk.domain.admission.ledger import EntryKind
from kiosk.domain.admission.verdict import Admitted, Refusal, Refused
from kiosk.domain.admission.verdict_sentences import verdict_sentences
from kiosk.domain.event.event import Admission, DailyHours, Reentry
from tests.desk_driver import DeskDriver
from tests.sample_event import HALL, LIBRARY, sample_event, sample_guest
from tests.summer_school import MONDAY, TUESDAY, WEDNESDAY, at, summer_school

HOURS = DailyHours(opens=time(8, 30), closes=time(18), automatic_exit=time(19))
DeskAt = Callable[..., DeskDriver]


@pytest.fixture
def school(desk_at: DeskAt) -> DeskDriver:
    """A desk at a summer school whose file says nothing of its days."""
    desk = desk_at(summer_school(HALL, LIBRARY))
    desk.import_people(sample_guest("A"), sample_guest("B"))
    return desk


def kinds(desk: DeskDriver) -> list[EntryKind]:
    """Return the kinds of all entries, in ledger order."""
    return [entry.kind for entry in desk.ledger]


def is_consistent(desk: DeskDriver) -> bool:
    """Return whether the running counts and presences match the ledger."""
    running, recounted = desk.tallies()
    return +running == recounted and not desk.inconsistent_references()


def test_who_did_not_scan_out_is_welcome_on_the_next_morning(
    school: DeskDriver,
) -> None:
    school.scan("A", at=at(MONDAY, 9))
    school.scan("A", at=at(MONDAY, 10), checkpoint="Library")
    result = school.scan("A", at=at(TUESDAY, 9))

    assert result.verdict == Admitted(again=True)
    assert verdict_sentences(result, school.event, "en").visitor.startswith("Welcome")
    assert is_consistent(school)


def test_the_exit_of_a_night_that_nobody_watched_is_written_with_the_next_scan(
    school: DeskDriver,
) -> None:
    school.scan("A", at=at(MONDAY, 9))
    school.scan("A", at=at(TUESDAY, 9))

    night, morning = school.ledger[1:]
    assert kinds(school) == ["entry", "automatic_exit", "entry"]
    assert night.scanned_at == at(TUESDAY, 3)
    assert morning.follows == night.stamp
    assert school.close_event(at(TUESDAY, 9, 1)) == 0
    assert school.count.inside == 1


def test_the_nights_that_nobody_watched_are_written_when_the_house_wakes(
    school: DeskDriver,
) -> None:
    school.scan("A", at=at(MONDAY, 9))
    school.scan("B", at=at(TUESDAY, 9))
    school.clock.moment = at(WEDNESDAY, 8)

    assert school.close_event() == 2
    assert [entry.scanned_at for entry in school.ledger if entry.follows] == [
        at(TUESDAY, 3),
        at(WEDNESDAY, 3),
    ]
    assert school.count.inside == 0
    assert is_consistent(school)


def test_a_night_is_written_even_after_a_weekend_but_never_years_later(
    desk_at: DeskAt,
) -> None:
    friday, monday = date(2026, 7, 3), date(2026, 7, 6)
    named = DailyHours(opens=time(9), days=(friday, monday))
    event = replace(summer_school(daily=(named,)), starts_at=at(friday, 9))
    desk = desk_at(replace(event, ends_at=at(monday, 17)))
    desk.import_people(sample_guest("A"))
    desk.scan("A", at=at(friday, 10))
    desk.clock.moment = at(monday, 8)
    assert desk.close_event() == 1
    desk.scan("A", at=at(monday, 10))
    desk.clock.moment = at(date(2028, 7, 6), 10)
    assert desk.close_event() == 0


def test_a_guest_of_the_night_goes_home_from_the_day_before(
    school: DeskDriver,
) -> None:
    school.scan("A", at=at(MONDAY, 22))

    assert school.scan("A", at=at(TUESDAY, 2)).verdict == Refused(
        refusal=Refusal.ALREADY_INSIDE,
        since=at(MONDAY, 22),
        station="door 1",
        place="Hall",
    )
    school.scan("A", at=at(TUESDAY, 2, 30), out=True)
    assert school.close_event(at(TUESDAY, 4)) == 0


@pytest.mark.parametrize(
    ("reentry", "again"),
    [(Reentry.NEVER, Refused), (Reentry.AFTER_EXIT, Admitted)],
)
def test_reentry_is_what_it_is_within_a_day(
    desk_at: DeskAt, reentry: Reentry, again: type
) -> None:
    desk = desk_at(summer_school(admission=Admission(reentry=reentry)))
    desk.import_people(sample_guest("A"))
    for day in (MONDAY, TUESDAY):
        assert isinstance(desk.scan("A", at=at(day, 9)).verdict, Admitted)
        desk.scan("A", at=at(day, 10), out=True)
        assert isinstance(desk.scan("A", at=at(day, 11)).verdict, again)


def test_doors_follow_the_hours_of_each_day_and_say_when_they_open_again(
    desk_at: DeskAt,
) -> None:
    desk = desk_at(summer_school(daily=(HOURS,)))
    desk.import_people(sample_guest("A"))

    early = desk.scan("A", at=at(TUESDAY, 8, 29))
    late = desk.scan("A", at=at(TUESDAY, 18))
    last = desk.scan("A", at=at(WEDNESDAY, 18))

    assert early.verdict == Refused(refusal=Refusal.TOO_EARLY, limit=at(TUESDAY, 8, 30))
    assert verdict_sentences(late, desk.event, "en").visitor == (
        "Admission closed at 18:00. You can come in again on Wednesday 8 July 2026 at "
        "08:30."
    )
    assert last.verdict == Refused(refusal=Refusal.TOO_LATE, limit=at(WEDNESDAY, 18))


def test_a_day_between_that_is_not_named_is_closed(desk_at: DeskAt) -> None:
    named = replace(HOURS, days=(MONDAY, WEDNESDAY))
    desk = desk_at(summer_school(daily=(named,)))
    desk.import_people(sample_guest("A"))

    assert desk.scan("A", at=at(TUESDAY, 10)).verdict == Refused(
        refusal=Refusal.TOO_EARLY, limit=at(WEDNESDAY, 8, 30)
    )


def test_a_hall_full_of_yesterdays_guests_is_empty_in_the_morning(
    desk_at: DeskAt,
) -> None:
    desk = desk_at(summer_school(capacity=1))
    desk.import_people(sample_guest("A"), sample_guest("B"))
    desk.scan("A", at=at(MONDAY, 9))
    desk.clock.moment = at(TUESDAY, 8)
    desk.close_event()

    assert desk.scan("B", at=at(TUESDAY, 9)).verdict == Admitted()


def test_a_scan_of_yesterday_that_comes_late_is_no_second_one(
    school: DeskDriver,
) -> None:
    school.scan("A", at=at(TUESDAY, 9))

    assert school.scan("A", at=at(MONDAY, 10)).verdict == Admitted()
    assert school.presence("A").since == at(TUESDAY, 9)
    assert school.presence("A").first_admitted_at == at(MONDAY, 10)
    assert is_consistent(school)


def test_an_undone_morning_is_as_if_nobody_had_come(school: DeskDriver) -> None:
    school.scan("A", at=at(MONDAY, 9))
    result = school.scan("A", at=at(TUESDAY, 9))
    school.undo(result.entry, at=at(TUESDAY, 9, 5))

    assert not school.presence("A").inside
    assert school.presence("A").since == at(MONDAY, 9)
    assert is_consistent(school)


class TestAnEventOfOneDay:
    """The doors' own day, where the event file says no hours."""

    def test_doors_open_two_hours_before_and_close_twelve_after(
        self, desk: DeskDriver
    ) -> None:
        desk.import_people(sample_guest("A"))
        event = desk.event
        opens_at = event.starts_at - timedelta(hours=2)
        closes_at = event.ends_at + timedelta(hours=12)

        early = desk.scan("A", at=opens_at - timedelta(minutes=1))
        late = desk.scan("A", at=closes_at)

        assert early.verdict == Refused(refusal=Refusal.TOO_EARLY, limit=opens_at)
        assert verdict_sentences(late, event, "en").visitor == (
            "This event was on Tuesday 28 November 2023. Please see the desk."
        )
        assert desk.scan("A", at=opens_at).verdict == Admitted()

    def test_the_wrong_day_is_overridden_at_the_desk(self, desk: DeskDriver) -> None:
        desk.import_people(sample_guest("A"))
        later = desk.event.ends_at + timedelta(days=9)

        result = desk.scan("A", at=later, override="a late visitor")

        assert result.verdict == Admitted()
        assert result.overruled is not None
        assert result.overruled.refusal is Refusal.TOO_LATE

    def test_what_the_file_says_holds_alone(self, desk_at: DeskAt) -> None:
        event = sample_event()
        opens_at = event.starts_at - timedelta(days=2)
        closes_at = event.ends_at + timedelta(days=2)
        hours = Admission(opens_at=opens_at, closes_at=closes_at)
        desk = desk_at(replace(event, admission=hours))
        desk.import_people(sample_guest("A"), sample_guest("B"))

        assert desk.scan("A", at=opens_at).verdict == Admitted()
        late = closes_at - timedelta(minutes=1)
        assert desk.scan("B", at=late).verdict == Admitted()
