"""Times and dates in the language's own form, on the event's clock."""

from datetime import datetime

from kiosk.domain.event import Event

_DAYS = {
    "en": (
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ),
    "nl": (
        *("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag"),
        *("zaterdag", "zondag"),
    ),
}
_MONTHS = {
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    "nl": (
        *("januari", "februari", "maart", "april", "mei", "juni"),
        *("juli", "augustus", "september", "oktober", "november", "december"),
    ),
}


def clock_time(moment: datetime, event: Event) -> str:
    """Tell the time of day, as 17:05."""
    return f"{event.local(moment):%H:%M}"


def date(moment: datetime, event: Event, language: str) -> str:
    """Tell the date, as “Tuesday 28 November 2023”."""
    local = event.local(moment)
    spoken = language if language in _DAYS else "en"
    day, month = _DAYS[spoken][local.weekday()], _MONTHS[spoken][local.month - 1]
    return f"{day} {local.day} {month} {local.year}"


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
    on, joint = ("op", "om") if language == "nl" else ("on", "at")
    timed = f"{joint} {clock_time(when, event)}"
    if _today(when, now, event):
        return timed
    return f"{on} {date(when, event, language)} {timed}"


def short(when: datetime, now: datetime, event: Event) -> str:
    """Tell a moment where there is little room: 17:05, or 28/11 17:05."""
    local = event.local(when)
    return f"{local:%H:%M}" if _today(when, now, event) else f"{local:%d/%m %H:%M}"


def _today(when: datetime, now: datetime, event: Event) -> bool:
    return event.local(when).date() == event.local(now).date()
