"""Where the last frame showed a code: the next one is searched there first."""

from dataclasses import dataclass, field

import numpy as np

from kiosk.devices.codes.grid import Quad
from kiosk.devices.codes.regions import Region

_MOST = 2
_RIM = 0.25
"""Of a code's width, that a hand may move between two frames."""


@dataclass(slots=True)
class Memory:
    """Remembers from one frame to the next."""

    _before: list[Quad] = field(default_factory=list)
    _now: list[Quad] = field(default_factory=list)

    def places(self) -> list[Region]:
        """Say where to look first."""
        return [_around(quad) for quad in self._before[:_MOST]]

    def note(self, quad: Quad) -> None:
        """Remember where a symbol's own patterns were met."""
        self._now.append(quad)

    def end_frame(self, read: list[Quad]) -> None:
        """Go on to the next frame; what was read counts before what was not."""
        self._before = [*read, *self._now]
        self._now = []


def _around(quad: Quad) -> Region:
    least, most = quad.min(axis=0), quad.max(axis=0)
    rim = float((most - least).max()) * _RIM
    left, top = np.floor(least - rim).astype(int).tolist()
    right, bottom = np.ceil(most + rim).astype(int).tolist()
    return Region(left, top, right - left, bottom - top)
