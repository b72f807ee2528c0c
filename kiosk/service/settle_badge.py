"""Settle a badge that may or may not have come out, by what somebody saw."""

from dataclasses import dataclass
from uuid import NAMESPACE_OID, uuid5

from kiosk.domain.badge import BadgeJob, BadgeNews, BadgeState
from kiosk.domain.ledger import Source
from kiosk.service.ports import Clock, Store
from kiosk.service.print_badge import BadgeOrder, order_badge
from kiosk.service.retry import retry_on_conflict

NOT_SEEN = "It did not come out."


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """Which badge, whether it came out, and where that was said."""

    job: str
    came_out: bool
    station: str
    checkpoint: str | None = None
    operator: str | None = None
    source: Source = Source.COMMAND_LINE


@dataclass(frozen=True, slots=True)
class SettleBadge:
    """The use case behind the question about a badge in doubt."""

    store: Store
    clock: Clock

    @retry_on_conflict
    def __call__(self, settlement: Settlement) -> BadgeJob | None:
        """Note that the badge is there, or print it again and give the new one.

        A badge that is not in doubt, or not any more, stays as it is.
        """
        now = self.clock.now()
        with self.store.transaction() as tx:
            job = tx.badges.find(settlement.job)
            if job is None or job.state is not BadgeState.UNKNOWN:
                return None
            if settlement.came_out:
                tx.badges.mark(BadgeNews(job=job.id, state=BadgeState.DONE), now)
                return None
            failed = BadgeState.FAILED
            tx.badges.mark(BadgeNews(job=job.id, state=failed, problem=NOT_SEEN), now)
            order = BadgeOrder(
                registration=job.registration,
                station=settlement.station,
                checkpoint=settlement.checkpoint,
                reason=job.reason or "The first one did not come out",
                operator=settlement.operator,
                source=settlement.source,
                job=str(uuid5(NAMESPACE_OID, f"again {job.id}")),
            )
            return order_badge(tx, order, now)
