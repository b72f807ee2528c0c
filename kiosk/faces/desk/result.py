"""What became of something done at the desk: what to say of it, and of whom."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from kiosk.domain.answer import Answer
from kiosk.domain.catalogue import CATALOGUE
from kiosk.domain.event import Event
from kiosk.domain.sound import Sound, sound_of
from kiosk.domain.verdict import Admitted, Refused
from kiosk.domain.words import sentences
from kiosk.faces.desk.dossier import Dossier


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """A verdict by its key, with the staff's sentence in a language.

    ``count`` is how many of a party came in, ``overridable`` whether staff may admit
    the person all the same.
    """

    key: str
    say: Callable[[str], str]
    dossier: Dossier | None = None
    overridable: bool = False
    count: int = 0
    sound: Sound | None = None


def of_answer(answer: Answer, event: Event, dossier: Dossier | None) -> Result:
    """Tell what became of a scan or a check-in."""
    refused = answer.verdict if isinstance(answer.verdict, Refused) else None
    key = refused.refusal.value if refused else answer.outcome.value
    return Result(
        key="override" if answer.overruled else key,
        say=lambda language: _sentence(answer, event, language),
        dossier=dossier,
        overridable=bool(refused and refused.refusal.overridable and dossier),
        sound=sound_of(answer.verdict),
    )


def of_party(answers: Sequence[Answer], event: Event, dossier: Dossier) -> Result:
    """Tell what became of a whole party, and of each who was refused."""
    left_out = [one for one in answers if not isinstance(one.verdict, Admitted)]
    return Result(
        key="party_short" if left_out else "party",
        say=lambda language: "\n".join(
            _sentence(one, event, language) for one in left_out
        ),
        dossier=dossier,
        count=len(answers) - len(left_out),
        sound=Sound.LOOK if left_out else Sound.WELCOME,
    )


def of_undo(dossier: Dossier) -> Result:
    """Tell that a scan was taken back."""
    name = dossier.person.registration.name

    def say(language: str) -> str:
        said = CATALOGUE["undone"]
        return said.get(language, said["en"]).staff.format_map({"name": name})

    return Result(key="undone", say=say, dossier=dossier)


def of_badge(dossier: Dossier) -> Result:
    """Tell that a badge was queued."""
    name = dossier.person.registration.name
    return Result(key="badge", say=lambda _language: name, dossier=dossier)


def of_name(dossier: Dossier, before: str) -> Result:
    """Tell that a name was put right."""
    return Result(key="corrected", say=lambda _language: before, dossier=dossier)


def _sentence(answer: Answer, event: Event, language: str) -> str:
    """Say it without the person's notes: the desk shows those on their own."""
    person = answer.registration
    bare = replace(person, attention="", note="") if person else None
    return sentences(replace(answer, registration=bare), event, language).staff
