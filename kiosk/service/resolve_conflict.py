"""Look into a conflict between stations, and say what was found."""

from dataclasses import dataclass, replace

from kiosk.domain.conflict import Conflict
from kiosk.domain.fault import KnownFault
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
    """The use case behind every conflict that somebody has looked into."""

    store: Store
    clock: Clock

    @retry_on_conflict
    def __call__(self, resolution: Resolution) -> Conflict:
        """Resolve one conflict.

        Raises KnownFault without a reason, and for a conflict that does not wait.
        """
        reason = " ".join(resolution.reason.split())
        if not reason:
            raise KnownFault("Say what you found, as the reason (--reason TEXT).")
        with self.store.transaction() as tx:
            resolved = replace(
                _held(tx, resolution),
                resolved_at=self.clock.now(),
                resolved_by=resolution.by,
                resolution=reason,
            )
            tx.notices.put_conflict(resolved)
            return resolved


def _held(tx: Transaction, resolution: Resolution) -> Conflict:
    """Find the conflict, and see that nobody else resolves it meanwhile."""
    waiting = _by_id(tx, resolution)
    tx.people.lock(waiting.registration)
    return _by_id(tx, resolution)


def _by_id(tx: Transaction, resolution: Resolution) -> Conflict:
    for waiting in tx.notices.conflicts(resolution.event):
        if waiting.id == resolution.conflict:
            return waiting
    raise KnownFault(
        "No conflict “{conflict}” waits: somebody has resolved it, or there "
        "never was one. List those that wait with “kiosk conflicts”.",
        conflict=resolution.conflict,
    )
