"""Which code a camera is shown, and when it is shown anew."""

from collections.abc import Sequence
from math import hypot

from kiosk.devices.codes.code_reader import Point, SeenCode

AWAY_MS = 1_500
"""A code that was out of view for longer may be read again."""


def nearest(codes: Sequence[SeenCode], width: int, height: int) -> SeenCode | None:
    """Pick the code that is held up: the largest, nearest the middle.

    A code in a corner of the frame counts as half its size.
    """
    reach = hypot(width, height) / 2

    def weight(code: SeenCode) -> tuple[float, str]:
        x = sum(corner[0] for corner in code.corners) / 4
        y = sum(corner[1] for corner in code.corners) / 4
        off = min(1.0, hypot(x - width / 2, y - height / 2) / reach)
        return area(code.corners) * (1 - off / 2), code.text

    return max((code for code in codes if code.text), key=weight, default=None)


def area(corners: Sequence[Point]) -> float:
    """Measure a figure by its corners, in square pixels."""
    pairs = zip(corners, [*corners[1:], corners[0]], strict=True)
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)) / 2


class InView:
    """Remembers what was read and is still in view; only hashes of it are kept.

    Frames in which a code is missed do not count as leaving. Times are milliseconds
    of any one clock; one that jumps back begins anew.
    """

    def __init__(self, away_ms: int = AWAY_MS) -> None:
        self._away = away_ms
        self._read: dict[int, int] = {}

    def scanned(
        self, codes: Sequence[SeenCode], held_up: SeenCode | None, at: int
    ) -> str | None:
        """Take what a frame shows, and give the code that is a scan of its own."""
        self._read = {
            code: seen
            for code, seen in self._read.items()
            if 0 <= at - seen <= self._away
        }
        for code in codes:
            if hash(code.text) in self._read:
                self._read[hash(code.text)] = at
        if held_up is None or hash(held_up.text) in self._read:
            return None
        self._read[hash(held_up.text)] = at
        return held_up.text
