"""An event while it is edited: its parts are listed, added, changed and removed."""

from collections.abc import Collection, Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from kiosk.domain.event.event import (
    DEFAULT_CHECKPOINT,
    AgendaItem,
    Checkpoint,
    Event,
    Material,
    Speaker,
    Talk,
)
from kiosk.domain.event.event_question import EventQuestion
from kiosk.domain.event.event_validation import FieldPath
from kiosk.faces.organiser.event_form import FieldValues, with_field_values
from kiosk.faces.organiser.form_fields import table_of

EVENT_FIELDS = {
    "agenda": "agenda",
    "speaker": "speakers",
    "material": "materials",
    "question": "questions",
    "checkpoint": "checkpoints",
}
"""The event's field for each table of an event file."""
_DEFAULT_DURATION = timedelta(minutes=30)
_ENTRY_PATH_LENGTH = 2


def part_paths(event: Event) -> Iterator[FieldPath]:
    """Yield the paths of all parts in the order of an event file, agenda first."""
    yield ("event",)
    yield ("admission",)
    for index, item in enumerate(event.agenda):
        yield ("agenda", index)
        for number in range(len(item.talk)):
            yield ("agenda", index, "talk", number)
    for name in ("speaker", "material", "question", "checkpoint"):
        for index in range(len(_entries(event, name))):
            yield (name, index)


def entry_at(event: Event, path: FieldPath) -> Any:  # noqa: ANN401  any part
    """Return the part of an event at a path."""
    match path:
        case ("event",):
            return event
        case ("admission",):
            return event.admission
        case (str(name), int(index)):
            return _entries(event, name)[index]
        case (_, int(index), _, int(number)):
            return event.agenda[index].talk[number]
        case _:
            raise LookupError(f"an event has no {path}")


def with_values(event: Event, path: FieldPath, values: FieldValues) -> Event:
    """Return the event with the values typed for a part.

    A renamed room is renamed in the agenda, too; a new time zone keeps all local
    times. Raise UnreadableFieldError for values that cannot be parsed.
    """
    previous = entry_at(event, path)
    edited = with_field_values(event, path, previous, values)
    if isinstance(previous, Event) and previous.timezone != edited.timezone:
        return _with_time_zone(edited, previous)
    if isinstance(previous, Checkpoint) and previous.name != edited.name:
        event = _with_renamed_room(event, previous.name, edited.name)
    return _with_entry(event, path, edited)


def without_part(event: Event, path: FieldPath) -> Event:
    """Return the event without a part; a removed speaker is removed from all talks."""
    match path:
        case (str(name), int(index)):
            removed = _entries(event, name)[index]
            if isinstance(removed, Speaker):
                event = _without_speaker(event, removed.id)
            remaining = _without_index(_entries(event, name), index)
            if name == "checkpoint" and not remaining:
                remaining = (DEFAULT_CHECKPOINT,)
            return _with_entries(event, name, remaining)
        case (str(name), int(index), str(), int(number)):
            item = event.agenda[index]
            return _with_entry(
                event,
                (name, index),
                replace(item, talk=_without_index(item.talk, number)),
            )
        case _:
            return event


def with_new_part(event: Event, path: FieldPath, kind: str) -> tuple[Event, FieldPath]:
    """Return the event with a new, empty part, and its path.

    A new talk or item follows the part that is shown.
    """
    index = _item_index(path)
    if kind == "talk" and index >= 0:
        item = event.agenda[index]
        extended_item = replace(item, talk=(*item.talk, Talk(title={})))
        new_path: FieldPath = ("agenda", index, "talk", len(item.talk))
        return _with_entry(event, ("agenda", index), extended_item), new_path
    entries = _entries(event, kind)
    if kind == "checkpoint" and entries == (DEFAULT_CHECKPOINT,):
        entries = ()
    new_index = index + 1 if kind == "agenda" and index >= 0 else len(entries)
    new_entry = _new_entry(event, kind, new_index)
    return _with_entries(
        event, kind, (*entries[:new_index], new_entry, *entries[new_index:])
    ), (kind, new_index)


