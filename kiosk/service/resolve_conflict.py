"""Resolves a conflict between stations."""

from dataclasses import dataclass, replace

from kiosk.domain.fault import KnownFault
from kiosk.domain.stations.conflict import Conflict
from kiosk.service.ports import Clock, Store, Transaction
from kiosk.service.retry import retry_on_conflict


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """Which conflict, what was found, and by whom."""

    event: str
    conflict: str
    reason: str
    by: str


@dataclass(frozen=True, slots=True)
class ResolveConflict:
    """The use case behind every resolved conflict."""

    store: Store
    clock: Clock

    @retry_on_conflict
    def __call__(self, resolution: Resolution) -> Conflict:
        """Resolve one conflict.

        Raise KnownFault without a reason, and for a conflict that is not open.
        """
        reason = " ".join(resolution.reason.split())
        if not reason:
            raise KnownFault("Say what you found, as the reason (--reason TEXT).")
        with self.store.transaction() as tx:
            resolved = replace(
                _lock_conflict(tx, resolution),
                resolved_at=self.clock.now(),
                resolved_by=resolution.by,
                resolution=reason,
            )
            tx.notices.put_conflict(resolved)
            return resolved


def _lock_conflict(tx: Transaction, resolution: Resolution) -> Conflict:
    """Return the conflict with its person locked, so that nobody else resolves it."""
    conflict = _find_open(tx, resolution)
    tx.people.lock(conflict.registration)
    return _find_open(tx, resolution)


def _find_open(tx: Transaction, resolution: Resolution) -> Conflict:
    for conflict in tx.notices.conflicts(resolution.event):
        if conflict.id == resolution.conflict:
            return conflict
    raise KnownFault(
        "No conflict “{conflict}” waits: somebody has resolved it, or there "
        "never was one. List those that wait with “kiosk conflicts”.",
        conflict=resolution.conflict,
    )
