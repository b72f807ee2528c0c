"""Give the verdict again that a nonce already had; write nothing."""

from kiosk.domain.answer import Answer
from kiosk.domain.fault import KnownFault
from kiosk.domain.ledger import Direction, EntryKind, LedgerEntry, Outcome
from kiosk.domain.ticket import clean
from kiosk.domain.verdict import Admitted, Left, Mark, Refusal, Refused
from kiosk.service.check_in.facts import Scan
from kiosk.service.ports import Reader


def replay(tx: Reader, entry: LedgerEntry, scan: Scan) -> Answer:
    """Answer a retry; raises KnownFault if its nonce was another scan's."""
    known = entry.registration if scan.registration else entry.code
    codes = {clean(code) for code in (scan.code, *scan.others)}
    if known not in ({scan.registration} if scan.registration else codes):
        raise KnownFault(
            "The nonce “{nonce}” already belongs to the scan of another code; give "
            "each scan a nonce of its own.",
            nonce=clean(entry.nonce),
        )
    person = tx.people.find(entry.registration or "")
    left = entry.verdict is Outcome.LEFT
    again = Admitted(again=entry.verdict is Outcome.READMITTED)
    return Answer(
        verdict=Left(Mark(entry.mark) if entry.mark else None) if left else again,
        registration=person.registration if person else None,
        entry=entry.id,
        nonce=entry.nonce,
        at=entry.scanned_at,
        direction=Direction.OUT if left else Direction.IN,
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
