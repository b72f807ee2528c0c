"""Answer a scan: decide, write it down, queue the badge, in one transaction."""

from dataclasses import dataclass, replace
from datetime import datetime

from uuid_utils import uuid7

from kiosk.domain.answer import Answer, outcome
from kiosk.domain.badge import BadgeJob
from kiosk.domain.check_in import Facts, admitted, decide
from kiosk.domain.event import CheckpointKind, Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.ledger import (
    ENTRIES,
    MOVES,
    Direction,
    EntryKind,
    LedgerEntry,
    Outcome,
    Source,
    next_stamp,
    stamp_of,
)
from kiosk.domain.presence import NEVER_CAME, Presence, fold
from kiosk.domain.registration import Registration
from kiosk.domain.ticket import OwnCode, Reading, clean, read_code
from kiosk.domain.verdict import Admitted, Left, Mark, Refused, SeeDesk, Verdict
from kiosk.service.ports import Clock, Context, Holder, Seal, Store, Transaction
from kiosk.service.record import record


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """One scan, or one person chosen at the desk by ``registration``.

    ``at`` stands in for the clock; a moment before the person's last movement is
    taken as a late report and finds its place in the ledger. ``override`` is the
    reason for letting somebody in all the same.
    """

    event: str
    station: str
    code: str = ""
    registration: str | None = None
    checkpoint: str | None = None
    direction: Direction = Direction.IN
    source: Source = Source.COMMAND_LINE
    operator: str | None = None
    nonce: str | None = None
    at: datetime | None = None
    override: str = ""


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
        claim = self._claim(scan)
        with self.store.transaction() as tx:
            return self.settle(tx, scan, claim)

    def settle(self, tx: Transaction, scan: Scan, claim: "Claim") -> Answer:
        """Decide one scan within a transaction that is already open."""
        scan = replace(scan, nonce=scan.nonce or str(uuid7()))
        context = tx.context(
            scan.event, scan.checkpoint, scan.station, scan.nonce or ""
        )
        if context.replay is not None:
            return _replay(tx, context.replay, scan)
        holder = _holder(tx, scan, claim)
        now = scan.at or self.clock.now()
        facts = _facts(tx, scan, context, claim, holder, now)
        return self._write(tx, scan, context.counter, holder, facts)

    def _claim(self, scan: Scan) -> "Claim":
        if scan.registration is not None:
            return NO_CODE
        reading = read_code(scan.code)
        if isinstance(reading, OwnCode):
            return Claim(reading, self.seal.sealed_for(reading.ticket, reading.seal))
        return Claim(reading)

    def _write(
        self,
        tx: Transaction,
        scan: Scan,
        counter: int,
        holder: Holder | None,
        facts: Facts,
    ) -> Answer:
        verdict, overruled = _overrule(decide(facts), scan, facts.presence)
        own = holder is not None and holder.registration.event == facts.event.id
        registration = facts.registration if own else None
        before = holder.presence if own and holder else NEVER_CAME
        entry = _entry(scan, facts, verdict, overruled, before)
        entries = [
            replace(written, counter=counter + number)
            for number, written in enumerate(_with_exit(entry, facts), 1)
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
        )


@dataclass(frozen=True, slots=True)
class Claim:
    """What a code says it is, and the event whose seal it bears."""

    reading: Reading | None
    sealed_for: str | None = None


NO_CODE = Claim(None)


def _badge(registration: Registration, scan: Scan, now: datetime) -> BadgeJob:
    return BadgeJob(
        id=str(uuid7()),
        event=registration.event,
        registration=registration.id,
        station=scan.station,
        queued_at=now,
        changed_at=now,
    )


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
        presence=_presence_then(tx, scan, event, holder),
        inside_building=context.inside_building,
        inside_here=context.inside_here,
    )


def _known(tx: Transaction, name: str | None, event: Event) -> Event | None:
    if name is None or name == event.id:
        return event if name else None
    return tx.event(name)


def _presence_then(
    tx: Transaction, scan: Scan, event: Event, holder: Holder | None
) -> Presence:
    """Say where the person was at the time of the scan, also of a late report."""
    if holder is None:
        return NEVER_CAME
    if scan.at is None or stamp_of(scan.at) >> 16 >= holder.presence.stamp >> 16:
        return holder.presence
    then = stamp_of(scan.at)
    entries = tx.entries_of(holder.registration.id)
    known = (e for e in entries if e.stamp <= then or e.kind is EntryKind.UNDO)
    return fold(known, event)


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


def _entry(
    scan: Scan,
    facts: Facts,
    verdict: Verdict,
    overruled: Refused | None,
    before: Presence,
) -> LedgerEntry:
    late = facts.presence != before
    person = facts.registration if facts.home is facts.event else None
    kind = EntryKind.EXIT if scan.direction is Direction.OUT else EntryKind.ENTRY
    return LedgerEntry(
        id=str(uuid7()),
        nonce=scan.nonce or "",
        event=facts.event.id,
        registration=person.id if person else None,
        code=clean(scan.code),
        kind=EntryKind.OVERRIDE if overruled else kind,
        verdict=outcome(verdict),
        refusal=_refusal(verdict, overruled),
        mark=verdict.mark if isinstance(verdict, Left) else None,
        checkpoint=facts.checkpoint.name,
        station=scan.station,
        counter=0,
        operator=scan.operator,
        source=scan.source,
        reason=scan.override or None,
        scanned_at=facts.now,
        recorded_at=facts.now,
        stamp=stamp_of(facts.now) if late else next_stamp(facts.now, before.stamp),
        follows=before.stamp if person and outcome(verdict) in MOVES else None,
    )


def _with_exit(entry: LedgerEntry, facts: Facts) -> list[LedgerEntry]:
    """Put the exit from a room before the entry into another."""
    presence, event = facts.presence, facts.event
    rooms = {
        known.name for known in event.checkpoints if known.kind is CheckpointKind.ROOM
    }
    leaves = presence.inside and presence.place in rooms - {entry.checkpoint}
    if entry.verdict not in ENTRIES or not leaves or entry.follows != presence.stamp:
        return [entry]
    left = replace(
        entry,
        id=str(uuid7()),
        nonce=str(uuid7()),
        kind=EntryKind.EXIT,
        verdict=Outcome.LEFT,
        refusal=None,
        reason=None,
        checkpoint=presence.place,
    )
    return [left, replace(entry, stamp=entry.stamp + 1, follows=entry.stamp)]


def _refusal(verdict: Verdict, overruled: Refused | None) -> str | None:
    if overruled is not None:
        return overruled.refusal
    return verdict.refusal if isinstance(verdict, Refused) else None


def _replay(tx: Transaction, entry: LedgerEntry, scan: Scan) -> Answer:
    """Give the verdict again that this nonce already had; write nothing."""
    if scan.registration is None and entry.code != clean(scan.code):
        raise KnownFault(
            f"The nonce “{clean(entry.nonce)}” already belongs to the scan of another "
            "code; give each scan a nonce of its own."
        )
    person = tx.person(entry.registration or "")
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
        first_admitted_at=person.presence.first_admitted_at if person else None,
        inside=bool(person and person.presence.inside),
    )
