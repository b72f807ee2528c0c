"""Records entries about one person, and updates presence, counts and conflicts."""

from dataclasses import replace
from datetime import datetime

from uuid_utils import uuid7

from kiosk.domain.admission.check_in import Facts
from kiosk.domain.admission.check_in_result import outcome_of
from kiosk.domain.admission.headcount import Tally, tally_difference, tally_of
from kiosk.domain.admission.ledger import (
    ADMISSIONS,
    MOVED_ON,
    MOVEMENTS,
    Direction,
    EntryKind,
    LedgerEntry,
    Outcome,
    next_stamp,
)
from kiosk.domain.admission.presence import Presence, apply_entry, presence_of
from kiosk.domain.admission.verdict import Left, Refused, SeeDesk, Verdict
from kiosk.domain.event.event import CheckpointKind, Event
from kiosk.domain.event.event_question import QuestionAnswers
from kiosk.domain.people.registration import Registration
from kiosk.domain.ticket import redact_staff_code
from kiosk.service.automatic_exit import automatic_exit
from kiosk.service.check_in.facts import ScanCase
from kiosk.service.detect_conflicts import record_conflicts
from kiosk.service.ports import Transaction


def record_entries(
    tx: Transaction,
    event: Event,
    registration: Registration | None,
    before: Presence,
    *entries: LedgerEntry,
) -> Presence:
    """Append entries in order, update the counts and return the new presence."""
    presence = before
    for entry in entries:
        tx.ledger.append(entry)
        if registration is not None:
            presence = _next_presence(tx, event, registration, presence, entry)
    tally_change = Tally()
    if registration is not None and presence != before:
        tx.people.put_presence(registration, presence)
        tally_change = tally_difference(
            tally_of(registration, before), tally_of(registration, presence)
        )
    if refused := sum(entry.verdict is Outcome.REFUSED for entry in entries):
        tally_change["refused", ""] = refused
    if tally_change:
        tx.ledger.add_tally(event.id, entries[0].station, tally_change)
    if registration is not None and entries[-1].kind is EntryKind.UNDO:
        record_conflicts(tx, event, registration, entries, entries[-1].recorded_at)
    return presence


def entries_of(
    case: ScanCase, verdict: Verdict, overruled: Refused | None, recorded_at: datetime
) -> list[LedgerEntry]:
    """Return a verdict's entries with the station's next counters, the scan last."""
    night_exits = _night_exits(case, verdict, recorded_at)
    last_stamp = night_exits[-1].stamp if night_exits else case.state_at_scan.last_stamp
    entry = _scan_entry(case, verdict, overruled, recorded_at, last_stamp)
    answers = _answer_entries(entry, verdict, case.scan.answers)
    entries = [*night_exits, *answers, *_with_room_exit(entry, case.facts)]
    return [
        replace(entry, counter=case.counter + number)
        for number, entry in enumerate(entries, 1)
    ]


def _night_exits(
    case: ScanCase, verdict: Verdict, recorded_at: datetime
) -> list[LedgerEntry]:
    """Return the automatic exit of a night before, if this scan is the first since."""
    is_movement = outcome_of(verdict) in MOVEMENTS
    if case.registration is None or case.night_exit_at is None or not is_movement:
        return []
    if case.state_at_scan.is_late:
        return []
    exit_entry = automatic_exit(
        case.registration,
        case.state_at_scan.presence,
        case.night_exit_at,
        station=case.scan.station,
        counter=0,
        recorded_at=recorded_at,
    )
    return [exit_entry]


def _scan_entry(
    case: ScanCase,
    verdict: Verdict,
    overruled: Refused | None,
    recorded_at: datetime,
    last_stamp: int,
) -> LedgerEntry:
    """Return a verdict's entry, not yet numbered.

    A late report has no ``follows``, as its place in the ledger is already passed.
    """
    scan, facts, state, person = (
        case.scan,
        case.facts,
        case.state_at_scan,
        case.registration,
    )
    is_movement = person is not None and outcome_of(verdict) in MOVEMENTS
    kind = EntryKind.EXIT if scan.direction is Direction.OUT else EntryKind.ENTRY
    return LedgerEntry(
        id=str(uuid7()),
        nonce=scan.nonce or "",
        event=facts.event.id,
        registration=person.id if person else None,
        code=redact_staff_code(scan.code),
        kind=EntryKind.OVERRIDE if overruled else kind,
        verdict=outcome_of(verdict),
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
        stamp=next_stamp(facts.now, last_stamp),
        follows=last_stamp if is_movement and not state.is_late else None,
    )


def _answer_entries(
    entry: LedgerEntry, verdict: Verdict, answers: QuestionAnswers
) -> list[LedgerEntry]:
    """Return the answers given at a scan, as entries before it."""
    if isinstance(verdict, SeeDesk) or entry.registration is None:
        return []
    return [
        replace(
            entry,
            id=str(uuid7()),
            nonce=f"{entry.nonce}/{question_id}",
            code="",
            kind=EntryKind.ANSWER,
            verdict=Outcome.ANSWERED,
            refusal=None,
            mark=question_id,
            reason=answer or None,
            follows=None,
        )
        for question_id, answer in answers
    ]


def _with_room_exit(entry: LedgerEntry, facts: Facts) -> list[LedgerEntry]:
    """Return an entry preceded by the exit from the room that it leads out of."""
    presence, event = facts.presence, facts.event
    rooms = {
        checkpoint.name
        for checkpoint in event.checkpoints
        if checkpoint.kind is CheckpointKind.ROOM
    }
    leaves_room = presence.inside and presence.place in rooms - {entry.checkpoint}
    if (
        entry.verdict not in ADMISSIONS
        or not leaves_room
        or entry.follows != presence.stamp
    ):
        return [entry]
    exit_entry = replace(
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
    return [exit_entry, replace(entry, stamp=entry.stamp + 1, follows=entry.stamp)]


def _refusal(verdict: Verdict, overruled: Refused | None) -> str | None:
    if overruled is not None:
        return overruled.refusal
    return verdict.refusal if isinstance(verdict, Refused) else None


def _next_presence(
    tx: Transaction,
    event: Event,
    registration: Registration,
    presence: Presence,
    entry: LedgerEntry,
) -> Presence:
    """Return the presence after an entry, recomputed if it is not the latest."""
    if entry.kind is EntryKind.UNDO or (
        entry.is_movement and entry.stamp < presence.stamp
    ):
        return presence_of(tx.ledger.for_registration(registration.id), event)
    return apply_entry(presence, entry, event) if entry.is_movement else presence