def _item_index(path: FieldPath) -> int:
    """Return the index of the agenda item that a path is in; -1 for none."""
    match path:
        case ("agenda", int(index), *_):
            return index
        case _:
            return -1


def _new_entry(event: Event, kind: str, index: int) -> object:
    match kind:
        case "agenda":
            starts_at = event.agenda[index - 1].ends_at if index else event.starts_at
            return AgendaItem(
                starts_at=starts_at, ends_at=starts_at + _DEFAULT_DURATION, title={}
            )
        case "speaker":
            return Speaker(
                id=_unused_id(kind, {entry.id for entry in event.speakers}), name=""
            )
        case "question":
            used_ids = {entry.id for entry in event.questions}
            return EventQuestion(id=_unused_id(kind, used_ids), text={})
        case "material":
            return Material(title={}, url="")
        case _:
            return Checkpoint(name="")


def _unused_id(kind: str, used_ids: Collection[str]) -> str:
    """Return an id that is not used."""
    number = len(used_ids) + 1
    while f"{kind}-{number}" in used_ids:
        number += 1
    return f"{kind}-{number}"


def is_removable(event: Event, path: FieldPath) -> bool:
    """Return whether a part can be removed."""
    if table_of(path) == "checkpoint":
        return event.checkpoints != (DEFAULT_CHECKPOINT,)
    return len(path) >= _ENTRY_PATH_LENGTH


def _entries(event: Event, name: str) -> tuple[Any, ...]:
    found: tuple[Any, ...] = getattr(event, EVENT_FIELDS[name])
    return found


def _with_entries(event: Event, name: str, entries: tuple[Any, ...]) -> Event:
    changes: dict[str, Any] = {EVENT_FIELDS[name]: entries}
    return replace(event, **changes)


def _with_entry(event: Event, path: FieldPath, entry: Any) -> Event:  # noqa: ANN401  any part
    match path:
        case ("event",):
            whole: Event = entry
            return whole
        case ("admission",):
            return replace(event, admission=entry)
        case (str(name), int(index)):
            entries = _entries(event, name)
            return _with_entries(
                event, name, (*entries[:index], entry, *entries[index + 1 :])
            )
        case (str(), int(index), str(), int(number)):
            item = event.agenda[index]
            talk = (*item.talk[:number], entry, *item.talk[number + 1 :])
            return _with_entry(event, path[:2], replace(item, talk=talk))
        case _:
            raise LookupError(f"an event has no {path}")


def _without_index(entries: tuple[Any, ...], index: int) -> tuple[Any, ...]:
    return (*entries[:index], *entries[index + 1 :])


def _with_renamed_room(event: Event, previous_name: str, new_name: str) -> Event:
    agenda = (
        replace(item, room=new_name) if item.room == previous_name else item
        for item in event.agenda
    )
    return replace(event, agenda=tuple(agenda))


def _with_time_zone(event: Event, previous: Event) -> Event:
    """Return an event of another time zone with the local times that it had before."""

    def convert(value: Any) -> Any:  # noqa: ANN401  any part
        if isinstance(value, datetime):
            local = previous.local(value).replace(tzinfo=None)
            return local.replace(tzinfo=event.zone).astimezone(UTC)
        if isinstance(value, tuple):
            return tuple(map(convert, value))
        if is_dataclass(value) and not isinstance(value, type):
            changes = {
                field.name: convert(getattr(value, field.name))
                for field in fields(value)
            }
            return replace(value, **changes)
        return value

    converted: Event = convert(event)
    return converted


def _without_speaker(event: Event, removed_id: str) -> Event:
    agenda = (
        replace(
            item,
            talk=tuple(
                replace(
                    talk,
                    speakers=tuple(
                        speaker_id
                        for speaker_id in talk.speakers
                        if speaker_id != removed_id
                    ),
                )
                for talk in item.talk
            ),
        )
        for item in event.agenda
    )
    return replace(event, agenda=tuple(agenda))
