"""Transactions of an offline station, whose changes are added to the outbox."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NoReturn

from sqlalchemy import Connection, insert

from kiosk.domain.admission.ledger import LedgerEntry
from kiosk.domain.badges.badge_job import BadgeJob, JobUpdate, PrinterTrouble
from kiosk.domain.event.event import Event
from kiosk.domain.people.correction import Correction
from kiosk.domain.people.person_change import ChangeSet, PersonChange
from kiosk.domain.people.registration import Registration
from kiosk.domain.staff import StaffMember
from kiosk.domain.stations.conflict import Conflict
from kiosk.domain.stations.notice import Announcement, HelpCall
from kiosk.domain.ticket import EventKey
from kiosk.service.detect_conflicts import OBSOLETE
from kiosk.service.offline import HubRequiredError
from kiosk.store.badge_records import SqlBadges
from kiosk.store.event_records import EventCache, SqlEvents
from kiosk.store.history_records import SqlHistory
from kiosk.store.notice_records import SqlNotices
from kiosk.store.people_records import SqlPeople
from kiosk.store.replaced_codes import replaced_code_id
from kiosk.store.sql_transaction import SqlTransaction
from kiosk.store.station_records import SqlStaff
from kiosk.store.station_tables import OutboxRow
from kiosk.store.sync.replica_transaction import ReplicaLedger

_INSERT = insert(OutboxRow).prefix_with("OR REPLACE")
"""A change of a waiting row moves it to the end, so that nothing stale is sent."""


@dataclass(frozen=True, slots=True)
class RejectedItem:
    """A change that the hub rejected for good, by kind and key, with the reason."""

    kind: str
    key: str
    since: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Outbox:
    """The changes that were not sent yet, by kind and key."""

    connection: Connection
    now: datetime

    def add(self, kind: str, key: str) -> None:
        """Add a change at the end of the outbox."""
        self.connection.execute(_INSERT, {"kind": kind, "key": key, "since": self.now})


class OutboxTransaction(SqlTransaction):
    """One unit of work of an offline station."""

    cut_off = True

    def __init__(
        self, connection: Connection, cache: EventCache, now: datetime
    ) -> None:
        super().__init__(connection, cache)
        outbox = Outbox(connection, now)
        self.events = OutboxEvents(connection, cache)
        self.people = OutboxPeople(connection, outbox)
        self.history = OutboxHistory(connection)
        self.ledger = OutboxLedger(connection, self.events, outbox)
        self.badges = OutboxBadges(connection, outbox)
        self.notices = OutboxNotices(connection, outbox)
        self.staff = OutboxStaff(connection)


@dataclass(frozen=True)
class OutboxEvents(SqlEvents):
    """The events, which only the hub changes."""

    def put(self, event: Event) -> NoReturn:  # noqa: ARG002  the port's signature
        """Raise HubRequiredError: events are changed at the hub only."""
        raise HubRequiredError("events and programmes")

    def add_key(self, key: EventKey) -> NoReturn:  # noqa: ARG002  the port's signature
        """Raise HubRequiredError: keys are made at the hub only."""
        raise HubRequiredError("the tickets' keys")


@dataclass(frozen=True)
class OutboxPeople(SqlPeople):
    """The people, with changes added to the outbox."""

    outbox: Outbox

    def put(self, registrations: Iterable[Registration]) -> None:
        """Store registrations, replacing those with the same ids."""
        stored = list(registrations)
        super().put(stored)
        for registration in stored:
            self.outbox.add("registration", registration.id)

    def add_tickets(self, tickets: Mapping[str, str], issued_at: datetime) -> None:
        """Store new tickets by registration id."""
        super().add_tickets(tickets, issued_at)
        for ticket in tickets.values():
            self.outbox.add("ticket", ticket)

    def add_replaced_codes(
        self, event: str, codes: Mapping[str, str], replaced_at: datetime
    ) -> None:
        """Store codes of other systems that no longer hold, by registration id."""
        super().add_replaced_codes(event, codes, replaced_at)
        for code in codes.values():
            self.outbox.add("ticket", replaced_code_id(event, code))

    def revoke_tickets(
        self,
        event: str,  # noqa: ARG002  the port's signature
        registration: str | None,  # noqa: ARG002  as above
        revoked_at: datetime,  # noqa: ARG002  as above
    ) -> NoReturn:
        """Raise HubRequiredError: other stations could not know."""
        raise HubRequiredError("tickets that no longer hold")

    def add_correction(self, correction: Correction) -> None:
        """Store a correction, unless it is stored already."""
        super().add_correction(replace(correction, cut_off=True))
        self.outbox.add("correction", correction.id)


@dataclass(frozen=True)
class OutboxHistory(SqlHistory):
    """The history of people, whom only the hub changes but for their names."""

    def record(
        self,
        change_set: ChangeSet,  # noqa: ARG002  the port's signature
        changes: Iterable[PersonChange],  # noqa: ARG002  as above
    ) -> NoReturn:
        """Raise HubRequiredError: somebody else may change the same people."""
        raise HubRequiredError("the registrations")


@dataclass(frozen=True)
class OutboxLedger(ReplicaLedger):
    """The ledger, with entries added to the outbox."""

    outbox: Outbox

    def append(self, entry: LedgerEntry) -> None:
        """Append one entry to the ledger."""
        super().append(replace(entry, cut_off=True))
        self.outbox.add("entry", entry.id)


@dataclass(frozen=True)
class OutboxBadges(SqlBadges):
    """The badges, with changes added to the outbox."""

    outbox: Outbox

    def queue(self, job: BadgeJob) -> bool:
        """Queue a badge and return whether that was done.

        One without a reason is queued only if the person has none that did not fail.
        """
        queued = super().queue(job)
        if queued:
            self.outbox.add("badge", job.id)
        return queued

    def assign_printer(
        self, job_id: str, printer: str, trouble: PrinterTrouble | None
    ) -> None:
        """Assign a queued badge to a printer, with the trouble that holds it up."""
        super().assign_printer(job_id, printer, trouble)
        self.outbox.add("badge", job_id)

    def claim(self, job_id: str, printer: str, at: datetime) -> bool:
        """Set a badge to "sent"; return False if it no longer waits for the printer."""
        claimed = super().claim(job_id, printer, at)
        if claimed:
            self.outbox.add("badge", job_id)
        return claimed

    def record(
        self, job_update: JobUpdate, at: datetime, printer: str | None = None
    ) -> bool:
        """Record a badge's progress; return False if another printer has it by now."""
        recorded = super().record(job_update, at, printer)
        if recorded:
            self.outbox.add("badge", job_update.job)
        return recorded


@dataclass(frozen=True)
class OutboxNotices(SqlNotices):
    """The notices, with changes added to the outbox."""

    outbox: Outbox

    def put_conflict(self, conflict: Conflict) -> None:
        """Store a conflict; only resolutions are sent, as the hub detects the rest."""
        super().put_conflict(conflict)
        if not conflict.is_open and conflict.resolution != OBSOLETE:
            self.outbox.add("conflict", conflict.id)

    def put_help_call(self, call: HelpCall) -> None:
        """Store a help call, replacing the one with the same id."""
        super().put_help_call(call)
        self.outbox.add("help_call", call.id)

    def put_announcement(self, announcement: Announcement) -> None:
        """Store an announcement, replacing the one with the same id."""
        super().put_announcement(announcement)
        self.outbox.add("announcement", announcement.id)


@dataclass(frozen=True)
class OutboxStaff(SqlStaff):
    """The staff, which only the hub changes."""

    def put(self, member: StaffMember) -> NoReturn:  # noqa: ARG002  the port's signature
        """Raise HubRequiredError: every station must know the same PINs."""
        raise HubRequiredError("the staff and their PINs")
