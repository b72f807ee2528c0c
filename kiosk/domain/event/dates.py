"""Dates and times as text, in the reader's language and the event's time zone."""

from collections.abc import Sequence
from datetime import date, datetime

from kiosk.domain.event.event import Event
from kiosk.domain.event.event_days import event_dates, has_days
from kiosk.domain.text import LocalizedText, localize

WEEKDAYS: Sequence[LocalizedText] = (
    {"en": "Monday", "nl": "maandag"},
    {"en": "Tuesday", "nl": "dinsdag"},
    {"en": "Wednesday", "nl": "woensdag"},
    {"en": "Thursday", "nl": "donderdag"},
    {"en": "Friday", "nl": "vrijdag"},
    {"en": "Saturday", "nl": "zaterdag"},
    {"en": "Sunday", "nl": "zondag"},
)
SHORT_WEEKDAYS: Sequence[LocalizedText] = (
    {"en": "Mon", "nl": "ma"},
    {"en": "Tue", "nl": "di"},
    {"en": "Wed", "nl": "wo"},
    {"en": "Thu", "nl": "do"},
    {"en": "Fri", "nl": "vr"},
    {"en": "Sat", "nl": "za"},
    {"en": "Sun", "nl": "zo"},
)
MONTHS: Sequence[LocalizedText] = (
    {"en": "January", "nl": "januari"},
    {"en": "February", "nl": "februari"},
    {"en": "March", "nl": "maart"},
    {"en": "April", "nl": "april"},
    {"en": "May", "nl": "mei"},
    {"en": "June", "nl": "juni"},
    {"en": "July", "nl": "juli"},
    {"en": "August", "nl": "augustus"},
    {"en": "September", "nl": "september"},
    {"en": "October", "nl": "oktober"},
    {"en": "November", "nl": "november"},
    {"en": "December", "nl": "december"},
)
AT_TIME: LocalizedText = {"en": "at {time}", "nl": "om {time} uur"}
ON_DATE: LocalizedText = {
    "en": "on {date} at {time}",
    "nl": "op {date} om {time} uur",
}
ON_DAY: LocalizedText = {"en": "on {first}", "nl": "op {first}"}
FROM_TO: LocalizedText = {
    "en": "from {first} to {last}",
    "nl": "van {first} tot en met {last}",
}
HOUR_MARKS: LocalizedText = {"en": ":", "nl": "."}
"""Between hours and minutes in running text."""


def format_time(at: datetime, event: Event) -> str:
    """Return the time of day, as “17:05”."""
    return f"{event.local(at):%H:%M}"


def format_date(at: datetime, event: Event, language: str) -> str:
    """Return the date, as “Tuesday 28 November 2023”."""
    local = event.local(at)
    day, month = WEEKDAYS[local.weekday()], MONTHS[local.month - 1]
    return (
        f"{localize(day, language)} {local.day} {localize(month, language)} "
        f"{local.year}"
    )


def format_day(day: date, language: str) -> str:
    """Return a day in little room, as “Tue 7 July”."""
    weekday, month = SHORT_WEEKDAYS[day.weekday()], MONTHS[day.month - 1]
    return f"{localize(weekday, language)} {day.day} {localize(month, language)}"


def format_date_range(event: Event, language: str) -> str:
    """Return an event's date; of several days its first and last."""
    days = event_dates(event) if has_days(event) else ()
    if len(days) <= 1:
        return format_date(event.starts_at, event, language)
    first, last = days[0], days[-1]
    from_text, until_text = (format_day(day, language) for day in (first, last))
    if (first.year, first.month) == (last.year, last.month):
        from_text = from_text.rsplit(" ", 1)[0]
    elif first.year != last.year:
        from_text = f"{from_text} {first.year}"
    return f"{from_text} \N{EN DASH} {until_text} {last.year}"


def format_dates(event: Event, language: str) -> str:
    """Return an event's dates as an adverb: “on …”, or “from … to …”."""
    first, last = (
        format_date(at, event, language) for at in (event.starts_at, event.ends_at)
    )
    text = FROM_TO if has_days(event) and first != last else ON_DAY
    return localize(text, language).format(first=first, last=last)


def format_hours(event: Event, language: str) -> str:
    """Return when an event begins and ends, with the last day if it is another one."""
    until = format_time(event.ends_at, event)
    if event.local(event.ends_at).date() != event.local(event.starts_at).date():
        until = f"{format_date(event.ends_at, event, language)}, {until}"
    return f"{format_time(event.starts_at, event)} – {until}"  # noqa: RUF001  a range


def format_datetime(at: datetime, now: datetime, event: Event, language: str) -> str:
    """Return the time, with its date unless it is today."""
    if _is_today(at, now, event):
        return format_time(at, event)
    return f"{format_date(at, event, language)}, {format_time(at, event)}"


def format_at(at: datetime, now: datetime, event: Event, language: str) -> str:
    """Return a time as an adverb: “at 17:05”, or “on … at 17:05” on another day."""
    mark = localize(HOUR_MARKS, language)
    time = format_time(at, event).replace(":", mark)
    if _is_today(at, now, event):
        return localize(AT_TIME, language).format(time=time)
    day = format_date(at, event, language)
    return localize(ON_DATE, language).format(date=day, time=time)


def format_short(at: datetime, now: datetime, event: Event) -> str:
    """Return a time in little room: 17:05, or 28/11 17:05 on another day."""
    local = event.local(at)
    return f"{local:%H:%M}" if _is_today(at, now, event) else f"{local:%d/%m %H:%M}"


def _is_today(at: datetime, now: datetime, event: Event) -> bool:
    return event.local(at).date() == event.local(now).date()
