"""Answer a scan: decide, write it down, queue the badge, in one transaction."""

from dataclasses import dataclass, replace
from uuid import NAMESPACE_OID, uuid5

from uuid_utils import uuid7

from kiosk.domain.answer import Answer
from kiosk.domain.badge import BadgeJob
from kiosk.domain.check_in import decide
from kiosk.domain.verdict import Admitted, Verdict
from kiosk.service.check_in.facts import NO_CODE, Case, Claim, Scan, gather, overrule
from kiosk.service.check_in.record import entries_of, record
from kiosk.service.check_in.replay import replay
from kiosk.service.ports import Clock, Seal, Store, Transaction
from kiosk.service.retry import retry_on_conflict

__all__ = ["NO_CODE", "CheckIn", "Claim", "Scan"]


@dataclass(frozen=True, slots=True)
class CheckIn:
    """The use case behind every scan."""

    store: Store
    seal: Seal
    clock: Clock
    badges: bool = True

    def __call__(self, scan: Scan) -> Answer:
        """Decide one scan and write it down.

        Raise KnownFault for an event, checkpoint or registration that is not there.
        """
        return self._decide(_with_nonce(scan))

    @retry_on_conflict
    def _decide(self, scan: Scan) -> Answer:
        claims = [Claim.read(code, self.seal) for code in scan.codes] or [NO_CODE]
        with self.store.transaction() as tx:
            return self.settle(tx, scan, *claims)

    def settle(self, tx: Transaction, scan: Scan, *claims: Claim) -> Answer:
        """Decide one scan within a transaction that is already open."""
        scan = _with_nonce(scan)
        nonce = scan.nonce or ""
        context = tx.ledger.context(scan.event, scan.checkpoint, scan.station, nonce)
        if context.replay is not None:
            return replay(tx, context.replay, scan)
        case = gather(tx, scan, context, claims, self.clock)
        verdict, overruled = overrule(decide(case.facts), case)
        entries = entries_of(case, verdict, overruled, self.clock.now())
        person = case.registration
        after = record(tx, context.event, person, case.before, *entries)
        return Answer(
            verdict=verdict,
            registration=person,
            entry=entries[-1].id,
            nonce=nonce,
            at=case.facts.now,
            direction=scan.direction,
            checkpoint=case.facts.checkpoint.name,
            overruled=overruled,
            first_admitted_at=after.first_admitted_at,
            inside=after.inside,
            badge_queued=self._queue_badge(tx, case, verdict),
            offline=tx.cut_off,
        )

    def _queue_badge(self, tx: Transaction, case: Case, verdict: Verdict) -> bool:
        """Queue a badge for who came in: the same one if that is decided once more."""
        person, now = case.registration, case.facts.now
        if person is None or not self.badges or not isinstance(verdict, Admitted):
            return False
        return tx.badges.queue(
            BadgeJob(
                id=str(uuid5(NAMESPACE_OID, f"badge {case.scan.nonce} {person.id}")),
                event=person.event,
                registration=person.id,
                station=case.scan.station,
                queued_at=now,
                changed_at=now,
            )
        )


def _with_nonce(scan: Scan) -> Scan:
    return scan if scan.nonce else replace(scan, nonce=str(uuid7()))
