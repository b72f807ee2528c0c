"""What is said of a conflict to staff: who, where and when, in each language."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.conflict import Conflict, ConflictKind
from kiosk.domain.dates import at as told_at
from kiosk.domain.event import Event
from kiosk.domain.registration import Registration, RegistrationState


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """One of the two things that do not go together; ``name`` is a correction's."""

    station: str
    at: datetime
    checkpoint: str = ""
    name: str = ""

    @property
    def place(self) -> str:
        """Name the station, and the checkpoint where that is another name."""
        if self.checkpoint in {"", self.station}:
            return self.station
        return f"{self.station} ({self.checkpoint})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A conflict with whom it is about and what was done; what is not known is none."""

    conflict: Conflict
    person: Registration | None
    earlier: Deed | None
    later: Deed | None


_SENTENCES: Mapping[ConflictKind, Mapping[str, str]] = {
    ConflictKind.TWO_ADMISSIONS: {
        "en": "{name} was let in twice: {earlier}, and {later}.",
        "nl": "{name} is twee keer binnengelaten: {earlier}, en {later}.",
    },
    ConflictKind.NOT_EXPECTED: {
        "en": "{name} was let in {later}, but {state}.",
        "nl": "{name} is binnengelaten {later}, maar {state}.",
    },
    ConflictKind.TWO_NAMES: {
        "en": "Two names were given to one person: {earlier}, and {later}.",
        "nl": "Eén persoon kreeg twee namen: {earlier}, en {later}.",
    },
    ConflictKind.TWO_WALK_INS: {
        "en": "{name} was registered as a walk-in twice: {earlier}, and {later}.",
        "nl": "{name} is twee keer zonder registratie ingeschreven: {earlier}, en "
        "{later}.",
    },
}
_ADVICE: Mapping[ConflictKind, Mapping[str, str]] = {
    ConflictKind.TWO_ADMISSIONS: {
        "en": "They count as one person, and go on doing so. If two people came on one "
        "ticket, register the second as a walk-in.",
        "nl": "Ze tellen als één persoon, en dat blijft zo. Kwamen er twee mensen op "
        "één ticket, schrijf de tweede dan ter plekke in.",
    },
    ConflictKind.NOT_EXPECTED: {
        "en": "They count as inside. Find them, and decide whether they may stay.",
        "nl": "Deze persoon telt als binnen. Ga erheen en beslis of die mag blijven.",
    },
    ConflictKind.TWO_NAMES: {
        "en": "The later name holds. Ask which one is right.",
        "nl": "De laatste naam geldt. Vraag welke klopt.",
    },
    ConflictKind.TWO_WALK_INS: {
        "en": "They count as two people. If it is one person, undo one of the two.",
        "nl": "Ze tellen als twee personen. Is het er één, maak dan één van de twee "
        "ongedaan.",
    },
}
_STATES: Mapping[RegistrationState, Mapping[str, str]] = {
    RegistrationState.CONFIRMED: {
        "en": "was not to come in then",
        "nl": "mocht er toen niet in",
    },
    RegistrationState.PENDING: {
        "en": "is not confirmed yet",
        "nl": "is nog niet bevestigd",
    },
    RegistrationState.WAITLISTED: {
        "en": "is on the waiting list",
        "nl": "staat op de wachtlijst",
    },
    RegistrationState.UNPAID: {"en": "has not paid", "nl": "heeft niet betaald"},
    RegistrationState.CANCELLED: {
        "en": "was cancelled meanwhile",
        "nl": "was intussen geannuleerd",
    },
    RegistrationState.BLOCKED: {
        "en": "is blocked by the organiser",
        "nl": "is geblokkeerd door de organisator",
    },
}
_DEED = {"en": "at {place} {when}", "nl": "bij {place} {when}"}
_NAMED = {"en": "“{name}” at {place} {when}", "nl": "“{name}” bij {place} {when}"}
_SOMEWHERE = {"en": "somewhere", "nl": "ergens"}
_SOMEBODY = {"en": "Somebody", "nl": "Iemand"}


def explain(case: Case, event: Event, now: datetime, language: str) -> str:
    """Say in a sentence who was decided on where and when."""
    spoken = language if language in _DEED else "en"
    person = case.person
    state = person.state if person else RegistrationState.CONFIRMED
    return _SENTENCES[case.conflict.kind][spoken].format(
        name=person.name if person else _SOMEBODY[spoken],
        earlier=_deed(case.earlier, event, now, spoken),
        later=_deed(case.later, event, now, spoken),
        state=_STATES[state][spoken],
    )


def advise(kind: ConflictKind, language: str) -> str:
    """Say how it counts meanwhile, and what to find out."""
    said = _ADVICE[kind]
    return said.get(language, said["en"])


def _deed(deed: Deed | None, event: Event, now: datetime, language: str) -> str:
    if deed is None:
        return _SOMEWHERE[language]
    worded = _NAMED[language] if deed.name else _DEED[language]
    when = told_at(deed.at, now, event, language)
    return worded.format(name=deed.name, place=deed.place, when=when)
