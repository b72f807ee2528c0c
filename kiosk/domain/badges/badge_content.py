"""The content of a badge, and the request to print it."""

from dataclasses import dataclass

from kiosk.domain.event.dates import format_date, format_hours, format_time
from kiosk.domain.event.event import Event
from kiosk.domain.people.registration import Registration
from kiosk.domain.people.stand_in import is_latin, latin_name
from kiosk.domain.text import capitalize_first, localize


@dataclass(frozen=True, slots=True)
class ProgrammeLine:
    """One line of the programme on a badge; without a time it names a day."""

    time: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeContent:
    """The texts of one badge; with an empty ``code`` no code is drawn.

    ``latin_name`` or the reference stands in for a name that no font can write.
    """

    name: str
    latin_name: str = ""
    given_name: str = ""
    family_name: str = ""
    affiliation: str = ""
    category: str = ""
    reference: str = ""
    event_title: str = ""
    series: str = ""
    organiser: str = ""
    date: str = ""
    hours: str = ""
    venue: str = ""
    programme: tuple[ProgrammeLine, ...] = ()
    language: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintRequest:
    """A badge for a printer to print, with its job's id.

    ``layout`` is the name of its design; empty is the printer's own.
    """

    job_id: str
    reference: str
    content: BadgeContent
    layout: str = ""


def badge_content(event: Event, registration: Registration, code: str) -> BadgeContent:
    """Return the content of a registration's badge, in its holder's language."""
    language = registration.language or event.languages[0]
    return BadgeContent(
        name=registration.name,
        latin_name=latin_name(registration, is_latin),
        given_name=registration.name_parts.called,
        family_name=registration.name_parts.surname,
        affiliation=registration.affiliation,
        category=registration.category,
        reference=registration.reference,
        event_title=localize(event.title, language),
        series=localize(event.series, language),
        organiser=localize(event.organiser, language),
        date=capitalize_first(format_date(event.starts_at, event, language)),
        hours=format_hours(event, language),
        venue=localize(event.venue, language),
        programme=programme_lines(event, language),
        language=language,
        code=code,
    )


def programme_lines(event: Event, language: str) -> tuple[ProgrammeLine, ...]:
    """Return the programme by start time; each of several days is named."""
    items = sorted(event.agenda, key=lambda item: item.starts_at)
    days = [format_date(item.starts_at, event, language) for item in items]
    several_days, lines = len(set(days)) > 1, list[ProgrammeLine]()
    for item, day, previous_day in zip(items, days, ["", *days], strict=False):
        if several_days and day != previous_day:
            lines.append(ProgrammeLine("", capitalize_first(day)))
        time, title = format_time(item.starts_at, event), localize(item.title, language)
        lines.append(ProgrammeLine(time, title))
    return tuple(lines)
