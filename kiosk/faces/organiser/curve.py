"""The arrival curve: people ever admitted, over the evening, in five-minute steps."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil

from kiosk.domain.admission.headcount import Headcount
from kiosk.domain.event.dates import format_time
from kiosk.domain.event.event import Event, floor_to_five_minutes
from kiosk.domain.event.event_days import EventDay, event_day, items_of

STEP = timedelta(minutes=5)
AHEAD = timedelta(minutes=25)
"""How far the curve reaches beyond now."""
PACE_WINDOW = timedelta(minutes=10)
"""The time whose arrivals tell the present pace."""
MAX_TIME_TICKS, MAX_COUNT_TICKS = 6, 5
_STEPS_MIN = (5, 10, 15, 30, 60, 120, 180, 360, 720, 1440)


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrivalCurve:
    """A line in the unit square, with the ticks of its axes.

    ``count_ticks`` are numbers of people by height, ``time_ticks`` times of day by x;
    ``now`` is None outside of the curve, ``begin`` where the programme begins.
    ``expected`` and ``capacity`` are heights, ``forecast`` goes on at the present pace.
    """

    points: tuple[tuple[float, float], ...]
    count_ticks: tuple[tuple[float, int], ...]
    time_ticks: tuple[tuple[float, str], ...]
    now: float | None
    begin: float | None
    expected: float | None
    capacity: float | None
    forecast: "Forecast | None"


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """How many will have arrived at a time if they go on coming as they do now."""

    at: datetime
    people: int
    line: tuple[tuple[float, float], tuple[float, float]]


def arrivals_since(count: Headcount, since: datetime) -> int:
    """Return how many arrived in the five-minute steps that begin after a time."""
    return sum(arrived for at, arrived in count.arrivals if at >= since)


def arrival_curve(event: Event, count: Headcount, now: datetime) -> ArrivalCurve:
    """Return the curve from the opening, or the first arrival, until soon after now."""
    starts_at, ends_at = _time_range(event, count, now)
    capacity = count.capacity if _is_near(count) else None
    count_ticks = _count_ticks(max(count.expected, count.arrived, capacity or 0))
    maximum = max(1, count_ticks[-1])
    duration = ends_at - starts_at
    until = min(now, ends_at)
    points = _points(count, starts_at, until) if until >= starts_at else ()

    def place(at: datetime, people: int) -> tuple[float, float]:
        return max(timedelta(), at - starts_at) / duration, people / maximum

    is_within = starts_at <= now <= ends_at
    begin, _ = place(event.starts_at, 0)
    at = _next_quarter(now)
    people = _people_at(count, now, at) if is_within and at <= ends_at else None
    forecast = people and Forecast(
        at=at, people=people, line=(place(now, count.arrived), place(at, people))
    )
    return ArrivalCurve(
        points=tuple(place(at, people) for at, people in points),
        count_ticks=tuple((people / maximum, people) for people in count_ticks),
        time_ticks=tuple(_time_ticks(event, starts_at, ends_at)),
        now=(now - starts_at) / duration if is_within else None,
        begin=begin if starts_at < event.starts_at < ends_at else None,
        expected=count.expected / maximum if count.expected else None,
        capacity=capacity / maximum if capacity else None,
        forecast=forecast or None,
    )


def _is_near(count: Headcount) -> bool:
    """Return whether the capacity is low enough to be drawn with the people."""
    people = max(count.expected, count.arrived)
    return count.capacity is not None and count.capacity <= 1.5 * people


def _next_quarter(now: datetime) -> datetime:
    """Return the first quarter of an hour that is more than five minutes away."""
    later = now + STEP
    floor = later.replace(minute=later.minute // 15 * 15, second=0, microsecond=0)
    return floor + timedelta(minutes=15)


def _people_at(count: Headcount, now: datetime, at: datetime) -> int | None:
    """Return how many will have arrived; None if nobody comes, or all have come."""
    recent = arrivals_since(count, now - PACE_WINDOW)
    if not recent or count.arrived >= count.expected:
        return None
    return min(count.expected, count.arrived + round(recent * (at - now) / PACE_WINDOW))


def _time_range(
    event: Event, count: Headcount, now: datetime
) -> tuple[datetime, datetime]:
    if count.day is not None:
        return _time_range_of(event_day(event, count.day), event, count)
    arrivals = [at for at, _ in count.arrivals]
    first_arrival = arrivals[0] if arrivals else event.starts_at
    starts_at = floor_to_five_minutes(
        event.admission.opens_at or min(first_arrival, event.starts_at)
    )
    last_arrival = arrivals[-1] + STEP if arrivals else starts_at
    latest = max(event.ends_at, last_arrival, starts_at + 6 * STEP)
    soon = max(now + AHEAD, event.starts_at + 3 * STEP, starts_at + 6 * STEP)
    return starts_at, min(latest, max(soon, last_arrival))


def _time_range_of(
    day: EventDay, event: Event, count: Headcount
) -> tuple[datetime, datetime]:
    """Return from when until when the curve of a day is drawn."""
    items = items_of(event, day.date)
    begins = [day.opens_at, *(at for at, _ in count.arrivals[:1])]
    ends = [
        day.closes_at or min(day.exit_at, day.opens_at + timedelta(hours=12)),
        *(item.ends_at for item in items),
        *(at + STEP for at, _ in count.arrivals[-1:]),
    ]
    starts_at = floor_to_five_minutes(min(begins))
    return starts_at, max(*ends, starts_at + 6 * STEP)


def _points(
    count: Headcount, starts_at: datetime, until: datetime
) -> Iterator[tuple[datetime, int]]:
    """Yield the points of the steps with arrivals; the line is level in between."""
    people = sum(arrived for at, arrived in count.arrivals if at + STEP <= starts_at)
    last = starts_at
    yield last, people
    for at, arrived in count.arrivals:
        if at + STEP <= starts_at or at >= until:
            continue
        if at > last:
            yield at, people
        people += arrived
        last = min(at + STEP, until)
        yield last, people
    if until > last:
        yield until, people


def _count_ticks(maximum: int) -> list[int]:
    """Return round numbers for the vertical axis, the last at or above the maximum."""
    steps = (base * 10**power // 2 for power in range(12) for base in (2, 4, 5, 10))
    step = next(
        candidate for candidate in steps if maximum <= MAX_COUNT_TICKS * candidate
    )
    return list(range(0, step * ceil(maximum / step) + 1, step))


def _time_ticks(
    event: Event, starts_at: datetime, ends_at: datetime
) -> Iterator[tuple[float, str]]:
    duration = ends_at - starts_at
    step_minutes = (
        minutes_
        for minutes_ in _STEPS_MIN
        if duration / timedelta(minutes=minutes_) <= MAX_TIME_TICKS
    )
    step = timedelta(
        minutes=next(step_minutes, _STEPS_MIN[-1] * ceil(duration.days / 6))
    )
    midnight = event.local(starts_at).replace(hour=0, minute=0, second=0, microsecond=0)
    at = midnight + step * ceil((starts_at - midnight) / step)
    while at <= ends_at:
        local = event.local(at)
        day = f"{local.day}/{local.month}"
        label = format_time(at, event) if step < timedelta(days=1) else day
        is_midnight = local.hour == local.minute == 0 and at > starts_at
        yield (at - starts_at) / duration, day if is_midnight else label
        at += step
