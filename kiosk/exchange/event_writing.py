"""An event out, as the file that is read back without a change."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from kiosk.domain.event import SINGLE_DOOR, Event
from kiosk.exchange.moments import to_utc
from kiosk.files.atomic_write import write_atomically

_ALWAYS = {"id", "title", "starts_at", "ends_at", "timezone", "venue", "organiser"}
_INDENT = "  "


def write_event(path: Path, event: Event) -> None:
    """Write an event file; raises KnownFault if the disk refuses."""
    write_atomically(path, event_toml(event).encode(), durable=True)


def event_toml(event: Event) -> str:
    """Tell an event as TOML; what a file need not say is left out."""
    return "\n".join(_lines(event)) + "\n"


def _lines(event: Event) -> Iterator[str]:
    yield "[event]"
    yield from _keys(event, event)
    if admission := list(_keys(event, event.admission)):
        yield from ("", "[admission]", *admission)
    doors = () if event.checkpoints == (SINGLE_DOOR,) else event.checkpoints
    yield from _tables(event, "checkpoint", doors)
    yield from _tables(event, "speaker", event.speakers)
    for item in event.agenda:
        yield from _tables(event, "agenda", [item])
        for line in _tables(event, "agenda.talk", item.talk):
            yield line and _INDENT + line
    yield from _tables(event, "material", event.materials)
    yield from _tables(event, "question", event.questions)


def _tables(event: Event, name: str, entries: Iterable[Any]) -> Iterator[str]:
    for entry in entries:
        yield from ("", f"[[{name}]]", *_keys(event, entry))


def _keys(event: Event, entry: Any) -> Iterator[str]:  # noqa: ANN401  any table's entry
    usual = _usual(entry)
    for name in usual:
        value = getattr(entry, name)
        if not _apart(value) and (name in _ALWAYS or value != usual[name]):
            yield f"{name} = {_told(event, value)}"


def _apart(value: object) -> bool:
    """Whether it stands in tables of its own."""
    entries = value if isinstance(value, tuple) else (value,)
    return any(map(is_dataclass, entries))


def _usual(entry: Any) -> Mapping[str, object]:  # noqa: ANN401  any table's entry
    """Give what each key means where a file does not name it."""
    usual = {}
    for one in fields(entry):
        if callable(one.default_factory):
            usual[one.name] = one.default_factory()
        else:
            usual[one.name] = one.default
    return usual


def _told(event: Event, value: object) -> str:
    match value:
        case datetime():
            return _moment(event, value)
        case bool() | int():
            return str(value).lower()
        case tuple():
            return f"[{', '.join(_told(event, one) for one in value)}]"
        case Mapping():
            if list(value) == [""]:
                return _string(value[""])
            words = (f"{code} = {_string(said)}" for code, said in value.items())
            return f"{{ {', '.join(words)} }}"
        case _:
            return _string(str(value))


def _moment(event: Event, moment: datetime) -> str:
    """Tell a moment on the event's clock, with its offset where that is in doubt."""
    local = event.local(moment)
    bare = local.replace(tzinfo=None, fold=0)
    return (bare if to_utc(bare, event.zone) == moment else local).isoformat()


def _string(text: str) -> str:
    """Write a text: JSON's escapes are TOML's; one of several lines keeps them."""
    lines = [json.dumps(line, ensure_ascii=False)[1:-1] for line in text.split("\n")]
    if len(lines) == 1:
        return f'"{lines[0]}"'
    return '"""\n' + "\n".join(lines) + '"""'
