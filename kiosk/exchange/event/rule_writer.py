"""Writing of rules in an event file, each table within a rule on one line."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from kiosk.domain.event.rule import Conditions, Rule

_KEYS: Mapping[str, str] = {"scope": "for"}
_ORDER = ("name", "scope")
"""What comes first; alternatives and own words come last."""
_WriteValue = Callable[[object], str]


def rule_lines(rule: Rule, write_value: _WriteValue) -> Iterator[str]:
    """Yield the keys of a rule, without those that have their default."""
    conditions = tuple(field.name for field in fields(Conditions))
    for name in (*_ORDER, *conditions, "any", "say"):
        value = getattr(rule, name)
        if name == "any":
            yield from _alternatives(rule.any, write_value)
        elif _is_set(rule, name):
            yield f"{_KEYS.get(name, name)} = {_inline(value, write_value)}"


def _alternatives(
    alternatives: tuple[Conditions, ...], write_value: _WriteValue
) -> Iterator[str]:
    if alternatives:
        yield "any = ["
        yield from (f"  {_inline(each, write_value)}," for each in alternatives)
        yield "]"


def _inline(value: object, write_value: _WriteValue) -> str:
    if not is_dataclass(value):
        return write_value(value)
    entries = (
        f"{field.name} = {_inline(getattr(value, field.name), write_value)}"
        for field in fields(value)
        if _is_set(value, field.name)
    )
    return f"{{ {', '.join(entries)} }}"


def _is_set(table: Any, name: str) -> bool:  # noqa: ANN401  any table of a rule
    """Return whether a value differs from the default of its key."""
    value = getattr(table, name)
    return bool(value) and value != getattr(type(table)(), name)
