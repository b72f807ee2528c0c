"""A scan and its facts: whose code it is, and where that person is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self

from kiosk.domain.admission.check_in import Facts, admit
from kiosk.domain.admission.ledger import (
    Direction,
    PastEntry,
    ScanSource,
    latest_answers,
)
from kiosk.domain.admission.presence import (
    NEVER_ARRIVED,
    Presence,
    after_automatic_exit,
    automatic_exit_of,
)
from kiosk.domain.admission.verdict import Refused, SeeDesk, Verdict
from kiosk.domain.event.event import Event
from kiosk.domain.event.event_days import has_days
from kiosk.domain.event.event_question import QuestionAnswers, valid_answers
from kiosk.domain.fault import KnownFault
from kiosk.domain.people.registration import Registration
from kiosk.domain.ticket import ForeignCode, ParsedCode, TicketCode, parse_code
from kiosk.service.check_in.late_reports import ScanState, state_at
from kiosk.service.merged_people import standing_holder
from kiosk.service.ports import Clock, Signer, Transaction
from kiosk.service.ports.ledger import ScanContext
from kiosk.service.ports.people import TicketHolder


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """One scan, or one person chosen at the desk by ``registration``.

    ``others`` are alternatives to the code, for a scanner that types with another
    keyboard layout; the first that belongs to somebody counts. ``at`` replaces the
    clock; a time before the person's last movement is recorded as a late report.
    ``override`` is the reason for admitting somebody despite a refusal. ``answers`` are
    stored once no question is open.
    """

    event: str
    station: str
    code: str = ""
    others: tuple[str, ...] = ()
    registration: str | None = None
    checkpoint: str | None = None
    direction: Direction = Direction.IN
    source: ScanSource = ScanSource.COMMAND_LINE
    operator: str | None = None
    nonce: str | None = None
    at: datetime | None = None
    override: str = ""
    answers: QuestionAnswers = ()

    @property
    def codes(self) -> tuple[str, ...]:
        """The code and its alternatives; none if a person was chosen."""
        return () if self.registration is not None else (self.code, *self.others)


@dataclass(frozen=True, slots=True)
class ScannedCode:
    """A scanned text, the code it parses to, and the event whose signature it bears."""

    text: str
    code: ParsedCode | None
    signed_for: str | None = None

    @classmethod
    def parse(cls, text: str, signer: Signer) -> Self:
        """Parse a text and verify its signature."""
        code = parse_code(text)
        if isinstance(code, TicketCode):
            return cls(text, code, signer.verify(code.ticket, code.signature))
        return cls(text, code)

    @property
    def is_plausible(self) -> bool:
        """Whether it could be a ticket of some system."""
        return not isinstance(self.code, ForeignCode) or self.code.plausible


NO_CODE = ScannedCode("", None)


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanCase:
    """One scan with all facts.

    ``registration`` is the person if they are of this event, ``before`` their current
    presence, ``state_at_scan`` their presence when they were scanned. ``night_exit_at``
    is set if nobody wrote the automatic exit of the night before.
    """

    scan: Scan
    facts: Facts
    counter: int
    registration: Registration | None
    before: Presence
    state_at_scan: ScanState
    night_exit_at: datetime | None = None


def gather_facts(
    tx: Transaction,
    scan: Scan,
    context: ScanContext,
    codes: Sequence[ScannedCode],
    clock: Clock,
) -> ScanCase:
    """Return all facts of a scan, for the first code that belongs to somebody.

    Raise KnownFault for an unknown registration.
    """
    event = context.event
    scanned_code, holder = _select_code(tx, scan, codes)
    answers = valid_answers(event.questions, scan.answers)
    scan = replace(scan, code=scanned_code.text or scan.code, answers=answers)
    now = scan.at or clock.now()
    state = _state_at_scan(tx, scan, event, holder)
    night_exit_at = _night_exit(event, state.presence, now)
    presence = state.presence
    if night_exit_at:
        presence = after_automatic_exit(presence, event, now)
    person = holder.registration if holder else None
    facts = Facts(
        now=now,
        event=event,
        checkpoint=event.checkpoint(scan.checkpoint),
        direction=scan.direction,
        source=scan.source,
        code=scanned_code.code,
        signed_for=_find_event(tx, scanned_code.signed_for, event),
        registration=person,
        registered_for=_find_event(tx, person.event if person else None, event),
        revoked_at=holder.revoked_at if holder else None,
        presence=presence,
        inside_building=context.inside_building,
        inside_here=context.inside_here,
        evacuating_since=context.evacuating_since,
        answered_questions=_answered_questions(tx, scan, event, person),
        history=_history(tx, scan, event, person, now),
    )
    event_holder = holder if holder and holder.registration.event == event.id else None
    return ScanCase(
        scan=scan,
        facts=facts,
        counter=context.counter,
        registration=event_holder.registration if event_holder else None,
        before=event_holder.presence if event_holder else NEVER_ARRIVED,
        state_at_scan=state,
        night_exit_at=night_exit_at,
    )


def apply_override(verdict: Verdict, case: ScanCase) -> tuple[Verdict, Refused | None]:
    """Return the verdict after an override, and the refusal that it overrules."""
    if not case.scan.override:
        return verdict, None
    if isinstance(verdict, Refused) and verdict.refusal.overridable:
        return admit(case.facts.presence), verdict
    if isinstance(verdict, SeeDesk):
        return admit(case.facts.presence), None
    return verdict, None


def _select_code(
    tx: Transaction, scan: Scan, codes: Sequence[ScannedCode]
) -> tuple[ScannedCode, TicketHolder | None]:
    """Return the first code that belongs to somebody, else the first plausible one."""
    for scanned_code in codes:
        holder = _find_holder(tx, scan, scanned_code)
        if holder is not None or scanned_code.signed_for is not None:
            return scanned_code, holder
    return next(
        (scanned_code for scanned_code in codes if scanned_code.is_plausible), codes[0]
    ), None


def _find_holder(
    tx: Transaction, scan: Scan, scanned_code: ScannedCode
) -> TicketHolder | None:
    if scan.registration is not None:
        holder = standing_holder(tx, tx.people.lock(scan.registration))
        if holder is None:
            raise KnownFault("This registration is no longer kept; search again.")
        return holder
    if scanned_code.code is None or (
        isinstance(scanned_code.code, TicketCode) and scanned_code.signed_for is None
    ):
        return None
    holder = tx.people.lock_by_code(scan.event, scanned_code.code)
    return standing_holder(tx, holder)


def _state_at_scan(
    tx: Transaction, scan: Scan, event: Event, holder: TicketHolder | None
) -> ScanState:
    presence = holder.presence if holder else NEVER_ARRIVED
    if holder is None or scan.at is None:
        return ScanState(presence=presence, last_stamp=presence.stamp)
    checkpoint = event.checkpoint(scan.checkpoint)
    return state_at(tx, event, holder, scan.at, checkpoint, scan.direction)


def _night_exit(event: Event, presence: Presence, now: datetime) -> datetime | None:
    """Return the automatic exit since a person's last entry that nobody wrote."""
    exit_at = automatic_exit_of(presence, event) if has_days(event) else None
    return exit_at if exit_at and exit_at <= now else None


def _answered_questions(
    tx: Transaction, scan: Scan, event: Event, person: Registration | None
) -> frozenset[str]:
    if not event.questions or person is None:
        return frozenset()
    earlier = latest_answers(tx.ledger.for_registration(person.id))
    return frozenset({*earlier, *(question for question, _ in scan.answers)})


def _history(
    tx: Transaction,
    scan: Scan,
    event: Event,
    person: Registration | None,
    now: datetime,
) -> Sequence[PastEntry]:
    """Return the person's entries until now, if rules ask for them."""
    if not event.rules or person is None or scan.direction is Direction.OUT:
        return ()
    return tx.ledger.past_entries(person.id, now)


def _find_event(tx: Transaction, event_id: str | None, event: Event) -> Event | None:
    if event_id is None or event_id == event.id:
        return event if event_id else None
    return tx.events.find(event_id)
