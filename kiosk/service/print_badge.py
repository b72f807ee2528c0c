"""Queues a badge on request: the first, one after a failure, or a further one."""

from dataclasses import dataclass, field
from datetime import datetime

from uuid_utils import uuid7

from kiosk.domain.admission.ledger import (
    EntryKind,
    LedgerEntry,
    Outcome,
    ScanSource,
    next_stamp,
)
from kiosk.domain.badges.badge_job import BadgeJob
from kiosk.domain.fault import KnownFault
from kiosk.service.check_in.record import record_entries
from kiosk.service.ports import Clock, Store, Transaction
from kiosk.service.ports.people import TicketHolder
from kiosk.service.retry import retry_on_conflict


class BadgeExistsError(KnownFault):
    """A badge was queued already, so a further one needs a reason."""

    def __init__(self, name: str) -> None:
        super().__init__(
            "{name} has a badge already; a further one needs a reason: say why.",
            name=name,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeOrder:
    """Whose badge to print, where, and why if it is not the first."""

    registration: str
    station: str
    checkpoint: str | None = None
    reason: str = ""
    operator: str | None = None
    source: ScanSource = ScanSource.COMMAND_LINE
    job: str = field(default_factory=lambda: str(uuid7()))


@dataclass(frozen=True, slots=True)
class PrintBadge:
    """The use case behind every badge that somebody requests."""

    store: Store
    clock: Clock

    @retry_on_conflict
    def __call__(self, order: BadgeOrder) -> BadgeJob:
        """Queue one badge and record it.

        Raise BadgeExistsError if one was queued before and no reason is given, and
        KnownFault for an unknown registration.
        """
        with self.store.transaction() as tx:
            return queue_badge(tx, order, self.clock.now())


def queue_badge(tx: Transaction, order: BadgeOrder, now: datetime) -> BadgeJob:
    """Queue one badge and record it, within a transaction."""
    holder = tx.people.lock(order.registration)
    if holder is None:
        raise KnownFault("This registration is no longer kept; search again.")
    job = BadgeJob(
        id=order.job,
        event=holder.registration.event,
        registration=holder.registration.id,
        reason=" ".join(order.reason.split()),
        station=order.station,
        queued_at=now,
        changed_at=now,
    )
    if not tx.badges.queue(job):
        raise BadgeExistsError(holder.registration.name)
    _record_badge(tx, order, holder, job)
    return job


def _record_badge(
    tx: Transaction, order: BadgeOrder, holder: TicketHolder, job: BadgeJob
) -> None:
    person, now = holder.registration, job.queued_at
    event = tx.events.find(person.event)
    if event is None:
        raise KnownFault("There is no event “{event}”.", event=person.event)
    entry = LedgerEntry(
        id=str(uuid7()),
        nonce=job.id,
        event=person.event,
        registration=person.id,
        code="",
        kind=EntryKind.BADGE,
        verdict=Outcome.QUEUED,
        checkpoint=event.checkpoint(order.checkpoint).name,
        station=order.station,
        counter=tx.ledger.next_counter(order.station),
        operator=order.operator,
        source=order.source,
        reason=job.reason or None,
        scanned_at=now,
        recorded_at=now,
        stamp=next_stamp(now, holder.presence.stamp),
    )
    record_entries(tx, event, person, holder.presence, entry)
