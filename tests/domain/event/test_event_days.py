"""The days of an event, its nights, and the two nights on which clocks change."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.event.event import Admission, AgendaItem, DailyHours, Event
from kiosk.domain.event.event_days import (
    day_of,
    event_dates,
    event_day,
    event_days,
    exit_after,
    has_days,
    items_of,
    last_exit,
    next_day,
)
from tests.sample_event import sample_event

ZONE = ZoneInfo("Europe/Amsterdam")
MONDAY, TUESDAY, WEDNESDAY = (date(2026, 7, day) for day in (6, 7, 8))


def at(day: date, hour: int, minute: int = 0) -> datetime:
    """Return a time of the event's clock."""
    return datetime.combine(day, time(hour, minute), ZONE).astimezone(UTC)


def item(starts_at: datetime, hours: float) -> AgendaItem:
    """Return an item of the programme of so many hours."""
    ends_at = starts_at + timedelta(hours=hours)
    return AgendaItem(starts_at=starts_at, ends_at=ends_at, title={"": "Talk"})


def school(*daily: DailyHours, agenda: tuple[AgendaItem, ...] = ()) -> Event:
    """Return an event from Monday 9:00 to Wednesday 17:00."""
    return replace(
        sample_event(admission=Admission(daily=daily)),
        starts_at=at(MONDAY, 9),
        ends_at=at(WEDNESDAY, 17),
        agenda=agenda,
    )


def test_an_event_of_three_days_needs_no_line_for_its_nights() -> None:
    days = event_days(school())

    assert [day.date for day in days] == [MONDAY, TUESDAY, WEDNESDAY]
    assert days[0].opens_at == at(MONDAY, 7)
    assert days[1].opens_at == at(TUESDAY, 7)
    assert days[0].closes_at is None
    assert days[0].exit_at == days[0].ends_at == at(TUESDAY, 3)


def test_doors_follow_the_programme_of_each_day() -> None:
    agenda = (
        item(at(MONDAY, 9), 1),
        item(at(TUESDAY, 13), 1),
        item(at(TUESDAY, 15), 1),
    )
    event = school(agenda=agenda)

    assert event_day(event, TUESDAY).opens_at == at(TUESDAY, 11)
    assert items_of(event, TUESDAY) == agenda[1:]


def test_an_evening_that_crosses_midnight_is_one_day() -> None:
    gala = replace(sample_event(), starts_at=at(MONDAY, 20), ends_at=at(TUESDAY, 5))

    assert not has_days(gala)
    assert day_of(gala, at(TUESDAY, 1)) == day_of(gala, at(TUESDAY, 4)) == MONDAY
    assert exit_after(gala, at(MONDAY, 21)) is None


def test_a_party_within_an_event_ends_its_day_when_it_is_over() -> None:
    event = school(agenda=(item(at(MONDAY, 22), 7),))

    assert exit_after(event, at(MONDAY, 22)) == at(TUESDAY, 5)
    assert day_of(event, at(TUESDAY, 4, 59)) == MONDAY
    assert day_of(event, at(TUESDAY, 5)) == TUESDAY


def test_each_day_has_the_hours_that_are_said() -> None:
    every = DailyHours(opens=time(8, 30), closes=time(18), automatic_exit=time(19))
    party = DailyHours(opens=time(10), closes=time(1), days=(TUESDAY,))
    event = school(party, every)

    monday, tuesday, _ = event_days(event)

    assert (monday.opens_at, monday.closes_at) == (at(MONDAY, 8, 30), at(MONDAY, 18))
    assert monday.exit_at == at(MONDAY, 19)
    assert (tuesday.opens_at, tuesday.closes_at) == (at(TUESDAY, 10), at(WEDNESDAY, 1))
    assert tuesday.exit_at == at(WEDNESDAY, 1)


def test_a_closing_alone_writes_nobody_out_while_the_programme_runs() -> None:
    agenda = (item(at(MONDAY, 9), 8),)
    event = school(DailyHours(closes=time(10)), agenda=agenda)

    assert event_day(event, MONDAY).exit_at == at(MONDAY, 17)
    assert event_day(event, TUESDAY).exit_at == at(TUESDAY, 10)


def test_only_the_days_that_are_named_are_days_of_the_event() -> None:
    event = school(DailyHours(opens=time(9), days=(WEDNESDAY, MONDAY)))

    assert event_dates(event) == (MONDAY, WEDNESDAY)
    following = next_day(event, MONDAY)
    assert following is not None
    assert following.opens_at == at(WEDNESDAY, 9)
    assert next_day(event, WEDNESDAY) is None


def test_who_comes_in_after_the_exit_is_written_out_in_the_night() -> None:
    event = school(DailyHours(automatic_exit=time(19)))

    assert exit_after(event, at(MONDAY, 18)) == at(MONDAY, 19)
    assert exit_after(event, at(MONDAY, 19)) == at(TUESDAY, 3)
    assert last_exit(event) == at(WEDNESDAY + timedelta(days=1), 3)


@pytest.mark.parametrize(
    ("night", "hours"), [(date(2026, 3, 28), 23), (date(2026, 10, 24), 25)]
)
def test_a_day_is_an_hour_shorter_or_longer_when_clocks_change(
    night: date, hours: int
) -> None:
    event = replace(
        school(), starts_at=at(night, 9), ends_at=at(night, 9) + timedelta(days=3)
    )

    today, tomorrow, *_ = event_days(event)

    assert tomorrow.opens_at - today.opens_at == timedelta(hours=hours)
    assert event.local(today.ends_at).time() == time(3)


def test_a_time_that_the_spring_night_skips_is_moved_forward() -> None:
    sunday = date(2026, 3, 29)
    party = DailyHours(opens=time(20), closes=time(2, 30))
    event = replace(
        school(party), starts_at=at(date(2026, 3, 28), 20), ends_at=at(sunday, 23)
    )

    closes_at = event_day(event, date(2026, 3, 28)).closes_at

    assert closes_at is not None
    assert event.local(closes_at).time() == time(3, 30)


@given(
    minutes=st.integers(0, 274 * 24 * 60),
    zone=st.sampled_from(["Europe/Amsterdam", "America/New_York", "Asia/Kolkata"]),
    party=st.integers(0, 9),
)
def test_each_moment_belongs_to_one_day_which_is_then_on(
    minutes: int, zone: str, party: int
) -> None:
    starts_at = datetime(2026, 3, 1, 9, tzinfo=UTC)
    agenda = tuple(
        item(starts_at + timedelta(days=day, hours=9), party) for day in range(275)
    )
    event = replace(
        school(agenda=agenda),
        timezone=zone,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(days=275),
    )
    now = starts_at + timedelta(minutes=minutes)

    day = day_of(event, now)

    before = event_day(event, day - timedelta(days=1))
    assert before.ends_at <= now < event_day(event, day).ends_at
