"""The days of an event: which one a moment belongs to, its hours and its night.

A day ends in the night, at 03:00 of the event's clock or when its programme does, so
that who goes home after midnight goes home from the day before. Times of day are
those of the event's zone: one that a clock skips is moved forward, of one that comes
twice the first counts.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from kiosk.domain.event.event import AgendaItem, DailyHours, Event

NIGHT = time(3)
"""When a day ends that nothing else ends later."""
MORNING = time(8)
"""A closing before this time of day may be that of the next morning."""
OPENING_BEFORE = timedelta(hours=2)
"""How long before the first item of a day its doors open, unless it is said."""
CLOSING_AFTER = timedelta(hours=12)
"""How long after its end an event still admits, unless it is said."""
ONE_DAY = timedelta(hours=12)
"""An event of this length or less is one day, even one that crosses the night."""
_LONGEST_ITEM = timedelta(days=1)
_NO_HOURS = DailyHours()


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDay:
    """One day of an event of several, from ``begins_at`` until ``ends_at``.

    Admission is from ``opens_at`` until ``closes_at``, where that is said. At
    ``exit_at`` everybody inside is written out; ``midnight_at`` ends its date.
    """

    date: date
    begins_at: datetime
    opens_at: datetime
    closes_at: datetime | None
    exit_at: datetime
    midnight_at: datetime
    ends_at: datetime


def has_days(event: Event) -> bool:
    """Return whether an event spans a night, or has hours that hold daily."""
    if event.admission.daily:
        return True
    if _is_short(event):
        return False
    return day_of(event, event.starts_at) < _last_date(event)


def day_of(event: Event, at: datetime) -> date:
    """Return the day that a moment belongs to, whether or not the event is on."""
    local = event.local(at)
    day = local.date()
    if local.time() < NIGHT:
        return day - timedelta(days=1)
    before = day - timedelta(days=1)
    return before if at < _end_of(event, before) else day


def event_dates(event: Event) -> tuple[date, ...]:
    """Return the days of an event, in order.

    They are those of its daily hours where each of these names its days.
    """
    daily = event.admission.daily
    if daily and all(hours.days for hours in daily):
        return tuple(sorted({day for hours in daily for day in hours.days}))
    return spanned_dates(event)


def spanned_dates(event: Event) -> tuple[date, ...]:
    """Return the days from the start of an event to its end, in order."""
    first, last = day_of(event, event.starts_at), _last_date(event)
    return tuple(
        first + timedelta(days=number) for number in range((last - first).days + 1)
    )


def event_day(event: Event, day: date) -> EventDay:
    """Return the hours of a day, as the event has them or would have them."""
    return EventDay(
        date=day,
        begins_at=_end_of(event, day - timedelta(days=1)),
        opens_at=_opening(event, day),
        closes_at=_closing(event, day),
        exit_at=_exit(event, day),
        midnight_at=time_on(event, _following(day), time()),
        ends_at=_end_of(event, day),
    )


def event_days(event: Event) -> tuple[EventDay, ...]:
    """Return the days of an event with their hours, in order."""
    return tuple(event_day(event, day) for day in event_dates(event))


def day_boundaries(event: Event) -> tuple[datetime, ...]:
    """Return the times between the days of an event, with the first and the last."""
    days = event_days(event)
    return (*(day.begins_at for day in days[:1]), *(day.ends_at for day in days))


def next_day(event: Event, day: date) -> EventDay | None:
    """Return the event's first day after one, if there is any."""
    later = next((other for other in event_dates(event) if other > day), None)
    return event_day(event, later) if later else None


def exit_after(event: Event, entered_at: datetime) -> datetime | None:
    """Return when somebody who came in at a time is written out; None if never.

    Who came in after a day's automatic exit is written out when that day ends.
    """
    if not has_days(event):
        exit_at = event.admission.automatic_exit_at
        return exit_at if exit_at and entered_at < exit_at else None
    day = day_of(event, entered_at)
    exit_at = _exit(event, day)
    return exit_at if entered_at < exit_at else _end_of(event, day)


def may_exit_be_due(event: Event, now: datetime) -> bool:
    """Return whether an automatic exit may be due, on any day of the event."""
    closing = event.admission.automatic_exit_at
    return has_days(event) or (closing is not None and now >= closing)


