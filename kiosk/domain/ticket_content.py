"""The texts of a guest's ticket, in the guest's language."""

from dataclasses import dataclass

from kiosk.domain.event.dates import format_date, format_hours, format_time
from kiosk.domain.event.event import Event
from kiosk.domain.people.category import localize_category
from kiosk.domain.people.registration import Registration
from kiosk.domain.text import capitalize_first, localize

_DOORS = {"en": "doors open at", "nl": "deuren open om"}
_HINT = {
    "en": "Hold this code under the scanner at the entrance,"
    " on paper or on your phone.",
    "nl": "Houd deze code bij de ingang onder de scanner, op papier of op uw telefoon.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketContent:
    """The texts of one ticket, and the text of its code."""

    name: str
    given_name: str = ""
    family_name: str = ""
    category: str = ""
    reference: str = ""
    event_title: str
    series: str = ""
    date: str
    hours: str
    venue: str
    address: str = ""
    hint: str
    code: str


def ticket_content(
    event: Event, registration: Registration, code: str
) -> TicketContent:
    """Return the texts of a registration's ticket."""
    language = registration.language or event.languages[0]
    text_language = language if language in _HINT else "en"
    return TicketContent(
        name=registration.name,
        given_name=registration.name_parts.called,
        family_name=registration.name_parts.surname,
        category=localize_category(registration.category, language),
        reference=registration.reference,
        event_title=localize(event.title, language),
        series=localize(event.series, language),
        date=capitalize_first(format_date(event.starts_at, event, text_language)),
        hours=_hours(event, text_language),
        venue=localize(event.venue, language),
        address=localize(event.address, language),
        hint=_HINT[text_language],
        code=code,
    )


def _hours(event: Event, language: str) -> str:
    """Return from when to when, and when the doors open if that is known."""
    hours_text, opens_at = format_hours(event, language), event.admission.opens_at
    if opens_at is None:
        return hours_text
    if event.local(opens_at).date() != event.local(event.starts_at).date():
        return hours_text
    return f"{hours_text} · {_DOORS[language]} {format_time(opens_at, event)}"
