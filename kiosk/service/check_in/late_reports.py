"""Late reports: a scan that comes after others of the same person, but was before."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from kiosk.domain.event import Checkpoint, CheckpointKind, Event, Reentry
from kiosk.domain.ledger import ENTRIES, Direction, EntryKind, LedgerEntry, stamp_of
from kiosk.domain.presence import Presence, fold
from kiosk.service.ports import Reader
from kiosk.service.ports.people import Holder


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """Where a person was when they were scanned, and after which stamp that is."""

    presence: Presence
    seen: int
    late: bool = False


def state_at(
    reader: Reader,
    event: Event,
    holder: Holder,
    scanned_at: datetime,
    checkpoint: Checkpoint,
    direction: Direction,
) -> State:
    """Return where the person was when they were scanned.

    Someone whose next movement is an entry too came in by that one: a report from
    before it does not admit them a second time.
    """
    latest = holder.presence
    then = stamp_of(scanned_at) >> 16
    if then >= latest.stamp >> 16:
        return State(presence=latest, seen=latest.stamp)
    entries = reader.ledger.of(holder.registration.id)
    past = [entry for entry in entries if entry.stamp >> 16 <= then]
    known = [entry for entry in entries if entry.kind is EntryKind.UNDO]
    known += [entry for entry in past if entry.moves]
    presence = fold(known, event)
    once = event.admission.reentry is not Reentry.ALWAYS
    coming = _next_move(entries, then) if once and direction is Direction.IN else None
    if coming is not None and _came_by(coming, event, checkpoint):
        presence = replace(fold([*known, coming], event), place=checkpoint.name)
    seen = max((entry.stamp for entry in past), default=0)
    return State(presence=presence, seen=seen, late=True)


def _next_move(entries: Sequence[LedgerEntry], then: int) -> LedgerEntry | None:
    undone = {entry.undoes for entry in entries}
    moves = (e for e in entries if e.moves and e.id not in undone)
    return next((e for e in moves if e.stamp >> 16 > then), None)


def _came_by(entry: LedgerEntry, event: Event, checkpoint: Checkpoint) -> bool:
    """Whether this is the entry of somebody outside, not of one going further in."""
    rooms = {
        known.name for known in event.checkpoints if known.kind is CheckpointKind.ROOM
    }
    further = entry.checkpoint in rooms - {checkpoint.name}
    allowed = entry.kind is EntryKind.OVERRIDE
    return entry.verdict in ENTRIES and not further and not allowed
