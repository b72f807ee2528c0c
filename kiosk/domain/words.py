"""What is said of a verdict: the catalogue's sentence with this scan's words in it."""

from datetime import datetime

from kiosk.domain.answer import Answer
from kiosk.domain.catalogue import CATALOGUE, Sentences
from kiosk.domain.dates import at, moment
from kiosk.domain.event import Event
from kiosk.domain.registration import Registration, RegistrationState
from kiosk.domain.text import Text, say
from kiosk.domain.verdict import Left, Refusal, Refused

_NOBODY: Text = {"en": "this person", "nl": "deze persoon"}
LINE_BREAKS = str.maketrans({"\n": " ", "\r": " ", "\t": " "})


def sentences(answer: Answer, event: Event, language: str) -> Sentences:
    """Say a verdict in a language; staff also read the person's notes."""
    spoken = CATALOGUE[_shade(answer)]
    visitor = say({code: one.visitor for code, one in spoken.items()}, language)
    staff = say({code: one.staff for code, one in spoken.items()}, language)
    words = _fill(answer, event, language)
    told = " ".join([staff.format_map(words), *_notes(answer.registration)])
    return Sentences(visitor.format_map(words), told)


def visitors_language(answer: Answer, chosen: str) -> str:
    """Choose the visitor's language: the registration's, else the screen's."""
    registration = answer.registration
    return registration.language if registration and registration.language else chosen


def _shade(answer: Answer) -> str:
    verdict = answer.verdict
    if isinstance(verdict, Refused):
        return _shade_of_refusal(verdict, answer.registration)
    if isinstance(verdict, Left) and verdict.mark is not None:
        return f"left.{verdict.mark}"
    return "overruled" if answer.overruled else answer.outcome.value


def _shade_of_refusal(refused: Refused, registration: Registration | None) -> str:
    match refused.refusal:
        case Refusal.ALREADY_INSIDE if refused.used_up:
            return "already_inside.used_up"
        case Refusal.WRONG_CHECKPOINT if not refused.place:
            return "wrong_checkpoint.nowhere"
        case Refusal.NOT_CONFIRMED if (
            registration and registration.state is RegistrationState.WAITLISTED
        ):
            return "not_confirmed.waitlisted"
        case plain:
            return plain.value


def _fill(answer: Answer, event: Event, language: str) -> dict[str, str]:
    verdict, registration = answer.verdict, answer.registration

    def told(when: datetime | None) -> str:
        return moment(when, answer.at, event, language) if when else ""

    def timed(when: datetime | None) -> str:
        return at(when, answer.at, event, language) if when else ""

    refused = verdict if isinstance(verdict, Refused) else None
    return {
        "given": registration.greeting_name if registration else "",
        "name": registration.name if registration else say(_NOBODY, language),
        "since": told(refused.since if refused else None),
        "since_at": timed(refused.since if refused else None),
        "when": told(refused.limit if refused else None),
        "at": timed(refused.limit if refused else None),
        "station": refused.station if refused else "",
        "place": refused.place if refused else "",
    }


def _notes(registration: Registration | None) -> list[str]:
    if registration is None:
        return []
    notes = (registration.attention, registration.note)
    return [note.translate(LINE_BREAKS) for note in notes if note]
