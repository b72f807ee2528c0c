"""Where a person is, folded from their entries in the ledger."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from kiosk.domain.event import CheckpointKind, Event
from kiosk.domain.ledger import EntryKind, LedgerEntry, Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence:
    """What the ledger says of one person's coming and going.

    ``place`` is the checkpoint they passed last on their way in, ``door`` the last one
    that led into the building, the event's first if none saw them; ``since`` and
    ``station`` tell of their last entry. ``stamp`` is the ledger's last word on them.
    """

    first_admitted_at: datetime | None = None
    inside: bool = False
    place: str = ""
    door: str = ""
    since: datetime | None = None
    station: str = ""
    visits: int = 0
    stamp: int = 0

    @property
    def arrived(self) -> bool:
        """Whether they were ever admitted."""
        return self.first_admitted_at is not None


NEVER_CAME = Presence()


def leads_outside(event: Event, checkpoint: str) -> bool:
    """Whether an exit here leaves the building: at a door, or where there is none."""
    doors = _doors(event)
    return not doors or checkpoint in doors


def goes_further(event: Event, place: str, checkpoint: str) -> bool:
    """Whether an entry here leads from the building into a room, or to another one."""
    rooms = (one.name for one in event.checkpoints if one.kind is CheckpointKind.ROOM)
    return checkpoint != place and checkpoint in rooms


def _doors(event: Event) -> list[str]:
    return [
        known.name for known in event.checkpoints if known.kind is CheckpointKind.DOOR
    ]


def step(presence: Presence, entry: LedgerEntry, event: Event) -> Presence:
    """Move a person by one accepted entry."""
    if entry.verdict is not Outcome.LEFT:
        outer = leads_outside(event, entry.checkpoint)
        door = presence.door or next(iter(_doors(event)), "")
        return replace(
            presence,
            first_admitted_at=presence.first_admitted_at or entry.scanned_at,
            inside=True,
            place=entry.checkpoint,
            door=entry.checkpoint if outer else door,
            since=entry.scanned_at,
            station=entry.station,
            visits=presence.visits + 1,
            stamp=entry.stamp,
        )
    if entry.kind is EntryKind.AUTOMATIC_EXIT or leads_outside(event, entry.checkpoint):
        return replace(presence, inside=False, place="", door="", stamp=entry.stamp)
    return replace(presence, place=presence.door, stamp=entry.stamp)


def due_to_leave(presence: Presence, event: Event, now: datetime) -> bool:
    """Whether somebody who is inside leaves the count: since the closing time."""
    closing = event.admission.automatic_exit_at
    came = presence.since if presence.inside else None
    return bool(closing and came and came < closing <= now)


def fold(entries: Iterable[LedgerEntry], event: Event) -> Presence:
    """Work out a person's presence from all their entries, in whatever order given."""
    known = sorted(entries, key=lambda entry: entry.order)
    undone = {entry.undoes for entry in known if entry.kind is EntryKind.UNDO}
    presence = NEVER_CAME
    for entry in known:
        if entry.moves and entry.id not in undone:
            presence = step(presence, entry, event)
    weighty = (
        entry.stamp for entry in known if entry.moves or entry.kind is EntryKind.UNDO
    )
    return replace(presence, stamp=max(weighty, default=0))
