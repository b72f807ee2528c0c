"""A certificate: what it certifies to whom, or why somebody gets none."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kiosk.domain.certificates.attendance import AttendedHours
from kiosk.domain.event.certificate_rules import CertificateRules
from kiosk.domain.event.event import Event
from kiosk.domain.people.registration import Registration
from kiosk.domain.text import localize


class Denial(StrEnum):
    """Reasons for which somebody gets no certificate."""

    CATEGORY = "category"
    NEVER_CAME = "never_came"
    TOO_SHORT = "too_short"
    NOT_OVER = "not_over"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What one person may have certified, or why nothing is."""

    registration: Registration
    attendance: AttendedHours
    hours: float
    points: Mapping[str, float]
    denial: Denial | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedCertificate:
    """A certificate in the register, which keeps no name.

    ``digest`` is what it says of whom, ``superseded_by`` the number of the one that
    took its place, ``sha256`` that of its file.
    """

    number: str
    position: int
    event: str
    registration: str
    digest: str
    hours: float
    issued_at: datetime
    operator: str | None = None
    sha256: str = ""
    superseded_by: str = ""


def claim_of(
    event: Event,
    rules: CertificateRules,
    registration: Registration,
    attendance: AttendedHours,
    now: datetime,
) -> Claim:
    """Return what a person's attendance is worth."""
    hours = rules.hours(attendance.minutes)
    return Claim(
        registration=registration,
        attendance=attendance,
        hours=hours,
        points=_points(rules, attendance),
        denial=_denial(event, rules, registration, attendance, hours, now),
    )


def _points(rules: CertificateRules, attendance: AttendedHours) -> Mapping[str, float]:
    """Return the points of the schemes that recognise the institute."""
    minutes = attendance.minutes
    if rules.teaching is not None:
        minutes += int(attendance.taught_minutes * (rules.teaching.factor - 1))
    return {
        name: rules.hours(minutes) * scheme.each
        for name, scheme in rules.points.items()
        if scheme.recognised
    }


def _denial(
    event: Event,
    rules: CertificateRules,
    registration: Registration,
    attendance: AttendedHours,
    hours: float,
    now: datetime,
) -> Denial | None:
    counted = [item.ends_at for item in event.agenda if item.kind in rules.counts]
    if not rules.is_for(registration.category):
        return Denial.CATEGORY
    if not attendance.arrived:
        return Denial.NEVER_CAME
    left_at = attendance.left_at
    if counted and now < max(counted) and left_at is not None and left_at >= now:
        return Denial.NOT_OVER
    if hours < rules.least or not hours:
        return Denial.TOO_SHORT
    return None


def speaker_ids(event: Event, registration: Registration) -> frozenset[str]:
    """Return the speakers of the programme who have a registration's name."""
    name = " ".join(registration.name.casefold().split())
    return frozenset(
        speaker.id
        for speaker in event.speakers
        if " ".join(speaker.name.casefold().split()) == name
    )


_REASONS: Mapping[Denial, Mapping[str, str]] = {
    Denial.CATEGORY: {
        "en": "people of the category {category} get none",
        "nl": "personen van de categorie {category} krijgen er geen",
    },
    Denial.NEVER_CAME: {"en": "did not come", "nl": "is niet gekomen"},
    Denial.TOO_SHORT: {
        "en": "left at {left}: {minutes} min of {programme}",
        "nl": "vertrokken om {left} uur: {minutes} min van {programme}",
    },
    Denial.NOT_OVER: {
        "en": "is still there, and the programme goes on",
        "nl": "is er nog, en het programma loopt nog",
    },
}


def denial_text(claim: Claim, event: Event, language: str) -> str:
    """Return why somebody gets none, as a clause; an empty text if they do."""
    if claim.denial is None:
        return ""
    attendance = claim.attendance
    left = f"{event.local(attendance.left_at):%H:%M}" if attendance.left_at else ""
    return localize(_REASONS[claim.denial], language).format(
        category=claim.registration.category,
        left=left,
        minutes=attendance.minutes,
        programme=attendance.programme_minutes,
    )


def certificate_number(event: Event, position: int) -> str:
    """Return a number such as “summer-school-2026-0001”; an event's have no gap."""
    year = str(event.local(event.starts_at).year)
    name = event.id if event.id.endswith(year) else f"{event.id}-{year}"
    return f"{name}-{position:04d}"


def format_number(value: float) -> str:
    """Return hours or points without needless decimals."""
    return f"{value:g}"


def listed_items(attendance: AttendedHours, language: str) -> Sequence[tuple[str, int]]:
    """Return the titles of the items that count, with their minutes."""
    return [
        (localize(each.item.title, language), each.minutes)
        for each in attendance.items
        if each.minutes
    ]
