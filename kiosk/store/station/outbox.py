"""Decide on one's own, and note what the hub must hear of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NoReturn

from sqlalchemy import insert

from kiosk.domain.badge import BadgeJob, BadgeNews, Trouble
from kiosk.domain.conflict import Conflict
from kiosk.domain.correction import Correction
from kiosk.domain.event import Event
from kiosk.domain.ledger import LedgerEntry
from kiosk.domain.notice import Announcement, HelpCall
from kiosk.domain.registration import Registration
from kiosk.domain.staff import StaffMember
from kiosk.domain.ticket import EventKey
from kiosk.service.alone import NeedsHub
from kiosk.service.conflicts import GONE
from kiosk.store.station.replica_transaction import SqlReplicaTransaction
from kiosk.store.station_tables import OutboxRow

_NOTE = insert(OutboxRow).prefix_with("OR REPLACE")
"""A change of what waits already takes its place at the end: nothing is sent stale."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """What the hub will never take: a row by its kind and key, and the hub's reason."""

    kind: str
    key: str
    since: datetime
    reason: str


@dataclass(slots=True)
class OutboxTransaction(SqlReplicaTransaction):
    """One unit of work of a station on its own."""

    now: datetime

    @property
    def cut_off(self) -> bool:
        """Whether this station decides on its own, and tells the hub later."""
        return True

    def append(self, entry: LedgerEntry) -> None:
        """Write one entry into the ledger."""
        SqlReplicaTransaction.append(self, replace(entry, cut_off=True))
        self._tell("entry", entry.id)

    def put_registrations(self, registrations: Iterable[Registration]) -> None:
        """Keep registrations, in place of those with the same ids."""
        kept = list(registrations)
        SqlReplicaTransaction.put_registrations(self, kept)
        for one in kept:
            self._tell("registration", one.id)

    def put_tickets(self, tickets: Mapping[str, str], issued_at: datetime) -> None:
        """Keep new tickets by registration id."""
        SqlReplicaTransaction.put_tickets(self, tickets, issued_at)
        for ticket in tickets.values():
            self._tell("ticket", ticket)

    def queue_badge(self, job: BadgeJob) -> bool:
        """Queue a badge; one without a reason only if none was made, and say so."""
        queued = SqlReplicaTransaction.queue_badge(self, job)
        if queued:
            self._tell("badge", job.id)
        return queued

    def place_badge(self, job: str, printer: str, trouble: Trouble | None) -> None:
        """Note which printer a queued badge waits for, and what holds it up there."""
        SqlReplicaTransaction.place_badge(self, job, printer, trouble)
        self._tell("badge", job)

    def claim_badge(self, job: str, at: datetime) -> bool:
        """Make a queued badge "sent"; false for one that is not queued any more."""
        claimed = SqlReplicaTransaction.claim_badge(self, job, at)
        if claimed:
            self._tell("badge", job)
        return claimed

    def mark_badge(self, news: BadgeNews, at: datetime) -> None:
        """Note how far a badge has come."""
        SqlReplicaTransaction.mark_badge(self, news, at)
        self._tell("badge", news.job)

    def put_conflict(self, conflict: Conflict) -> None:
        """Keep a conflict; only what somebody found is told, the hub sees the rest."""
        SqlReplicaTransaction.put_conflict(self, conflict)
        if not conflict.open and conflict.resolution != GONE:
            self._tell("conflict", conflict.id)

    def add_correction(self, correction: Correction) -> None:
        """Keep a correction; one that is kept already stays as it is."""
        alone = replace(correction, cut_off=True)
        SqlReplicaTransaction.add_correction(self, alone)
        self._tell("correction", correction.id)

    def put_help_call(self, call: HelpCall) -> None:
        """Keep a call for help, in place of the one with the same id."""
        SqlReplicaTransaction.put_help_call(self, call)
        self._tell("help_call", call.id)

    def put_announcement(self, announcement: Announcement) -> None:
        """Keep an announcement, in place of the one with the same id."""
        SqlReplicaTransaction.put_announcement(self, announcement)
        self._tell("announcement", announcement.id)

    def put_event(self, event: Event) -> NoReturn:  # noqa: ARG002  the door's signature
        """Leave events to the hub."""
        raise NeedsHub("events and programmes")

    def put_staff(self, member: StaffMember) -> NoReturn:  # noqa: ARG002  as above
        """Leave the staff to the hub: every station must know the same PINs."""
        raise NeedsHub("the staff and their PINs")

    def put_key(self, key: EventKey) -> NoReturn:  # noqa: ARG002  the door's signature
        """Leave keys to the hub."""
        raise NeedsHub("the tickets' keys")

    def revoke_tickets(
        self,
        event: str,  # noqa: ARG002  the door's signature
        registration: str | None,  # noqa: ARG002  as above
        revoked_at: datetime,  # noqa: ARG002  as above
    ) -> NoReturn:
        """Leave revoking to the hub: other stations could not know."""
        raise NeedsHub("tickets that no longer hold")

    def _tell(self, kind: str, key: str) -> None:
        self.connection.execute(_NOTE, {"kind": kind, "key": key, "since": self.now})
