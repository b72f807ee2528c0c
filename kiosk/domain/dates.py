"""Times and dates in the language's own form, on the event's clock."""

from collections.abc import Sequence
from datetime import datetime

from kiosk.domain.event import Event
from kiosk.domain.text import Text, say

DAYS: Sequence[Text] = (
    {"en": "Monday", "nl": "maandag"},
    {"en": "Tuesday", "nl": "dinsdag"},
    {"en": "Wednesday", "nl": "woensdag"},
    {"en": "Thursday", "nl": "donderdag"},
    {"en": "Friday", "nl": "vrijdag"},
    {"en": "Saturday", "nl": "zaterdag"},
    {"en": "Sunday", "nl": "zondag"},
)
MONTHS: Sequence[Text] = (
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
AT: Text = {"en": "at {time}", "nl": "om {time}"}
ON: Text = {"en": "on {date} at {time}", "nl": "op {date} om {time}"}


def clock_time(moment: datetime, event: Event) -> str:
    """Tell the time of day, as 17:05."""
    return f"{event.local(moment):%H:%M}"


def date(moment: datetime, event: Event, language: str) -> str:
    """Tell the date, as “Tuesday 28 November 2023”."""
    local = event.local(moment)
    day, month = DAYS[local.weekday()], MONTHS[local.month - 1]
    return f"{say(day, language)} {local.day} {say(month, language)} {local.year}"


def hours(event: Event, language: str) -> str:
    """Tell from when to when an event is, with the last day if it is another one."""
    until = clock_time(event.ends_at, event)
    if event.local(event.ends_at).date() != event.local(event.starts_at).date():
        until = f"{date(event.ends_at, event, language)}, {until}"
    return f"{clock_time(event.starts_at, event)} – {until}"  # noqa: RUF001  a range


def moment(when: datetime, now: datetime, event: Event, language: str) -> str:
    """Tell a moment: the time alone today, the date with it on another day."""
    if _today(when, now, event):
        return clock_time(when, event)
    return f"{date(when, event, language)}, {clock_time(when, event)}"


def at(when: datetime, now: datetime, event: Event, language: str) -> str:
    """Tell when something was or will be: “at 17:05”, “on … at 17:05”."""
    time = clock_time(when, event)
    if _today(when, now, event):
        return say(AT, language).format(time=time)
    day = date(when, event, language)
    return say(ON, language).format(date=day, time=time)


def short(when: datetime, now: datetime, event: Event) -> str:
    """Tell a moment where there is little room: 17:05, or 28/11 17:05."""
    local = event.local(when)
    return f"{local:%H:%M}" if _today(when, now, event) else f"{local:%d/%m %H:%M}"


def _today(when: datetime, now: datetime, event: Event) -> bool:
    return event.local(when).date() == event.local(now).date()
