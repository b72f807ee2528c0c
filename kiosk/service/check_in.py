"""Answer a scan: decide, write it down, queue the badge, in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import NAMESPACE_OID, uuid5

from uuid_utils import uuid7

from kiosk.domain.answer import Answer
from kiosk.domain.badge import BadgeJob
from kiosk.domain.check_in import Facts, admitted, decide
from kiosk.domain.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.presence import NEVER_CAME, Presence
from kiosk.domain.question import answered, fitting
from kiosk.domain.registration import Registration
from kiosk.domain.ticket import OtherCode, OwnCode, Reading, read_code
from kiosk.domain.verdict import Admitted, Refused, SeeDesk, Verdict
from kiosk.service.again import tried_again
from kiosk.service.late import NOBODY, Standing, standing_then
from kiosk.service.ports import Clock, Context, Holder, Seal, Store, Transaction
from kiosk.service.record import record
from kiosk.service.replay import replay
from kiosk.service.scan import Scan
from kiosk.service.scan_entry import answer_entries, entry_of, with_exit


@dataclass(frozen=True, slots=True)
class CheckIn:
    """The use case behind every scan."""

    store: Store
    seal: Seal
    clock: Clock
    badges: bool = True

    def __call__(self, scan: Scan) -> Answer:
        """Decide one scan and write it down.

        Raises KnownFault for an event, checkpoint or registration that is not there.
        """
        return self._decide(replace(scan, nonce=scan.nonce or str(uuid7())))

    @tried_again
    def _decide(self, scan: Scan) -> Answer:
        claims = self._claims(scan)
        with self.store.transaction() as tx:
            return self.settle(tx, scan, *claims)

    def settle(self, tx: Transaction, scan: Scan, *claims: "Claim") -> Answer:
        """Decide one scan within a transaction that is already open."""
        scan = replace(scan, nonce=scan.nonce or str(uuid7()))
        context = tx.context(
            scan.event, scan.checkpoint, scan.station, scan.nonce or ""
        )
        if context.replay is not None:
            return replay(tx, context.replay, scan)
        claim, holder = _chosen(tx, scan, claims)
        answers = fitting(context.event.questions, scan.answers)
        scan = replace(scan, code=claim.code or scan.code, answers=answers)
        now = scan.at or self.clock.now()
        then = _standing(tx, scan, context.event, holder)
        facts = _facts(tx, scan, context, claim, holder, then.presence, now)
        return self._write(tx, scan, context.counter, holder, facts, then)

    def _claims(self, scan: Scan) -> list["Claim"]:
        if scan.registration is not None:
            return [NO_CODE]
        return [self._claim(code) for code in (scan.code, *scan.others)]

    def _claim(self, code: str) -> "Claim":
        reading = read_code(code)
        if isinstance(reading, OwnCode):
            seal = self.seal.sealed_for(reading.ticket, reading.seal)
            return Claim(code, reading, seal)
        return Claim(code, reading)

    def _write(
        self,
        tx: Transaction,
        scan: Scan,
        counter: int,
        holder: Holder | None,
        facts: Facts,
        then: Standing,
    ) -> Answer:
        verdict, overruled = _overrule(decide(facts), scan, facts.presence)
        own = holder is not None and holder.registration.event == facts.event.id
        registration = facts.registration if own else None
        before = holder.presence if own and holder else NEVER_CAME
        now = self.clock.now()
        entry = entry_of(scan, facts, verdict, overruled, then, now)
        entries = [
            replace(written, counter=counter + number)
            for number, written in enumerate(
                [
                    *answer_entries(entry, verdict, scan.answers),
                    *with_exit(entry, facts),
                ],
                1,
            )
        ]
        after = record(tx, facts.event, registration, before, *entries)
        queued = False
        if isinstance(verdict, Admitted) and self.badges and registration:
            queued = tx.queue_badge(_badge(registration, scan, facts.now))
        return Answer(
            verdict=verdict,
            registration=registration,
            entry=entry.id,
            nonce=entry.nonce,
            at=facts.now,
            direction=scan.direction,
            checkpoint=entry.checkpoint,
            overruled=overruled,
            first_admitted_at=after.first_admitted_at,
            inside=after.inside,
            badge_queued=queued,
            offline=tx.cut_off,
        )


@dataclass(frozen=True, slots=True)
class Claim:
    """What a code says it is, and the event whose seal it bears."""

    code: str
    reading: Reading | None
    sealed_for: str | None = None

    @property
    def plausible(self) -> bool:
        """Whether it could be some ticket."""
        return not isinstance(self.reading, OtherCode) or self.reading.plausible


NO_CODE = Claim("", None)


def _badge(registration: Registration, scan: Scan, now: datetime) -> BadgeJob:
    """Make the badge of a scan: the same one, wherever that is decided once more."""
    return BadgeJob(
        id=str(uuid5(NAMESPACE_OID, f"badge {scan.nonce} {registration.id}")),
        event=registration.event,
        registration=registration.id,
        station=scan.station,
        queued_at=now,
        changed_at=now,
    )


def _chosen(
    tx: Transaction, scan: Scan, claims: Sequence[Claim]
) -> tuple[Claim, Holder | None]:
    """Take the first claim that is somebody's; else the first that could be."""
    for claim in claims:
        holder = _holder(tx, scan, claim)
        if holder is not None or claim.sealed_for is not None:
            return claim, holder
    return next((claim for claim in claims if claim.plausible), claims[0]), None


