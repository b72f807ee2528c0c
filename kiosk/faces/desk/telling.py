"""People and entries in the desk's keys, which its QML turns into words."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.dates import moment, short
from kiosk.domain.event import CheckpointKind, Event, Reentry
from kiosk.domain.ledger import EntryKind, LedgerEntry, Outcome
from kiosk.faces.desk.rows import Row
from kiosk.service.ports.people import Person

PERSON = ("id", "name", "affiliation", "category", "standing", "attention")
ENTRY = ("id", "time", "key", "name", "place", "station", "reason", "undone")
_BY_KIND = {EntryKind.OVERRIDE, EntryKind.AUTOMATIC_EXIT, EntryKind.BADGE}


@dataclass(frozen=True, slots=True)
class Telling:
    """The event, the moment and the language in which times are told."""

    event: Event
    now: datetime
    language: str

    def at(self, when: datetime | None) -> str:
        """Tell a moment: the time alone today, the date with it on another day."""
        return moment(when, self.now, self.event, self.language) if when else ""

    def briefly(self, when: datetime) -> str:
        """Tell a moment in a narrow list."""
        return short(when, self.now, self.event)


def standing(person: Person) -> str:
    """Name where a person is, or why they may not come."""
    if person.presence.inside:
        return "inside"
    if not person.registration.expected:
        return person.registration.state.value
    return "left" if person.presence.arrived else "expected"


def person_row(person: Person) -> Row:
    """Tell a person in one line."""
    registration = person.registration
    return {
        "id": registration.id,
        "name": registration.name,
        "affiliation": registration.affiliation,
        "category": registration.category,
        "standing": standing(person),
        "attention": bool(registration.attention),
    }


def entry_key(entry: LedgerEntry) -> str:
    """Name what an entry says."""
    if entry.verdict is Outcome.REFUSED:
        return entry.refusal or Outcome.REFUSED
    return entry.kind if entry.kind in _BY_KIND else entry.verdict


def entry_row(
    entry: LedgerEntry, telling: Telling, name: str = "", *, undone: bool = False
) -> Row:
    """Tell an entry in one line."""
    return {
        "id": entry.id,
        "time": telling.briefly(entry.scanned_at),
        "key": entry_key(entry),
        "name": name,
        "place": entry.checkpoint,
        "station": entry.station,
        "reason": entry.reason or "",
        "undone": undone,
    }


def may_check_in(person: Person, event: Event, checkpoint: str | None) -> bool:
    """Whether a check-in here would move a person, if the rule agrees."""
    presence, here = person.presence, event.checkpoint(checkpoint)
    further = here.kind is CheckpointKind.ROOM and presence.place != here.name
    again = event.admission.reentry is Reentry.ALWAYS
    return not presence.inside or further or again
