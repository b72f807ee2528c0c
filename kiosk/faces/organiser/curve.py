"""The arrival curve: people ever admitted, over the evening, in five-minute steps."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil

from kiosk.domain.dates import clock_time
from kiosk.domain.event import Event, five_minutes
from kiosk.domain.headcount import Headcount

STEP = timedelta(minutes=5)
MOST_TIMES, MOST_HEIGHTS = 6, 5
_MINUTES = (5, 10, 15, 30, 60, 120, 180, 360, 720, 1440)


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """A line in a field of one by one, and the marks beside and below it.

    ``heights`` are numbers of people by their place on the upright axis, ``times`` the
    times of day on the level one; ``now`` is none outside of the evening.
    """

    points: tuple[tuple[float, float], ...]
    heights: tuple[tuple[float, int], ...]
    times: tuple[tuple[float, str], ...]
    now: float | None


def arrival_curve(event: Event, count: Headcount, now: datetime) -> Curve:
    """Draw the arrivals from the opening, or the first of them, to the end."""
    starts_at, ends_at = _evening(event, count)
    heights = _heights(max(count.expected, count.arrived))
    top = max(1, heights[-1])
    length = ends_at - starts_at
    until = min(now, ends_at)
    line = _line(count, starts_at, until) if until >= starts_at else ()
    return Curve(
        points=tuple(
            (max(timedelta(), at - starts_at) / length, people / top)
            for at, people in line
        ),
        heights=tuple((people / top, people) for people in heights),
        times=tuple(_times(event, starts_at, ends_at)),
        now=(now - starts_at) / length if starts_at <= now <= ends_at else None,
    )


def _evening(event: Event, count: Headcount) -> tuple[datetime, datetime]:
    arrivals = [at for at, _ in count.arrivals]
    first = arrivals[0] if arrivals else event.starts_at
    starts_at = five_minutes(event.admission.opens_at or min(first, event.starts_at))
    last = arrivals[-1] + STEP if arrivals else starts_at
    return starts_at, max(event.ends_at, last, starts_at + 6 * STEP)


def _line(
    count: Headcount, starts_at: datetime, until: datetime
) -> Iterator[tuple[datetime, int]]:
    """Go along the steps in which somebody came, level in between."""
    people = sum(came for at, came in count.arrivals if at + STEP <= starts_at)
    last = starts_at
    yield last, people
    for at, came in count.arrivals:
        if at + STEP <= starts_at or at >= until:
            continue
        if at > last:
            yield at, people
        people += came
        last = min(at + STEP, until)
        yield last, people
    if until > last:
        yield until, people


def _heights(most: int) -> list[int]:
    """Choose round numbers for the upright axis, the last at or above the most."""
    steps = (base * 10**power // 2 for power in range(12) for base in (2, 4, 5, 10))
    step = next(one for one in steps if most <= MOST_HEIGHTS * one)
    return list(range(0, step * ceil(most / step) + 1, step))


def _times(
    event: Event, starts_at: datetime, ends_at: datetime
) -> Iterator[tuple[float, str]]:
    length = ends_at - starts_at
    minutes = (one for one in _MINUTES if length / timedelta(minutes=one) <= MOST_TIMES)
    step = timedelta(minutes=next(minutes, _MINUTES[-1] * ceil(length.days / 6)))
    midnight = event.local(starts_at).replace(hour=0, minute=0, second=0, microsecond=0)
    at = midnight + step * ceil((starts_at - midnight) / step)
    while at <= ends_at:
        local = event.local(at)
        day = f"{local.day}/{local.month}"
        told = clock_time(at, event) if step < timedelta(days=1) else day
        yield (at - starts_at) / length, told
        at += step