def _holder(tx: Transaction, scan: Scan, claim: Claim) -> Holder | None:
    if scan.registration is not None:
        found = tx.holder_of(scan.registration)
        if found is None:
            raise KnownFault("This registration is no longer kept; search again.")
        return found
    if claim.reading is None or (
        isinstance(claim.reading, OwnCode) and claim.sealed_for is None
    ):
        return None
    return tx.holder(scan.event, claim.reading)


def _facts(
    tx: Transaction,
    scan: Scan,
    context: Context,
    claim: Claim,
    holder: Holder | None,
    presence: Presence,
    now: datetime,
) -> Facts:
    event = context.event
    registration = holder.registration if holder else None
    return Facts(
        now=now,
        event=event,
        checkpoint=event.checkpoint(scan.checkpoint),
        direction=scan.direction,
        source=scan.source,
        reading=claim.reading,
        sealed_for=_known(tx, claim.sealed_for, event),
        registration=registration,
        home=_known(tx, registration.event if registration else None, event),
        revoked_at=holder.revoked_at if holder else None,
        presence=presence,
        inside_building=context.inside_building,
        inside_here=context.inside_here,
        answered=_answered(tx, scan, event, registration),
    )


def _answered(
    tx: Transaction, scan: Scan, event: Event, person: Registration | None
) -> frozenset[str]:
    if not event.questions or person is None:
        return frozenset()
    before = answered(tx.entries_of(person.id))
    return frozenset({*before, *(question for question, _ in scan.answers)})


def _known(tx: Transaction, name: str | None, event: Event) -> Event | None:
    if name is None or name == event.id:
        return event if name else None
    return tx.event(name)


def _standing(
    tx: Transaction, scan: Scan, event: Event, holder: Holder | None
) -> Standing:
    if holder is None:
        return NOBODY
    checkpoint = event.checkpoint(scan.checkpoint)
    return standing_then(tx, event, holder, scan.at, checkpoint, scan.direction)


def _overrule(
    verdict: Verdict, scan: Scan, presence: Presence
) -> tuple[Verdict, Refused | None]:
    if not scan.override:
        return verdict, None
    if isinstance(verdict, Refused) and verdict.refusal.overridable:
        return admitted(presence), verdict
    if isinstance(verdict, SeeDesk):
        return admitted(presence), None
    return verdict, None
