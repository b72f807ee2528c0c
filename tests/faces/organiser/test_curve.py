"""The arrival curve: a line from the opening to now, with round numbers beside it."""

from dataclasses import replace
from datetime import datetime, time

import pytest

from kiosk.domain.admission.headcount import Headcount, Tally, headcount
from kiosk.domain.event.event import Admission, DailyHours, Event
from kiosk.faces.organiser.curve import ArrivalCurve, arrival_curve
from kiosk.faces.organiser.occupancy import Level, Occupancy
from tests.sample_event import minutes_after_start, sample_event
from tests.summer_school import TUESDAY, at, summer_school

HOURS = sample_event(admission=Admission(opens_at=minutes_after_start(-30)))


def counted(expected: int, **arrivals: int) -> Headcount:
    """Count so many arrivals at minutes after the start: at_5=3, before_10=1."""
    tally = Tally({("expected", "guest"): expected})
    for when, people in arrivals.items():
        side, minutes = when.split("_")
        at = minutes_after_start(-int(minutes) if side == "before" else int(minutes))
        tally["arrivals", at.isoformat()] = people
        tally["arrived", "guest"] += people
    return headcount(HOURS, tally)


def drawn(count: Headcount, now: datetime, event: Event = HOURS) -> ArrivalCurve:
    return arrival_curve(event, count, now)


def people(curve: ArrivalCurve, minutes: int) -> list[tuple[int, int]]:
    """Read the line, over so many minutes, as minutes after the opening and people."""
    top = curve.count_ticks[-1][1]
    return [(round(x * minutes), round(y * top)) for x, y in curve.points]


def test_it_goes_up_within_each_five_minutes_and_level_between() -> None:
    curve = drawn(counted(20, before_20=4, at_0=6), minutes_after_start(30))
    assert people(curve, 85) == [(0, 0), (10, 0), (15, 4), (30, 4), (35, 10), (60, 10)]


def test_it_ends_at_now_even_within_a_step() -> None:
    curve = drawn(counted(20, at_0=6), minutes_after_start(2))
    assert people(curve, 57)[-1] == (32, 6)
    assert curve.now == pytest.approx(32 / 57)


def test_before_the_opening_there_is_no_line_and_no_now() -> None:
    curve = drawn(counted(20), minutes_after_start(-31))
    assert curve.points == ()
    assert curve.now is None


def test_after_the_end_the_line_stays_and_now_goes() -> None:
    curve = drawn(counted(20, at_0=6), minutes_after_start(600))
    assert people(curve, 150)[-1] == (150, 6)
    assert curve.now is None


def test_who_came_before_the_opening_is_there_at_the_opening() -> None:
    curve = drawn(counted(20, before_60=2, at_0=6), minutes_after_start(30))
    assert people(curve, 85)[0] == (0, 2)
    assert people(curve, 85)[-1] == (60, 8)


def test_without_an_opening_it_begins_with_the_first_arrival() -> None:
    event = sample_event()
    early = drawn(counted(20, before_20=1), minutes_after_start(10), event)
    usual = drawn(counted(20, at_5=1), minutes_after_start(10), event)
    assert early.now == pytest.approx(30 / 55)
    assert usual.now == pytest.approx(10 / 35)


def test_it_reaches_a_little_beyond_now_and_beyond_the_beginning() -> None:
    early = drawn(counted(20), minutes_after_start(-25))
    assert early.now == pytest.approx(5 / 45)
    assert early.begin == pytest.approx(30 / 45)
    late = drawn(counted(20), minutes_after_start(115))
    assert late.now == pytest.approx(145 / 150)


def test_who_is_expected_and_the_places_are_lines_beside_it() -> None:
    count = replace(counted(80), capacity=100)
    curve = drawn(count, minutes_after_start(0))
    assert (curve.expected, curve.capacity) == (0.8, 1.0)
    assert drawn(replace(count, capacity=900), minutes_after_start(0)).capacity is None
    assert drawn(counted(0), minutes_after_start(0)).expected is None


