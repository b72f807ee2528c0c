"""An event as iCalendar (RFC 5545), for Outlook, Apple's and Google's calendars."""

from collections.abc import Iterator
from datetime import datetime

import icalendar

from kiosk.domain.event.dates import format_time
from kiosk.domain.event.event import AgendaItem, Event
from kiosk.domain.text import localize


def event_calendar(
    event: Event, language: str, revision: int, made_at: datetime, guest: str = ""
) -> bytes:
    """Return the event as one entry, with its programme within.

    ``guest`` is the registration whose entry it is: sent again with a higher revision
    it replaces the one before.
    """
    entry = _entry(event, revision, made_at, f"{guest or 'event'}@{event.id}.kiosk")
    entry.add("dtstart", event.local(event.starts_at))
    entry.add("dtend", event.local(event.ends_at))
    entry.add("summary", localize(event.title, language))
    entry.add("location", _location(event, language))
    entry.add("description", "\n".join(_programme(event, language)))
    return _calendar([entry])


def programme_calendar(
    event: Event, language: str, revision: int, made_at: datetime
) -> bytes:
    """Return the programme, an entry for each item."""
    entries = []
    for number, item in enumerate(event.agenda):
        entry = _entry(event, revision, made_at, f"item{number}@{event.id}.kiosk")
        entry.add("dtstart", event.local(item.starts_at))
        entry.add("dtend", event.local(item.ends_at))
        entry.add("summary", localize(item.title, language))
        location = _location(event, language)
        entry.add("location", f"{item.room}, {location}" if item.room else location)
        entry.add("description", _item_text(event, item, language))
        entries.append(entry)
    return _calendar(entries)


def _entry(event: Event, revision: int, made_at: datetime, uid: str) -> icalendar.Event:
    entry = icalendar.Event()
    entry.add("uid", uid)
    entry.add("sequence", revision)
    entry.add("dtstamp", made_at)
    if event.url:
        entry.add("url", event.url)
    return entry


def _calendar(entries: list[icalendar.Event]) -> bytes:
    calendar = icalendar.Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//kiosk//kiosk//EN")
    calendar.add("method", "PUBLISH")
    for entry in entries:
        calendar.add_component(entry)
    calendar.add_missing_timezones()
    content: bytes = calendar.to_ical()
    return content


def _location(event: Event, language: str) -> str:
    parts = (localize(text, language) for text in (event.venue, event.address))
    return ", ".join(filter(None, parts))


def _programme(event: Event, language: str) -> Iterator[str]:
    for item in event.agenda:
        yield f"{format_time(item.starts_at, event)} {localize(item.title, language)}"


def _item_text(event: Event, item: AgendaItem, language: str) -> str:
    lines = [localize(item.description, language)]
    for talk in item.talk:
        speakers = filter(None, map(event.speaker, talk.speakers))
        names = ", ".join(speaker.name for speaker in speakers)
        title = localize(talk.title, language)
        lines.append(f"{names}: {title}" if names else title)
    return "\n".join(filter(None, lines))
