"""What guests of an event answered, for its organiser."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kiosk.domain.event import Event
from kiosk.domain.ledger import LedgerEntry
from kiosk.domain.question import answered
from kiosk.service.ports import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenAnswers:
    """An event's questions by their ids, and each registration's answers."""

    questions: Sequence[str] = ()
    by_registration: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


NO_ANSWERS = GivenAnswers()


def given_answers(reader: Reader, event: Event) -> GivenAnswers:
    """Gather all answers from the ledger, where the event asks anything."""
    if not event.questions:
        return NO_ANSWERS
    entries = defaultdict[str, list[LedgerEntry]](list)
    for entry in reader.ledger.all(event.id):
        entries[entry.registration or ""].append(entry)
    return GivenAnswers(
        questions=[question.id for question in event.questions],
        by_registration={name: answered(own) for name, own in entries.items()},
    )
