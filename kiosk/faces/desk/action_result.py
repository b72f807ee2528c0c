"""The result of an action at the desk: its verdict, sentence and person."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from kiosk.domain.admission.catalogue import CATALOGUE
from kiosk.domain.admission.check_in_result import CheckInResult
from kiosk.domain.admission.sound import Sound, sound_for
from kiosk.domain.admission.verdict import Admitted, Refused
from kiosk.domain.admission.verdict_sentences import verdict_sentences
from kiosk.domain.bidi import fill, isolate
from kiosk.domain.event.event import Event
from kiosk.faces.desk.desk_enums import Desk
from kiosk.faces.desk.person_details import PersonDetails
from kiosk.faces.theme.legible import legible, legible_result


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionResult:
    """An outcome, with its sentence for staff in any language.

    ``count`` is how many of a party were admitted; ``overridable`` tells whether staff
    may admit the person all the same.
    """

    outcome: Desk.Outcome
    say: Callable[[str], str]
    details: PersonDetails | None = None
    overridable: bool = False
    count: int = 0
    sound: Sound | None = None


def check_in_result(
    result: CheckInResult, event: Event, details: PersonDetails | None
) -> ActionResult:
    """Return the result of a scan or a check-in."""
    refused = result.verdict if isinstance(result.verdict, Refused) else None
    key = refused.refusal.name if refused else result.outcome.name
    return ActionResult(
        outcome=Desk.Outcome["OVERRIDE" if result.overruled else key],
        say=lambda language: _sentence(result, event, language),
        details=details,
        overridable=bool(refused and refused.refusal.overridable and details),
        sound=sound_for(result.verdict),
    )


def party_result(
    results: Sequence[CheckInResult], event: Event, details: PersonDetails
) -> ActionResult:
    """Return the result of a party's check-in, with who was refused."""
    not_admitted = [
        result for result in results if not isinstance(result.verdict, Admitted)
    ]
    return ActionResult(
        outcome=Desk.Outcome.PARTY_SHORT if not_admitted else Desk.Outcome.PARTY,
        say=lambda language: "\n".join(
            _sentence(result, event, language) for result in not_admitted
        ),
        details=details,
        count=len(results) - len(not_admitted),
        sound=Sound.ATTENTION if not_admitted else Sound.WELCOME,
    )


def undo_result(details: PersonDetails) -> ActionResult:
    """Return the result of an undo."""
    name = legible(details.person.registration).name

    def say(language: str) -> str:
        localized = CATALOGUE["undone"]
        return fill(localized.get(language, localized["en"]).staff, {"name": name})

    return ActionResult(outcome=Desk.Outcome.UNDONE, say=say, details=details)


def badge_result(details: PersonDetails) -> ActionResult:
    """Return the result of queueing a badge."""
    name = isolate(legible(details.person.registration).name)
    return ActionResult(
        outcome=Desk.Outcome.BADGE, say=lambda _language: name, details=details
    )


def name_result(details: PersonDetails, previous_name: str) -> ActionResult:
    """Return the result of correcting a name."""
    return ActionResult(
        outcome=Desk.Outcome.CORRECTED,
        say=lambda _language: isolate(previous_name),
        details=details,
    )


def _sentence(result: CheckInResult, event: Event, language: str) -> str:
    """Return the sentence without the notes, which the desk shows elsewhere."""
    registration = result.registration
    public = replace(registration, attention="", note="") if registration else None
    shown = legible_result(replace(result, registration=public))
    return verdict_sentences(shown, event, language).staff
