"""The write set of a transaction at the hub, for the station's replica."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from kiosk.domain.admission.ledger import LedgerEntry
from kiosk.domain.badges.badge_job import BadgeJob
from kiosk.domain.people.registration import Registration


@dataclass(slots=True)
class WriteSet:
    """The rows that a transaction wrote, which the replica applies at once."""

    registrations: list[Registration] = field(default_factory=list)
    tickets: list[tuple[Mapping[str, str], datetime]] = field(default_factory=list)
    badges: list[BadgeJob] = field(default_factory=list)
    entries: list[LedgerEntry] = field(default_factory=list)
