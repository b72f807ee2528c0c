"""What the settings' pages show and try of a station: its devices, its file."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.fault import KnownFault
from kiosk.domain.station_token import read_token
from kiosk.domain.ticket import OwnCode, read_code
from kiosk.service.identify import Known, Wrong


@dataclass(frozen=True, slots=True)
class Offer:
    """One value of a setting, and what it is called; "" is the usual."""

    value: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """A station's settings, and what there is to choose from.

    ``named_by_hub`` tells that the station's name is the hub's to give,
    ``own_printers`` that the file says more of printers than can be chosen here.
    ``staff`` are names and roles of those who have a PIN.
    """

    station: str
    named_by_hub: bool
    language: str
    checkpoint: str
    camera: str
    printer: str
    volume: int
    checkpoints: tuple[str, ...] = ()
    printers: tuple[Offer, ...] = ()
    own_printers: bool = False
    look: str = "light"
    text_size: int = 100
    staff: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Workshop:
    """Whoever reads, writes and tries; each is called on the worker's thread.

    Each raises KnownFault where it fails. ``test_badge`` says of each printer whether
    it did well, and how it went; ``keep_staff`` takes a name, a role and a PIN.
    """

    read: Callable[[str], Bench]
    write: Callable[[Mapping[str, object]], None]
    test_badge: Callable[[], Sequence[tuple[bool, str]]]
    keep_staff: Callable[[str, str, str], None]
    identify: Callable[[str], Known | Wrong]


class Kind(StrEnum):
    """What was scanned to try a scanner; nothing else is shown of it."""

    TICKET = "ticket"
    INVITATION = "invitation"
    OTHER = "other"


def kind_of(code: str) -> Kind:
    """Say what kind of code it is."""
    if isinstance(read_code(code), OwnCode):
        return Kind.TICKET
    try:
        read_token(code)
    except KnownFault:
        return Kind.OTHER
    return Kind.INVITATION
