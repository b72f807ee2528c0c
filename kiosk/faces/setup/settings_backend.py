"""The functions and values of the settings pages: reading, writing, device tests."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.fault import KnownFault
from kiosk.domain.stations.station_token import parse_token
from kiosk.domain.ticket import TicketCode, parse_code
from kiosk.service.identify_staff import Identified, NotIdentified


@dataclass(frozen=True, slots=True)
class SettingChoice:
    """One value of a setting with its label; "" is the default."""

    value: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StationSettings:
    """A station's settings, and the choices for them.

    ``named_by_hub`` tells that the hub gives the station's name, ``own_printers`` that
    the file sets more about printers than can be chosen here. ``staff`` are names and
    roles of those who have a PIN.
    """

    station: str
    named_by_hub: bool
    language: str
    checkpoint: str
    camera: str
    printer: str
    volume: int
    checkpoints: tuple[str, ...] = ()
    printers: tuple[SettingChoice, ...] = ()
    own_printers: bool = False
    look: str = "light"
    text_size: int = 100
    staff: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsBackend:
    """The functions of the settings pages, called on the worker's thread.

    Each raises KnownFault if it fails. ``test_badge`` returns for each printer whether
    it printed, and a text; ``assign_pin`` takes a name, a role and a PIN.
    """

    read: Callable[[str], StationSettings]
    write: Callable[[Mapping[str, object]], None]
    test_badge: Callable[[], Sequence[tuple[bool, str]]]
    assign_pin: Callable[[str, str, str], None]
    identify: Callable[[str], Identified | NotIdentified]


class CodeKind(StrEnum):
    """The kind of a scanned code; nothing else of it is shown."""

    TICKET = "ticket"
    INVITATION = "invitation"
    OTHER = "other"


def code_kind(code: str) -> CodeKind:
    """Return the kind of a code."""
    if isinstance(parse_code(code), TicketCode):
        return CodeKind.TICKET
    try:
        parse_token(code)
    except KnownFault:
        return CodeKind.OTHER
    return CodeKind.INVITATION
