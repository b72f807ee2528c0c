"""Entries that come later: at the hub from a station, at a station from the hub.

Who was where is always folded anew from all entries of a person, in ledger order, so
that any order of arrival ends in the same state.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from kiosk.domain.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.headcount import Tally, change, share
from kiosk.domain.ledger import LedgerEntry, Outcome
from kiosk.domain.presence import NEVER_CAME, Presence, fold
from kiosk.domain.registration import Registration
from kiosk.service.conflicts import note_conflicts
from kiosk.service.ports import Transaction


class ReplicaTransaction(Transaction, Protocol):
    """One unit of work over a station's copy of the hub's records."""

    def is_unsent(self, entry: str) -> bool:
        """Whether the hub has not heard of an entry yet."""
        ...

    def drop_entry(self, entry: str, stands_for_it: str) -> None:
        """Forget an unsent entry for the hub's own one of the same scan."""
        ...

    def give_up_nonce(self, entry: str) -> None:
        """Let an unsent entry keep no nonce that another person's has at the hub."""
        ...


def same_scan(kept: LedgerEntry, entry: LedgerEntry) -> bool:
    """Whether one of two entries of one nonce says all that the other does.

    A hub's answer that was lost on its way left an entry there, and the station decided
    once more. An admission is never given up for a refusal.
    """
    one = kept.registration == entry.registration
    return one and (kept.moves or not entry.moves)


def merge(
    tx: Transaction, event: Event, entries: Sequence[LedgerEntry], at: datetime
) -> Mapping[str, LedgerEntry]:
    """Take a station's entries in at the hub, each once, with the conflicts they make.

    Maps the ids of entries that were here already, under another id, to those. Raises
    KnownFault for an entry whose nonce let another person in or out.
    """
    known_as: dict[str, LedgerEntry] = {}
    for registration, group in _by_person(entries):
        holder = tx.people.lock(registration) if registration else None
        fresh = []
        for entry in group:
            target = known_as.get(entry.undoes or "")
            kept = tx.ledger.by_nonce(entry.nonce)
            if (twin := _twin(kept, entry)) is None:
                _check(kept, entry)
                undoes = target.id if target else entry.undoes
                fresh.append(replace(entry, undoes=undoes))
                tx.ledger.append(fresh[-1])
            elif twin.id != entry.id:
                known_as[entry.id] = twin
        whose = holder.registration if holder else None
        before = holder.presence if holder else None
        follow(tx, event, whose, before, fresh)
        if whose is not None:
            note_conflicts(tx, event, whose, fresh, at)
    return known_as


def take_in(
    tx: ReplicaTransaction, event: Event, entries: Sequence[LedgerEntry]
) -> None:
    """Take the hub's entries in at a station, each once."""
    for registration, group in _by_person(entries):
        holder = tx.people.lock(registration) if registration else None
        fresh, dropped = [], []
        for entry in group:
            twins = tx.ledger.by_nonce(entry.nonce)
            for twin in _unsent(tx, twins, entry):
                if same_scan(entry, twin):
                    tx.drop_entry(twin.id, entry.id)
                    dropped.append(twin)
                elif entry.moves and twin.moves:
                    tx.give_up_nonce(twin.id)
            if all(twin.id != entry.id for twin in twins):
                fresh.append(entry)
                tx.ledger.append(entry)
        whose = holder.registration if holder else None
        before = holder.presence if holder else None
        follow(tx, event, whose, before, fresh, dropped)


def follow_early(tx: Transaction, registration: Registration) -> None:
    """Fold the entries that came in before their person did."""
    entries = [one for one in tx.ledger.of(registration.id) if one.moves]
    event = tx.events.find(registration.event) if entries else None
    if event is not None:
        follow(tx, event, registration, NEVER_CAME, entries)


def follow(
    tx: Transaction,
    event: Event,
    registration: Registration | None,
    before: Presence | None,
    fresh: Sequence[LedgerEntry],
    dropped: Sequence[LedgerEntry] = (),
) -> None:
    """Fold a person anew, and add what that changes to the counts."""
    difference = Tally()
    if registration is not None and before is not None and (fresh or dropped):
        after = fold(tx.ledger.of(registration.id), event)
        if after != before:
            tx.people.put_presence(registration, after)
            difference = change(share(registration, before), share(registration, after))
    if refused := _refused(fresh) - _refused(dropped):
        difference["refused", ""] = refused
    if difference:
        tx.ledger.add_tally(event.id, (fresh or dropped)[0].station, difference)


def _by_person(
    entries: Iterable[LedgerEntry],
) -> list[tuple[str | None, list[LedgerEntry]]]:
    """Keep each person's entries together; people are locked in one order by all."""
    people: dict[str | None, list[LedgerEntry]] = {}
    for entry in entries:
        people.setdefault(entry.registration, []).append(entry)
    return sorted(people.items(), key=lambda one: one[0] or "")


def _twin(kept: Sequence[LedgerEntry], entry: LedgerEntry) -> LedgerEntry | None:
    """Find this very entry, or else one that says the same."""
    itself = (one for one in kept if one.id == entry.id)
    alike = (one for one in kept if same_scan(one, entry))
    return next(itself, None) or next(alike, None)


def _check(kept: Iterable[LedgerEntry], entry: LedgerEntry) -> None:
    if entry.moves and any(one.moves for one in kept):
        raise KnownFault(
            "The nonce of this scan already belongs to the scan of another person, at "
            "another station or at the hub; give each scan a nonce of its own."
        )


def _unsent(
    tx: ReplicaTransaction, twins: Iterable[LedgerEntry], entry: LedgerEntry
) -> list[LedgerEntry]:
    others = (twin for twin in twins if twin.id != entry.id)
    return [twin for twin in others if tx.is_unsent(twin.id)]


def _refused(entries: Iterable[LedgerEntry]) -> int:
    return sum(entry.verdict is Outcome.REFUSED for entry in entries)
