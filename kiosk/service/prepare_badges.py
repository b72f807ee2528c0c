"""Queues badges for everybody expected who has none, before the doors open."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.domain.badges.badge_job import BadgeJob
from kiosk.service.ports import Clock, Store
from kiosk.service.print_badge import BadgeExistsError, BadgeOrder, queue_badge
from kiosk.service.retry import retry_on_conflict

BATCH_SIZE = 50
"""Badges queued in one transaction, so that scans elsewhere wait briefly."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgePreparation:
    """Whose badges to print beforehand, and where that was requested."""

    event: str
    station: str
    category: str | None = None
    checkpoint: str | None = None
    operator: str | None = None


@dataclass(frozen=True, slots=True)
class PrepareBadges:
    """The use case behind ``kiosk badges --print``."""

    store: Store
    clock: Clock

    def __call__(self, preparation: BadgePreparation) -> Sequence[BadgeJob]:
        """Queue a badge for everybody without one, and record each in the ledger."""
        category = preparation.category.casefold() if preparation.category else None
        with self.store.reading() as reader:
            registration_ids = reader.badges.registrations_without(
                preparation.event, category
            )
        orders = [
            BadgeOrder(
                registration=registration_id,
                station=preparation.station,
                checkpoint=preparation.checkpoint,
                operator=preparation.operator,
            )
            for registration_id in registration_ids
        ]
        jobs: list[BadgeJob] = []
        for start in range(0, len(orders), BATCH_SIZE):
            jobs += self._queue(orders[start : start + BATCH_SIZE])
        return jobs

    @retry_on_conflict
    def _queue(self, orders: Sequence[BadgeOrder]) -> list[BadgeJob]:
        jobs = []
        with self.store.transaction() as tx:
            for order in orders:
                try:
                    jobs.append(queue_badge(tx, order, self.clock.now()))
                except BadgeExistsError:  # checked in meanwhile, which queued it
                    continue
        return jobs
