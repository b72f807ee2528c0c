"""Decide on one's own, and note what the hub must hear of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NoReturn

from sqlalchemy import Connection, insert

from kiosk.domain.badge import BadgeJob, BadgeNews, Trouble
from kiosk.domain.conflict import Conflict
from kiosk.domain.correction import Correction
from kiosk.domain.event import Event
from kiosk.domain.ledger import LedgerEntry
from kiosk.domain.notice import Announcement, HelpCall
from kiosk.domain.registration import Registration
from kiosk.domain.staff import StaffMember
from kiosk.domain.ticket import EventKey
from kiosk.service.conflicts import GONE
from kiosk.service.offline import NeedsHub
from kiosk.store.badges import SqlBadges
from kiosk.store.events import EventCache, SqlEvents
from kiosk.store.notices import SqlNotices
from kiosk.store.people import SqlPeople
from kiosk.store.station.replica_transaction import ReplicaLedger
from kiosk.store.station_tables import OutboxRow
from kiosk.store.stations import SqlStaff
from kiosk.store.transaction import SqlTransaction

_NOTE = insert(OutboxRow).prefix_with("OR REPLACE")
"""A change of what waits already takes its place at the end: nothing is sent stale."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """What the hub will never take: a row by its kind and key, and the hub's reason."""

    kind: str
    key: str
    since: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Outbox:
    """What the hub has not heard of: each thing by its kind and key."""

    connection: Connection
    now: datetime

    def add(self, kind: str, key: str) -> None:
        """Note that the hub must hear of something, after all that waits already."""
        self.connection.execute(_NOTE, {"kind": kind, "key": key, "since": self.now})


class OutboxTransaction(SqlTransaction):
    """One unit of work of a station on its own."""

    cut_off = True

    def __init__(
        self, connection: Connection, cache: EventCache, now: datetime
    ) -> None:
        super().__init__(connection, cache)
        outbox = Outbox(connection, now)
        self.events = OutboxEvents(connection, cache)
        self.people = OutboxPeople(connection, outbox)
        self.ledger = OutboxLedger(connection, self.events, outbox)
        self.badges = OutboxBadges(connection, outbox)
        self.notices = OutboxNotices(connection, outbox)
        self.staff = OutboxStaff(connection)


@dataclass(frozen=True)
class OutboxEvents(SqlEvents):
    """The events, which the hub keeps."""

    def put(self, event: Event) -> NoReturn:  # noqa: ARG002  the port's signature
        """Leave events to the hub."""
        raise NeedsHub("events and programmes")

    def add_key(self, key: EventKey) -> NoReturn:  # noqa: ARG002  the port's signature
        """Leave keys to the hub."""
        raise NeedsHub("the tickets' keys")


@dataclass(frozen=True)
class OutboxPeople(SqlPeople):
    """The people, of whom the hub hears later."""

    outbox: Outbox

    def put(self, registrations: Iterable[Registration]) -> None:
        """Keep registrations, in place of those with the same ids."""
        kept = list(registrations)
        super().put(kept)
        for registration in kept:
            self.outbox.add("registration", registration.id)

    def add_tickets(self, tickets: Mapping[str, str], issued_at: datetime) -> None:
        """Keep new tickets by registration id."""
        super().add_tickets(tickets, issued_at)
        for ticket in tickets.values():
            self.outbox.add("ticket", ticket)

    def revoke_tickets(
        self,
        event: str,  # noqa: ARG002  the port's signature
        registration: str | None,  # noqa: ARG002  as above
        revoked_at: datetime,  # noqa: ARG002  as above
    ) -> NoReturn:
        """Leave revoking to the hub: other stations could not know."""
        raise NeedsHub("tickets that no longer hold")

    def add_correction(self, correction: Correction) -> None:
        """Keep a correction; one that is kept already stays as it is."""
        super().add_correction(replace(correction, cut_off=True))
        self.outbox.add("correction", correction.id)


@dataclass(frozen=True)
class OutboxLedger(ReplicaLedger):
    """The ledger, of which the hub hears later."""

    outbox: Outbox

    def append(self, entry: LedgerEntry) -> None:
        """Write one entry into the ledger."""
        super().append(replace(entry, cut_off=True))
        self.outbox.add("entry", entry.id)


@dataclass(frozen=True)
class OutboxBadges(SqlBadges):
    """The badges, of which the hub hears later."""

    outbox: Outbox

    def queue(self, job: BadgeJob) -> bool:
        """Queue a badge, one without a reason only if there is none; return whether."""
        queued = super().queue(job)
        if queued:
            self.outbox.add("badge", job.id)
        return queued

    def place(self, job: str, printer: str, trouble: Trouble | None) -> None:
        """Note which printer a queued badge waits for, and what holds it up there."""
        super().place(job, printer, trouble)
        self.outbox.add("badge", job)

    def claim(self, job: str, at: datetime) -> bool:
        """Make a queued badge "sent"; false for one that is not queued any more."""
        claimed = super().claim(job, at)
        if claimed:
            self.outbox.add("badge", job)
        return claimed

    def mark(self, news: BadgeNews, at: datetime) -> None:
        """Note how far a badge has come."""
        super().mark(news, at)
        self.outbox.add("badge", news.job)


@dataclass(frozen=True)
class OutboxNotices(SqlNotices):
    """What stations tell each other, of which the hub hears later."""

    outbox: Outbox

    def put_conflict(self, conflict: Conflict) -> None:
        """Keep a conflict; only what somebody found is told, the hub sees the rest."""
        super().put_conflict(conflict)
        if not conflict.open and conflict.resolution != GONE:
            self.outbox.add("conflict", conflict.id)

    def put_help_call(self, call: HelpCall) -> None:
        """Keep a call for help, in place of the one with the same id."""
        super().put_help_call(call)
        self.outbox.add("help_call", call.id)

    def put_announcement(self, announcement: Announcement) -> None:
        """Keep an announcement, in place of the one with the same id."""
        super().put_announcement(announcement)
        self.outbox.add("announcement", announcement.id)


@dataclass(frozen=True)
class OutboxStaff(SqlStaff):
    """The staff, whom the hub keeps."""

    def put(self, member: StaffMember) -> NoReturn:  # noqa: ARG002  the port's signature
        """Leave the staff to the hub: every station must know the same PINs."""
        raise NeedsHub("the staff and their PINs")
