"""Check-in: decide a scan, record it and queue the badge, in one transaction."""

from dataclasses import dataclass, replace
from uuid import NAMESPACE_OID, uuid5

from uuid_utils import uuid7

from kiosk.domain.admission.check_in import decide
from kiosk.domain.admission.check_in_result import CheckInResult
from kiosk.domain.admission.verdict import Admitted, Verdict
from kiosk.domain.badges.badge_job import BadgeJob
from kiosk.domain.staff import Right
from kiosk.service.check_in.facts import (
    NO_CODE,
    Scan,
    ScanCase,
    ScannedCode,
    apply_override,
    gather_facts,
)
from kiosk.service.check_in.record import entries_of, record_entries
from kiosk.service.check_in.replay import replay_verdict
from kiosk.service.ports import Clock, Signer, Store, Transaction
from kiosk.service.ports.people import ScanSubject
from kiosk.service.retry import retry_on_conflict
from kiosk.service.rights import require_right

__all__ = ["NO_CODE", "CheckIn", "Scan", "ScannedCode"]


@dataclass(frozen=True, slots=True)
class CheckIn:
    """The use case behind every scan."""

    store: Store
    signer: Signer
    clock: Clock
    badges: bool = True

    def __call__(self, scan: Scan) -> CheckInResult:
        """Decide one scan and record it.

        Raise KnownFault for an unknown event, checkpoint or registration.
        """
        return self._decide(_with_nonce(scan))

    @retry_on_conflict
    def _decide(self, scan: Scan) -> CheckInResult:
        codes = [ScannedCode.parse(code, self.signer) for code in scan.codes] or [
            NO_CODE
        ]
        parsed = tuple(scanned.code for scanned in codes if scanned.code is not None)
        subject = ScanSubject(scan.event, scan.nonce or "", parsed, scan.registration)
        with self.store.decision(subject) as tx:
            return self.check_in_within(tx, scan, *codes)

    def check_in_within(
        self, tx: Transaction, scan: Scan, *codes: ScannedCode
    ) -> CheckInResult:
        """Decide one scan within a transaction that is already open.

        Raise MissingRightError for a steward who overrides.
        """
        scan = _with_nonce(scan)
        nonce = scan.nonce or ""
        context = tx.ledger.scan_context(
            scan.event, scan.checkpoint, scan.station, nonce
        )
        if context.replay is not None:
            return replay_verdict(tx, context.replay, scan)
        if scan.override:
            require_right(tx, scan.operator, Right.OVERRIDE)
        case = gather_facts(tx, scan, context, codes, self.clock)
        verdict, overruled = apply_override(decide(case.facts), case)
        entries = entries_of(case, verdict, overruled, self.clock.now())
        person = case.registration
        presence = record_entries(tx, context.event, person, case.before, *entries)
        return CheckInResult(
            verdict=verdict,
            registration=person,
            entry=entries[-1].id,
            nonce=nonce,
            at=case.facts.now,
            direction=scan.direction,
            checkpoint=case.facts.checkpoint.name,
            overruled=overruled,
            first_admitted_at=presence.first_admitted_at,
            inside=presence.inside,
            badge_queued=self._queue_badge(tx, case, verdict),
            offline=tx.cut_off,
        )

    def _queue_badge(self, tx: Transaction, case: ScanCase, verdict: Verdict) -> bool:
        """Queue a badge for an admitted person, under the same id on a retry."""
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
