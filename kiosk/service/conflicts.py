"""Keep the list of conflicts true: what is found is on it, what is no more is not."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from kiosk.domain.conflict import (
    Conflict,
    ConflictKind,
    conflict,
    double_admissions,
    two_names,
)
from kiosk.domain.event import Event
from kiosk.domain.folding import fold
from kiosk.domain.ledger import ENTRIES, EntryKind, LedgerEntry, Outcome
from kiosk.domain.registration import Registration
from kiosk.service.ports import Transaction

_WHILE_INSIDE = {ConflictKind.NOT_EXPECTED, ConflictKind.TWO_WALK_INS}
GONE = "It is no more: an entry was undone, or an earlier one came in late."


def note_conflicts(
    tx: Transaction,
    event: Event,
    registration: Registration,
    fresh: Sequence[LedgerEntry],
    at: datetime,
) -> None:
    """Find one person's conflicts anew after ``fresh`` entries came in."""
    entries = tx.ledger.of(registration.id)
    kept = tx.notices.conflicts_of(registration.id)
    if not kept and not any(entry.cut_off for entry in entries):
        return
    double = [
        conflict(ConflictKind.TWO_ADMISSIONS, later, earlier, at)
        for earlier, later in double_admissions(entries, event)
    ]
    undone = {entry.undoes for entry in entries}
    lasting = [entry for entry in fresh if entry.id not in undone]
    known = {one.id: one for one in kept if one.resolution != GONE}
    found = [*double, *_not_expected(registration, lasting, at)]
    for one in [*found, *_two_walk_ins(tx, registration, lasting, at)]:
        before = known.get(one.id)
        if before is None:
            tx.notices.put_conflict(one)
        elif before.open and before.earlier != one.earlier:
            tx.notices.put_conflict(replace(before, earlier=one.earlier))
    for one in _gone(kept, double, undone):
        tx.notices.put_conflict(replace(one, resolved_at=at, resolution=GONE))


def note_two_names(tx: Transaction, registration: str, at: datetime) -> None:
    """Find the corrections of one name that did not know of each other."""
    known = {one.id for one in tx.notices.conflicts_of(registration)}
    for earlier, later in two_names(tx.people.corrections(registration)):
        found = conflict(ConflictKind.TWO_NAMES, later, earlier, at)
        if found.id not in known:
            tx.notices.put_conflict(found)


def _not_expected(
    registration: Registration, fresh: Sequence[LedgerEntry], at: datetime
) -> Iterator[Conflict]:
    """Word the admissions, on one's own, of somebody who may not come (any more)."""
    if registration.expected:
        return
    for entry in fresh:
        overruled = entry.kind is EntryKind.OVERRIDE
        if entry.verdict in ENTRIES and entry.cut_off and not overruled:
            yield conflict(ConflictKind.NOT_EXPECTED, entry, None, at)


def _two_walk_ins(
    tx: Transaction,
    registration: Registration,
    fresh: Sequence[LedgerEntry],
    at: datetime,
) -> Iterator[Conflict]:
    """Find who was registered as a walk-in elsewhere, under the same name.

    Only the admission that registered them counts: who leaves and comes back is the
    same person as before.
    """
    came = _first_admission(fresh)
    if not registration.walk_in or came is None or not came.cut_off:
        return
    name = fold(registration.name)
    for person in tx.people.walk_ins(registration.event):
        other = person.registration
        if other.id == registration.id or fold(other.name) != name:
            continue
        theirs = _first_admission(tx.ledger.of(other.id))
        if theirs is not None:
            earlier, later = sorted((theirs, came), key=lambda one: one.order)
            yield conflict(ConflictKind.TWO_WALK_INS, later, earlier, at)


def _first_admission(entries: Sequence[LedgerEntry]) -> LedgerEntry | None:
    undone = {entry.undoes for entry in entries}
    first = (one for one in entries if one.verdict is Outcome.ADMITTED)
    return next((one for one in first if one.id not in undone), None)


def _gone(
    kept: Sequence[Conflict],
    double: Sequence[Conflict],
    undone: Collection[str | None],
) -> Iterator[Conflict]:
    found = {one.id for one in double}
    for one in kept:
        if not one.open:
            continue
        two = one.kind is ConflictKind.TWO_ADMISSIONS and one.id not in found
        if two or (one.kind in _WHILE_INSIDE and one.later in undone):
            yield one
