"""An event while it is edited: its parts in a row, added, changed and taken off."""

from collections.abc import Collection, Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from kiosk.domain.event import (
    SINGLE_DOOR,
    AgendaItem,
    Checkpoint,
    Event,
    Material,
    Speaker,
    Talk,
)
from kiosk.domain.event_snags import Place
from kiosk.domain.question import EventQuestion
from kiosk.faces.organiser.form import Typed, filled, table

TABLES = {
    "agenda": "agenda",
    "speaker": "speakers",
    "material": "materials",
    "question": "questions",
    "checkpoint": "checkpoints",
}
"""Where an event has what an event file calls so."""
_USUAL = timedelta(minutes=30)
_PAIR = 2


def parts(event: Event) -> Iterator[Place]:
    """List all parts in the order of an event file's tables, the agenda first."""
    yield ("event",)
    yield ("admission",)
    for index, item in enumerate(event.agenda):
        yield ("agenda", index)
        for number in range(len(item.talk)):
            yield ("agenda", index, "talk", number)
    for name in ("speaker", "material", "question", "checkpoint"):
        for index in range(len(_entries(event, name))):
            yield (name, index)


def entry_at(event: Event, part: Place) -> Any:  # noqa: ANN401  any part
    """Give a part of an event."""
    match part:
        case ("event",):
            return event
        case ("admission",):
            return event.admission
        case (str(name), int(index)):
            return _entries(event, name)[index]
        case (_, int(index), _, int(number)):
            return event.agenda[index].talk[number]
        case _:
            raise LookupError(f"an event has no {part}")


def changed(event: Event, part: Place, typed: Typed) -> Event:
    """Give the event with what was typed for a part; raises Unreadable.

    A room that is called otherwise is so in the agenda, too; in another time zone all
    is at the same time of its day.
    """
    before = entry_at(event, part)
    after = filled(event, part, before, typed)
    if isinstance(before, Event) and before.timezone != after.timezone:
        return _moved_to(after, before)
    if isinstance(before, Checkpoint) and before.name != after.name:
        event = _renamed(event, before.name, after.name)
    return _with(event, part, after)


def without(event: Event, part: Place) -> Event:
    """Give the event without a part; a speaker gives no talk then."""
    match part:
        case (str(name), int(index)):
            gone = _entries(event, name)[index]
            if isinstance(gone, Speaker):
                event = _unspoken(event, gone.id)
            kept = _cut(_entries(event, name), index)
            if name == "checkpoint" and not kept:
                kept = (SINGLE_DOOR,)
            return _put(event, name, kept)
        case (str(name), int(index), str(), int(number)):
            item = event.agenda[index]
            return _with(
                event, (name, index), replace(item, talk=_cut(item.talk, number))
            )
        case _:
            return event


def extended(event: Event, part: Place, kind: str) -> tuple[Event, Place]:
    """Give the event with a new, empty part, and where that is.

    A new talk or item comes after the part that is shown.
    """
    index = _item_of(part)
    if kind == "talk" and index >= 0:
        item = event.agenda[index]
        longer = replace(item, talk=(*item.talk, Talk(title={})))
        place: Place = ("agenda", index, "talk", len(item.talk))
        return _with(event, ("agenda", index), longer), place
    entries = _entries(event, kind)
    if kind == "checkpoint" and entries == (SINGLE_DOOR,):
        entries = ()
    at = index + 1 if kind == "agenda" and index >= 0 else len(entries)
    new = _new(event, kind, at)
    return _put(event, kind, (*entries[:at], new, *entries[at:])), (kind, at)


def _item_of(part: Place) -> int:
    """Say which item of the agenda a part is, or is in; below zero for none."""
    match part:
        case ("agenda", int(index), *_):
            return index
        case _:
            return -1


def _new(event: Event, kind: str, at: int) -> object:
    match kind:
        case "agenda":
            begun = event.agenda[at - 1].ends_at if at else event.starts_at
            return AgendaItem(starts_at=begun, ends_at=begun + _USUAL, title={})
        case "speaker":
            return Speaker(id=_free(kind, {one.id for one in event.speakers}), name="")
        case "question":
            taken = {one.id for one in event.questions}
            return EventQuestion(id=_free(kind, taken), text={})
        case "material":
            return Material(title={}, url="")
        case _:
            return Checkpoint(name="")


def _free(kind: str, taken: Collection[str]) -> str:
    """Make an id that nothing else has."""
    number = len(taken) + 1
    while f"{kind}-{number}" in taken:
        number += 1
    return f"{kind}-{number}"


def removable(event: Event, part: Place) -> bool:
    """Whether a part can be taken off."""
    if table(part) == "checkpoint":
        return event.checkpoints != (SINGLE_DOOR,)
    return len(part) >= _PAIR


def _entries(event: Event, name: str) -> tuple[Any, ...]:
    found: tuple[Any, ...] = getattr(event, TABLES[name])
    return found


def _put(event: Event, name: str, entries: tuple[Any, ...]) -> Event:
    change: dict[str, Any] = {TABLES[name]: entries}
    return replace(event, **change)


def _with(event: Event, part: Place, entry: Any) -> Event:  # noqa: ANN401  any part
    match part:
        case ("event",):
            whole: Event = entry
            return whole
        case ("admission",):
            return replace(event, admission=entry)
        case (str(name), int(index)):
            entries = _entries(event, name)
            return _put(event, name, (*entries[:index], entry, *entries[index + 1 :]))
        case (str(), int(index), str(), int(number)):
            item = event.agenda[index]
            talk = (*item.talk[:number], entry, *item.talk[number + 1 :])
            return _with(event, part[:2], replace(item, talk=talk))
        case _:
            raise LookupError(f"an event has no {part}")


def _cut(entries: tuple[Any, ...], index: int) -> tuple[Any, ...]:
    return (*entries[:index], *entries[index + 1 :])


def _renamed(event: Event, before: str, after: str) -> Event:
    agenda = (
        replace(item, room=after) if item.room == before else item
        for item in event.agenda
    )
    return replace(event, agenda=tuple(agenda))


def _moved_to(event: Event, before: Event) -> Event:
    """Give an event of another time zone, at the times of day that it had before."""

    def moved(value: Any) -> Any:  # noqa: ANN401  any part
        if isinstance(value, datetime):
            bare = before.local(value).replace(tzinfo=None)
            return bare.replace(tzinfo=event.zone).astimezone(UTC)
        if isinstance(value, tuple):
            return tuple(map(moved, value))
        if is_dataclass(value) and not isinstance(value, type):
            kept = {one.name: moved(getattr(value, one.name)) for one in fields(value)}
            return replace(value, **kept)
        return value

    whole: Event = moved(event)
    return whole


def _unspoken(event: Event, speaker: str) -> Event:
    agenda = (
        replace(
            item,
            talk=tuple(
                replace(
                    talk, speakers=tuple(one for one in talk.speakers if one != speaker)
                )
                for talk in item.talk
            ),
        )
        for item in event.agenda
    )
    return replace(event, agenda=tuple(agenda))
