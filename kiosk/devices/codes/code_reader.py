"""Reads codes from frames, within a limit of time for each."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import cv2

from kiosk.devices.codes.grid import Frame, Quad
from kiosk.devices.codes.hunt import Hunt
from kiosk.devices.codes.memory import Memory
from kiosk.devices.codes.purse import Purse
from kiosk.devices.codes.seeing import formats
from kiosk.domain.symbology import QR_ONLY, Symbology

Point = tuple[float, float]
"""Pixels from the left and from the top of the frame."""

BUDGET = 0.033
"""Seconds for a frame: what lies between two of a camera's thirty a second."""


@dataclass(frozen=True, slots=True)
class SeenCode:
    """A code's text, and its corners in the frame, around it from the top left."""

    text: str
    corners: tuple[Point, Point, Point, Point]


class CodeReader:
    """Reads one camera's frames, one after the other, and remembers the last ones."""

    def __init__(
        self,
        budget: float = BUDGET,
        symbologies: Iterable[Symbology] = QR_ONLY,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        cv2.setNumThreads(1)  # the other cores are the screen's
        wanted = tuple(symbologies)
        self._formats = formats(wanted)
        self._deep = Symbology.QR in wanted
        self._purse = Purse(budget, clock)
        self._memory = Memory()

    def read(self, frame: Frame) -> list[SeenCode]:
        """Read the codes in a frame."""
        hunt = Hunt(frame, self._formats, self._memory, deep=self._deep)
        self._purse.spend(hunt.steps())
        self._memory.end_frame([one.quad for one in hunt.found])
        return [SeenCode(one.text, _corners(one.quad)) for one in hunt.found]


def _corners(quad: Quad) -> tuple[Point, Point, Point, Point]:
    a, b, c, d = ((float(x), float(y)) for x, y in quad)
    return a, b, c, d
