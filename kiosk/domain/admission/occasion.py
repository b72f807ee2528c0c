"""What moment of an event it is, as its guests see it."""

from datetime import datetime
from enum import StrEnum

from kiosk.domain.admission.doors import doors_at
from kiosk.domain.admission.headcount import Headcount
from kiosk.domain.event.agenda_kind import AgendaKind
from kiosk.domain.event.event import Checkpoint, Event


class Occasion(StrEnum):
    """The moments of an event; a scan is answered in each of them."""

    BEFORE = "before"
    ARRIVING = "arriving"
    RUNNING = "running"
    FULL = "full"
    OVER = "over"


_PAUSES = frozenset((AgendaKind.BREAK, AgendaKind.RECEPTION))
"""Kinds of items during which nobody disturbs by coming in."""


def occasion_at(
    event: Event, checkpoint: str | None, now: datetime, count: Headcount
) -> Occasion:
    """Return the moment at a checkpoint, from the clock and the headcount."""
    entrance = _entrance(event, checkpoint)
    doors = doors_open_at(event, checkpoint, now)
    inside_here = count.by_checkpoint.get(entrance.name, 0)
    current, _ = event.now_and_next(now)
    if now >= event.ends_at:
        return Occasion.OVER
    if doors is not None and now < doors:
        return Occasion.BEFORE
    if _is_full(event.capacity, count.inside) or _is_full(
        entrance.capacity, inside_here
    ):
        return Occasion.FULL
    if current is not None and current.kind not in _PAUSES:
        return Occasion.RUNNING
    return Occasion.ARRIVING


def doors_open_at(
    event: Event, checkpoint: str | None, now: datetime
) -> datetime | None:
    """Return when guests may come in at a checkpoint; None if they always may.

    After the closing of a day it is when the doors open on the next one.
    """
    doors = doors_at(event, _entrance(event, checkpoint), now)
    if doors.again_at and doors.closes_at and now >= doors.closes_at:
        return doors.again_at
    return doors.opens_at


def _entrance(event: Event, name: str | None) -> Checkpoint:
    """Return a checkpoint; the first one for a name that the event has not."""
    named = (place for place in event.checkpoints if place.name == name)
    return next(named, event.checkpoints[0])


def _is_full(capacity: int | None, inside: int) -> bool:
    return capacity is not None and inside >= capacity