def test_a_forecast_goes_on_at_the_pace_of_ten_minutes() -> None:
    count = counted(100, before_20=10, before_10=4, before_5=6)
    forecast = drawn(count, minutes_after_start(0)).forecast
    assert forecast is not None
    assert forecast.at == minutes_after_start(15)
    assert forecast.people == 35
    assert forecast.line[1][1] == pytest.approx(0.35)


@pytest.mark.parametrize(
    "count",
    [
        counted(100, before_20=10),
        counted(10, before_5=10),
        counted(100),
    ],
    ids=["nobody lately", "all have come", "nobody yet"],
)
def test_there_is_no_forecast_without_arrivals_or_when_all_have_come(
    count: Headcount,
) -> None:
    assert drawn(count, minutes_after_start(0)).forecast is None


def test_a_forecast_is_never_more_than_are_expected() -> None:
    forecast = drawn(counted(22, before_5=20), minutes_after_start(0)).forecast
    assert forecast is not None
    assert forecast.people == 22


def test_an_event_that_goes_on_longer_makes_room() -> None:
    curve = drawn(counted(20, at_130=1), minutes_after_start(140))
    assert curve.points[-1] == (1.0, 1 / 20)


@pytest.mark.parametrize(
    ("most", "heights"),
    [
        (0, [0]),
        (1, [0, 1]),
        (4, [0, 1, 2, 3, 4]),
        (9, [0, 2, 4, 6, 8, 10]),
        (105, [0, 25, 50, 75, 100, 125]),
        (1308, [0, 500, 1000, 1500]),
        (100_000, [0, 20_000, 40_000, 60_000, 80_000, 100_000]),
    ],
)
def test_round_numbers_stand_beside_it(most: int, heights: list[int]) -> None:
    curve = drawn(counted(most), minutes_after_start(0))
    assert [people for _, people in curve.count_ticks] == heights


def test_whole_half_hours_of_the_event_stand_below_it() -> None:
    curve = drawn(counted(20), minutes_after_start(100))
    times = ["16:30", "17:00", "17:30", "18:00", "18:30", "19:00"]
    assert [text for _, text in curve.time_ticks] == times
    assert curve.time_ticks[0][0] == 0
    assert curve.time_ticks[-1][0] == 1


def test_several_days_are_told_by_their_dates() -> None:
    event = sample_event(
        admission=Admission(opens_at=minutes_after_start(-60 * 24 * 4))
    )
    curve = drawn(counted(20), minutes_after_start(0), event)
    assert [text for _, text in curve.time_ticks] == [
        "25/11",
        "26/11",
        "27/11",
        "28/11",
    ]


@pytest.mark.parametrize(
    ("inside", "capacity", "level", "percent"),
    [
        (0, 100, Level.FREE, 0),
        (79, 100, Level.FREE, 79),
        (80, 100, Level.FILLING, 80),
        (94, 100, Level.FILLING, 94),
        (95, 100, Level.NEARLY, 95),
        (999, 1000, Level.NEARLY, 99),
        (100, 100, Level.FULL, 100),
        (101, 100, Level.OVER, 101),
        (0, 0, Level.FULL, 100),
        (1, 0, Level.OVER, 100),
    ],
)
def test_how_full_it_is(inside: int, capacity: int, level: Level, percent: int) -> None:
    crowd = Occupancy(inside=inside, capacity=capacity)
    assert (crowd.level, crowd.percent) == (level, percent)


def test_of_several_days_the_curve_is_that_of_today_and_names_the_next() -> None:
    tally = Tally({("arrivals", at(TUESDAY, 23).isoformat()): 3})
    count = replace(headcount(HOURS, tally), day=TUESDAY)
    party = DailyHours(opens=time(20), closes=time(2))

    curve = drawn(count, at(TUESDAY, 23, 30), summer_school(daily=(party,)))

    labels = [text for _, text in curve.time_ticks]
    assert labels == ["20:00", "21:00", "22:00", "23:00", "8/7", "01:00", "02:00"]
    assert curve.now == pytest.approx(3.5 / 6)
    assert curve.points[-1][1] > 0
