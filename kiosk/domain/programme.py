"""An event's programme as it is changed: shifted, put in order, and by two at once."""

from dataclasses import fields, replace
from datetime import datetime, timedelta
from typing import Any

from kiosk.domain.event import AgendaItem, Checkpoint, Event


class Collided(Exception):  # noqa: N818  it ends as a known fault, with a way on
    """Two people changed the same part of an event."""


def in_order(event: Event) -> Event:
    """Put the agenda in the order of time, its rooms spelt as the checkpoints are."""
    names = {at.name.casefold(): at.name for at in event.checkpoints}
    agenda = sorted(event.agenda, key=lambda item: item.starts_at)
    spelt = (names.get(item.room.casefold(), item.room) for item in agenda)
    return replace(
        event,
        agenda=tuple(
            replace(item, room=room) for item, room in zip(agenda, spelt, strict=True)
        ),
    )


def merged(before: Event, mine: Event, theirs: Event) -> Event:
    """Bring together what two people made of the same event; raises Collided.

    Lists of one length are compared one by one, other parts as a whole.
    """
    return replace(
        theirs,
        **{
            field.name: _merged(
                *(getattr(one, field.name) for one in (before, mine, theirs))
            )
            for field in fields(Event)
        },
    )


def _merged(before: Any, mine: Any, theirs: Any) -> Any:  # noqa: ANN401  any field's
    if mine in (before, theirs):
        return theirs
    if theirs == before:
        return mine
    parts = (before, mine, theirs)
    tuples = all(isinstance(one, tuple) for one in parts)
    if tuples and len(before) == len(mine) == len(theirs):
        return tuple(map(_merged, *parts))
    raise Collided


def shifted(event: Event, start: AgendaItem, by: timedelta, now: datetime) -> Event:
    """Move the programme of a day from an item on; one that runs already just ends so.

    Nothing begins in the past then, and the agenda stays in its order. What closed with
    the day's last item or after it does so still: the event, its doors, and the
    automatic exit.
    """
    day = event.local(start.starts_at).date()
    moved = {
        id(item): _moved(item, by, now)
        for item in event.agenda
        if item.starts_at >= start.starts_at
        and event.local(item.starts_at).date() == day
    }
    last = max((item.ends_at for item in event.agenda), default=event.ends_at)
    agenda = tuple(moved.get(id(item), item) for item in event.agenda)
    event_moved = replace(event, agenda=agenda)
    if event.local(last).date() != day:
        return event_moved

    def later(limit: datetime | None) -> datetime | None:
        return limit + by if limit and limit >= last else limit

    admission = event.admission
    return replace(
        event_moved,
        ends_at=later(event.ends_at) or event.ends_at,
        admission=replace(
            admission,
            closes_at=later(admission.closes_at),
            automatic_exit_at=later(admission.automatic_exit_at),
        ),
        checkpoints=tuple(
            _closing(at, later(at.closes_at)) for at in event.checkpoints
        ),
    )


def _moved(item: AgendaItem, by: timedelta, now: datetime) -> AgendaItem:
    begun = item.starts_at <= now
    starts = item.starts_at if begun else max(now, item.starts_at + by)
    return replace(item, starts_at=starts, ends_at=max(starts, item.ends_at + by))


def _closing(at: Checkpoint, closes_at: datetime | None) -> Checkpoint:
    return at if closes_at == at.closes_at else replace(at, closes_at=closes_at)
