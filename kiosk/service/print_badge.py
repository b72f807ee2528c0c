"""Queue a badge by hand: the first one, one that failed, or a further one."""

from dataclasses import dataclass, field
from datetime import datetime

from uuid_utils import uuid7

from kiosk.domain.badge import BadgeJob
from kiosk.domain.fault import KnownFault
from kiosk.domain.ledger import EntryKind, LedgerEntry, Outcome, Source, next_stamp
from kiosk.service.check_in.record import record
from kiosk.service.ports import Clock, Store, Transaction
from kiosk.service.ports.people import Holder
from kiosk.service.retry import retry_on_conflict


class BadgeThere(KnownFault):
    """A badge was queued already, so that a further one needs a reason."""

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
    source: Source = Source.COMMAND_LINE
    job: str = field(default_factory=lambda: str(uuid7()))


@dataclass(frozen=True, slots=True)
class PrintBadge:
    """The use case behind every badge that somebody asks for."""

    store: Store
    clock: Clock

    @retry_on_conflict
    def __call__(self, order: BadgeOrder) -> BadgeJob:
        """Queue one badge and write it down.

        Raises BadgeThere where one was queued before and no reason is given, and
        KnownFault for a registration that is not there.
        """
        with self.store.transaction() as tx:
            return order_badge(tx, order, self.clock.now())


def order_badge(tx: Transaction, order: BadgeOrder, now: datetime) -> BadgeJob:
    """Queue one badge and write it down, within a transaction."""
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
        raise BadgeThere(holder.registration.name)
    _write(tx, order, holder, job)
    return job


def _write(tx: Transaction, order: BadgeOrder, holder: Holder, job: BadgeJob) -> None:
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
    record(tx, event, person, holder.presence, entry)
