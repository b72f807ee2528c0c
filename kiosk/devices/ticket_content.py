"""What stands on a guest's ticket, in the guest's language."""

from dataclasses import dataclass

from kiosk.domain.category import category_word
from kiosk.domain.dates import clock_time, date, hours
from kiosk.domain.event import Event
from kiosk.domain.registration import Registration
from kiosk.domain.text import capital, say

_DOORS = {"en": "doors open at", "nl": "deuren open om"}
_HINT = {
    "en": "Hold this code under the scanner at the entrance,"
    " on paper or on your phone.",
    "nl": "Houd deze code bij de ingang onder de scanner, op papier of op uw telefoon.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketContent:
    """The words of one ticket, and the text of its code."""

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
    """Say what stands on a registration's ticket."""
    language = registration.language or event.languages[0]
    spoken = language if language in _HINT else "en"
    return TicketContent(
        name=registration.name,
        given_name=registration.name_parts.called,
        family_name=registration.name_parts.surname,
        category=category_word(registration.category, language),
        reference=registration.reference,
        event_title=say(event.title, language),
        series=say(event.series, language),
        date=capital(date(event.starts_at, event, spoken)),
        hours=_hours(event, spoken),
        venue=say(event.venue, language),
        address=say(event.address, language),
        hint=_HINT[spoken],
        code=code,
    )


def _hours(event: Event, language: str) -> str:
    """Tell from when to when, and when the doors open if that is said."""
    told, opens = hours(event, language), event.admission.opens_at
    if opens is None:
        return told
    if event.local(opens).date() != event.local(event.starts_at).date():
        return told
    return f"{told} · {_DOORS[language]} {clock_time(opens, event)}"
