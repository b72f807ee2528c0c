"""The check-in rule: a pure function from the facts of a scan to a verdict."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from kiosk.domain.admission.doors import Doors, doors_at
from kiosk.domain.admission.ledger import Direction, PastEntry, ScanSource
from kiosk.domain.admission.next_admission import next_admission
from kiosk.domain.admission.presence import (
    Presence,
    enters_another_room,
    has_arrived,
)
from kiosk.domain.admission.rules import RuleScan, find_unmet_rule
from kiosk.domain.admission.verdict import (
    Admitted,
    ExitMark,
    Left,
    OpenQuestion,
    Refusal,
    Refused,
    SeeDesk,
    Verdict,
)
from kiosk.domain.event.event import Checkpoint, Event, Reentry
from kiosk.domain.people.registration import Registration, RegistrationState
from kiosk.domain.text import localize
from kiosk.domain.ticket import ForeignCode, MalformedCode, ParsedCode, TicketCode


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Everything that the check-in rule reads.

    ``signed_for`` is the event whose key signed the code, if the code is ours and its
    signature verifies. ``registered_for`` is the event that the registration belongs
    to; ``answered_questions`` are the ids of the questions answered now or before.
    ``history`` are the person's entries before the scan, if the event has rules.
    """

    now: datetime
    event: Event
    checkpoint: Checkpoint
    direction: Direction
    source: ScanSource
    code: ParsedCode | None
    signed_for: Event | None = None
    registration: Registration | None = None
    registered_for: Event | None = None
    revoked_at: datetime | None = None
    presence: Presence
    inside_building: int = 0
    inside_here: int = 0
    answered_questions: frozenset[str] = frozenset()
    evacuating_since: datetime | None = None
    history: Sequence[PastEntry] = ()


def decide(facts: Facts) -> Verdict:
    """Return the verdict on a scan: that of the first rule that refuses or asks."""
    if refused := _check_identity(facts):
        return refused
    if facts.direction is Direction.OUT:
        return _decide_exit(facts)
    since = facts.evacuating_since
    if since is not None and facts.now >= since:
        return Refused(refusal=Refusal.EVACUATION, since=since)
    if facts.revoked_at is not None:
        return Refused(refusal=Refusal.REVOKED, limit=facts.revoked_at)
    for rule in (
        _check_state,
        _check_time_and_checkpoint,
        _check_rules,
        _check_presence,
        _check_open_questions,
    ):
        if verdict := rule(facts):
            return verdict
    return admit(facts.presence)


def admit(presence: Presence) -> Admitted:
    """Return an admission, marked as a further one if the person had come and left."""
    return Admitted(again=presence.arrived and not presence.inside)


def _check_identity(facts: Facts) -> Refused | None:
    registered_for = facts.registered_for or facts.signed_for
    if registered_for is not None and registered_for.id != facts.event.id:
        return Refused(
            refusal=Refusal.WRONG_EVENT,
            place=localize(registered_for.title, facts.event.languages[0]),
            limit=registered_for.starts_at,
        )
    if facts.registration is not None:
        return None
    match facts.code:
        case MalformedCode():
            return Refused(refusal=Refusal.FORGED_TICKET)
        case TicketCode() if facts.signed_for is None:
            return Refused(refusal=Refusal.FORGED_TICKET)
        case ForeignCode(plausible=False):
            return Refused(refusal=Refusal.NOT_A_TICKET)
        case _:
            return Refused(refusal=Refusal.UNKNOWN_TICKET)


_REFUSAL_BY_STATE = {
    RegistrationState.CANCELLED: Refusal.CANCELLED,
    RegistrationState.BLOCKED: Refusal.BLOCKED,
    RegistrationState.PENDING: Refusal.NOT_CONFIRMED,
    RegistrationState.WAITLISTED: Refusal.NOT_CONFIRMED,
    RegistrationState.UNPAID: Refusal.NOT_PAID,
}


def _check_state(facts: Facts) -> Refused | None:
    registration = facts.registration
    if registration is None or registration.expected:
        return None
    if registration.removed:
        return Refused(refusal=Refusal.CANCELLED)
    return Refused(refusal=_REFUSAL_BY_STATE[registration.state])


