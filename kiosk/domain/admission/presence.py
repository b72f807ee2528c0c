"""Presence: where a person is, computed from their ledger entries."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from kiosk.domain.admission.ledger import EntryKind, LedgerEntry, Outcome
from kiosk.domain.event.event import CheckpointKind, Event
from kiosk.domain.event.event_days import day_of, exit_after, has_days
from kiosk.domain.people.registration import Registration


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence:
    """The presence of one person: where they are, and since when.

    ``place`` is the checkpoint of their last entry, ``door`` the last one that led into
    the building (the event's first if none saw them); ``since`` and ``station`` are
    those of their last entry. ``stamp`` is that of their latest entry in the ledger.
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
        """Return whether they were ever admitted."""
        return self.first_admitted_at is not None


NEVER_ARRIVED = Presence()


def is_withdrawn(registration: Registration, presence: Presence) -> bool:
    """Return whether a registration was taken back, which then counts nowhere.

    A walk-in is registered by coming in, so one who never did is nobody.
    """
    return registration.removed or (registration.walk_in and not presence.arrived)


def exits_building(event: Event, checkpoint: str) -> bool:
    """Return whether an exit here leaves the building.

    It does at a door, and everywhere in an event that has no door.
    """
    doors = _doors(event)
    return not doors or checkpoint in doors


def enters_another_room(event: Event, place: str, checkpoint: str) -> bool:
    """Return whether an entry here leads into a room, or from one room into another."""
    rooms = (
        known.name for known in event.checkpoints if known.kind is CheckpointKind.ROOM
    )
    return checkpoint != place and checkpoint in rooms


def _doors(event: Event) -> list[str]:
    return [
        checkpoint.name
        for checkpoint in event.checkpoints
        if checkpoint.kind is CheckpointKind.DOOR
    ]


def apply_entry(presence: Presence, entry: LedgerEntry, event: Event) -> Presence:
    """Return the presence after one accepted entry."""
    if entry.verdict is not Outcome.LEFT:
        at_door = exits_building(event, entry.checkpoint)
        door = presence.door or next(iter(_doors(event)), "")
        return replace(
            presence,
            first_admitted_at=presence.first_admitted_at or entry.scanned_at,
            inside=True,
            place=entry.checkpoint,
            door=entry.checkpoint if at_door else door,
            since=entry.scanned_at,
            station=entry.station,
            visits=presence.visits + 1,
            stamp=entry.stamp,
        )
    if entry.kind is EntryKind.AUTOMATIC_EXIT or exits_building(
        event, entry.checkpoint
    ):
        return replace(presence, inside=False, place="", door="", stamp=entry.stamp)
    return replace(presence, place=presence.door, stamp=entry.stamp)


def is_automatic_exit_due(presence: Presence, event: Event, now: datetime) -> bool:
    """Return whether a person who is inside has passed the automatic exit."""
    exit_at = automatic_exit_of(presence, event)
    return exit_at is not None and exit_at <= now


def automatic_exit_of(presence: Presence, event: Event) -> datetime | None:
    """Return when a person who is inside is written out; None if they never are."""
    if not presence.inside or presence.since is None:
        return None
    return exit_after(event, presence.since)


def has_arrived(presence: Presence, event: Event, at: datetime) -> bool:
    """Return whether a person was admitted on the day that a moment belongs to.

    In an event of one day it is that they ever were.
    """
    if presence.since is None or not has_days(event):
        return presence.arrived
    return day_of(event, presence.since) == day_of(event, at)


def presence_of(entries: Iterable[LedgerEntry], event: Event) -> Presence:
    """Return a person's presence from all their entries, in whatever order given."""
    ordered = sorted(entries, key=lambda entry: entry.sort_key)
    undone = {entry.undoes for entry in ordered if entry.kind is EntryKind.UNDO}
    presence = NEVER_ARRIVED
    for entry in ordered:
        if entry.is_movement and entry.id not in undone:
            presence = apply_entry(presence, entry, event)
    stamps = (
        entry.stamp
        for entry in ordered
        if entry.is_movement or entry.kind is EntryKind.UNDO
    )
    return replace(presence, stamp=max(stamps, default=0))


def presence_at(entries: Iterable[LedgerEntry], event: Event, at: datetime) -> Presence:
    """Return a person's presence at a time, after the automatic exit if it was due."""
    scanned = (entry for entry in entries if entry.scanned_at <= at)
    return after_automatic_exit(presence_of(scanned, event), event, at)


def after_automatic_exit(presence: Presence, event: Event, now: datetime) -> Presence:
    """Return a presence after the automatic exit, if that is due but not written."""
    if is_automatic_exit_due(presence, event, now):
        return replace(presence, inside=False, place="", door="")
    return presence
