"""Late reports: a scan that comes after others of the same person, but was before."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from kiosk.domain.event import Checkpoint, CheckpointKind, Event, Reentry
from kiosk.domain.ledger import ENTRIES, Direction, EntryKind, LedgerEntry, stamp_of
from kiosk.domain.presence import Presence, fold
from kiosk.service.ports import Holder, Reader


def is_late(scanned_at: datetime, presence: Presence) -> bool:
    """Whether a scan was made before the ledger's last word on the person."""
    return stamp_of(scanned_at) >> 16 < presence.stamp >> 16


def presence_then(
    look: Reader,
    event: Event,
    holder: Holder,
    scanned_at: datetime,
    checkpoint: Checkpoint,
    direction: Direction,
) -> Presence:
    """Say where the person was when a late report was made.

    Someone whose next movement is an entry too came in by that one: a report from
    before it does not admit them a second time.
    """
    then = stamp_of(scanned_at)
    entries = look.entries_of(holder.registration.id)
    before = [e for e in entries if e.stamp <= then or e.kind is EntryKind.UNDO]
    once = event.admission.reentry is not Reentry.ALWAYS
    following = _next_move(entries, then)
    if (
        direction is Direction.IN
        and once
        and following is not None
        and _came_by(following, event, checkpoint)
    ):
        return replace(fold([*before, following], event), place=checkpoint.name)
    return fold(before, event)


def _next_move(entries: Sequence[LedgerEntry], then: int) -> LedgerEntry | None:
    undone = {entry.undoes for entry in entries}
    coming = (e for e in entries if e.stamp > then and e.moves and e.id not in undone)
    return next(coming, None)


def _came_by(entry: LedgerEntry, event: Event, checkpoint: Checkpoint) -> bool:
    """Whether this is the entry of somebody outside, not of one going further in."""
    rooms = {
        known.name for known in event.checkpoints if known.kind is CheckpointKind.ROOM
    }
    further = entry.checkpoint in rooms - {checkpoint.name}
    allowed = entry.kind is EntryKind.OVERRIDE
    return entry.verdict in ENTRIES and not further and not allowed
