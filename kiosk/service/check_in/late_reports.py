"""Late reports: scans that are recorded after a later scan of the same person."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from kiosk.domain.admission.ledger import (
    ADMISSIONS,
    Direction,
    EntryKind,
    LedgerEntry,
    stamp_at,
)
from kiosk.domain.admission.presence import Presence, presence_of
from kiosk.domain.event.event import Checkpoint, CheckpointKind, Event, Reentry
from kiosk.domain.event.event_days import day_of, has_days
from kiosk.service.ports import Reader
from kiosk.service.ports.people import TicketHolder


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanState:
    """A person's presence when they were scanned, and the last stamp before that."""

    presence: Presence
    last_stamp: int
    is_late: bool = False


def state_at(
    reader: Reader,
    event: Event,
    holder: TicketHolder,
    scanned_at: datetime,
    checkpoint: Checkpoint,
    direction: Direction,
) -> ScanState:
    """Return the person's presence when they were scanned.

    If their next movement is an entry, they already count as admitted: a report from
    before it does not admit them a second time.
    """
    latest = holder.presence
    scanned_ms = stamp_at(scanned_at) >> 16
    if scanned_ms >= latest.stamp >> 16:
        return ScanState(presence=latest, last_stamp=latest.stamp)
    entries = reader.ledger.for_registration(holder.registration.id)
    past = [entry for entry in entries if entry.stamp >> 16 <= scanned_ms]
    entries_before = [entry for entry in entries if entry.kind is EntryKind.UNDO]
    entries_before += [entry for entry in past if entry.is_movement]
    presence = presence_of(entries_before, event)
    single_entry = event.admission.reentry is not Reentry.ALWAYS
    next_entry = (
        _next_movement(entries, scanned_ms)
        if single_entry and direction is Direction.IN
        else None
    )
    if (
        next_entry is not None
        and _is_same_day(event, next_entry, scanned_at)
        and _is_arrival(next_entry, event, checkpoint)
    ):
        presence = replace(
            presence_of([*entries_before, next_entry], event), place=checkpoint.name
        )
    last_stamp = max((entry.stamp for entry in past), default=0)
    return ScanState(presence=presence, last_stamp=last_stamp, is_late=True)


def _next_movement(
    entries: Sequence[LedgerEntry], scanned_ms: int
) -> LedgerEntry | None:
    undone = {entry.undoes for entry in entries}
    movements = (
        entry for entry in entries if entry.is_movement and entry.id not in undone
    )
    return next(
        (entry for entry in movements if entry.stamp >> 16 > scanned_ms),
        None,
    )


def _is_same_day(event: Event, entry: LedgerEntry, scanned_at: datetime) -> bool:
    if not has_days(event):
        return True
    return day_of(event, entry.scanned_at) == day_of(event, scanned_at)


def _is_arrival(entry: LedgerEntry, event: Event, checkpoint: Checkpoint) -> bool:
    """Return whether an entry is an arrival from outside, not from another room."""
    rooms = {
        known.name for known in event.checkpoints if known.kind is CheckpointKind.ROOM
    }
    enters_room = entry.checkpoint in rooms - {checkpoint.name}
    is_override = entry.kind is EntryKind.OVERRIDE
    return entry.verdict in ADMISSIONS and not enters_room and not is_override
