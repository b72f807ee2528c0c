"""The write set of a transaction at the hub, for the station's replica."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from psycopg import Cursor

from kiosk.domain.admission.ledger import LedgerEntry
from kiosk.domain.badges.badge_job import BadgeJob
from kiosk.domain.people.registration import Registration
from kiosk.store.hub.timeout_connection import TimeoutConnection

_TRANSACTION = "SELECT pg_current_xact_id()::text"


@dataclass(slots=True)
class WriteSet:
    """The rows that a transaction wrote, which the replica applies at once.

    ``other`` has the id of the transaction if it wrote further rows, for which the
    replica's next download is waited for.
    """

    registrations: list[Registration] = field(default_factory=list)
    tickets: list[tuple[Mapping[str, str], datetime]] = field(default_factory=list)
    badges: list[BadgeJob] = field(default_factory=list)
    entries: list[LedgerEntry] = field(default_factory=list)
    other: Cursor[Any] | None = None

    def add_other(self, driver: TimeoutConnection) -> None:
        """Note that the transaction writes further rows."""
        if self.other is None:
            self.other = driver.send_later(_TRANSACTION)

    def other_transaction(self) -> int | None:
        """Return the id of a committed transaction that wrote further rows."""
        row = self.other.fetchone() if self.other else None
        return int(row[0]) if row else None
