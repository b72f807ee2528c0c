"""A programme is shifted, and two people change it at once."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.event.event import (
    Admission,
    AgendaItem,
    Checkpoint,
    DailyHours,
    Event,
    Speaker,
)
from kiosk.domain.event.event_days import event_days
from kiosk.domain.event.programme import EventMergeError, merge_events, shift_agenda
from tests.sample_event import HALL, minutes_after_start, sample_event
from tests.summer_school import MONDAY, TUESDAY, at, summer_school


def item(title: str, start: float, end: float) -> AgendaItem:
    return AgendaItem(
        starts_at=minutes_after_start(start),
        ends_at=minutes_after_start(end),
        title={"": title},
    )


AGENDA = (item("Opening", 0, 5), item("Talks", 5, 60), item("Drinks", 60, 120))
EVENT = replace(
    sample_event(HALL, Checkpoint(name="Bar", closes_at=minutes_after_start(120))),
    agenda=AGENDA,
    admission=Admission(
        closes_at=minutes_after_start(90), automatic_exit_at=minutes_after_start(150)
    ),
)


def times(event: Event) -> list[tuple[float, float]]:
    """Return the agenda's times in minutes after the start."""

    def minutes(at: datetime) -> float:
        return (at - minutes_after_start(0)).total_seconds() / 60

    return [(minutes(item.starts_at), minutes(item.ends_at)) for item in event.agenda]


def shifted_by(minutes: float, *, start: int = 1, now: float = 10) -> Event:
    return shift_agenda(
        EVENT, AGENDA[start], timedelta(minutes=minutes), minutes_after_start(now)
    )


def test_what_runs_ends_later_and_what_follows_begins_later() -> None:
    assert times(shifted_by(10)) == [(0, 5), (5, 70), (70, 130)]


def test_what_closes_with_the_last_item_or_after_it_still_does() -> None:
    event = shifted_by(10)
    assert event.ends_at == minutes_after_start(130)
    assert event.checkpoints[1].closes_at == minutes_after_start(130)
    assert event.admission.automatic_exit_at == minutes_after_start(160)
    assert event.admission.closes_at == minutes_after_start(90)


def test_an_item_never_ends_before_it_begins_nor_begins_in_the_past() -> None:
    assert times(shifted_by(-60)) == [(0, 5), (5, 5), (10, 60)]


def test_only_the_same_day_is_shifted() -> None:
    tomorrow = item("Day two", 24 * 60, 25 * 60)
    event = replace(
        EVENT, agenda=(*AGENDA, tomorrow), ends_at=minutes_after_start(25 * 60)
    )
    moved = shift_agenda(
        event, AGENDA[2], timedelta(minutes=10), minutes_after_start(10)
    )
    assert times(moved)[2:] == [(70, 130), (24 * 60, 25 * 60)]
    assert moved.ends_at == minutes_after_start(25 * 60)


@given(st.integers(1, 60))
def test_a_shift_and_the_same_back_change_nothing(minutes: int) -> None:
    there = shift_agenda(
        EVENT, AGENDA[2], timedelta(minutes=minutes), minutes_after_start(-10)
    )
    back = timedelta(minutes=-minutes)
    assert shift_agenda(there, there.agenda[2], back, minutes_after_start(-10)) == EVENT


ADA, BOB = Speaker(id="ada", name="Ada"), Speaker(id="bob", name="Bob")


def test_changes_of_different_parts_come_together() -> None:
    before = replace(EVENT, speakers=(ADA, BOB))
    mine = replace(before, speakers=(replace(ADA, name="Ada L."), BOB))
    theirs = replace(shifted_by(10), speakers=(ADA, replace(BOB, name="Bob M.")))
    result = merge_events(before, mine, theirs)
    assert [speaker.name for speaker in result.speakers] == ["Ada L.", "Bob M."]
    assert times(result) == times(theirs)


@pytest.mark.parametrize(
    "theirs",
    [
        replace(EVENT, speakers=(replace(ADA, name="Lovelace"),)),
        replace(EVENT, speakers=()),
        replace(EVENT, speakers=(ADA, BOB)),
    ],
    ids=["changed", "taken off", "added to"],
)
def test_two_changes_of_the_same_part_are_a_conflict(theirs: Event) -> None:
    before = replace(EVENT, speakers=(ADA,))
    mine = replace(EVENT, speakers=(replace(ADA, name="Ada L."),))
    with pytest.raises(EventMergeError):
        merge_events(before, mine, theirs)


def test_the_same_change_made_twice_is_one() -> None:
    assert merge_events(EVENT, shifted_by(10), shifted_by(10)) == shifted_by(10)


def test_the_hours_of_one_day_move_with_its_programme_and_no_others() -> None:
    def talk(day: date, hour: int) -> AgendaItem:
        starts_at = at(day, hour)
        ends_at = starts_at + timedelta(hours=1)
        return AgendaItem(starts_at=starts_at, ends_at=ends_at, title={"": "Talk"})

    every = DailyHours(opens=time(9), closes=time(17), automatic_exit=time(17, 30))
    agenda = (talk(MONDAY, 16), talk(TUESDAY, 16))
    event = summer_school(daily=(every,), agenda=agenda)

    for _ in range(2):
        by, now = timedelta(minutes=20), at(MONDAY, 9)
        event = shift_agenda(event, event.agenda[0], by, now)

    monday, tuesday, _ = event_days(event)
    assert event.agenda[0].starts_at == at(MONDAY, 16, 40)
    assert (monday.closes_at, monday.exit_at) == (
        at(MONDAY, 17, 40),
        at(MONDAY, 18, 10),
    )
    assert (tuesday.closes_at, tuesday.opens_at) == (at(TUESDAY, 17), at(TUESDAY, 9))
    assert len(event.admission.daily) == 2
