"""The sentences of a verdict, filled in from the catalogue."""

from datetime import datetime

from kiosk.domain.admission.catalogue import CATALOGUE
from kiosk.domain.admission.check_in_result import CheckInResult
from kiosk.domain.admission.rule_sentences import rule_reason
from kiosk.domain.admission.sentence_pair import VerdictSentences
from kiosk.domain.admission.verdict import Left, Refusal, Refused, Verdict
from kiosk.domain.bidi import fill
from kiosk.domain.event.dates import format_at, format_dates, format_datetime
from kiosk.domain.event.event import Event
from kiosk.domain.event.event_days import own_closing
from kiosk.domain.people.registration import Registration, RegistrationState
from kiosk.domain.text import LocalizedText, localize

_UNKNOWN_PERSON: LocalizedText = {"en": "this person", "nl": "deze persoon"}
LINE_BREAKS = str.maketrans({"\n": " ", "\r": " ", "\t": " "})


def verdict_sentences(
    result: CheckInResult, event: Event, language: str
) -> VerdictSentences:
    """Return a verdict's sentences in a language; staff read the person's notes too."""
    messages = CATALOGUE[_catalogue_key(result, event)]
    visitor = localize(
        {code: message.visitor for code, message in messages.items()}, language
    )
    staff = localize(
        {code: message.staff for code, message in messages.items()}, language
    )
    values = _placeholders(result, event, language)
    staff_text = " ".join([fill(staff, values), *_notes(result.registration)])
    own_words = said_by_rule(result.verdict, language)
    return VerdictSentences(own_words or fill(visitor, values), staff_text)


def said_by_rule(verdict: Verdict, language: str) -> str:
    """Return the sentence that a rule of the event has for the visitor, if any."""
    rule = verdict.rule if isinstance(verdict, Refused) else None
    return localize(rule.say, language) if rule else ""


def visitor_language(result: CheckInResult, screen_language: str) -> str:
    """Return the visitor's language: the registration's, else the screen's."""
    registration = result.registration
    return (
        registration.language
        if registration and registration.language
        else screen_language
    )


def _catalogue_key(result: CheckInResult, event: Event) -> str:
    verdict = result.verdict
    if isinstance(verdict, Refused):
        return _refusal_key(verdict, result.registration, event)
    if isinstance(verdict, Left) and verdict.mark is not None:
        return f"left.{verdict.mark}"
    return "overruled" if result.overruled else result.outcome.value


def _refusal_key(
    refused: Refused, registration: Registration | None, event: Event
) -> str:
    match refused.refusal:
        case Refusal.TOO_LATE:
            return _late_key(refused, event)
        case Refusal.ALREADY_INSIDE if refused.used_up:
            return "already_inside.used_up"
        case Refusal.WRONG_CHECKPOINT if not refused.place:
            return "wrong_checkpoint.nowhere"
        case Refusal.NOT_BY_RULE:
            return _rule_key(refused)
        case Refusal.NOT_CONFIRMED if (
            registration and registration.state is RegistrationState.WAITLISTED
        ):
            return "not_confirmed.waitlisted"
        case refusal:
            return refusal.value


def _late_key(refused: Refused, event: Event) -> str:
    if refused.again_at:
        return "too_late.until_next_day"
    is_over = refused.limit == own_closing(event)
    return "too_late.event_over" if is_over else "too_late"


def _rule_key(refused: Refused) -> str:
    if refused.limit is None:
        return "not_by_rule.never"
    is_again = refused.rule is not None and refused.rule.again
    return "not_by_rule.again" if is_again else "not_by_rule"


def _placeholders(result: CheckInResult, event: Event, language: str) -> dict[str, str]:
    verdict, registration = result.verdict, result.registration

    def time_text(when: datetime | None) -> str:
        return format_datetime(when, result.at, event, language) if when else ""

    def at_text(when: datetime | None) -> str:
        return format_at(when, result.at, event, language) if when else ""

    refused = verdict if isinstance(verdict, Refused) else None
    return {
        "given": registration.greeting_name if registration else "",
        "name": _name_of(registration, language),
        "since": time_text(refused.since if refused else None),
        "since_at": at_text(refused.since if refused else None),
        "when": time_text(refused.limit if refused else None),
        "at": at_text(refused.limit if refused else None),
        "again_at": at_text(refused.again_at if refused else None),
        "dates": format_dates(event, language)
        if refused and refused.refusal is Refusal.TOO_LATE
        else "",
        "station": refused.station if refused else "",
        "place": refused.place if refused else "",
        "reason": _rule_reason(refused, registration, language),
    }


def _name_of(registration: Registration | None, language: str) -> str:
    return registration.name if registration else localize(_UNKNOWN_PERSON, language)


def _rule_reason(
    refused: Refused | None, registration: Registration | None, language: str
) -> str:
    if refused is None or refused.rule is None:
        return ""
    values = {
        "name": _name_of(registration, language),
        "category": registration.category if registration else "",
    }
    return rule_reason(refused.rule, values, language)


def _notes(registration: Registration | None) -> list[str]:
    if registration is None:
        return []
    notes = (registration.attention, registration.note)
    return [note.translate(LINE_BREAKS) for note in notes if note]
