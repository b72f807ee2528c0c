"""The list for the door when no screen works: who may come, and who is inside."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from kiosk.domain.category import category_word
from kiosk.domain.dates import clock_time, date, short
from kiosk.domain.event import Event
from kiosk.domain.name_order import as_sorted, surname_key
from kiosk.domain.presence import Presence
from kiosk.domain.registration import Registration, RegistrationState
from kiosk.domain.text import LANGUAGES, capital, say

_STATES = {
    "en": {
        RegistrationState.CONFIRMED: "may come",
        RegistrationState.PENDING: "not confirmed",
        RegistrationState.WAITLISTED: "on the waiting list",
        RegistrationState.UNPAID: "not paid",
        RegistrationState.CANCELLED: "cancelled",
        RegistrationState.BLOCKED: "blocked",
    },
    "nl": {
        RegistrationState.CONFIRMED: "mag komen",
        RegistrationState.PENDING: "niet bevestigd",
        RegistrationState.WAITLISTED: "op de wachtlijst",
        RegistrationState.UNPAID: "niet betaald",
        RegistrationState.CANCELLED: "geannuleerd",
        RegistrationState.BLOCKED: "geblokkeerd",
    },
}
_INSIDE = {"en": "inside since {}", "nl": "binnen sinds {}"}
_LEFT = {"en": "was here (came {})", "nl": "was hier (kwam {})"}
_FROM = {"en": "from {}", "nl": "vanaf {}"}
_UNTIL = {"en": "until {}", "nl": "tot {}"}
_ONLY = {"en": "only {}", "nl": "alleen {}"}


@dataclass(frozen=True, slots=True)
class Alone:
    """That this station did not hear of the others, and since when if it is known."""

    since: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorLine:
    """One person on the list; ``surname`` is what they stand under.

    ``came`` holds for whoever was ever admitted.
    """

    surname: str
    rest: str
    name: str
    affiliation: str
    category: str
    reference: str
    state: str
    may_come: bool
    came: bool
    inside: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorList:
    """Everybody of an event by surname, as it was at one moment.

    ``welcome`` may come or are inside; ``others`` are neither. ``moment`` tells ``at``
    in the list's language, on the event's clock. ``alone_since`` is none while the
    other stations were heard, and empty where nobody knows when that ended.
    """

    event: str
    title: str
    language: str
    at: datetime
    moment: str
    clock: str
    zone: str
    alone_since: str | None
    welcome: tuple[DoorLine, ...]
    others: tuple[DoorLine, ...]

    @property
    def inside(self) -> int:
        """How many are inside."""
        return sum(line.inside for line in self.welcome)

    @property
    def only_inside(self) -> "DoorList":
        """The list for an evacuation: nobody but those who are inside."""
        here = tuple(line for line in self.welcome if line.inside)
        return replace(self, welcome=here, others=())

    @property
    def absent(self) -> tuple[DoorLine, ...]:
        """Those who may come and never did."""
        return tuple(line for line in self.welcome if line.may_come and not line.came)


def door_list(
    event: Event,
    people: Iterable[tuple[Registration, Presence]],
    at: datetime,
    language: str,
    alone: Alone | None = None,
) -> DoorList:
    """Put everybody on the list, with where they were at that moment."""
    spoken = language if language in LANGUAGES else LANGUAGES[0]
    known = sorted(people, key=lambda one: _key(one[0]))
    lines = [_line(event, *one, at, spoken) for one in known]
    clock = clock_time(at, event)
    return DoorList(
        event=event.id,
        title=say(event.title, spoken),
        language=spoken,
        at=event.local(at),
        moment=f"{date(at, event, spoken)}, {clock}",
        clock=clock,
        zone=event.timezone,
        alone_since=_since(alone, at, event),
        welcome=tuple(line for line in lines if line.may_come or line.inside),
        others=tuple(line for line in lines if not (line.may_come or line.inside)),
    )


def _since(alone: Alone | None, at: datetime, event: Event) -> str | None:
    if alone is None:
        return None
    return short(alone.since, at, event) if alone.since else ""


def _key(one: Registration) -> tuple[str, ...]:
    return surname_key(one.name_parts)


def _line(
    event: Event,
    registration: Registration,
    presence: Presence,
    at: datetime,
    language: str,
) -> DoorLine:
    one = registration
    surname, rest = as_sorted(one.name_parts)
    return DoorLine(
        surname=surname,
        rest=rest,
        name=one.name,
        affiliation=one.affiliation,
        category=capital(category_word(one.category, language)),
        reference=one.reference,
        state=", ".join(_states(event, one, presence, at, language)),
        may_come=one.expected,
        came=presence.arrived,
        inside=presence.inside,
    )


def _states(
    event: Event, one: Registration, presence: Presence, at: datetime, language: str
) -> Iterator[str]:
    """Say where somebody is, or whether and how they may come."""
    since, came = presence.since, presence.first_admitted_at
    refused = [] if one.expected else [_STATES[language][one.state]]
    if presence.inside and since is not None:
        yield _INSIDE[language].format(short(since, at, event))
        if len(event.checkpoints) > 1:
            yield presence.place
        yield from refused
        return
    yield from refused
    if came is not None:
        yield _LEFT[language].format(short(came, at, event))
    elif one.expected:
        yield " ".join(_terms(event, one, at, language))
        if one.checkpoints:
            yield _ONLY[language].format(", ".join(one.checkpoints))


def _terms(
    event: Event, one: Registration, at: datetime, language: str
) -> Iterator[str]:
    yield _STATES[language][one.state]
    if one.valid_from is not None:
        yield _FROM[language].format(short(one.valid_from, at, event))
    if one.valid_until is not None:
        yield _UNTIL[language].format(short(one.valid_until, at, event))
