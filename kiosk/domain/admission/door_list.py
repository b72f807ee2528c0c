"""The printed door list: who may come in, and who is inside."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from kiosk.domain.admission.attendance import NO_DAYS, Attendance
from kiosk.domain.admission.daily_headcount import is_valid_on
from kiosk.domain.admission.presence import Presence, is_withdrawn
from kiosk.domain.event.dates import format_date, format_short, format_time
from kiosk.domain.event.event import Event
from kiosk.domain.event.event_days import EventDay, day_of, event_dates, event_day
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
_CAME_ON = {"en": "was here on {}", "nl": "was hier op {}"}
_ONLY_AT = {"en": "only {}", "nl": "alleen {}"}


@dataclass(frozen=True, slots=True)
class OfflinePeriod:
    """That this station was cut off from the others, and since when if it is known."""

    since: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorListEntry:
    """One person on the door list.

    ``surname`` is the part of the name that they are sorted by, ``rest`` all other
    parts; ``arrived`` holds for whoever was ever admitted. In an event of several days
    that is today, and ``days`` are those on which they came; ``due`` tells whether
    their ticket is valid today.
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
    due: bool = True
    days: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorList:
    """Everybody of an event by surname, as of one time.

    ``admissible`` may come or are inside; ``others`` are neither. ``as_of`` is ``at``
    in the list's language, on the event's clock. ``days`` are those of an event of
    several. ``offline_since`` is None while the
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
    days: tuple[date, ...] = ()

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
        """Return those who may come and did not; of several days, today."""
        return tuple(
            line
            for line in self.admissible
            if line.may_come and line.due and not line.arrived
        )


def door_list(
    event: Event,
    people: Iterable[tuple[Registration, Presence]],
    at: datetime,
    language: str,
    offline: OfflinePeriod | None = None,
    attendance: Attendance | None = None,
) -> DoorList:
    """Return the door list of these people, with where they were at that time.

    An event of several days has an ``attendance``; its list is that of the day.
    """
    known_language = language if language in LANGUAGES else LANGUAGES[0]
    standing = (person for person in people if not is_withdrawn(*person))
    ordered = sorted(standing, key=lambda person: _sort_key(person[0]))
    writer = _EntryWriter(
        event=event,
        at=at,
        language=known_language,
        today=None if attendance is None else event_day(event, day_of(event, at)),
        attendance=attendance or {},
    )
    entries = [writer.entry(*person) for person in ordered]
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
        days=() if attendance is None else event_dates(event),
    )


def _offline_since(
    offline: OfflinePeriod | None, at: datetime, event: Event
) -> str | None:
    if offline is None:
        return None
    return format_short(offline.since, at, event) if offline.since else ""


def _sort_key(registration: Registration) -> tuple[str, ...]:
    return surname_key(registration.name_parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class _EntryWriter:
    """Writes the entries of one door list."""

    event: Event
    at: datetime
    language: str
    today: EventDay | None
    attendance: Attendance

    def entry(self, registration: Registration, presence: Presence) -> DoorListEntry:
        """Return a person's entry."""
        surname, rest = as_sorted(registration.name_parts)
        category = localize_category(registration.category, self.language)
        return DoorListEntry(
            surname=surname,
            rest=rest,
            name=registration.name,
            affiliation=registration.affiliation,
            category=capitalize_first(category),
            reference=registration.reference,
            state=", ".join(self._describe(registration, presence)),
            may_come=registration.expected,
            arrived=self._arrived_at(registration, presence) is not None,
            inside=presence.inside,
            due=self.today is None or is_valid_on(registration, self.today),
            days=tuple(sorted(self._days(registration))),
        )

    def _days(self, registration: Registration) -> Mapping[date, datetime]:
        return self.attendance.get(registration.id, NO_DAYS)

    def _arrived_at(
        self, registration: Registration, presence: Presence
    ) -> datetime | None:
        """Return when they first came; of several days, today."""
        if self.today is None:
            return presence.first_admitted_at
        return self._days(registration).get(self.today.date)

    def _describe(
        self, registration: Registration, presence: Presence
    ) -> Iterator[str]:
        """Yield where a person is, or whether and under which terms they may come."""
        since, arrived_at = presence.since, self._arrived_at(registration, presence)
        refused = (
            []
            if registration.expected
            else [_STATE_TEXTS[self.language][registration.state]]
        )
        if presence.inside and since is not None:
            yield _INSIDE[self.language].format(self._short(since))
            if len(self.event.checkpoints) > 1:
                yield presence.place
            yield from refused
            return
        yield from refused
        if arrived_at is not None:
            yield _WAS_HERE[self.language].format(self._short(arrived_at))
        elif registration.expected:
            yield " ".join(self._terms(registration))
            if registration.checkpoints:
                yield _ONLY_AT[self.language].format(
                    ", ".join(registration.checkpoints)
                )
        if arrived_at is None and (days := sorted(self._days(registration))):
            dates = " ".join(f"{day.day}/{day.month}" for day in days)
            yield _CAME_ON[self.language].format(dates)

    def _terms(self, registration: Registration) -> Iterator[str]:
        yield _STATE_TEXTS[self.language][registration.state]
        if registration.valid_from is not None:
            yield _FROM[self.language].format(self._short(registration.valid_from))
        if registration.valid_until is not None:
            yield _UNTIL[self.language].format(self._short(registration.valid_until))

    def _short(self, at: datetime) -> str:
        return format_short(at, self.at, self.event)
