"""The ways to set up a station, as the setup window calls them."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.event.event import Event

_ADDRESS_PATTERN = re.compile(r"postgres(?:ql)?://\S+")
_TOKEN_PATTERN = re.compile(r"\b[0-9A-Za-z]{4}(?:-[0-9A-Za-z]{4}){8}\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeState:
    """The state of a home; ``hub_address`` is that of a hub that it joins or joined.

    ``is_complete`` is false while its copy of the hub's records is incomplete;
    ``can_lock`` tells whether somebody has the PIN that a locked screen needs.
    """

    station: str
    events: tuple[Event, ...] = ()
    hub_address: str = ""
    is_complete: bool = True
    can_lock: bool = False


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file that was found."""

    name: str
    folder: str
    path: str


@dataclass(frozen=True, slots=True)
class GuestImport:
    """The number of registered people of a file, and why other rows were rejected.

    ``notes`` tell how the file was read, and whom the import concerns.
    """

    registered: int = 0
    problems: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HubInvitation:
    """The address and the token of an invitation to a hub; either may be empty."""

    address: str
    token: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SetupBackend:
    """The functions of the setup window, called on the worker's thread.

    Each raises KnownFault if it fails, and then leaves the home unchanged. ``join``
    reports how many records were copied, of how many.
    """

    inspect_home: Callable[[], HomeState]
    try_sample: Callable[[], HomeState]
    open_event: Callable[[Path], tuple[HomeState, str]]
    add_guests: Callable[[str, Path], GuestImport]
    join: Callable[[str, str, Callable[[int, int], None]], HomeState]
    find_files: Callable[[Sequence[str]], tuple[Path, ...]]


def parse_invitation(text: str) -> HubInvitation:
    """Return the hub's address and the token in a text that was pasted or scanned."""
    address, token = _ADDRESS_PATTERN.search(text), _TOKEN_PATTERN.search(text)
    return HubInvitation(address[0] if address else "", token[0] if token else "")
