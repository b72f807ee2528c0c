"""The texts of mails, with placeholders for what differs from person to person."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from kiosk.domain.event.dates import format_date, format_hours
from kiosk.domain.event.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.people.registration import Registration
from kiosk.domain.text import capitalize_first, localize

PLACEHOLDERS = (
    "name",
    "given_name",
    "reference",
    "title",
    "when",
    "where",
    "organiser",
)
"""What a text may hold in braces."""
MAX_SUBJECT, MAX_BODY = 200, 20_000
"""The longest subject and body, in characters."""
_AND = {"en": "and", "nl": "en"}
_PLACEHOLDER = re.compile(r"\{([^{}\s]*)\}")


@dataclass(frozen=True, slots=True)
class MailText:
    """A mail's subject and body in one language, as plain text."""

    subject: str
    body: str


TICKET_TEXTS: Mapping[str, MailText] = {
    "en": MailText(
        "Your ticket for {title}",
        "Dear {given_name},\n\nThis is your ticket for {title}.\n\n{when}\n{where}\n\n"
        "Show the code at the entrance, on your phone or on paper. It is yours alone: "
        "please do not pass this message on.\n\nWe look forward to seeing you.\n\n"
        "{organiser}",
    ),
    "nl": MailText(
        "Uw ticket voor {title}",
        "Beste {given_name},\n\nDit is uw ticket voor {title}.\n\n{when}\n{where}\n\n"
        "Laat de code bij de ingang zien, op uw telefoon of op papier. De code is "
        "persoonlijk: stuur dit bericht niet door.\n\nWe zien u graag.\n\n{organiser}",
    ),
}
"""What goes with a ticket where the settings say nothing else."""


def check_mail_text(text: MailText) -> None:
    """Raise KnownFault for an unknown placeholder, or for what no mail can hold."""
    if not text.subject.strip() or not text.body.strip():
        raise KnownFault("A mail needs a subject and a text.")
    if len(text.subject) > MAX_SUBJECT or len(text.body) > MAX_BODY:
        raise KnownFault(
            "A mail's subject has at most {subject} characters and its text {body}.",
            subject=str(MAX_SUBJECT),
            body=str(MAX_BODY),
        )
    if "\n" in text.subject.strip():
        raise KnownFault("A mail's subject is one line.")
    for name in _PLACEHOLDER.findall(text.subject + text.body):
        if name not in PLACEHOLDERS:
            raise _unknown_placeholder(name)


def fill_mail_text(
    text: MailText, event: Event, people: Sequence[Registration], language: str
) -> MailText:
    """Return a text for one person, or for all whose tickets one message brings."""
    greetings = [each.name_parts.called or each.name for each in people]
    values = {
        "name": _listed([each.name for each in people], language),
        "given_name": _listed(greetings, language),
        "reference": ", ".join(each.reference for each in people),
        "title": localize(event.title, language),
        "when": _when(event, language),
        "where": _where(event, language),
        "organiser": localize(event.organiser, language),
    }

    def fill(template: str) -> str:
        return _PLACEHOLDER.sub(lambda match: values[match[1]], template)

    return MailText(" ".join(fill(text.subject).split()), fill(text.body))


def _listed(names: Sequence[str], language: str) -> str:
    *others, last = names
    return f"{', '.join(others)} {localize(_AND, language)} {last}" if others else last


def _when(event: Event, language: str) -> str:
    date = capitalize_first(format_date(event.starts_at, event, language))
    return f"{date}, {format_hours(event, language)}"


def _where(event: Event, language: str) -> str:
    places = (localize(text, language) for text in (event.venue, event.address))
    return ", ".join(filter(None, places))


def _unknown_placeholder(name: str) -> KnownFault:
    nearest = get_close_matches(name, PLACEHOLDERS, 1)
    return KnownFault(
        "A mail's text has no “{unknown}” to fill in; there are: {known}.{nearest}",
        unknown=f"{{{name}}}",
        known=", ".join(f"{{{each}}}" for each in PLACEHOLDERS),
        nearest=f" Is {{{nearest[0]}}} meant?" if nearest else "",
    )
