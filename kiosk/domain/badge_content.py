"""What stands on a badge, and the work of printing one."""

from dataclasses import dataclass

from kiosk.domain.dates import clock_time, date, hours
from kiosk.domain.event import Event
from kiosk.domain.registration import Registration
from kiosk.domain.text import capital, say


@dataclass(frozen=True, slots=True)
class ProgrammeLine:
    """What begins at some time of the programme; without a time it names a day."""

    time: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeContent:
    """The words of one badge, and the text of its code (none: no code is drawn)."""

    name: str
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
class BadgeWork:
    """A badge that a printer is to put on paper, by its job's id.

    ``layout`` names its design; empty is the printer's own.
    """

    job_id: str
    reference: str
    content: BadgeContent
    layout: str = ""


def badge_content(event: Event, registration: Registration, code: str) -> BadgeContent:
    """Say what stands on a registration's badge, in its holder's language."""
    language = registration.language or event.languages[0]
    return BadgeContent(
        name=registration.name,
        given_name=registration.name_parts.called,
        family_name=registration.name_parts.surname,
        affiliation=registration.affiliation,
        category=registration.category,
        reference=registration.reference,
        event_title=say(event.title, language),
        series=say(event.series, language),
        organiser=say(event.organiser, language),
        date=capital(date(event.starts_at, event, language)),
        hours=hours(event, language),
        venue=say(event.venue, language),
        programme=programme_lines(event, language),
        language=language,
        code=code,
    )


def programme_lines(event: Event, language: str) -> tuple[ProgrammeLine, ...]:
    """Tell the programme, in the order of time; each of several days has its name."""
    items = sorted(event.agenda, key=lambda item: item.starts_at)
    days = [date(item.starts_at, event, language) for item in items]
    several, lines = len(set(days)) > 1, list[ProgrammeLine]()
    for item, day, before in zip(items, days, ["", *days], strict=False):
        if several and day != before:
            lines.append(ProgrammeLine("", capital(day)))
        time, title = clock_time(item.starts_at, event), say(item.title, language)
        lines.append(ProgrammeLine(time, title))
    return tuple(lines)
