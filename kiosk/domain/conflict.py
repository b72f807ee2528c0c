"""Conflicts: what stations that did not know of each other decided on one person."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import pairwise
from uuid import NAMESPACE_OID, uuid5

from kiosk.domain.correction import Correction
from kiosk.domain.event import Event, Reentry
from kiosk.domain.ledger import ENTRIES, EntryKind, LedgerEntry
from kiosk.domain.presence import NEVER_CAME, Presence, goes_further, step


class ConflictKind(StrEnum):
    """What there is to look into."""

    TWO_ADMISSIONS = "two_admissions"
    NOT_EXPECTED = "not_expected"
    TWO_NAMES = "two_names"
    TWO_WALK_INS = "two_walk_ins"


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Something that somebody has to look into, until they say what they found.

    ``earlier`` and ``later`` name the entries, or the corrections, that do not go
    together; an admission of somebody who may not come has no earlier one.
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
    def open(self) -> bool:
        """Whether it still waits for somebody."""
        return self.resolved_at is None


def conflict(
    kind: ConflictKind,
    later: LedgerEntry | Correction,
    earlier: LedgerEntry | Correction | None,
    at: datetime,
) -> Conflict:
    """Word a conflict; the same two things make the same one, whoever notices."""
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
    """Find the admissions of somebody who was let in already, with the earlier one.

    Only a station that was cut off can have decided so; what staff overruled, and going
    from one room to another, is as it should be.
    """
    known = sorted(entries, key=lambda entry: entry.order)
    undone = {entry.undoes for entry in known if entry.kind is EntryKind.UNDO}
    presence, earlier = NEVER_CAME, None
    for entry in known:
        if not entry.moves or entry.id in undone:
            continue
        if entry.verdict in ENTRIES:
            if earlier and _unaware(earlier, entry) and _again(presence, entry, event):
                yield earlier, entry
            earlier = entry
        presence = step(presence, entry, event)


def _unaware(earlier: LedgerEntry, entry: LedgerEntry) -> bool:
    alone = earlier.cut_off or entry.cut_off
    return alone and entry.kind is not EntryKind.OVERRIDE


def _again(presence: Presence, entry: LedgerEntry, event: Event) -> bool:
    if presence.inside:
        further = goes_further(event, presence.place, entry.checkpoint)
        return event.admission.reentry is not Reentry.ALWAYS and not further
    return event.admission.reentry is Reentry.NEVER and presence.arrived


def two_names(
    corrections: Iterable[Correction],
) -> Iterator[tuple[Correction, Correction]]:
    """Find the corrections that were made without knowing of the one before."""
    known = sorted(corrections, key=lambda one: one.order)
    for earlier, later in pairwise(known):
        if earlier.name not in {later.name_before, later.name}:
            yield earlier, later
