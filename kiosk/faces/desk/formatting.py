"""Formats people, entries and times as rows with keys that QML translates."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.admission.ledger import EntryKind, LedgerEntry, Outcome
from kiosk.domain.event.dates import format_datetime, format_short
from kiosk.domain.event.event import CheckpointKind, Event, Reentry
from kiosk.faces.desk.keyed_rows import RowValues
from kiosk.service.ports.people import Person

PERSON_ROLES = ("id", "name", "affiliation", "category", "standing", "attention")
ENTRY_ROLES = ("id", "time", "key", "name", "place", "station", "reason", "undone")
_KEYED_BY_KIND = {EntryKind.OVERRIDE, EntryKind.AUTOMATIC_EXIT, EntryKind.BADGE}


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


def presence_key(person: Person) -> str:
    """Return the key of where a person is, or why they may not come in."""
    if person.presence.inside:
        return "inside"
    if not person.registration.expected:
        return person.registration.state.value
    return "left" if person.presence.arrived else "expected"


def person_row(person: Person) -> RowValues:
    """Return the row of a person."""
    registration = person.registration
    return {
        "id": registration.id,
        "name": registration.name,
        "affiliation": registration.affiliation,
        "category": registration.category,
        "standing": presence_key(person),
        "attention": bool(registration.attention),
    }


def entry_key(entry: LedgerEntry) -> str:
    """Return the key of what an entry records."""
    if entry.verdict is Outcome.REFUSED:
        return entry.refusal or Outcome.REFUSED
    return entry.kind if entry.kind in _KEYED_BY_KIND else entry.verdict


def entry_row(
    entry: LedgerEntry,
    formatter: DeskFormatter,
    name: str = "",
    *,
    undone: bool = False,
) -> RowValues:
    """Return the row of an entry."""
    return {
        "id": entry.id,
        "time": formatter.short_time(entry.scanned_at),
        "key": entry_key(entry),
        "name": name,
        "place": entry.checkpoint,
        "station": entry.station,
        "reason": entry.reason or "",
        "undone": undone,
    }


def may_check_in(person: Person, event: Event, checkpoint: str | None) -> bool:
    """Return whether a check-in here would move a person, if the rule admits them."""
    presence, current_checkpoint = person.presence, event.checkpoint(checkpoint)
    is_other_room = (
        current_checkpoint.kind is CheckpointKind.ROOM
        and presence.place != current_checkpoint.name
    )
    may_reenter = event.admission.reentry is Reentry.ALWAYS
    return not presence.inside or is_other_room or may_reenter
