"""The codes that guests take along on their phones."""

from dataclasses import dataclass

from kiosk.domain.event.dates import format_time
from kiosk.domain.event.event import Event
from kiosk.domain.text import localize

MAX_CALENDAR_BYTES = 560
"""The bytes of a calendar entry whose code can still be read from a screen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeAlongRow:
    """The URL in a code: the event's page, or a material with its name."""

    event_page: bool
    name: str
    code: str


def take_along_rows(event: Event, language: str) -> list[TakeAlongRow]:
    """Return the event's page, if it has one, and the materials."""
    page_rows = (
        [TakeAlongRow(event_page=True, name="", code=event.url)] if event.url else []
    )
    materials = (
        TakeAlongRow(
            event_page=False, name=localize(material.title, language), code=material.url
        )
        for material in event.materials
    )
    return [*page_rows, *materials]


def calendar_text(event: Event, language: str) -> str:
    """Return the event as iCalendar, with the programme if that fits."""
    text = _make_calendar(event, language, _programme_text(event, language))
    if len(text.encode()) > MAX_CALENDAR_BYTES:
        text = _make_calendar(event, language, "")
    return text


def _make_calendar(event: Event, language: str, programme: str) -> str:
    import icalendar  # noqa: PLC0415  takes a tenth of a second, on this page alone

    entry = icalendar.Event()
    entry.add("uid", f"{event.id}@kiosk")
    entry.add("dtstamp", event.starts_at)
    entry.add("dtstart", event.starts_at)
    entry.add("dtend", event.ends_at)
    entry.add("summary", localize(event.title, language))
    for name, value in (
        ("location", _location(event, language)),
        ("url", event.url),
        ("description", programme),
    ):
        if value:
            entry.add(name, value)
    calendar = icalendar.Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "kiosk")
    calendar.add_component(entry)
    content: bytes = calendar.to_ical()
    return content.decode()


def _location(event: Event, language: str) -> str:
    parts = (localize(text, language) for text in (event.venue, event.address))
    return ", ".join(filter(None, parts))


def _programme_text(event: Event, language: str) -> str:
    return "\n".join(
        f"{format_time(item.starts_at, event)} {localize(item.title, language)}"
        for item in event.agenda
    )
