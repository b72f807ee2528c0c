"""An event afterwards: who came, when, where, and whom the door refused and why."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from kiosk.domain.admission.headcount import Headcount
from kiosk.domain.admission.ledger import ADMISSIONS, LedgerEntry, Outcome
from kiosk.domain.event.event import Event


@dataclass(frozen=True, slots=True)
class DayCount:
    """How many people came in on a day."""

    day: date
    people: int


@dataclass(frozen=True, slots=True)
class NamedCount:
    """A count by name: of a room, a reason or an answer."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class AnswerCounts:
    """How often each answer was given to a question."""

    question: str
    answers: tuple[NamedCount, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EveningReport:
    """The evening on one page; ``refusals`` are by reason, the most frequent first.

    ``places`` counts the people who entered each door or room at least once.
    """

    headcount: Headcount
    days: tuple[DayCount, ...]
    places: tuple[NamedCount, ...]
    refusals: tuple[NamedCount, ...]
    answers: tuple[AnswerCounts, ...]
    conflicts: int


def evening_report(
    event: Event,
    headcount: Headcount,
    ledger: Iterable[LedgerEntry],
    answers: Mapping[str, Mapping[str, str]],
    conflicts: int,
) -> EveningReport:
    """Return the report; ``answers`` are by registration and question.

    A scan that was undone counts nowhere.
    """
    entries = list(ledger)
    undone = {entry.undoes for entry in entries if entry.undoes}
    days: dict[date, set[str | None]] = {}
    places: dict[str, set[str | None]] = {}
    refusals = Counter[str]()
    for entry in entries:
        if entry.id in undone:
            continue
        if entry.verdict is Outcome.REFUSED:
            refusals[entry.refusal or ""] += 1
        elif entry.verdict in ADMISSIONS:
            day = _local_day(event, entry.scanned_at)
            days.setdefault(day, set()).add(entry.registration)
            places.setdefault(entry.checkpoint, set()).add(entry.registration)
    return EveningReport(
        headcount=headcount,
        days=tuple(DayCount(day, len(days[day])) for day in sorted(days)),
        places=tuple(
            NamedCount(checkpoint.name, len(places.get(checkpoint.name, ())))
            for checkpoint in event.checkpoints
        ),
        refusals=tuple(NamedCount(*pair) for pair in refusals.most_common()),
        answers=tuple(
            AnswerCounts(question.id, _count(answers, question.id))
            for question in event.questions
        ),
        conflicts=conflicts,
    )


def _local_day(event: Event, at: datetime) -> date:
    return event.local(at).date()


def _count(
    answers: Mapping[str, Mapping[str, str]], question: str
) -> tuple[NamedCount, ...]:
    given = Counter(by_id[question] for by_id in answers.values() if question in by_id)
    return tuple(NamedCount(*pair) for pair in given.most_common())
