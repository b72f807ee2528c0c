"""Merges entries that arrive later: a station's at the hub, and the hub's at a station.

Presence is always recomputed from all entries of a person in ledger order, so that any
order of arrival ends in the same state.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from kiosk.domain.admission.ledger import LedgerEntry
from kiosk.domain.admission.presence import NEVER_ARRIVED
from kiosk.domain.event.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.people.registration import Registration
from kiosk.service.detect_conflicts import record_conflicts
from kiosk.service.merged_people import standing_holder
from kiosk.service.move_entries import EntryMove, move_entries
from kiosk.service.ports import Transaction
from kiosk.service.ports.people import Person, TicketHolder
from kiosk.service.update_presence import update_presence


class ReplicaTransaction(Transaction, Protocol):
    """One unit of work over a station's replica of the hub's records."""

    def is_unsent(self, entry: str) -> bool:
        """Return whether an entry was not sent to the hub yet."""
        ...

    def replace_entry(self, entry: str, replacement: str) -> None:
        """Replace an unsent entry by the hub's own entry of the same scan."""
        ...

    def release_nonce(self, entry: str) -> None:
        """Change an unsent entry's nonce that another person's has at the hub."""
        ...


def is_same_scan(stored: LedgerEntry, entry: LedgerEntry) -> bool:
    """Return whether a stored entry makes another one of the same nonce redundant.

    If the hub's response was lost, the hub has an entry and the station decided again.
    An admission is never dropped for a refusal.
    """
    is_same_person = stored.registration == entry.registration
    return is_same_person and (stored.is_movement or not entry.is_movement)


def merge_at_hub(
    tx: Transaction, event: Event, entries: Sequence[LedgerEntry], at: datetime
) -> Mapping[str, LedgerEntry]:
    """Merge a station's entries at the hub, each once, and record conflicts.

    Return the stored entries by the ids of entries that were stored under another id.
    Raise KnownFault for an entry whose nonce admitted or let out another person.
    """
    hub_entries: dict[str, LedgerEntry] = {}
    for registration_id, group in _group_by_person(entries):
        holder = tx.people.lock(registration_id) if registration_id else None
        new_entries = []
        for entry in group:
            target = hub_entries.get(entry.undoes or "")
            stored = tx.ledger.by_nonce(entry.nonce)
            if (duplicate := _find_duplicate(stored, entry)) is None:
                _check_nonce(stored, entry)
                undoes = target.id if target else entry.undoes
                new_entries.append(replace(entry, undoes=undoes))
                tx.ledger.append(new_entries[-1])
            elif duplicate.id != entry.id:
                hub_entries[entry.id] = duplicate
        registration_or_none = holder.registration if holder else None
        before = holder.presence if holder else None
        update_presence(tx, event, registration_or_none, before, new_entries)
        if registration_or_none is not None:
            record_conflicts(tx, event, registration_or_none, new_entries, at)
            if new_entries and registration_or_none.merged_into:
                _move_on(tx, event, registration_or_none, new_entries, at)
    return hub_entries


def merge_at_station(
    tx: ReplicaTransaction, event: Event, entries: Sequence[LedgerEntry]
) -> None:
    """Merge the hub's entries at a station, each once."""
    for registration_id, group in _group_by_person(entries):
        holder = tx.people.lock(registration_id) if registration_id else None
        new_entries, dropped = [], []
        for entry in group:
            duplicates = tx.ledger.by_nonce(entry.nonce)
            for duplicate in _unsent_duplicates(tx, duplicates, entry):
                if is_same_scan(entry, duplicate):
                    tx.replace_entry(duplicate.id, entry.id)
                    dropped.append(duplicate)
                elif entry.is_movement and duplicate.is_movement:
                    tx.release_nonce(duplicate.id)
            if all(duplicate.id != entry.id for duplicate in duplicates):
                new_entries.append(entry)
                tx.ledger.append(entry)
        registration_or_none = holder.registration if holder else None
        before = holder.presence if holder else None
        update_presence(tx, event, registration_or_none, before, new_entries, dropped)


def _move_on(
    tx: Transaction,
    event: Event,
    registration: Registration,
    entries: Sequence[LedgerEntry],
    at: datetime,
) -> None:
    """Move what a station did, not knowing of a merge, to who stands for the person."""
    source = tx.people.lock(registration.id)
    target = standing_holder(tx, source)
    if source is None or target is None:
        return
    ids = {entry.id for entry in entries}
    move = EntryMove(
        source=_person(source),
        target=_person(target),
        station=entries[0].station,
        operator=None,
        reason=f"Merged into {target.registration.reference}",
        at=at,
    )
    move_entries(tx, event, move, lambda entry: entry.id in ids)


def _person(holder: TicketHolder) -> Person:
    return Person(registration=holder.registration, presence=holder.presence)


def apply_early_entries(tx: Transaction, registration: Registration) -> None:
    """Apply the entries that arrived before their person did."""
    entries = [
        entry
        for entry in tx.ledger.for_registration(registration.id)
        if entry.is_movement
    ]
    event = tx.events.find(registration.event) if entries else None
    if event is not None:
        update_presence(tx, event, registration, NEVER_ARRIVED, entries)


def _group_by_person(
    entries: Iterable[LedgerEntry],
) -> list[tuple[str | None, list[LedgerEntry]]]:
    """Group entries by person, sorted so that all transactions lock in one order."""
    people: dict[str | None, list[LedgerEntry]] = {}
    for entry in entries:
        people.setdefault(entry.registration, []).append(entry)
    return sorted(people.items(), key=lambda item: item[0] or "")


def _find_duplicate(
    stored: Sequence[LedgerEntry], entry: LedgerEntry
) -> LedgerEntry | None:
    """Return the stored entry with the same id, else one of the same scan."""
    same_id = (candidate for candidate in stored if candidate.id == entry.id)
    equivalents = (candidate for candidate in stored if is_same_scan(candidate, entry))
    return next(same_id, None) or next(equivalents, None)


def _check_nonce(stored: Iterable[LedgerEntry], entry: LedgerEntry) -> None:
    if entry.is_movement and any(candidate.is_movement for candidate in stored):
        raise KnownFault(
            "The nonce of this scan already belongs to the scan of another person, at "
            "another station or at the hub; give each scan a nonce of its own."
        )


def _unsent_duplicates(
    tx: ReplicaTransaction, duplicates: Iterable[LedgerEntry], entry: LedgerEntry
) -> list[LedgerEntry]:
    others = (duplicate for duplicate in duplicates if duplicate.id != entry.id)
    return [duplicate for duplicate in others if tx.is_unsent(duplicate.id)]
