"""Moves check-ins and answers from one registration to another, by further entries.

The ledger is only ever added to: each movement is undone where it was, and written anew
under its own time where it belongs. An entry's copy has an id made of the two, so that
it is moved once wherever that is noticed.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import NAMESPACE_OID, uuid5

from kiosk.domain.admission.ledger import EntryKind, LedgerEntry, Outcome, next_stamp
from kiosk.domain.event.event import Event
from kiosk.domain.people.registration import Registration
from kiosk.service.detect_conflicts import record_conflicts
from kiosk.service.ports import Transaction
from kiosk.service.ports.people import Person
from kiosk.service.update_presence import update_presence


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryMove:
    """From whom to whom entries move, and who says so; ``reason`` is in the ledger."""

    source: Person
    target: Person
    station: str
    operator: str | None
    reason: str
    at: datetime


def moved_entry_id(entry: str, registration: str) -> str:
    """Return the id that an entry has after it was moved to a registration."""
    return str(uuid5(NAMESPACE_OID, f"moved {entry} {registration}"))


def standing_entries(entries: Sequence[LedgerEntry]) -> list[LedgerEntry]:
    """Return the movements that were not undone, and the answers."""
    undone = {entry.undoes for entry in entries}
    return [
        entry
        for entry in entries
        if (entry.is_movement and entry.id not in undone)
        or entry.kind is EntryKind.ANSWER
    ]


def move_entries(
    tx: Transaction,
    event: Event,
    move: EntryMove,
    belongs: Callable[[LedgerEntry], bool] = lambda _: True,
) -> int:
    """Move the standing entries that belong to the target, and return their number."""
    source, target = move.source.registration, move.target.registration
    entries = [
        entry
        for entry in standing_entries(tx.ledger.for_registration(source.id))
        if belongs(entry) and not _is_moved(tx, entry, target)
    ]
    if not entries:
        return 0
    movements = [entry for entry in entries if entry.is_movement]
    undo_entries(tx, event, move.source, movements, move)
    counter = tx.ledger.next_counter(move.station)
    copies = [
        _copy(entry, target, move, counter + number)
        for number, entry in enumerate(entries)
    ]
    _append(tx, event, move.target, copies, move.at)
    return len(copies)


def undo_entries(
    tx: Transaction,
    event: Event,
    person: Person,
    movements: Sequence[LedgerEntry],
    move: EntryMove,
) -> None:
    """Undo movements of a person."""
    if not movements:
        return
    counter = tx.ledger.next_counter(move.station)
    undos = [
        _undo(entry, move, counter + number) for number, entry in enumerate(movements)
    ]
    _append(tx, event, person, undos, move.at)


def _is_moved(tx: Transaction, entry: LedgerEntry, target: Registration) -> bool:
    return tx.ledger.find(moved_entry_id(entry.id, target.id)) is not None


def _append(
    tx: Transaction,
    event: Event,
    person: Person,
    entries: Sequence[LedgerEntry],
    at: datetime,
) -> None:
    for entry in entries:
        tx.ledger.append(entry)
    registration, before = person.registration, person.presence
    update_presence(tx, event, registration, before, entries)
    record_conflicts(tx, event, registration, entries, at)


def _copy(
    entry: LedgerEntry, target: Registration, move: EntryMove, counter: int
) -> LedgerEntry:
    identity = moved_entry_id(entry.id, target.id)
    return replace(
        entry,
        id=identity,
        nonce=identity,
        registration=target.id,
        station=move.station,
        counter=counter,
        recorded_at=move.at,
        follows=None,
    )


def _undo(entry: LedgerEntry, move: EntryMove, counter: int) -> LedgerEntry:
    identity = moved_entry_id(f"undo {entry.id}", move.target.registration.id)
    return replace(
        entry,
        id=identity,
        nonce=identity,
        kind=EntryKind.UNDO,
        verdict=Outcome.UNDONE,
        refusal=None,
        mark=None,
        station=move.station,
        counter=counter,
        operator=move.operator,
        reason=move.reason,
        undoes=entry.id,
        recorded_at=move.at,
        stamp=next_stamp(move.at, entry.stamp),
        scanned_at=move.at,
        follows=None,
    )
