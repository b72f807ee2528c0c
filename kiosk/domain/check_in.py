"""The rule that decides a scan: facts in, verdict out, and nothing else known."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.event import Checkpoint, Event, Reentry
from kiosk.domain.ledger import Direction, Source
from kiosk.domain.presence import Presence, goes_further
from kiosk.domain.registration import Registration, RegistrationState
from kiosk.domain.text import say
from kiosk.domain.ticket import BrokenCode, OtherCode, OwnCode, Reading
from kiosk.domain.verdict import (
    Admitted,
    Left,
    Mark,
    Question,
    Refusal,
    Refused,
    SeeDesk,
    Verdict,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Everything the rule looks at.

    ``sealed_for`` is the event whose key sealed the code, where the code is ours and
    its seal holds. ``home`` is the event that the registration belongs to;
    ``answered`` are the questions that they have answered, now or before.
    """

    now: datetime
    event: Event
    checkpoint: Checkpoint
    direction: Direction
    source: Source
    reading: Reading | None
    sealed_for: Event | None = None
    registration: Registration | None = None
    home: Event | None = None
    revoked_at: datetime | None = None
    presence: Presence
    inside_building: int = 0
    inside_here: int = 0
    answered: frozenset[str] = frozenset()


def decide(facts: Facts) -> Verdict:
    """Answer a scan by the first rule that has something to say."""
    if problem := _whose(facts):
        return problem
    if facts.direction is Direction.OUT:
        return _exit(facts)
    if facts.revoked_at is not None:
        return Refused(refusal=Refusal.REVOKED, limit=facts.revoked_at)
    for rule in (_may_come, _now_and_here, _ask_first, _state):
        if verdict := rule(facts):
            return verdict
    return admitted(facts.presence)


def admitted(presence: Presence) -> Admitted:
    """Let somebody in: again, if they had been in and out."""
    return Admitted(again=presence.arrived and not presence.inside)


def _whose(facts: Facts) -> Refused | None:
    home = facts.home or facts.sealed_for
    if home is not None and home.id != facts.event.id:
        return Refused(
            refusal=Refusal.WRONG_EVENT,
            place=say(home.title, facts.event.languages[0]),
            limit=home.starts_at,
        )
    if facts.registration is not None:
        return None
    match facts.reading:
        case BrokenCode():
            return Refused(refusal=Refusal.FORGED_TICKET)
        case OwnCode() if facts.sealed_for is None:
            return Refused(refusal=Refusal.FORGED_TICKET)
        case OtherCode(plausible=False):
            return Refused(refusal=Refusal.NOT_A_TICKET)
        case _:
            return Refused(refusal=Refusal.UNKNOWN_TICKET)


_STATES = {
    RegistrationState.CANCELLED: Refusal.CANCELLED,
    RegistrationState.BLOCKED: Refusal.BLOCKED,
    RegistrationState.PENDING: Refusal.NOT_CONFIRMED,
    RegistrationState.WAITLISTED: Refusal.NOT_CONFIRMED,
    RegistrationState.UNPAID: Refusal.NOT_PAID,
}


def _may_come(facts: Facts) -> Refused | None:
    registration = facts.registration
    if registration is None or registration.expected:
        return None
    return Refused(refusal=_STATES[registration.state])


def _now_and_here(facts: Facts) -> Refused | None:
    person, here, rules = facts.registration, facts.checkpoint, facts.event.admission
    opens = [rules.opens_at, here.opens_at, person and person.valid_from]
    closes = [rules.closes_at, here.closes_at, person and person.valid_until]
    if late := [moment for moment in closes if moment and facts.now >= moment]:
        return Refused(refusal=Refusal.TOO_LATE, limit=min(late))
    if early := [moment for moment in opens if moment and facts.now < moment]:
        return Refused(refusal=Refusal.TOO_EARLY, limit=max(early))
    if person is not None and not may_pass(person, here):
        open_to = [at.name for at in facts.event.checkpoints if may_pass(person, at)]
        return Refused(
            refusal=Refusal.WRONG_CHECKPOINT, place=open_to[0] if open_to else ""
        )
    return None


def may_pass(person: Registration, checkpoint: Checkpoint) -> bool:
    """Whether a person's category and registration allow this checkpoint."""
    own = {name.casefold() for name in person.checkpoints}
    return (not own or checkpoint.name.casefold() in own) and (
        not checkpoint.categories or person.category in checkpoint.categories
    )


def _ask_first(facts: Facts) -> SeeDesk | None:
    if facts.source is not Source.ATTENDEE or facts.registration is None:
        return None
    if facts.registration.attention:
        return SeeDesk(Question.ATTENTION)
    for question in facts.event.questions:
        if question.id not in facts.answered:
            return SeeDesk(Question.ANSWER, question.id)
    return None


def _state(facts: Facts) -> Refused | None:
    presence, reentry = facts.presence, facts.event.admission.reentry
    further = goes_further(facts.event, presence.place, facts.checkpoint.name)
    moving = presence.inside and further
    if presence.inside and not moving and reentry is not Reentry.ALWAYS:
        return Refused(
            refusal=Refusal.ALREADY_INSIDE,
            since=presence.since,
            station=presence.station,
            place=presence.place,
        )
    if presence.arrived and not presence.inside and reentry is Reentry.NEVER:
        return Refused(
            refusal=Refusal.ALREADY_INSIDE,
            since=presence.since,
            station=presence.station,
            used_up=True,
        )
    return _full(facts)


def _full(facts: Facts) -> Refused | None:
    building, here = facts.event.capacity, facts.checkpoint
    crowded = not facts.presence.inside and (
        building is not None and facts.inside_building >= building
    )
    elsewhere = facts.presence.place != here.name
    packed = elsewhere and here.capacity is not None
    if crowded or (packed and facts.inside_here >= (here.capacity or 0)):
        return Refused(refusal=Refusal.FULL, place="" if crowded else here.name)
    return None


def _exit(facts: Facts) -> Left:
    if not facts.presence.inside:
        return Left(Mark.WITHOUT_ENTRY)
    if facts.revoked_at is not None or _may_come(facts) is not None:
        return Left(Mark.NOT_VALID)
    return Left()