def _check_time_and_checkpoint(facts: Facts) -> Refused | None:
    registration, checkpoint = facts.registration, facts.checkpoint
    doors = doors_at(facts.event, checkpoint, facts.now)
    opens = [doors.opens_at, registration and registration.valid_from]
    closes = [doors.closes_at, registration and registration.valid_until]
    if late := [moment for moment in closes if moment and facts.now >= moment]:
        return Refused(
            refusal=Refusal.TOO_LATE,
            limit=min(late),
            again_at=_again_at(doors, registration),
        )
    if early := [moment for moment in opens if moment and facts.now < moment]:
        return Refused(refusal=Refusal.TOO_EARLY, limit=max(early))
    if registration is not None and not may_use_checkpoint(registration, checkpoint):
        open_to = [
            other.name
            for other in facts.event.checkpoints
            if may_use_checkpoint(registration, other)
        ]
        return Refused(
            refusal=Refusal.WRONG_CHECKPOINT, place=open_to[0] if open_to else ""
        )
    return None


def _again_at(doors: Doors, registration: Registration | None) -> datetime | None:
    """Return when the doors open again, if the ticket is then still valid."""
    valid_until = registration.valid_until if registration else None
    again_at = doors.again_at
    return (
        again_at if again_at and (not valid_until or again_at < valid_until) else None
    )


def _check_rules(facts: Facts) -> Refused | None:
    scan = rule_scan(facts)
    unmet = find_unmet_rule(scan) if scan else None
    if unmet is None:
        return None
    return Refused(refusal=Refusal.NOT_BY_RULE, limit=next_by_rules(facts), rule=unmet)


def rule_scan(facts: Facts) -> RuleScan | None:
    """Return what rules read of a scan; None for nobody, or an event without rules."""
    if not facts.event.rules or facts.registration is None:
        return None
    return RuleScan(
        now=facts.now,
        event=facts.event,
        checkpoint=facts.checkpoint,
        registration=facts.registration,
        history=facts.history,
    )


def next_by_rules(facts: Facts) -> datetime | None:
    """Return when rules and hours let a person in next, if ever."""
    scan = rule_scan(facts)
    if scan is None:
        return None

    def admits(moment: datetime) -> bool:
        return (
            find_unmet_rule(replace(scan, now=moment)) is None
            and _check_time_and_checkpoint(replace(facts, now=moment)) is None
        )

    return next_admission(scan, admits)


def may_use_checkpoint(registration: Registration, checkpoint: Checkpoint) -> bool:
    """Return whether a registration and its category allow this checkpoint."""
    allowed = {name.casefold() for name in registration.checkpoints}
    return (not allowed or checkpoint.name.casefold() in allowed) and (
        not checkpoint.categories or registration.category in checkpoint.categories
    )


def _check_open_questions(facts: Facts) -> SeeDesk | None:
    if facts.source is not ScanSource.ATTENDEE or facts.registration is None:
        return None
    if facts.registration.attention:
        return SeeDesk(OpenQuestion.ATTENTION)
    for question in facts.event.questions:
        if question.id not in facts.answered_questions:
            return SeeDesk(OpenQuestion.ANSWER, question.id)
    return None


def _check_presence(facts: Facts) -> Refused | None:
    presence, reentry = facts.presence, facts.event.admission.reentry
    enters_room = enters_another_room(
        facts.event, presence.place, facts.checkpoint.name
    )
    changes_room = presence.inside and enters_room
    if presence.inside and not changes_room and reentry is not Reentry.ALWAYS:
        return Refused(
            refusal=Refusal.ALREADY_INSIDE,
            since=presence.since,
            station=presence.station,
            place=presence.place,
        )
    arrived = has_arrived(presence, facts.event, facts.now)
    if arrived and not presence.inside and reentry is Reentry.NEVER:
        return Refused(
            refusal=Refusal.ALREADY_INSIDE,
            since=presence.since,
            station=presence.station,
            used_up=True,
        )
    return _check_capacity(facts)


def _check_capacity(facts: Facts) -> Refused | None:
    building_capacity, checkpoint = facts.event.capacity, facts.checkpoint
    building_full = not facts.presence.inside and (
        building_capacity is not None and facts.inside_building >= building_capacity
    )
    enters_checkpoint = facts.presence.place != checkpoint.name
    checkpoint_limited = enters_checkpoint and checkpoint.capacity is not None
    if building_full or (
        checkpoint_limited and facts.inside_here >= (checkpoint.capacity or 0)
    ):
        return Refused(
            refusal=Refusal.FULL, place="" if building_full else checkpoint.name
        )
    return None


def _decide_exit(facts: Facts) -> Left:
    if not facts.presence.inside:
        return Left(ExitMark.WITHOUT_ENTRY)
    if facts.revoked_at is not None or _check_state(facts) is not None:
        return Left(ExitMark.NOT_VALID)
    return Left()
