"""The inter-character timeout: the silence that ends a code of a scanner.

Most scanners end a code with Enter, but not all are set up to. Times are milliseconds
of one clock that never jumps.
"""

import time
from collections.abc import Callable
from enum import StrEnum

SILENCE_MS = 100
"""Ends a code: scanners send its characters 2 to 20 ms apart and may halt for some 60,
while nobody brings the next ticket within a tenth of a second."""

STALE_MS = 2_000
"""Half a code that waited longer, behind a busy screen, is worth nothing: its guest has
shown the ticket again."""

LATE_MS = 15
"""A timer of 100 ms that rings this much late was held up by a busy screen: Qt's own
error is 5 % at most."""


class Expiry(StrEnum):
    """The meaning of a silence for what was received before it."""

    WAIT = "wait"
    STALE = "stale"
    COMPLETE = "complete"


def monotonic_ms() -> int:
    """Return the milliseconds of a clock that never jumps."""
    return time.monotonic_ns() // 1_000_000


class ScanTimeout:
    """Judges a timer that rings when no further character has come from a scanner.

    One that rings late says that the screen was busy, and that more may have come: the
    timer is started once more, so that what waits is taken first.
    """

    def __init__(self, now: Callable[[], int] = monotonic_ms) -> None:
        self._now = now
        self._heard_at = self._started_at = 0
        self._patient = True

    def restart(self) -> None:
        """Note that something has come, and that the timer is started."""
        self._heard_at = self._started_at = self._now()
        self._patient = True

    def expire(self, after_ms: int = SILENCE_MS) -> Expiry:
        """Return what it means that a timer of so many milliseconds rings now."""
        now = self._now()
        if self._patient and now - self._started_at > after_ms + LATE_MS:
            self._started_at, self._patient = now, False
            return Expiry.WAIT
        if now - self._heard_at > STALE_MS:
            return Expiry.STALE
        return Expiry.COMPLETE
