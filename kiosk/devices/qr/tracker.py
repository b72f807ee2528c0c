"""Tracks codes from frame to frame: each is searched first where the last one was."""

from dataclasses import dataclass, field

import numpy as np

from kiosk.devices.qr.grid_sampling import Quad
from kiosk.devices.qr.regions import Region

_MAX_REGIONS = 2
_MARGIN = 0.25
"""The share of a code's width that a hand may move between two frames."""


@dataclass(slots=True)
class CodeTracker:
    """The quads of the frame before, and of the frame that is being read."""

    _previous: list[Quad] = field(default_factory=list)
    _current: list[Quad] = field(default_factory=list)

    def regions(self) -> list[Region]:
        """Return the regions to search first."""
        return [_region_around(quad) for quad in self._previous[:_MAX_REGIONS]]

    def record(self, quad: Quad) -> None:
        """Record where a symbol's known patterns were matched."""
        self._current.append(quad)

    def end_frame(self, decoded: list[Quad]) -> None:
        """Go on to the next frame; decoded codes come before those only located."""
        self._previous = [*decoded, *self._current]
        self._current = []


def _region_around(quad: Quad) -> Region:
    low, high = quad.min(axis=0), quad.max(axis=0)
    margin = float((high - low).max()) * _MARGIN
    left, top = np.floor(low - margin).astype(int).tolist()
    right, bottom = np.ceil(high + margin).astype(int).tolist()
    return Region(left, top, right - left, bottom - top)
