"""What guests take along on their phones, each as the text of a code."""

from dataclasses import dataclass

from kiosk.domain.dates import clock_time
from kiosk.domain.event import Event
from kiosk.domain.text import say

LONGEST = 560
"""Bytes of a calendar's entry: more would be too fine a code to read from a screen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeAlongRow:
    """The address that a code holds: the event's page, or a material by its name."""

    event_page: bool
    name: str
    code: str


def to_take(event: Event, language: str) -> list[TakeAlongRow]:
    """List the event's page, if it has one, and the materials."""
    page = [TakeAlongRow(event_page=True, name="", code=event.url)] if event.url else []
    materials = (
        TakeAlongRow(
            event_page=False, name=say(material.title, language), code=material.url
        )
        for material in event.materials
    )
    return [*page, *materials]


def calendar_text(event: Event, language: str) -> str:
    """Write the event as iCalendar, with the programme as long as that fits."""
    written = _write(event, language, _programme(event, language))
    if len(written.encode()) > LONGEST:
        written = _write(event, language, "")
    return written


def _write(event: Event, language: str, programme: str) -> str:
    import icalendar  # noqa: PLC0415  takes a tenth of a second, on this page alone

    entry = icalendar.Event()
    entry.add("uid", f"{event.id}@kiosk")
    entry.add("dtstamp", event.starts_at)
    entry.add("dtstart", event.starts_at)
    entry.add("dtend", event.ends_at)
    entry.add("summary", say(event.title, language))
    for name, value in (
        ("location", _place(event, language)),
        ("url", event.url),
        ("description", programme),
    ):
        if value:
            entry.add(name, value)
    calendar = icalendar.Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "kiosk")
    calendar.add_component(entry)
    written: bytes = calendar.to_ical()
    return written.decode()


def _place(event: Event, language: str) -> str:
    parts = (say(text, language) for text in (event.venue, event.address))
    return ", ".join(filter(None, parts))


def _programme(event: Event, language: str) -> str:
    return "\n".join(
        f"{clock_time(item.starts_at, event)} {say(item.title, language)}"
        for item in event.agenda
    )
