"""The cameras that are known here, and which of them is meant."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

NONE = "none"
USUAL = ""


@dataclass(frozen=True, slots=True)
class KnownCamera:
    """A camera by its id, which may be another after it was plugged in again."""

    id: str
    name: str


Choice: TypeAlias = str | KnownCamera
"""A camera that was chosen before; or an id, a name or a part of one; or ``NONE``; or
``USUAL``, the one that the system offers first."""


def find(choice: Choice, cameras: Sequence[KnownCamera]) -> KnownCamera | None:
    """Find the camera that is meant, if it is there."""
    if choice == NONE:
        return None
    if choice == USUAL:
        return next(iter(cameras), None)
    best = max(cameras, key=lambda one: _likeness(choice, one), default=None)
    return best if best and _likeness(choice, best) else None


def name_of(choice: Choice) -> str:
    """Say how a choice is called; nothing for one that fits any camera, or none."""
    if isinstance(choice, KnownCamera):
        return choice.name
    return "" if choice in {NONE, USUAL} else choice


def _likeness(choice: Choice, one: KnownCamera) -> int:
    """Let a remembered name count for more than the id: systems number as they come."""
    if isinstance(choice, KnownCamera):
        return 2 * (one.name == choice.name) + (one.id == choice.id)
    words, name = choice.casefold(), one.name.casefold()
    return 4 * (one.id == choice) + 2 * (name == words) + (words in name)
