"""Conflicts: contradicting decisions of stations that were cut off from each other."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import pairwise
from uuid import NAMESPACE_OID, uuid5

from kiosk.domain.admission.ledger import ADMISSIONS, EntryKind, LedgerEntry
from kiosk.domain.admission.presence import (
    NEVER_ARRIVED,
    Presence,
    after_automatic_exit,
    apply_entry,
    enters_another_room,
    has_arrived,
)
from kiosk.domain.event.event import Event, Reentry
from kiosk.domain.event.event_days import has_days
from kiosk.domain.people.correction import Correction


class ConflictKind(StrEnum):
    """Kinds of conflicts."""

    TWO_ADMISSIONS = "two_admissions"
    NOT_EXPECTED = "not_expected"
    TWO_NAMES = "two_names"
    TWO_WALK_INS = "two_walk_ins"


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A conflict that staff has to resolve.

    ``earlier`` and ``later`` are the ids of the entries, or the corrections, that
    contradict each other; an admission of somebody who may not come has no earlier one.
    """

    id: str
    event: str
    registration: str
    kind: ConflictKind
    earlier: str | None
    later: str
    noticed_at: datetime
    resolved_at: datetime | None = None
    resolved_by: str = ""
    resolution: str = ""

    @property
    def is_open(self) -> bool:
        """Return whether it is unresolved."""
        return self.resolved_at is None


def make_conflict(
    kind: ConflictKind,
    later: LedgerEntry | Correction,
    earlier: LedgerEntry | Correction | None,
    at: datetime,
) -> Conflict:
    """Return a conflict, with the same id on every station that detects it."""
    return Conflict(
        id=str(uuid5(NAMESPACE_OID, f"{kind} {later.id}")),
        event=later.event,
        registration=later.registration or "",
        kind=kind,
        earlier=earlier.id if earlier else None,
        later=later.id,
        noticed_at=at,
    )


def double_admissions(
    entries: Iterable[LedgerEntry], event: Event
) -> Iterator[tuple[LedgerEntry, LedgerEntry]]:
    """Yield the admissions of a person admitted before, after the earlier one.

    Only a station that was cut off can have decided so; overrides and moves from one
    room to another are no conflicts.
    """
    ordered = sorted(entries, key=lambda entry: entry.sort_key)
    undone = {entry.undoes for entry in ordered if entry.kind is EntryKind.UNDO}
    presence, earlier = NEVER_ARRIVED, None
    for entry in ordered:
        if not entry.is_movement or entry.id in undone:
            continue
        if entry.verdict in ADMISSIONS:
            if has_days(event):
                presence = after_automatic_exit(presence, event, entry.scanned_at)
            if (
                earlier
                and _decided_offline(earlier, entry)
                and _is_repeated(presence, entry, event)
            ):
                yield earlier, entry
            earlier = entry
        presence = apply_entry(presence, entry, event)


def _decided_offline(earlier: LedgerEntry, entry: LedgerEntry) -> bool:
    offline = earlier.cut_off or entry.cut_off
    return offline and entry.kind is not EntryKind.OVERRIDE


def _is_repeated(presence: Presence, entry: LedgerEntry, event: Event) -> bool:
    if presence.inside:
        enters_room = enters_another_room(event, presence.place, entry.checkpoint)
        return event.admission.reentry is not Reentry.ALWAYS and not enters_room
    is_single_entry = event.admission.reentry is Reentry.NEVER
    return is_single_entry and has_arrived(presence, event, entry.scanned_at)


def concurrent_corrections(
    corrections: Iterable[Correction],
) -> Iterator[tuple[Correction, Correction]]:
    """Yield the corrections made without knowing of the one before, with that one."""
    ordered = sorted(corrections, key=lambda correction: correction.sort_key)
    for earlier, later in pairwise(ordered):
        if earlier.name not in {later.name_before, later.name}:
            yield earlier, later
