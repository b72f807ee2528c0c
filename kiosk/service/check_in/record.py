"""Write entries about one person into the ledger, with all that follows from them."""

from dataclasses import replace
from datetime import datetime

from uuid_utils import uuid7

from kiosk.domain.answer import outcome
from kiosk.domain.check_in import Facts
from kiosk.domain.event import CheckpointKind, Event
from kiosk.domain.headcount import Tally, change, share
from kiosk.domain.ledger import (
    ENTRIES,
    MOVED_ON,
    MOVES,
    Direction,
    EntryKind,
    LedgerEntry,
    Outcome,
    next_stamp,
)
from kiosk.domain.presence import Presence, fold, step
from kiosk.domain.question import Answers
from kiosk.domain.registration import Registration
from kiosk.domain.ticket import recordable
from kiosk.domain.verdict import Left, Refused, SeeDesk, Verdict
from kiosk.service.check_in.facts import Case
from kiosk.service.conflicts import note_conflicts
from kiosk.service.ports import Transaction


def record(
    tx: Transaction,
    event: Event,
    registration: Registration | None,
    before: Presence,
    *entries: LedgerEntry,
) -> Presence:
    """Append entries in order, keep the counts, return where the person is now."""
    after = before
    for entry in entries:
        tx.ledger.append(entry)
        if registration is not None:
            after = _follow(tx, event, registration, after, entry)
    difference = Tally()
    if registration is not None and after != before:
        tx.people.put_presence(registration, after)
        difference = change(share(registration, before), share(registration, after))
    if refused := sum(entry.verdict is Outcome.REFUSED for entry in entries):
        difference["refused", ""] = refused
    if difference:
        tx.ledger.add_tally(event.id, entries[0].station, difference)
    if registration is not None and entries[-1].kind is EntryKind.UNDO:
        note_conflicts(tx, event, registration, entries, entries[-1].recorded_at)
    return after


def entries_of(
    case: Case, verdict: Verdict, overruled: Refused | None, recorded_at: datetime
) -> list[LedgerEntry]:
    """Return a verdict as the station's next entries, that of the scan the last."""
    entry = _entry(case, verdict, overruled, recorded_at)
    answers = _answers(entry, verdict, case.scan.answers)
    entries = [*answers, *_with_exit(entry, case.facts)]
    return [
        replace(entry, counter=case.counter + number)
        for number, entry in enumerate(entries, 1)
    ]


def _entry(
    case: Case, verdict: Verdict, overruled: Refused | None, recorded_at: datetime
) -> LedgerEntry:
    """Return a verdict as an entry without a number.

    A late report follows nothing, for its place in the ledger has been passed already.
    """
    scan, facts, state, person = case.scan, case.facts, case.state, case.registration
    moves = person is not None and outcome(verdict) in MOVES
    kind = EntryKind.EXIT if scan.direction is Direction.OUT else EntryKind.ENTRY
    return LedgerEntry(
        id=str(uuid7()),
        nonce=scan.nonce or "",
        event=facts.event.id,
        registration=person.id if person else None,
        code=recordable(scan.code),
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
        recorded_at=recorded_at,
        stamp=next_stamp(facts.now, state.seen),
        follows=state.seen if moves and not state.late else None,
    )


def _answers(
    entry: LedgerEntry, verdict: Verdict, answers: Answers
) -> list[LedgerEntry]:
    """Return the answers that were given at a scan, as entries before it."""
    if isinstance(verdict, SeeDesk) or entry.registration is None:
        return []
    return [
        replace(
            entry,
            id=str(uuid7()),
            nonce=f"{entry.nonce}/{question}",
            code="",
            kind=EntryKind.ANSWER,
            verdict=Outcome.ANSWERED,
            refusal=None,
            mark=question,
            reason=answer or None,
            follows=None,
        )
        for question, answer in answers
    ]


def _with_exit(entry: LedgerEntry, facts: Facts) -> list[LedgerEntry]:
    """Return an entry behind the exit from the room that it leads out of."""
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
        nonce=f"{entry.nonce}/out",
        kind=EntryKind.EXIT,
        verdict=Outcome.LEFT,
        refusal=None,
        mark=MOVED_ON,
        reason=None,
        checkpoint=presence.place,
    )
    return [left, replace(entry, stamp=entry.stamp + 1, follows=entry.stamp)]


def _refusal(verdict: Verdict, overruled: Refused | None) -> str | None:
    if overruled is not None:
        return overruled.refusal
    return verdict.refusal if isinstance(verdict, Refused) else None


def _follow(
    tx: Transaction,
    event: Event,
    registration: Registration,
    presence: Presence,
    entry: LedgerEntry,
) -> Presence:
    """Step on by one entry; fold all anew where it is not simply the latest move."""
    if entry.kind is EntryKind.UNDO or (entry.moves and entry.stamp < presence.stamp):
        return fold(tx.ledger.of(registration.id), event)
    return step(presence, entry, event) if entry.moves else presence
