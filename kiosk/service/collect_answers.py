"""The answers to an event's questions, collected from the ledger."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kiosk.domain.admission.ledger import LedgerEntry, latest_answers
from kiosk.domain.event.event import Event
from kiosk.service.ports import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class EventAnswers:
    """An event's questions by their ids, and each registration's answers."""

    questions: Sequence[str] = ()
    by_registration: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


NO_ANSWERS = EventAnswers()


def collect_answers(reader: Reader, event: Event) -> EventAnswers:
    """Return all answers to an event's questions, in ledger order."""
    if not event.questions:
        return NO_ANSWERS
    entries = defaultdict[str, list[LedgerEntry]](list)
    for entry in reader.ledger.all(event.id):
        entries[entry.registration or ""].append(entry)
    return EventAnswers(
        questions=[question.id for question in event.questions],
        by_registration={
            registration_id: latest_answers(person_entries)
            for registration_id, person_entries in entries.items()
        },
    )
