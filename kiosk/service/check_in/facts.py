"""A scan and its facts: whose code it is, and where that person is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self

from kiosk.domain.check_in import Facts, admitted
from kiosk.domain.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.ledger import Direction, Source
from kiosk.domain.presence import NEVER_CAME, Presence
from kiosk.domain.question import Answers, answered, fitting
from kiosk.domain.registration import Registration
from kiosk.domain.ticket import OtherCode, OwnCode, Reading, read_code
from kiosk.domain.verdict import Refused, SeeDesk, Verdict
from kiosk.service.check_in.late_reports import State, state_at
from kiosk.service.ports import Clock, Seal, Transaction
from kiosk.service.ports.ledger import Context
from kiosk.service.ports.people import Holder


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """One scan, or one person chosen at the desk by ``registration``.

    ``others`` is what the code may be instead, where a scanner's keys were put into
    letters by another layout than its own; the first that is somebody's counts.
    ``at`` stands in for the clock; a moment before the person's last movement is
    taken as a late report and finds its place in the ledger. ``override`` is the
    reason for letting somebody in all the same. ``answers`` are kept once nothing is
    asked any more.
    """

    event: str
    station: str
    code: str = ""
    others: tuple[str, ...] = ()
    registration: str | None = None
    checkpoint: str | None = None
    direction: Direction = Direction.IN
    source: Source = Source.COMMAND_LINE
    operator: str | None = None
    nonce: str | None = None
    at: datetime | None = None
    override: str = ""
    answers: Answers = ()

    @property
    def codes(self) -> tuple[str, ...]:
        """What was read; nothing where a person was chosen."""
        return () if self.registration is not None else (self.code, *self.others)


@dataclass(frozen=True, slots=True)
class Claim:
    """What a code says it is, and the event whose seal it bears."""

    code: str
    reading: Reading | None
    sealed_for: str | None = None

    @classmethod
    def read(cls, code: str, seal: Seal) -> Self:
        """Return what a code claims to be."""
        reading = read_code(code)
        if isinstance(reading, OwnCode):
            return cls(code, reading, seal.sealed_for(reading.ticket, reading.seal))
        return cls(code, reading)

    @property
    def plausible(self) -> bool:
        """Whether it could be some ticket."""
        return not isinstance(self.reading, OtherCode) or self.reading.plausible


NO_CODE = Claim("", None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One scan with all that is known of it.

    ``registration`` is the person, if they are of this event; ``before`` is where they
    were last, ``state`` where they were when they were scanned.
    """

    scan: Scan
    facts: Facts
    counter: int
    registration: Registration | None
    before: Presence
    state: State


def gather(
    tx: Transaction,
    scan: Scan,
    context: Context,
    claims: Sequence[Claim],
    clock: Clock,
) -> Case:
    """Return all that is known of a scan, by the first claim that is somebody's.

    Raise KnownFault for a registration that is not there.
    """
    event = context.event
    claim, holder = _choose(tx, scan, claims)
    answers = fitting(event.questions, scan.answers)
    scan = replace(scan, code=claim.code or scan.code, answers=answers)
    now = scan.at or clock.now()
    state = _state(tx, scan, event, holder)
    person = holder.registration if holder else None
    facts = Facts(
        now=now,
        event=event,
        checkpoint=event.checkpoint(scan.checkpoint),
        direction=scan.direction,
        source=scan.source,
        reading=claim.reading,
        sealed_for=_event(tx, claim.sealed_for, event),
        registration=person,
        home=_event(tx, person.event if person else None, event),
        revoked_at=holder.revoked_at if holder else None,
        presence=state.presence,
        inside_building=context.inside_building,
        inside_here=context.inside_here,
        answered=_answered(tx, scan, event, person),
    )
    own = holder if holder and holder.registration.event == event.id else None
    return Case(
        scan=scan,
        facts=facts,
        counter=context.counter,
        registration=own.registration if own else None,
        before=own.presence if own else NEVER_CAME,
        state=state,
    )


def overrule(verdict: Verdict, case: Case) -> tuple[Verdict, Refused | None]:
    """Return the verdict that an override makes, and the refusal that it overruled."""
    if not case.scan.override:
        return verdict, None
    if isinstance(verdict, Refused) and verdict.refusal.overridable:
        return admitted(case.facts.presence), verdict
    if isinstance(verdict, SeeDesk):
        return admitted(case.facts.presence), None
    return verdict, None


def _choose(
    tx: Transaction, scan: Scan, claims: Sequence[Claim]
) -> tuple[Claim, Holder | None]:
    """Return the first claim that is somebody's; else the first that could be."""
    for claim in claims:
        holder = _holder(tx, scan, claim)
        if holder is not None or claim.sealed_for is not None:
            return claim, holder
    return next((claim for claim in claims if claim.plausible), claims[0]), None


def _holder(tx: Transaction, scan: Scan, claim: Claim) -> Holder | None:
    if scan.registration is not None:
        found = tx.people.lock(scan.registration)
        if found is None:
            raise KnownFault("This registration is no longer kept; search again.")
        return found
    if claim.reading is None or (
        isinstance(claim.reading, OwnCode) and claim.sealed_for is None
    ):
        return None
    return tx.people.lock_by_code(scan.event, claim.reading)


def _state(tx: Transaction, scan: Scan, event: Event, holder: Holder | None) -> State:
    presence = holder.presence if holder else NEVER_CAME
    if holder is None or scan.at is None:
        return State(presence=presence, seen=presence.stamp)
    checkpoint = event.checkpoint(scan.checkpoint)
    return state_at(tx, event, holder, scan.at, checkpoint, scan.direction)


def _answered(
    tx: Transaction, scan: Scan, event: Event, person: Registration | None
) -> frozenset[str]:
    if not event.questions or person is None:
        return frozenset()
    before = answered(tx.ledger.of(person.id))
    return frozenset({*before, *(question for question, _ in scan.answers)})


def _event(tx: Transaction, name: str | None, event: Event) -> Event | None:
    if name is None or name == event.id:
        return event if name else None
    return tx.events.find(name)
