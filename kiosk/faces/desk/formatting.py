"""Formats people, entries and times as rows with keys that QML translates."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.admission.ledger import EntryKind, LedgerEntry, Outcome
from kiosk.domain.admission.presence import has_arrived
from kiosk.domain.bidi import isolate
from kiosk.domain.event.dates import format_datetime, format_short
from kiosk.domain.event.event import CheckpointKind, Event, Reentry
from kiosk.faces.desk.desk_enums import Desk
from kiosk.faces.theme.legible import legible
from kiosk.service.ports.people import Person

_TOLD_BY_KIND = {EntryKind.OVERRIDE, EntryKind.AUTOMATIC_EXIT, EntryKind.BADGE}


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    """A person in a list."""

    id: str
    name: str
    affiliation: str
    category: str
    standing: Desk.Standing
    attention: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryRow:
    """A ledger entry in a list."""

    id: str
    time: str
    outcome: Desk.Outcome
    name: str
    place: str
    station: str
    reason: str
    undone: bool


@dataclass(frozen=True, slots=True)
class DeskFormatter:
    """Formats times for an event, the current time and a language."""

    event: Event
    now: datetime
    language: str

    def date_time(self, at: datetime | None) -> str:
        """Return a time: today without its date."""
        return format_datetime(at, self.now, self.event, self.language) if at else ""

    def short_time(self, at: datetime) -> str:
        """Return a time for a narrow list."""
        return format_short(at, self.now, self.event)


def standing_of(person: Person, event: Event, now: datetime) -> Desk.Standing:
    """Return where a person is today, or why they may not come in."""
    if person.presence.inside:
        return Desk.Standing.INSIDE
    if person.withdrawn:
        return Desk.Standing.WITHDRAWN
    if not person.registration.expected:
        return Desk.Standing[person.registration.state.name]
    arrived = has_arrived(person.presence, event, now)
    return Desk.Standing.LEFT if arrived else Desk.Standing.EXPECTED


def person_row(person: Person, event: Event, now: datetime) -> PersonRow:
    """Return the row of a person."""
    registration = legible(person.registration)
    return PersonRow(
        id=registration.id,
        name=registration.name,
        affiliation=isolate(registration.affiliation),
        category=registration.category,
        standing=standing_of(person, event, now),
        attention=bool(registration.attention),
    )


def entry_outcome(entry: LedgerEntry) -> Desk.Outcome:
    """Return what an entry records; a newer station may refuse for other reasons."""
    key: str = entry.kind if entry.kind in _TOLD_BY_KIND else entry.verdict
    if entry.verdict is Outcome.REFUSED:
        key = entry.refusal or key
    return Desk.Outcome.__members__.get(key.upper(), Desk.Outcome.OTHER)


def entry_row(
    entry: LedgerEntry,
    formatter: DeskFormatter,
    name: str = "",
    *,
    undone: bool = False,
) -> EntryRow:
    """Return the row of an entry."""
    return EntryRow(
        id=entry.id,
        time=formatter.short_time(entry.scanned_at),
        outcome=entry_outcome(entry),
        name=name,
        place=entry.checkpoint,
        station=entry.station,
        reason=entry.reason or "",
        undone=undone,
    )


def may_check_in(person: Person, event: Event, checkpoint: str | None) -> bool:
    """Return whether a check-in here would move a person, if the rule admits them."""
    presence, current_checkpoint = person.presence, event.checkpoint(checkpoint)
    is_other_room = (
        current_checkpoint.kind is CheckpointKind.ROOM
        and presence.place != current_checkpoint.name
    )
    may_reenter = event.admission.reentry is Reentry.ALWAYS
    return not presence.inside or is_other_room or may_reenter
