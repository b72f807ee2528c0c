"""Write entries about one person into the ledger, with all that follows from them."""

from kiosk.domain.event import Event
from kiosk.domain.headcount import Tally, change, share
from kiosk.domain.ledger import EntryKind, LedgerEntry, Outcome
from kiosk.domain.presence import Presence, fold, step
from kiosk.domain.registration import Registration
from kiosk.service.conflicts import note_conflicts
from kiosk.service.ports import Transaction


def record(
    tx: Transaction,
    event: Event,
    registration: Registration | None,
    before: Presence,
    *entries: LedgerEntry,
) -> Presence:
    """Append entries in order, keep the counts, and say where the person is now."""
    after = before
    for entry in entries:
        tx.append(entry)
        if registration is not None:
            after = _follow(tx, event, registration, after, entry)
    difference = Tally()
    if registration is not None and after != before:
        tx.put_presence(registration, after)
        difference = change(share(registration, before), share(registration, after))
    if refused := sum(entry.verdict is Outcome.REFUSED for entry in entries):
        difference["refused", ""] = refused
    if difference:
        tx.add_tally(event.id, entries[0].station, difference)
    if registration is not None and entries[-1].kind is EntryKind.UNDO:
        note_conflicts(tx, event, registration, entries, entries[-1].recorded_at)
    return after


def _follow(
    tx: Transaction,
    event: Event,
    registration: Registration,
    presence: Presence,
    entry: LedgerEntry,
) -> Presence:
    """Step on by one entry; fold all anew where it is not simply the latest move."""
    if entry.kind is EntryKind.UNDO or (entry.moves and entry.stamp < presence.stamp):
        return fold(tx.entries_of(registration.id), event)
    return step(presence, entry, event) if entry.moves else presence
