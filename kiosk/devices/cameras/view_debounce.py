"""Debounces what a camera sees: which code is held up, and when it is a new scan."""

from collections.abc import Sequence
from math import hypot

from kiosk.devices.qr.code_reader import DetectedCode, Point
from kiosk.domain.ticket import is_web_address, ticket_likelihood

GONE_MS = 1_500
"""Milliseconds: a code that was out of view for longer is a new scan."""
ALONE_MS = 1_000
"""Milliseconds for which a web address stays in view alone before it counts."""


def select_held_up(
    codes: Sequence[DetectedCode], width: int, height: int
) -> DetectedCode | None:
    """Select the code that is held up: the largest, nearest the centre.

    What could be a ticket goes before everything else, and a web address after. A code
    in a corner of the frame counts as half its size.
    """
    reach = hypot(width, height) / 2

    def weight(code: DetectedCode) -> tuple[int, float, str]:
        x = sum(corner[0] for corner in code.corners) / 4
        y = sum(corner[1] for corner in code.corners) / 4
        off = min(1.0, hypot(x - width / 2, y - height / 2) / reach)
        size = polygon_area(code.corners) * (1 - off / 2)
        return ticket_likelihood(code.text), size, code.text

    return max((code for code in codes if code.text), key=weight, default=None)


def polygon_area(corners: Sequence[Point]) -> float:
    """Return a polygon's area in square pixels."""
    pairs = zip(corners, [*corners[1:], corners[0]], strict=True)
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)) / 2


class ViewDebounce:
    """Debounces codes by whether they stay in view; only their hashes are kept.

    Frames in which a code is missed do not count as leaving. A web address counts once
    it was alone for ``ALONE_MS``. Times are milliseconds of any one clock; one that
    jumps back begins anew.
    """

    def __init__(self, gone_ms: int = GONE_MS) -> None:
        self._gone_ms = gone_ms
        self._last_seen: dict[int, int] = {}
        self._alone: dict[int, tuple[int, int]] = {}

    def update(
        self, codes: Sequence[DetectedCode], held_up: DetectedCode | None, time_ms: int
    ) -> str | None:
        """Record what a frame shows, and return the code that is a new scan."""
        self._last_seen = {
            code: seen_at
            for code, seen_at in self._last_seen.items()
            if 0 <= time_ms - seen_at <= self._gone_ms
        }
        for code in codes:
            if hash(code.text) in self._last_seen:
                self._last_seen[hash(code.text)] = time_ms
        if held_up is None or self._is_passing(held_up, time_ms):
            return None
        if hash(held_up.text) in self._last_seen:
            return None
        self._last_seen[hash(held_up.text)] = time_ms
        return held_up.text

    def _is_passing(self, held_up: DetectedCode, time_ms: int) -> bool:
        """Return whether this is a web address that was not alone for long enough."""
        if not is_web_address(held_up.text):
            self._alone = {}
            return False
        address = hash(held_up.text)
        since, seen_at = self._alone.get(address, (time_ms, time_ms))
        if not 0 <= time_ms - seen_at <= self._gone_ms:
            since = time_ms
        self._alone = {address: (since, time_ms)}
        return time_ms - since < ALONE_MS
