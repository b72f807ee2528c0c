"""Settles a badge that may or may not have been printed, by what somebody saw."""

from dataclasses import dataclass
from uuid import NAMESPACE_OID, uuid5

from kiosk.domain.admission.ledger import ScanSource
from kiosk.domain.badges.badge_job import BadgeJob, BadgeState, JobUpdate
from kiosk.service.ports import Clock, Store
from kiosk.service.print_badge import BadgeOrder, queue_badge
from kiosk.service.retry import retry_on_conflict

NOT_PRINTED = "It did not come out."


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeSettlement:
    """Which badge, whether it was printed, and where that was reported."""

    job: str
    came_out: bool
    station: str
    checkpoint: str | None = None
    operator: str | None = None
    source: ScanSource = ScanSource.COMMAND_LINE


@dataclass(frozen=True, slots=True)
class SettleBadge:
    """The use case behind the question about an uncertain badge."""

    store: Store
    clock: Clock

    @retry_on_conflict
    def __call__(self, settlement: BadgeSettlement) -> BadgeJob | None:
        """Record that the badge was printed, or queue it again and return the new job.

        A badge that is not uncertain (any more) stays as it is.
        """
        now = self.clock.now()
        with self.store.transaction() as tx:
            job = tx.badges.find(settlement.job)
            if job is None or job.state is not BadgeState.UNKNOWN:
                return None
            if settlement.came_out:
                tx.badges.record(JobUpdate(job=job.id, state=BadgeState.DONE), now)
                return None
            failed = BadgeState.FAILED
            tx.badges.record(
                JobUpdate(job=job.id, state=failed, problem=NOT_PRINTED), now
            )
            order = BadgeOrder(
                registration=job.registration,
                station=settlement.station,
                checkpoint=settlement.checkpoint,
                reason=job.reason or "The first one did not come out",
                operator=settlement.operator,
                source=settlement.source,
                job=str(uuid5(NAMESPACE_OID, f"again {job.id}")),
            )
            return queue_badge(tx, order, now)
