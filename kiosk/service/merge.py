"""Entries that come later: at the hub from a station, at a station from the hub.

Who was where is always folded anew from all entries of a person, in ledger order, so
that any order of arrival ends in the same state.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from kiosk.domain.event import Event
from kiosk.domain.headcount import Tally, change, share
from kiosk.domain.ledger import LedgerEntry, Outcome
from kiosk.domain.presence import Presence, fold
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


def same_scan(kept: LedgerEntry, entry: LedgerEntry) -> bool:
    """Whether one of two entries of one nonce says all that the other does.

    A hub's answer that was lost on its way left an entry there, and the station decided
    once more. An admission is never given up for a refusal.
    """
    return kept.moves or not entry.moves


def merge(
    tx: Transaction, event: Event, entries: Sequence[LedgerEntry], at: datetime
) -> Mapping[str, str]:
    """Take a station's entries in at the hub, each once, with the conflicts they make.

    Maps the ids of entries that were here already, under another id, to that one.
    """
    known_as: dict[str, str] = {}
    for registration, group in _by_person(entries):
        holder = tx.holder_of(registration) if registration else None
        fresh = []
        for entry in group:
            undoes = known_as.get(entry.undoes or "", entry.undoes)
            twin = _twin(tx.same_scan(entry.nonce), entry)
            if twin is None:
                fresh.append(replace(entry, undoes=undoes))
                tx.append(fresh[-1])
            elif twin.id != entry.id:
                known_as[entry.id] = twin.id
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
        holder = tx.holder_of(registration) if registration else None
        fresh, dropped = [], []
        for entry in group:
            twins = tx.same_scan(entry.nonce)
            if any(twin.id == entry.id for twin in twins):
                continue
            for twin in twins:
                if same_scan(entry, twin) and tx.is_unsent(twin.id):
                    tx.drop_entry(twin.id, entry.id)
                    dropped.append(twin)
            fresh.append(entry)
            tx.append(entry)
        whose = holder.registration if holder else None
        before = holder.presence if holder else None
        follow(tx, event, whose, before, fresh, dropped)


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
        after = fold(tx.entries_of(registration.id), event)
        if after != before:
            tx.put_presence(registration, after)
            difference = change(share(registration, before), share(registration, after))
    if refused := _refused(fresh) - _refused(dropped):
        difference["refused", ""] = refused
    if difference:
        tx.add_tally(event.id, (fresh or dropped)[0].station, difference)


def _by_person(
    entries: Iterable[LedgerEntry],
) -> list[tuple[str | None, list[LedgerEntry]]]:
    """Keep each person's entries together; people are locked in one order by all."""
    people: dict[str | None, list[LedgerEntry]] = {}
    for entry in entries:
        people.setdefault(entry.registration, []).append(entry)
    return sorted(people.items(), key=lambda one: one[0] or "")


def _twin(kept: Iterable[LedgerEntry], entry: LedgerEntry) -> LedgerEntry | None:
    known = (one for one in kept if one.id == entry.id or same_scan(one, entry))
    return next(known, None)


def _refused(entries: Iterable[LedgerEntry]) -> int:
    return sum(entry.verdict is Outcome.REFUSED for entry in entries)
