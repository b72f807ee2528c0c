"""Merges entries that arrive later: a station's at the hub, and the hub's at a station.

Presence is always recomputed from all entries of a person in ledger order, so that any
order of arrival ends in the same state.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from kiosk.domain.admission.headcount import Tally, tally_difference, tally_of
from kiosk.domain.admission.ledger import LedgerEntry, Outcome
from kiosk.domain.admission.presence import NEVER_ARRIVED, Presence, presence_of
from kiosk.domain.event.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.people.registration import Registration
from kiosk.service.detect_conflicts import record_conflicts
from kiosk.service.ports import Transaction


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


def update_presence(
    tx: Transaction,
    event: Event,
    registration: Registration | None,
    before: Presence | None,
    new_entries: Sequence[LedgerEntry],
    dropped: Sequence[LedgerEntry] = (),
) -> None:
    """Recompute a person's presence, and update the counts."""
    tally_change = Tally()
    if registration is not None and before is not None and (new_entries or dropped):
        after = presence_of(tx.ledger.for_registration(registration.id), event)
        if after != before:
            tx.people.put_presence(registration, after)
            tally_change = tally_difference(
                tally_of(registration, before), tally_of(registration, after)
            )
    if refused := _refused_count(new_entries) - _refused_count(dropped):
        tally_change["refused", ""] = refused
    if tally_change:
        tx.ledger.add_tally(event.id, (new_entries or dropped)[0].station, tally_change)


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


def _refused_count(entries: Iterable[LedgerEntry]) -> int:
    return sum(entry.verdict is Outcome.REFUSED for entry in entries)
