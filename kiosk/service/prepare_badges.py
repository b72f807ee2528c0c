"""Queue the badges of everybody who may come and has none, before the doors open."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.domain.badge import BadgeJob
from kiosk.service.ports import Clock, Store
from kiosk.service.print_badge import BadgeOrder, BadgeThere, order_badge
from kiosk.service.retry import retry_on_conflict

AT_ONCE = 50
"""Badges queued in one transaction: scans elsewhere wait no longer than for these."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preparation:
    """Whose badges to print beforehand, and where that was asked for."""

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

    def __call__(self, asked: Preparation) -> Sequence[BadgeJob]:
        """Queue a badge for each who has none, and write each down."""
        category = asked.category.casefold() if asked.category else None
        with self.store.reading() as reader:
            people = reader.badges.registrations_without(asked.event, category)
        orders = [
            BadgeOrder(
                registration=who,
                station=asked.station,
                checkpoint=asked.checkpoint,
                operator=asked.operator,
            )
            for who in people
        ]
        made: list[BadgeJob] = []
        for start in range(0, len(orders), AT_ONCE):
            made += self._queue(orders[start : start + AT_ONCE])
        return made

    @retry_on_conflict
    def _queue(self, orders: Sequence[BadgeOrder]) -> list[BadgeJob]:
        made = []
        with self.store.transaction() as tx:
            for order in orders:
                try:
                    made.append(order_badge(tx, order, self.clock.now()))
                except BadgeThere:  # came in meanwhile: the check-in queued it
                    continue
        return made
