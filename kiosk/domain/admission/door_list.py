"""The printed door list: who may come in, and who is inside."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from kiosk.domain.admission.presence import Presence, is_withdrawn
from kiosk.domain.event.dates import format_date, format_short, format_time
from kiosk.domain.event.event import Event
from kiosk.domain.people.category import localize_category
from kiosk.domain.people.name_order import as_sorted, surname_key
from kiosk.domain.people.registration import Registration, RegistrationState
from kiosk.domain.text import LANGUAGES, capitalize_first, localize

_STATE_TEXTS = {
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
_WAS_HERE = {"en": "was here (came {})", "nl": "was hier (kwam {})"}
_FROM = {"en": "from {}", "nl": "vanaf {}"}
_UNTIL = {"en": "until {}", "nl": "tot {}"}
_ONLY_AT = {"en": "only {}", "nl": "alleen {}"}


@dataclass(frozen=True, slots=True)
class OfflinePeriod:
    """That this station was cut off from the others, and since when if it is known."""

    since: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorListEntry:
    """One person on the door list.

    ``surname`` is the part of the name that they are sorted by, ``rest`` all other
    parts; ``arrived`` holds for whoever was ever admitted.
    """

    surname: str
    rest: str
    name: str
    affiliation: str
    category: str
    reference: str
    state: str
    may_come: bool
    arrived: bool
    inside: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorList:
    """Everybody of an event by surname, as of one time.

    ``admissible`` may come or are inside; ``others`` are neither. ``as_of`` is ``at``
    in the list's language, on the event's clock. ``offline_since`` is None while the
    other stations were heard, and empty if it is not known since when they were not.
    """

    event: str
    title: str
    language: str
    at: datetime
    as_of: str
    clock: str
    zone: str
    offline_since: str | None
    admissible: tuple[DoorListEntry, ...]
    others: tuple[DoorListEntry, ...]

    @property
    def inside(self) -> int:
        """Return how many are inside."""
        return sum(line.inside for line in self.admissible)

    @property
    def only_inside(self) -> "DoorList":
        """Return the evacuation list: only those who are inside."""
        inside = tuple(line for line in self.admissible if line.inside)
        return replace(self, admissible=inside, others=())

    @property
    def no_shows(self) -> tuple[DoorListEntry, ...]:
        """Return those who may come and never did."""
        return tuple(
            line for line in self.admissible if line.may_come and not line.arrived
        )


def door_list(
    event: Event,
    people: Iterable[tuple[Registration, Presence]],
    at: datetime,
    language: str,
    offline: OfflinePeriod | None = None,
) -> DoorList:
    """Return the door list of these people, with where they were at that time."""
    known_language = language if language in LANGUAGES else LANGUAGES[0]
    standing = (person for person in people if not is_withdrawn(*person))
    ordered = sorted(standing, key=lambda person: _sort_key(person[0]))
    entries = [_entry(event, *person, at, known_language) for person in ordered]
    clock = format_time(at, event)
    return DoorList(
        event=event.id,
        title=localize(event.title, known_language),
        language=known_language,
        at=event.local(at),
        as_of=f"{format_date(at, event, known_language)}, {clock}",
        clock=clock,
        zone=event.timezone,
        offline_since=_offline_since(offline, at, event),
        admissible=tuple(entry for entry in entries if entry.may_come or entry.inside),
        others=tuple(
            entry for entry in entries if not (entry.may_come or entry.inside)
        ),
    )


def _offline_since(
    offline: OfflinePeriod | None, at: datetime, event: Event
) -> str | None:
    if offline is None:
        return None
    return format_short(offline.since, at, event) if offline.since else ""


def _sort_key(registration: Registration) -> tuple[str, ...]:
    return surname_key(registration.name_parts)


def _entry(
    event: Event,
    registration: Registration,
    presence: Presence,
    at: datetime,
    language: str,
) -> DoorListEntry:
    surname, rest = as_sorted(registration.name_parts)
    return DoorListEntry(
        surname=surname,
        rest=rest,
        name=registration.name,
        affiliation=registration.affiliation,
        category=capitalize_first(localize_category(registration.category, language)),
        reference=registration.reference,
        state=", ".join(_describe(event, registration, presence, at, language)),
        may_come=registration.expected,
        arrived=presence.arrived,
        inside=presence.inside,
    )


def _describe(
    event: Event,
    registration: Registration,
    presence: Presence,
    at: datetime,
    language: str,
) -> Iterator[str]:
    """Yield where a person is, or whether and under which terms they may come."""
    since, first_admitted_at = presence.since, presence.first_admitted_at
    refused = (
        [] if registration.expected else [_STATE_TEXTS[language][registration.state]]
    )
    if presence.inside and since is not None:
        yield _INSIDE[language].format(format_short(since, at, event))
        if len(event.checkpoints) > 1:
            yield presence.place
        yield from refused
        return
    yield from refused
    if first_admitted_at is not None:
        yield _WAS_HERE[language].format(format_short(first_admitted_at, at, event))
    elif registration.expected:
        yield " ".join(_terms(event, registration, at, language))
        if registration.checkpoints:
            yield _ONLY_AT[language].format(", ".join(registration.checkpoints))


def _terms(
    event: Event, registration: Registration, at: datetime, language: str
) -> Iterator[str]:
    yield _STATE_TEXTS[language][registration.state]
    if registration.valid_from is not None:
        yield _FROM[language].format(format_short(registration.valid_from, at, event))
    if registration.valid_until is not None:
        yield _UNTIL[language].format(format_short(registration.valid_until, at, event))