def last_exit(event: Event) -> datetime | None:
    """Return the last automatic exit of an event; None if it has none."""
    if not has_days(event):
        return event.admission.automatic_exit_at
    return _end_of(event, event_dates(event)[-1])


def items_of(event: Event, day: date) -> tuple[AgendaItem, ...]:
    """Return the items of the programme that begin on a day."""
    begins, ends = time_on(event, day, NIGHT), time_on(event, _following(day), NIGHT)
    return tuple(item for item in event.agenda if begins <= item.starts_at < ends)


def programme_dates(event: Event) -> tuple[date, ...]:
    """Return the days on which something is on the programme, in order."""
    night = timedelta(hours=NIGHT.hour)
    days = {(event.local(item.starts_at) - night).date() for item in event.agenda}
    return tuple(sorted(days))


def own_opening(event: Event, day: date) -> datetime:
    """Return when the doors of a day open of themselves: before its first item.

    A day without an item begins at the time of day at which the event does.
    """
    starts = [item.starts_at for item in items_of(event, day)]
    if day == day_of(event, event.starts_at):
        starts.append(event.starts_at)
    if not starts:
        clock = event.local(event.starts_at).time()
        starts.append(_at_night(event, day, _NO_HOURS, clock))
    return min(starts) - OPENING_BEFORE


def first_opening(event: Event) -> datetime:
    """Return when the doors of an event of one day open of themselves."""
    starts = (item.starts_at for item in event.agenda)
    return min([event.starts_at, *starts]) - OPENING_BEFORE


def own_closing(event: Event) -> datetime:
    """Return when the doors of an event close of themselves: long after its end."""
    ends = [event.ends_at, *(item.ends_at for item in event.agenda)]
    return max(ends) + CLOSING_AFTER


def time_on(event: Event, day: date, clock: time) -> datetime:
    """Return a time of day of the event's clock on a date."""
    return datetime.combine(day, clock.replace(fold=0), event.zone).astimezone(UTC)


def daily_hours(event: Event, day: date) -> DailyHours:
    """Return the hours that the event file says for a day."""
    found = _NO_HOURS
    for hours in event.admission.daily:
        if day in hours.days or (not hours.days and day not in found.days):
            found = hours
    return found


def _opening(event: Event, day: date) -> datetime:
    opens = daily_hours(event, day).opens
    return own_opening(event, day) if opens is None else time_on(event, day, opens)


def _closing(event: Event, day: date) -> datetime | None:
    hours = daily_hours(event, day)
    return None if hours.closes is None else _at_night(event, day, hours, hours.closes)


def _exit(event: Event, day: date) -> datetime:
    """Return when everybody is written out: as is said, else once the day is over."""
    hours, admission = daily_hours(event, day), event.admission
    if hours.automatic_exit is not None:
        return _at_night(event, day, hours, hours.automatic_exit)
    begins, ends = time_on(event, day, NIGHT), time_on(event, _following(day), NIGHT)
    exit_at = admission.automatic_exit_at
    if exit_at is not None and begins <= exit_at < ends:
        return exit_at
    closes_at = _closing(event, day) or ends
    return max([closes_at, *_programme_ends(event, day)])


def _end_of(event: Event, day: date) -> datetime:
    return max(_exit(event, day), time_on(event, _following(day), NIGHT))


def _programme_ends(event: Event, day: date) -> Iterator[datetime]:
    if _is_short(event) and event.local(event.starts_at).date() == day:
        yield event.ends_at
    for item in items_of(event, day):
        if item.ends_at - item.starts_at < _LONGEST_ITEM:
            yield item.ends_at


def _is_short(event: Event) -> bool:
    return event.ends_at - event.starts_at <= ONE_DAY


def _last_date(event: Event) -> date:
    return day_of(event, event.ends_at - timedelta(microseconds=1))


def _at_night(event: Event, day: date, hours: DailyHours, clock: time) -> datetime:
    """Return a time of a day, of the next morning if it is before the day begins."""
    begins = hours.opens or NIGHT
    next_morning = clock <= begins and clock < MORNING
    return time_on(event, _following(day) if next_morning else day, clock)


def _following(day: date) -> date:
    return day + timedelta(days=1)
