"""Reads codes from frames, within a time limit for each."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import cv2

from kiosk.devices.qr.detector import QrDetector
from kiosk.devices.qr.grid_sampling import Frame, Quad
from kiosk.devices.qr.time_budget import TimeBudget
from kiosk.devices.qr.tracker import CodeTracker
from kiosk.devices.qr.zxing import barcode_formats
from kiosk.domain.symbology import QR_ONLY, Symbology

Point = tuple[float, float]
"""Pixels from the frame's left and top."""

FRAME_BUDGET = 0.033
"""Seconds for a frame: a camera sends thirty a second."""


@dataclass(frozen=True, slots=True)
class DetectedCode:
    """A code's text, and its corners in the frame, clockwise from the top left."""

    text: str
    corners: tuple[Point, Point, Point, Point]


class CodeReader:
    """Reads one camera's frames, one after the other, and tracks codes between them."""

    def __init__(
        self,
        budget: float = FRAME_BUDGET,
        symbologies: Iterable[Symbology] = QR_ONLY,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        cv2.setNumThreads(1)  # the other cores are left to the screen
        selected = tuple(symbologies)
        self._formats = barcode_formats(selected)
        self._thorough = Symbology.QR in selected
        self._budget = TimeBudget(budget, clock)
        self._tracker = CodeTracker()

    def read(self, frame: Frame) -> list[DetectedCode]:
        """Return the codes in a frame."""
        detector = QrDetector(
            frame, self._formats, self._tracker, thorough=self._thorough
        )
        self._budget.run(detector.steps())
        self._tracker.end_frame([detection.quad for detection in detector.found])
        return [
            DetectedCode(detection.text, _corners(detection.quad))
            for detection in detector.found
        ]


def _corners(quad: Quad) -> tuple[Point, Point, Point, Point]:
    top_left, top_right, bottom_right, bottom_left = (
        (float(x), float(y)) for x, y in quad
    )
    return top_left, top_right, bottom_right, bottom_left
