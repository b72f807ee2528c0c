"""Conflict detection: records new conflicts and resolves obsolete ones."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from kiosk.domain.admission.ledger import ADMISSIONS, EntryKind, LedgerEntry, Outcome
from kiosk.domain.event.event import Event
from kiosk.domain.people.folding import fold
from kiosk.domain.people.registration import Registration
from kiosk.domain.stations.conflict import (
    Conflict,
    ConflictKind,
    concurrent_corrections,
    double_admissions,
    make_conflict,
)
from kiosk.service.ports import Transaction

_RESOLVED_BY_UNDO = {ConflictKind.NOT_EXPECTED, ConflictKind.TWO_WALK_INS}
OBSOLETE = "It is no more: an entry was undone, or an earlier one came in late."


def record_conflicts(
    tx: Transaction,
    event: Event,
    registration: Registration,
    new_entries: Sequence[LedgerEntry],
    at: datetime,
) -> None:
    """Update one person's conflicts after new entries were recorded."""
    entries = tx.ledger.for_registration(registration.id)
    stored = tx.notices.conflicts_of(registration.id)
    if not stored and not any(entry.cut_off for entry in entries):
        return
    double_conflicts = [
        make_conflict(ConflictKind.TWO_ADMISSIONS, later, earlier, at)
        for earlier, later in double_admissions(entries, event)
    ]
    undone_ids = {entry.undoes for entry in entries}
    standing_entries = [entry for entry in new_entries if entry.id not in undone_ids]
    stored_by_id = {
        found_conflict.id: found_conflict
        for found_conflict in stored
        if found_conflict.resolution != OBSOLETE
    }
    conflicts = [
        *double_conflicts,
        *_unexpected_admissions(registration, standing_entries, at),
    ]
    for found_conflict in [
        *conflicts,
        *_duplicate_walk_ins(tx, registration, standing_entries, at),
    ]:
        stored_conflict = stored_by_id.get(found_conflict.id)
        if stored_conflict is None:
            tx.notices.put_conflict(found_conflict)
        elif (
            stored_conflict.is_open
            and stored_conflict.earlier != found_conflict.earlier
        ):
            tx.notices.put_conflict(
                replace(stored_conflict, earlier=found_conflict.earlier)
            )
    for found_conflict in _obsolete(stored, double_conflicts, undone_ids):
        tx.notices.put_conflict(
            replace(found_conflict, resolved_at=at, resolution=OBSOLETE)
        )


def record_name_conflicts(tx: Transaction, registration_id: str, at: datetime) -> None:
    """Record the conflicts between concurrent corrections of one name."""
    stored_ids = {
        stored_conflict.id
        for stored_conflict in tx.notices.conflicts_of(registration_id)
    }
    for earlier, later in concurrent_corrections(
        tx.people.corrections(registration_id)
    ):
        new_conflict = make_conflict(ConflictKind.TWO_NAMES, later, earlier, at)
        if new_conflict.id not in stored_ids:
            tx.notices.put_conflict(new_conflict)


def _unexpected_admissions(
    registration: Registration, new_entries: Sequence[LedgerEntry], at: datetime
) -> Iterator[Conflict]:
    """Yield offline admissions of somebody who is not expected (any more)."""
    if registration.expected:
        return
    for entry in new_entries:
        is_override = entry.kind is EntryKind.OVERRIDE
        if entry.verdict in ADMISSIONS and entry.cut_off and not is_override:
            yield make_conflict(ConflictKind.NOT_EXPECTED, entry, None, at)


def _duplicate_walk_ins(
    tx: Transaction,
    registration: Registration,
    new_entries: Sequence[LedgerEntry],
    at: datetime,
) -> Iterator[Conflict]:
    """Yield a conflict if another walk-in of the same name was admitted.

    Only the admission that registered them counts: a walk-in who leaves and returns is
    the same person as before.
    """
    admission = _first_admission(new_entries)
    if not registration.walk_in or admission is None or not admission.cut_off:
        return
    folded_name = fold(registration.name)
    for person in tx.people.walk_ins(registration.event):
        other = person.registration
        if other.id == registration.id or fold(other.name) != folded_name:
            continue
        other_admission = _first_admission(tx.ledger.for_registration(other.id))
        if other_admission is not None:
            earlier, later = sorted(
                (other_admission, admission), key=lambda candidate: candidate.sort_key
            )
            yield make_conflict(ConflictKind.TWO_WALK_INS, later, earlier, at)


def _first_admission(entries: Sequence[LedgerEntry]) -> LedgerEntry | None:
    undone_ids = {entry.undoes for entry in entries}
    admissions = (
        admission for admission in entries if admission.verdict is Outcome.ADMITTED
    )
    return next(
        (admission for admission in admissions if admission.id not in undone_ids), None
    )


def _obsolete(
    stored: Sequence[Conflict],
    double_conflicts: Sequence[Conflict],
    undone_ids: Collection[str | None],
) -> Iterator[Conflict]:
    double_ids = {stored_conflict.id for stored_conflict in double_conflicts}
    for stored_conflict in stored:
        if not stored_conflict.is_open:
            continue
        is_obsolete = (
            stored_conflict.kind is ConflictKind.TWO_ADMISSIONS
            and stored_conflict.id not in double_ids
        )
        if is_obsolete or (
            stored_conflict.kind in _RESOLVED_BY_UNDO
            and stored_conflict.later in undone_ids
        ):
            yield stored_conflict
