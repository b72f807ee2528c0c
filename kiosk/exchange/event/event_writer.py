"""Writing of event files, in the form that is read back without a change."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from functools import partial
from pathlib import Path
from typing import Any

from kiosk.domain.datetimes import to_utc
from kiosk.domain.event.certificate_rules import CertificateRules
from kiosk.domain.event.event import DEFAULT_CHECKPOINT, DailyHours, Event
from kiosk.exchange.event.rule_writer import rule_lines
from kiosk.files.atomic_write import write_atomically

_REQUIRED_KEYS = {
    "id",
    "title",
    "starts_at",
    "ends_at",
    "timezone",
    "venue",
    "organiser",
}
_INDENT = "  "


def write_event(path: Path, event: Event) -> None:
    """Write an event file.

    Raise KnownFault if the disk refuses.
    """
    write_atomically(path, event_toml(event).encode(), durable=True)


def event_toml(event: Event) -> str:
    """Return an event as TOML, without the keys that have their default."""
    return "\n".join(_lines(event)) + "\n"


def _lines(event: Event) -> Iterator[str]:
    yield "[event]"
    yield from _keys(event, event)
    admission = [*_keys(event, event.admission), *_daily_keys(event)]
    if admission:
        yield from ("", "[admission]", *admission)
    checkpoints = (
        () if event.checkpoints == (DEFAULT_CHECKPOINT,) else event.checkpoints
    )
    yield from _tables(event, "checkpoint", checkpoints)
    yield from _tables(event, "speaker", event.speakers)
    for item in event.agenda:
        yield from _tables(event, "agenda", [item])
        for line in _tables(event, "agenda.talk", item.talk):
            yield line and _INDENT + line
    yield from _tables(event, "material", event.materials)
    yield from _tables(event, "question", event.questions)
    for rule in event.rules:
        yield from ("", "[[rule]]", *rule_lines(rule, partial(_toml_value, event)))
    if privacy := list(_privacy_keys(event)):
        yield from ("", "[privacy]", *privacy)
    if event.certificate is not None:
        yield from ("", "[certificate]", *_certificate_keys(event, event.certificate))


def _daily_keys(event: Event) -> Iterator[str]:
    tables = [_daily_table(hours) for hours in event.admission.daily]
    if len(tables) == 1:
        yield f"daily = {tables[0]}"
    elif tables:
        yield "daily = ["
        yield from (f"{_INDENT}{table}," for table in tables)
        yield "]"


def _daily_table(hours: DailyHours) -> str:
    keys = [
        f'{name} = "{clock.isoformat("auto" if clock.second else "minutes")}"'
        for name in ("opens", "closes", "automatic_exit")
        if (clock := getattr(hours, name)) is not None
    ]
    if hours.days:
        keys.append(f"days = [{', '.join(day.isoformat() for day in hours.days)}]")
    return f"{{ {', '.join(keys)} }}"


def _privacy_keys(event: Event) -> Iterator[str]:
    """Yield the rules; what was forgotten under them is no part of the file."""
    rules = event.privacy
    for name in ("controller", "contact"):
        if text := getattr(rules, name):
            yield f"{name} = {_toml_string(text)}"
    terms = [f'{kind} = "{term.days} days"' for kind, term in rules.keep.terms()]
    if terms:
        yield f"keep = {{ {', '.join(terms)} }}"
    if rules.automatic:
        yield "automatic = true"


def _certificate_keys(event: Event, rules: CertificateRules) -> Iterator[str]:
    yield from _keys(event, rules)
    if rules.points:
        schemes = (
            f"{_toml_string(name)} = {_inline(event, scheme)}"
            for name, scheme in rules.points.items()
        )
        yield f"points = {{ {', '.join(schemes)} }}"
    if rules.teaching is not None:
        yield f"teaching = {_inline(event, rules.teaching)}"
    if rules.signed_by:
        people = (_inline(event, each) for each in rules.signed_by)
        yield f"signed_by = [{', '.join(people)}]"


def _inline(event: Event, entry: Any) -> str:  # noqa: ANN401  any table's entry
    """Return a table on one line, with all its keys."""
    keys = (
        f"{field.name} = {_toml_value(event, getattr(entry, field.name))}"
        for field in fields(entry)
    )
    return f"{{ {', '.join(keys)} }}"


def _tables(event: Event, name: str, entries: Iterable[Any]) -> Iterator[str]:
    for entry in entries:
        yield from ("", f"[[{name}]]", *_keys(event, entry))


def _keys(event: Event, entry: Any) -> Iterator[str]:  # noqa: ANN401  any table's entry
    defaults = _defaults(entry)
    for name in defaults:
        value = getattr(entry, name)
        if not _has_own_table(value) and (
            name in _REQUIRED_KEYS or value != defaults[name]
        ):
            yield f"{name} = {_toml_value(event, value)}"


def _has_own_table(value: object) -> bool:
    """Return whether a value is written as tables of its own."""
    if isinstance(value, Mapping):
        value = tuple(value.values())
    entries = value if isinstance(value, tuple) else (value,)
    return any(map(is_dataclass, entries))


def _defaults(entry: Any) -> Mapping[str, object]:  # noqa: ANN401  any table's entry
    """Return the default of each key that has one."""
    defaults = {}
    for field in fields(entry):
        if callable(field.default_factory):
            defaults[field.name] = field.default_factory()
        else:
            defaults[field.name] = field.default
    return defaults


def _toml_value(event: Event, value: object) -> str:
    match value:
        case datetime():
            return _toml_datetime(event, value)
        case bool() | int() | float() | date():
            return str(value).lower()
        case tuple():
            return f"[{', '.join(_toml_value(event, item) for item in value)}]"
        case Mapping():
            return _toml_texts(value)
        case _:
            text = (
                value.isoformat().removesuffix(":00")
                if isinstance(value, time)
                else value
            )
            return _toml_string(str(text))


def _toml_texts(texts: Mapping[str, str]) -> str:
    if list(texts) == [""]:
        return _toml_string(texts[""])
    translations = (f"{code} = {_toml_string(text)}" for code, text in texts.items())
    return f"{{ {', '.join(translations)} }}"


def _toml_datetime(event: Event, at: datetime) -> str:
    """Return a time on the event's clock, with its offset where it is ambiguous."""
    local = event.local(at)
    naive = local.replace(tzinfo=None, fold=0)
    return (naive if to_utc(naive, event.zone) == at else local).isoformat()


def _toml_string(text: str) -> str:
    """Return a TOML string; JSON's escapes are TOML's, and line breaks are kept."""
    lines = [json.dumps(line, ensure_ascii=False)[1:-1] for line in text.split("\n")]
    if len(lines) == 1:
        return f'"{lines[0]}"'
    return '"""\n' + "\n".join(lines) + '"""'
