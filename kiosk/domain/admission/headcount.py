"""The headcount: how many are expected, arrived, inside and gone."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from kiosk.domain.admission.ledger import LedgerEntry, Outcome
from kiosk.domain.admission.presence import (
    Presence,
    is_withdrawn,
    presence_at,
    presence_of,
)
from kiosk.domain.event.event import Event, floor_to_five_minutes
from kiosk.domain.people.registration import Registration

Tally = Counter[tuple[str, str]]
"""Counts by measure and label; what one person adds is taken away and added anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CategoryCount:
    """The counts of one category."""

    name: str
    expected: int
    arrived: int
    inside: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Headcount:
    """The counts of one event at one time; ``left`` arrived and are not inside.

    In an event of several days they are those of one ``day``; ``arrived_ever`` came on
    any, and ``by_day`` tells how many came on each.
    """

    expected: int
    arrived: int
    inside: int
    left: int
    walk_ins: int
    refused: int
    no_shows: int
    capacity: int | None
    by_category: tuple[CategoryCount, ...]
    by_checkpoint: Mapping[str, int]
    arrivals: tuple[tuple[datetime, int], ...]
    day: date | None = None
    arrived_ever: int = 0
    by_day: Mapping[date, int] = field(default_factory=dict)


def tally_of(registration: Registration, presence: Presence) -> Tally:
    """Return what one person adds to the tally; a walk-in taken back adds nothing."""
    tally: Tally = Counter()
    if is_withdrawn(registration, presence):
        return tally
    if registration.expected:
        tally["expected", registration.category] = 1
        if not presence.arrived:
            tally["absent", ""] = 1
    if presence.first_admitted_at is not None:
        tally["arrived", registration.category] = 1
        interval = floor_to_five_minutes(presence.first_admitted_at.astimezone(UTC))
        tally["arrivals", interval.isoformat()] = 1
        if registration.walk_in:
            tally["walk_in", ""] = 1
    if presence.inside:
        tally["inside", registration.category] = 1
        tally["place", presence.place] = 1
    return tally


def tally_difference(before: Tally, after: Tally) -> Tally:
    """Return what to add to get from one tally to another, without zeros."""
    difference = Counter(after)
    difference.subtract(before)
    return Counter({key: count for key, count in difference.items() if count})


def count_ledger(
    event: Event,
    roster: Iterable[Registration],
    ledger: Iterable[LedgerEntry],
    at: datetime | None = None,
) -> Tally:
    """Return the tally counted anew from the whole ledger.

    With ``at``, it is the tally of that time; of a time to come, the one after those
    who are due have left automatically. Who is expected is today's roster, without
    walk-ins who had not come yet.
    """
    entries: dict[str, list[LedgerEntry]] = {}
    tally: Tally = Counter()
    for entry in ledger:
        if at and entry.scanned_at > at:
            continue
        if entry.verdict is Outcome.REFUSED:
            tally["refused", ""] += 1
        if entry.registration is not None:
            entries.setdefault(entry.registration, []).append(entry)
    for registration in roster:
        own_entries = entries.get(registration.id, ())
        presence = (
            presence_at(own_entries, event, at)
            if at
            else presence_of(own_entries, event)
        )
        tally += tally_of(registration, presence)
    return tally


def headcount(event: Event, tally: Tally) -> Headcount:
    """Return the headcount that a tally holds."""

    def counts_by_label(measure: str) -> dict[str, int]:
        return {
            label: count
            for (key, label), count in sorted(tally.items())
            if key == measure and count
        }

    expected, arrived, inside = (
        counts_by_label("expected"),
        counts_by_label("arrived"),
        counts_by_label("inside"),
    )
    places = counts_by_label("place")
    return Headcount(
        expected=sum(expected.values()),
        arrived=sum(arrived.values()),
        inside=sum(inside.values()),
        left=sum(arrived.values()) - sum(inside.values()),
        walk_ins=tally["walk_in", ""],
        refused=tally["refused", ""],
        no_shows=tally["absent", ""],
        capacity=event.capacity,
        by_category=tuple(
            CategoryCount(
                name=name,
                expected=expected.get(name, 0),
                arrived=arrived.get(name, 0),
                inside=inside.get(name, 0),
            )
            for name in sorted({*expected, *arrived, *inside})
        ),
        by_checkpoint={
            name: places.get(name, 0)
            for name in [
                *(checkpoint.name for checkpoint in event.checkpoints),
                *places,
            ]
        },
        arrivals=tuple(
            (datetime.fromisoformat(label), count)
            for label, count in counts_by_label("arrivals").items()
        ),
    )
