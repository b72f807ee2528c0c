"""Brings entries of the ledger back where they were before people were changed."""

from datetime import datetime
from uuid import NAMESPACE_OID, uuid5

from kiosk.domain.admission.ledger import (
    EntryKind,
    LedgerEntry,
    latest_answers,
    next_stamp,
)
from kiosk.domain.event.event import Event
from kiosk.domain.people.person_change import ChangeKind, ChangeSet
from kiosk.domain.ticket import parse_code
from kiosk.service.move_entries import (
    EntryMove,
    move_entries,
    moved_entry_id,
    standing_entries,
    undo_entries,
)
from kiosk.service.ports import Reader, Transaction
from kiosk.service.record_changes import Change, read_people


def find_let_in(reader: Reader, change_set: ChangeSet) -> LedgerEntry | None:
    """Return the check-in that an addition made, if it is all that the person did."""
    if change_set.kind is not ChangeKind.ADDED:
        return None
    for entry in reader.ledger.by_nonce(change_set.id):
        entries = reader.ledger.for_registration(entry.registration or "")
        movements = [other for other in standing_entries(entries) if other.is_movement]
        if movements == [entry]:
            return entry
    return None


def undo_let_in(
    tx: Transaction, event: Event, change_set: ChangeSet, undo: Change
) -> None:
    """Undo the check-in that an addition made."""
    entry = find_let_in(tx, change_set)
    if entry is None or entry.registration is None:
        return
    person = read_people(tx, [entry.registration])[entry.registration]
    move = _move(tx, undo, entry.registration, entry.registration)
    undo_entries(tx, event, person, [entry], move)


def move_back_merged(
    tx: Transaction, event: Event, undo: Change, *, apart: str, other: str
) -> None:
    """Bring back what a merge moved, and what came by the other's codes since."""
    copies = {
        moved_entry_id(entry.id, other) for entry in tx.ledger.for_registration(apart)
    }

    def belongs(entry: LedgerEntry) -> bool:
        if entry.id in copies:
            return True
        code = parse_code(entry.code) if entry.code else None
        holder = tx.people.by_code(event.id, code) if code else None
        return holder is not None and holder.registration.id == apart

    kept = tx.ledger.for_registration(other)
    move = _move(tx, undo, other, apart)
    move_entries(tx, event, move, belongs)
    given = latest_answers(entry for entry in kept if not belongs(entry))
    taken = latest_answers(filter(belongs, kept))
    _answer_again(tx, event, move, {q: given.get(q) for q in taken})


def move_back_split(
    tx: Transaction, event: Event, undo: Change, *, apart: str, other: str
) -> None:
    """Bring all that the new person did back to the one who was split."""
    move_entries(tx, event, _move(tx, undo, apart, other))


def _move(tx: Transaction, undo: Change, source: str, target: str) -> EntryMove:
    people = read_people(tx, {source, target})
    return EntryMove(
        source=people[source],
        target=people[target],
        station=undo.station,
        operator=undo.operator,
        reason="Taken back with a change of the registration",
        at=_time(undo),
    )


def _time(undo: Change) -> datetime:
    if undo.at is None:
        raise ValueError("an undo has its time")
    return undo.at


def _answer_again(
    tx: Transaction, event: Event, move: EntryMove, answers: dict[str, str | None]
) -> None:
    """Answer as the person did before another's answers were theirs, too."""
    person = move.source.registration
    entries = tx.ledger.for_registration(person.id)
    if not answers:
        return
    counter = tx.ledger.next_counter(move.station)
    last = max((entry.stamp for entry in entries), default=0)
    template = next(entry for entry in entries if entry.kind is EntryKind.ANSWER)
    for number, (question, answer) in enumerate(answers.items()):
        identity = str(
            uuid5(NAMESPACE_OID, f"again {template.id} {move.at} {question}")
        )
        tx.ledger.append(
            LedgerEntry(
                id=identity,
                nonce=identity,
                event=event.id,
                registration=person.id,
                code="",
                kind=EntryKind.ANSWER,
                verdict=template.verdict,
                mark=question,
                checkpoint=template.checkpoint,
                station=move.station,
                counter=counter + number,
                operator=move.operator,
                source=template.source,
                reason=answer,
                scanned_at=move.at,
                recorded_at=move.at,
                stamp=next_stamp(move.at, last) + number,
            )
        )
