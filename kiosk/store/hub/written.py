"""What a unit of work wrote at the hub, for the station's own copy."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from kiosk.domain.badge import BadgeJob
from kiosk.domain.ledger import LedgerEntry
from kiosk.domain.registration import Registration


@dataclass(slots=True)
class Written:
    """The parts of a unit of work that a station must not wait for."""

    registrations: list[Registration] = field(default_factory=list)
    tickets: list[tuple[Mapping[str, str], datetime]] = field(default_factory=list)
    badges: list[BadgeJob] = field(default_factory=list)
    entries: list[LedgerEntry] = field(default_factory=list)
