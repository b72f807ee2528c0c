"""The sentences that describe a conflict to staff, in each language."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.bidi import fill, isolate
from kiosk.domain.event.dates import format_at
from kiosk.domain.event.event import Event
from kiosk.domain.people.registration import Registration, RegistrationState
from kiosk.domain.stations.conflict import Conflict, ConflictKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictSide:
    """One of the two contradicting acts; ``name`` is that of a correction."""

    station: str
    at: datetime
    checkpoint: str = ""
    name: str = ""

    @property
    def place(self) -> str:
        """Return the station, and the checkpoint if its name is another one."""
        if self.checkpoint in {"", self.station}:
            return self.station
        return f"{self.station} ({self.checkpoint})"


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictCase:
    """A conflict with its person and both acts; None is what is not known here."""

    conflict: Conflict
    person: Registration | None
    earlier: ConflictSide | None
    later: ConflictSide | None


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
_STATE_TEXTS: Mapping[RegistrationState, Mapping[str, str]] = {
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
_AT_PLACE = {"en": "at {place} {when}", "nl": "bij {place} {when}"}
_NAME_AT_PLACE = {
    "en": "“{name}” at {place} {when}",
    "nl": "“{name}” bij {place} {when}",
}
_SOMEWHERE = {"en": "somewhere", "nl": "ergens"}
_SOMEBODY = {"en": "Somebody", "nl": "Iemand"}


def describe_conflict(
    case: ConflictCase, event: Event, now: datetime, language: str
) -> str:
    """Return a sentence on who was decided on, where and when."""
    known_language = language if language in _AT_PLACE else "en"
    person = case.person
    state = person.state if person else RegistrationState.CONFIRMED
    return _SENTENCES[case.conflict.kind][known_language].format(
        name=isolate(person.name) if person else _SOMEBODY[known_language],
        earlier=_describe_side(case.earlier, event, now, known_language),
        later=_describe_side(case.later, event, now, known_language),
        state=_STATE_TEXTS[state][known_language],
    )


def conflict_advice(kind: ConflictKind, language: str) -> str:
    """Return how it counts meanwhile, and what to find out."""
    texts = _ADVICE[kind]
    return texts.get(language, texts["en"])


def _describe_side(
    side: ConflictSide | None, event: Event, now: datetime, language: str
) -> str:
    if side is None:
        return _SOMEWHERE[language]
    template = _NAME_AT_PLACE[language] if side.name else _AT_PLACE[language]
    when = format_at(side.at, now, event, language)
    return fill(template, {"name": side.name, "place": side.place, "when": when})
