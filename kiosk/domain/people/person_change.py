"""The history of people: who changed what of whom, and what it was before."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from enum import StrEnum
from hashlib import blake2b
from typing import Any

from kiosk.domain.people.registration import Registration, RegistrationState

FieldValue = str | bool | list[str] | None
"""A field as the history keeps it: times as ISO 8601, checkpoints as a list."""
FieldValues = Mapping[str, FieldValue]

_TIMES = frozenset({"valid_from", "valid_until"})
_RECORDED = tuple(
    part.name for part in fields(Registration) if part.name not in {"id", "event"}
)


class ChangeKind(StrEnum):
    """What a change set did."""

    ADDED = "added"
    EDITED = "edited"
    MERGED = "merged"
    SPLIT = "split"
    IMPORTED = "imported"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeSet:
    """What somebody changed at once, of one person or of many.

    ``undoes`` is the change set that this one took back, ``undone`` whether this one
    was; ``detail`` is the file of an import. ``stamp`` is the hybrid logical clock's.
    """

    id: str
    event: str
    kind: ChangeKind
    station: str
    operator: str | None = None
    changed_at: datetime
    stamp: int
    detail: str = ""
    undoes: str | None = None
    undone: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonChange:
    """What a change set changed of one registration: each field before and after."""

    change_set: str
    event: str
    registration: str
    before: FieldValues
    after: FieldValues


def changed_fields(
    before: Registration, after: Registration
) -> tuple[FieldValues, FieldValues]:
    """Return the fields in which two states of a registration differ, of each."""
    names = [
        name for name in _RECORDED if getattr(before, name) != getattr(after, name)
    ]
    return (
        {name: field_value(before, name) for name in names},
        {name: field_value(after, name) for name in names},
    )


def person_change(
    change_set: str, before: Registration | None, after: Registration
) -> PersonChange:
    """Return the change of one registration; somebody new was ``removed`` before."""
    values_before, values_after = (
        changed_fields(before, after)
        if before
        else ({"removed": True}, {"removed": False})
    )
    return PersonChange(
        change_set=change_set,
        event=after.event,
        registration=after.id,
        before=values_before,
        after=values_after,
    )


def field_value(registration: Registration, name: str) -> FieldValue:
    """Return a registration's field as the history keeps it."""
    value = getattr(registration, name)
    if isinstance(value, datetime):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def with_fields(registration: Registration, values: FieldValues) -> Registration:
    """Return a registration with fields as the history kept them."""
    found: dict[str, Any] = {
        name: _restored(name, value) for name, value in values.items()
    }
    return replace(registration, **found)


def version_of(registration: Registration) -> str:
    """Return a short text that is another after any change of the registration."""
    values = [repr(field_value(registration, name)) for name in _RECORDED]
    return blake2b("\0".join(values).encode(), digest_size=8).hexdigest()


def differing(registration: Registration, expected: FieldValues) -> list[str]:
    """Return the fields that no longer are as the history left them."""
    return [
        name
        for name, value in expected.items()
        if field_value(registration, name) != value
    ]


def latest_stamp(changes: Iterable[ChangeSet]) -> int:
    """Return the latest stamp of change sets, or 0."""
    return max((change.stamp for change in changes), default=0)


def _restored(name: str, value: FieldValue) -> object:
    if name in _TIMES:
        return datetime.fromisoformat(value) if isinstance(value, str) else None
    if name == "state":
        return RegistrationState(str(value))
    return tuple(value) if isinstance(value, list) else value
