"""Edits of an event's programme: shifting, sorting and three-way merging."""

from dataclasses import fields, replace
from datetime import datetime, time, timedelta
from typing import Any

from kiosk.domain.event.event import AgendaItem, Checkpoint, Event
from kiosk.domain.event.event_days import daily_hours, event_day, items_of


class EventMergeError(Exception):
    """Two people changed the same part of an event."""


def normalize_agenda(event: Event) -> Event:
    """Return the event with its agenda by start time, rooms spelt as checkpoints."""
    names = {
        checkpoint.name.casefold(): checkpoint.name for checkpoint in event.checkpoints
    }
    agenda = sorted(event.agenda, key=lambda item: item.starts_at)
    rooms = (names.get(item.room.casefold(), item.room) for item in agenda)
    return replace(
        event,
        agenda=tuple(
            replace(item, room=room) for item, room in zip(agenda, rooms, strict=True)
        ),
    )


def merge_events(base: Event, mine: Event, theirs: Event) -> Event:
    """Return the three-way merge of two edits of one event.

    Tuples of equal length are merged item by item, other fields as a whole. Raise
    EventMergeError if both edits changed the same part.
    """
    return replace(
        theirs,
        **{
            field.name: _merge(
                *(getattr(version, field.name) for version in (base, mine, theirs))
            )
            for field in fields(Event)
        },
    )


def _merge(base: Any, mine: Any, theirs: Any) -> Any:  # noqa: ANN401  any field's
    if mine in (base, theirs):
        return theirs
    if theirs == base:
        return mine
    values = (base, mine, theirs)
    tuples = all(isinstance(value, tuple) for value in values)
    if tuples and len(base) == len(mine) == len(theirs):
        return tuple(map(_merge, *values))
    raise EventMergeError


def shift_agenda(
    event: Event, first: AgendaItem, by: timedelta, now: datetime
) -> Event:
    """Return the event with the programme of a day shifted from an item on.

    An item that runs already only ends later. Nothing then begins in the past, and the
    agenda stays sorted. What closed with the day's last item or after it still does:
    the event, its doors, and the automatic exit.
    """
    event = _with_shifted_hours(event, first, by)
    day = event.local(first.starts_at).date()
    moved = {
        id(item): _shift_item(item, by, now)
        for item in event.agenda
        if item.starts_at >= first.starts_at
        and event.local(item.starts_at).date() == day
    }
    last = max((item.ends_at for item in event.agenda), default=event.ends_at)
    agenda = tuple(moved.get(id(item), item) for item in event.agenda)
    shifted = replace(event, agenda=agenda)
    if event.local(last).date() != day:
        return shifted

    def shift_limit(at: datetime | None) -> datetime | None:
        return at + by if at and at >= last else at

    admission = event.admission
    return replace(
        shifted,
        ends_at=shift_limit(event.ends_at) or event.ends_at,
        admission=replace(
            admission,
            closes_at=shift_limit(admission.closes_at),
            automatic_exit_at=shift_limit(admission.automatic_exit_at),
        ),
        checkpoints=tuple(
            _with_closing_time(checkpoint, shift_limit(checkpoint.closes_at))
            for checkpoint in event.checkpoints
        ),
    )


def _with_shifted_hours(event: Event, first: AgendaItem, by: timedelta) -> Event:
    """Return the event with the daily hours of one day moved with its programme."""
    day = event.local(first.starts_at).date()
    hours = daily_hours(event, day)
    if hours not in event.admission.daily:
        return event
    before = event_day(event, day)
    last = max(item.ends_at for item in items_of(event, day) or (first,))

    def shift_clock(clock: time | None, at: datetime | None) -> time | None:
        moves = clock is not None and at is not None and at >= last
        return event.local(at + by).time() if moves and at is not None else clock

    own = replace(
        hours,
        closes=shift_clock(hours.closes, before.closes_at),
        automatic_exit=shift_clock(hours.automatic_exit, before.exit_at),
        days=(day,),
    )
    if replace(own, days=hours.days) == hours:
        return event
    others = tuple(item for item in event.admission.daily if item.days != (day,))
    return replace(event, admission=replace(event.admission, daily=(*others, own)))


def _shift_item(item: AgendaItem, by: timedelta, now: datetime) -> AgendaItem:
    started = item.starts_at <= now
    starts_at = item.starts_at if started else max(now, item.starts_at + by)
    return replace(item, starts_at=starts_at, ends_at=max(starts_at, item.ends_at + by))


def _with_closing_time(
    checkpoint: Checkpoint, closes_at: datetime | None
) -> Checkpoint:
    return (
        checkpoint
        if closes_at == checkpoint.closes_at
        else replace(checkpoint, closes_at=closes_at)
    )
