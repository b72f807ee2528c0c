"""The ways in which a computer becomes a station, as the window asks for them."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.event import Event

_ADDRESS = re.compile(r"postgres(?:ql)?://\S+")
_TOKEN = re.compile(r"\b[0-9A-Za-z]{4}(?:-[0-9A-Za-z]{4}){8}\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a home holds; ``hub`` is the address of a hub that it joins or joined.

    ``whole`` is false while the copy of the hub's records is not complete,
    ``lockable`` says that somebody has the PIN which a locked screen needs.
    """

    station: str
    events: tuple[Event, ...] = ()
    hub: str = ""
    whole: bool = True
    lockable: bool = False


@dataclass(frozen=True, slots=True)
class Came:
    """How many a file registered, and why its other rows were not taken."""

    guests: int = 0
    faults: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Invitation:
    """What was read of an invitation to a hub."""

    address: str
    token: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginnings:
    """Whoever does what the window asks for; each is called on the worker's thread.

    Each raises KnownFault where it fails, and leaves the home as it was then.
    ``join`` tells how many records have come, of how many.
    """

    look: Callable[[], Found]
    try_sample: Callable[[], Found]
    open_event: Callable[[Path], tuple[Found, str]]
    add_guests: Callable[[str, Path], Came]
    join: Callable[[str, str, Callable[[int, int], None]], Found]
    find_files: Callable[[Sequence[str]], tuple[Path, ...]]


def read_invitation(text: str) -> Invitation:
    """Find a hub's address and a token in what was pasted, typed or scanned."""
    address, token = _ADDRESS.search(text), _TOKEN.search(text)
    return Invitation(address[0] if address else "", token[0] if token else "")
