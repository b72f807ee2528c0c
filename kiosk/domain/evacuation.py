"""An evacuation: what guests are last_entry, and the roll-call of who was inside."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kiosk.domain.admission.ledger import EntryKind, LedgerEntry, Outcome
from kiosk.domain.admission.presence import Presence
from kiosk.domain.people.registration import Registration
from kiosk.domain.staff_action import StaffAction
from kiosk.domain.stations.notice import Announcement
from kiosk.domain.text import LocalizedText

LEAVE: LocalizedText = {
    "en": "Please leave the building now by the nearest exit, and go to the assembly "
    "point outside.",
    "nl": "Verlaat nu het gebouw via de dichtstbijzijnde uitgang en ga naar de "
    "verzamelplaats buiten.",
}
"""What guests read where the event file has no words of its own."""


class RollState(StrEnum):
    """What is known of somebody who was inside when the evacuation began."""

    MISSING = "missing"
    FOUND = "found"
    LEFT = "left"


@dataclass(frozen=True, slots=True, kw_only=True)
class RollCallRow:
    """One person of the roll-call; ``at`` and ``station`` are of the last word of them.

    ``place`` is where they were inside.
    """

    registration: Registration
    place: str
    state: RollState
    at: datetime | None = None
    station: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RollCall:
    """Who was inside when an evacuation began: who is missing comes first, by name."""

    evacuation: Announcement
    rows: Sequence[RollCallRow]

    @property
    def accounted(self) -> int:
        """Return how many are out and known to be."""
        return sum(row.state is not RollState.MISSING for row in self.rows)


def current_evacuation(evacuations: Iterable[Announcement]) -> Announcement | None:
    """Return the evacuation that is on, the first of those that stations began.

    An end counts for all that began before it: a station that was cut off and began its
    own does not send everybody out again once that is over.
    """
    known = list(evacuations)
    ends = [evacuation.ends_at for evacuation in known if evacuation.ends_at]
    last_end = max(ends, default=None)
    running = [
        evacuation
        for evacuation in known
        if evacuation.ends_at is None
        and (last_end is None or evacuation.made_at > last_end)
    ]
    return min(running, key=lambda evacuation: evacuation.made_at, default=None)


def roll_call(
    evacuation: Announcement,
    people: Iterable[tuple[Registration, Presence]],
    entries: Iterable[LedgerEntry],
) -> RollCall:
    """Return the roll-call of people, from the ledger since the evacuation began.

    ``people`` are those inside now, and those who went out since, also by an automatic
    exit, which says nothing of where they are; ``entries`` are in
    ledger order, so that all stations agree on who was ticked off last.
    """
    ledger = list(entries)
    ticks = _last_by_person(ledger, _is_tick)
    exits = _last_by_person(ledger, is_own_exit)
    rows = [
        _row(registration, presence, ticks, exits) for registration, presence in people
    ]
    rows.sort(key=_sort_key)
    return RollCall(evacuation=evacuation, rows=rows)


def is_own_exit(entry: LedgerEntry) -> bool:
    """Return whether somebody went out by an entry: nobody does at closing time."""
    return entry.verdict is Outcome.LEFT and entry.kind is not EntryKind.AUTOMATIC_EXIT


def _is_tick(entry: LedgerEntry) -> bool:
    return entry.mark in {StaffAction.FOUND_OUTSIDE, StaffAction.MISSED_AGAIN}


def _last_by_person(
    entries: Iterable[LedgerEntry], wanted: Callable[[LedgerEntry], bool]
) -> Mapping[str, LedgerEntry]:
    return {
        entry.registration: entry
        for entry in entries
        if entry.registration and wanted(entry)
    }


def _row(
    registration: Registration,
    presence: Presence,
    ticks: Mapping[str, LedgerEntry],
    exits: Mapping[str, LedgerEntry],
) -> RollCallRow:
    tick, own_exit = ticks.get(registration.id), exits.get(registration.id)
    state, last_entry = RollState.MISSING, tick
    if own_exit is not None and not presence.inside:
        state, last_entry = RollState.LEFT, own_exit
    elif tick is not None and tick.mark == StaffAction.FOUND_OUTSIDE:
        state = RollState.FOUND
    return RollCallRow(
        registration=registration,
        place=presence.place or (last_entry.checkpoint if last_entry else ""),
        state=state,
        at=last_entry.scanned_at if last_entry else None,
        station=last_entry.station if last_entry else "",
    )


def _sort_key(row: RollCallRow) -> tuple[bool, str, str, str]:
    registration = row.registration
    return (
        row.state is not RollState.MISSING,
        registration.family_name.casefold(),
        registration.given_name.casefold(),
        registration.reference,
    )
