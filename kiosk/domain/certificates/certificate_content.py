"""The texts of a certificate, in its holder's language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kiosk.domain.certificates.certificate import (
    Claim,
    IssuedCertificate,
    format_number,
    listed_items,
)
from kiosk.domain.event.certificate_rules import CertificateRules
from kiosk.domain.event.dates import format_date, format_hours
from kiosk.domain.event.event import Event
from kiosk.domain.text import LocalizedText, capitalize_first, localize

_TEXTS: Mapping[str, LocalizedText] = {
    "title": {"en": "Certificate of attendance", "nl": "Bewijs van deelname"},
    "certifies": {
        "en": "{organiser} certifies that",
        "nl": "{organiser} verklaart dat",
    },
    "attended": {"en": "attended", "nl": "heeft deelgenomen aan"},
    "one_hour": {
        "en": "and followed {hours} hour of it.",
        "nl": "en daarvan {hours} uur heeft gevolgd.",
    },
    "hours": {
        "en": "and followed {hours} hours of it.",
        "nl": "en daarvan {hours} uur heeft gevolgd.",
    },
    "followed": {"en": "What was followed", "nl": "Wat is gevolgd"},
    "minutes": {"en": "{minutes} min", "nl": "{minutes} min"},
    "points": {"en": "{points} points {scheme}", "nl": "{points} punten {scheme}"},
    "no_exit": {
        "en": "The end of the visit was not scanned; the programme's end counts.",
        "nl": "Het einde van het bezoek is niet gescand; het einde van het programma "
        "telt.",
    },
    "number": {"en": "Number {number}", "nl": "Nummer {number}"},
    "issued": {"en": "issued on {date}", "nl": "afgegeven op {date}"},
    "check": {
        "en": "Scan the code to check this certificate.",
        "nl": "Scan de code om dit bewijs te controleren.",
    },
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateContent:
    """All texts of one certificate, and the text of its code."""

    language: str
    title: str
    certifies: str
    name: str
    attended: str
    event: str
    when: str
    where: str
    hours: str
    points: Sequence[str]
    followed: str
    items: Sequence[tuple[str, str]]
    remarks: Sequence[str]
    signed_by: Sequence[tuple[str, str]]
    number: str
    issued_on: tuple[int, int, int]
    check: str
    code: str


def certificate_content(
    event: Event,
    rules: CertificateRules,
    claim: Claim,
    issued: IssuedCertificate,
    code: str,
) -> CertificateContent:
    """Return the texts of a certificate."""
    own = claim.registration.language or event.languages[0]
    language = own if own in _TEXTS["title"] else "en"

    def text(name: str, **values: object) -> str:
        return localize(_TEXTS[name], language).format(**values)

    places = (localize(each, language) for each in (event.venue, event.address))
    issued_on = format_date(issued.issued_at, event, language)
    return CertificateContent(
        language=language,
        title=text("title"),
        certifies=text("certifies", organiser=localize(event.organiser, language)),
        name=claim.registration.name,
        attended=text("attended"),
        event=localize(event.title, language),
        when=f"{capitalize_first(format_date(event.starts_at, event, language))}, "
        f"{format_hours(event, language)}",
        where=", ".join(filter(None, places)),
        hours=text(
            "one_hour" if claim.hours == 1 else "hours",
            hours=_decimal(claim.hours, language),
        ),
        points=[
            text("points", points=_decimal(points, language), scheme=scheme)
            + (f" ({number})" if (number := rules.points[scheme].number) else "")
            for scheme, points in claim.points.items()
        ],
        followed=text("followed"),
        items=[
            (title, text("minutes", minutes=minutes))
            for title, minutes in listed_items(claim.attendance, language)
        ],
        remarks=[text("no_exit")] if claim.attendance.exit_missing else [],
        signed_by=[(each.name, each.role) for each in rules.signed_by],
        number=f"{text('number', number=issued.number)}, "
        f"{text('issued', date=issued_on)}",
        issued_on=issued.issued_at.timetuple()[:3],
        check=text("check"),
        code=code,
    )


def _decimal(value: float, language: str) -> str:
    text = format_number(value)
    return text.replace(".", ",") if language == "nl" else text
