"""The headcount of one day of an event, and how many came on each day."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime

from kiosk.domain.admission.attendance import NO_DAYS, Attendance
from kiosk.domain.admission.headcount import (
    CategoryCount,
    Headcount,
    Tally,
    headcount,
)
from kiosk.domain.admission.presence import Presence, is_withdrawn
from kiosk.domain.event.event import Event, floor_to_five_minutes
from kiosk.domain.event.event_days import EventDay, event_dates
from kiosk.domain.people.registration import Registration


def daily_headcount(
    event: Event,
    day: EventDay,
    people: Iterable[tuple[Registration, Presence]],
    attendance: Attendance,
    refused: int,
) -> Headcount:
    """Return the counts of a day, with ``refused`` scans on it.

    Expected are those whose ticket is valid on the day; arrived are those who came on
    it, and left are those of them who are not inside.
    """
    tally: Tally = Counter({("refused", ""): refused})
    came_on: Counter[date] = Counter(dict.fromkeys(event_dates(event), 0))
    ever, categories = 0, set[str]()
    for registration, presence in people:
        if is_withdrawn(registration, presence):
            continue
        categories.add(registration.category)
        days = attendance.get(registration.id, NO_DAYS)
        came_on.update(days.keys())
        ever += bool(days)
        arrived_at = days.get(day.date)
        tally.update(_tally_of(registration, presence, day, arrived_at))
    count = headcount(event, tally)
    return replace(
        count,
        left=max(0, count.left),
        by_category=_with_all_categories(count, categories),
        day=day.date,
        arrived_ever=ever,
        by_day=dict(sorted(came_on.items())),
    )


def _with_all_categories(
    count: Headcount, names: set[str]
) -> tuple[CategoryCount, ...]:
    """Return the counts of all categories, of those without anybody today too."""
    counts = {category.name: category for category in count.by_category}
    for name in names - counts.keys():
        counts[name] = CategoryCount(name=name, expected=0, arrived=0, inside=0)
    return tuple(counts[name] for name in sorted(counts))


def is_valid_on(registration: Registration, day: EventDay) -> bool:
    """Return whether a ticket is valid at some time of a day, up to midnight."""
    valid_from, valid_until = registration.valid_from, registration.valid_until
    return (valid_from is None or valid_from < day.midnight_at) and (
        valid_until is None or valid_until > day.opens_at
    )


def _tally_of(
    registration: Registration,
    presence: Presence,
    day: EventDay,
    arrived_at: datetime | None,
) -> Tally:
    tally: Tally = Counter()
    if registration.expected and is_valid_on(registration, day):
        tally["expected", registration.category] = 1
        if arrived_at is None:
            tally["absent", ""] = 1
    if arrived_at is not None:
        tally["arrived", registration.category] = 1
        interval = floor_to_five_minutes(arrived_at.astimezone(UTC))
        tally["arrivals", interval.isoformat()] = 1
        if registration.walk_in:
            tally["walk_in", ""] = 1
    if presence.inside:
        tally["inside", registration.category] = 1
        tally["place", presence.place] = 1
    return tally
