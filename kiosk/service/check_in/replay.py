"""Replays: the verdict that a nonce already had, without writing anything."""

from kiosk.domain.admission.check_in_result import CheckInResult
from kiosk.domain.admission.ledger import Direction, EntryKind, LedgerEntry, Outcome
from kiosk.domain.admission.verdict import Admitted, ExitMark, Left, Refusal, Refused
from kiosk.domain.fault import KnownFault
from kiosk.domain.ticket import clean_scan
from kiosk.service.check_in.facts import Scan
from kiosk.service.ports import Reader


def replay_verdict(tx: Reader, entry: LedgerEntry, scan: Scan) -> CheckInResult:
    """Return the result of a retried scan.

    Raise KnownFault if its nonce belongs to another scan.
    """
    recorded = entry.registration if scan.registration else entry.code
    codes = {clean_scan(code) for code in (scan.code, *scan.others)}
    if recorded not in ({scan.registration} if scan.registration else codes):
        raise KnownFault(
            "The nonce “{nonce}” already belongs to the scan of another code; give "
            "each scan a nonce of its own.",
            nonce=clean_scan(entry.nonce),
        )
    person = tx.people.find(entry.registration or "")
    is_exit = entry.verdict is Outcome.LEFT
    admitted = Admitted(again=entry.verdict is Outcome.READMITTED)
    return CheckInResult(
        verdict=Left(ExitMark(entry.mark) if entry.mark else None)
        if is_exit
        else admitted,
        registration=person.registration if person else None,
        entry=entry.id,
        nonce=entry.nonce,
        at=entry.scanned_at,
        direction=Direction.OUT if is_exit else Direction.IN,
        checkpoint=entry.checkpoint,
        replayed=True,
        overruled=_overruled(entry),
        first_admitted_at=person.presence.first_admitted_at if person else None,
        inside=bool(person and person.presence.inside),
        offline=entry.cut_off,
    )


def _overruled(entry: LedgerEntry) -> Refused | None:
    if entry.kind is not EntryKind.OVERRIDE or entry.refusal is None:
        return None
    return Refused(refusal=Refusal(entry.refusal))
