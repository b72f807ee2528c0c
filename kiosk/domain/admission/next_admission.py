"""The next moment at which somebody whom the rules keep out may come in."""

from collections.abc import Callable, Iterator
from datetime import datetime, time, timedelta

from kiosk.domain.admission.rules import RuleScan
from kiosk.domain.event.event_days import day_of, event_day, time_on
from kiosk.domain.event.rule import Conditions, MinutesSince, Rule

_FARTHEST = timedelta(days=370)
"""So far ahead is looked, and never beyond the event's end."""


def next_admission(
    scan: RuleScan, admits: Callable[[datetime], bool]
) -> datetime | None:
    """Return the first moment after a scan at which the person may come in, if any.

    ``admits`` says it of a moment. Only moments at which something begins are asked.
    """
    times = sorted(set(boundaries(scan)))
    return next((time for time in times if admits(time)), None)


def boundaries(scan: RuleScan) -> Iterator[datetime]:
    """Yield the moments of the rest of the event at which a condition may become met.

    They come in no order and perhaps several times.
    """
    until = min(scan.event.ends_at, scan.now + _FARTHEST)
    for moment in _all_boundaries(scan, until):
        if scan.now < moment < until:
            yield moment


def _all_boundaries(scan: RuleScan, until: datetime) -> Iterator[datetime]:
    event, person = scan.event, scan.registration
    opening_times: set[time] = set()
    for conditions in _all_conditions(event.rules):
        if conditions.between:
            opening_times.add(conditions.between[0])
        if conditions.opens_at:
            yield conditions.opens_at
        if conditions.minutes_since:
            yield from _after_entries(conditions.minutes_since, scan)
    for opens_at in (
        event.admission.opens_at,
        scan.checkpoint.opens_at,
        person.valid_from,
    ):
        if opens_at:
            yield opens_at
    today = day_of(event, scan.now)
    for number in range((day_of(event, until) - today).days + 2):
        day = event_day(event, today + timedelta(days=number))
        yield day.opens_at
        yield from (time_on(event, day.date, opening) for opening in opening_times)


def _all_conditions(rules: tuple[Rule, ...]) -> Iterator[Conditions]:
    for rule in rules:
        yield rule
        yield from rule.any


def _after_entries(limits: MinutesSince, scan: RuleScan) -> Iterator[datetime]:
    for minutes in (limits.first_entry, limits.last_entry):
        if minutes is not None:
            for entry in scan.history:
                yield entry.at + timedelta(minutes=minutes)
