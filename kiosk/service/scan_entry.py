"""Word a verdict as an entry of the ledger."""

from dataclasses import replace
from datetime import datetime

from uuid_utils import uuid7

from kiosk.domain.answer import outcome
from kiosk.domain.check_in import Facts
from kiosk.domain.event import CheckpointKind
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
from kiosk.domain.question import Answers
from kiosk.domain.ticket import recordable
from kiosk.domain.verdict import Left, Refused, SeeDesk, Verdict
from kiosk.service.late import Standing
from kiosk.service.scan import Scan


def entry_of(
    scan: Scan,
    facts: Facts,
    verdict: Verdict,
    overruled: Refused | None,
    then: Standing,
    recorded_at: datetime,
) -> LedgerEntry:
    """Write a verdict down, as the station's next entry but for its number.

    A late report follows nothing, for its place in the ledger has been passed already.
    """
    person = facts.registration if facts.home is facts.event else None
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
        stamp=next_stamp(facts.now, then.seen),
        follows=then.seen if moves and not then.late else None,
    )


def answer_entries(
    entry: LedgerEntry, verdict: Verdict, answers: Answers
) -> list[LedgerEntry]:
    """Write answers down before the scan that they were given at."""
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


def with_exit(entry: LedgerEntry, facts: Facts) -> list[LedgerEntry]:
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
