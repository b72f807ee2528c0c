"""Whose names the fonts here cannot write whole."""

from collections.abc import Iterable
from typing import Protocol

from kiosk.devices.scripts import can_write

NAMED = 10
"""How many people are named; of more it is said how many they are."""


class Named(Protocol):
    """Anybody with a name, and a reference to speak of them by."""

    @property
    def name(self) -> str:
        """The whole name."""
        ...

    @property
    def reference(self) -> str:
        """What the roster calls them."""
        ...


def lacking(people: Iterable[Named]) -> str:
    """Say whose names have letters that no font here has, and that are left out."""
    if not (whose := whose_letters_lack(people)):
        return ""
    return f" The fonts here lack letters of the names of {whose}: see “kiosk doctor”."


def whose_letters_lack(people: Iterable[Named]) -> str:
    """List those whose names no font here can write whole, by their references."""
    whose = [one.reference for one in people if not can_write(one.name)]
    told = ", ".join(whose[:NAMED])
    return f"{told} and {more} more" if (more := len(whose) - NAMED) > 0 else told
