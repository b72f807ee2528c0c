"""How many are expected, inside, gone: one number per person over all doors."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from kiosk.domain.event import Event, five_minutes
from kiosk.domain.ledger import LedgerEntry, Outcome
from kiosk.domain.presence import Presence, due_to_leave, fold
from kiosk.domain.registration import Registration

Tally = Counter[tuple[str, str]]
"""Counts by measure and label; what one person adds is taken away and added anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """The people of one category."""

    name: str
    expected: int
    arrived: int
    inside: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Headcount:
    """The numbers of one event at one moment; ``left`` came and are not inside."""

    expected: int
    arrived: int
    inside: int
    left: int
    walk_ins: int
    refused: int
    no_shows: int
    capacity: int | None
    by_category: tuple[Category, ...]
    by_checkpoint: Mapping[str, int]
    arrivals: tuple[tuple[datetime, int], ...]


def share(registration: Registration, presence: Presence) -> Tally:
    """Say what one person adds to the numbers."""
    tally: Tally = Counter()
    if registration.expected:
        tally["expected", registration.category] = 1
        if not presence.arrived:
            tally["absent", ""] = 1
    if presence.first_admitted_at is not None:
        tally["arrived", registration.category] = 1
        step = five_minutes(presence.first_admitted_at.astimezone(UTC))
        tally["arrivals", step.isoformat()] = 1
        if registration.walk_in:
            tally["walk_in", ""] = 1
    if presence.inside:
        tally["inside", registration.category] = 1
        tally["place", presence.place] = 1
    return tally


def change(before: Tally, after: Tally) -> Tally:
    """Say what to add to come from one tally to another, without zeros."""
    difference = Counter(after)
    difference.subtract(before)
    return Counter({key: count for key, count in difference.items() if count})


def recount(
    event: Event,
    roster: Iterable[Registration],
    ledger: Iterable[LedgerEntry],
    at: datetime | None = None,
) -> Tally:
    """Count everything anew from the ledger: the truth that the tally must equal.

    At another moment than now, as it was then; or as it will be, when all who are due
    have left at the closing time. Who is expected is today's roster, but for walk-ins
    who had not come yet.
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
        if at and registration.walk_in and registration.id not in entries:
            continue
        presence = fold(entries.get(registration.id, ()), event)
        if at and due_to_leave(presence, event, at):
            presence = replace(presence, inside=False)
        tally += share(registration, presence)
    return tally


def headcount(event: Event, tally: Tally) -> Headcount:
    """Read the numbers off a tally."""

    def labels(measure: str) -> dict[str, int]:
        return {
            label: count
            for (kind, label), count in sorted(tally.items())
            if kind == measure and count
        }

    expected, arrived, inside = labels("expected"), labels("arrived"), labels("inside")
    places = labels("place")
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
            Category(
                name=name,
                expected=expected.get(name, 0),
                arrived=arrived.get(name, 0),
                inside=inside.get(name, 0),
            )
            for name in sorted({*expected, *arrived, *inside})
        ),
        by_checkpoint={
            name: places.get(name, 0)
            for name in [*(known.name for known in event.checkpoints), *places]
        },
        arrivals=tuple(
            (datetime.fromisoformat(label), count)
            for label, count in labels("arrivals").items()
        ),
    )
