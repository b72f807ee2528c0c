"""Candidate regions of a frame: where shades change often, and both ways."""

from dataclasses import dataclass

import cv2
import numpy as np

from kiosk.devices.qr.grid_sampling import Frame

_CELL_PX = 4
_MAX_REGIONS = 5
_MIN_SIZE, _MAX_SIZE = 32, 440
"""Pixels across the smallest region, and across one that is better split."""
_MAX_COUNTED_AREA = 400
"""Cells: a larger area makes a region no more likely."""
_MARGIN_PX = 14
_MARGIN_SHARE = 0.1
"""The margin around a region: pixels, and a share of its width."""
_DENSITIES = (0.23, 0.34)
"""Shares of pixels brighter, and as many darker, than their surroundings."""


@dataclass(frozen=True, slots=True)
class Region:
    """A rectangle of a frame, in pixels."""

    left: int
    top: int
    width: int
    height: int

    def clipped(self, frame: Frame) -> "Region":
        """Return the region clipped to the frame."""
        left, top = max(self.left, 0), max(self.top, 0)
        right = min(self.left + self.width, frame.shape[1])
        bottom = min(self.top + self.height, frame.shape[0])
        return Region(left, top, max(right - left, 1), max(bottom - top, 1))

    def crop(self, frame: Frame) -> Frame:
        """Return the frame's pixels in the region."""
        bottom, right = self.top + self.height, self.left + self.width
        return frame[self.top : bottom, self.left : right]


def estimate_noise(frame: Frame) -> float:
    """Estimate the sensor's noise: neighbours' median difference, in grey levels."""
    differences = cv2.absdiff(frame[::8, :-1], frame[::8, 1:])
    cumulative = np.cumsum(np.bincount(differences.ravel(), minlength=256))
    return float(np.searchsorted(cumulative, cumulative[-1] / 2))


def find_regions(frame: Frame, noise_level: float) -> list[Region]:
    """Return the most likely regions of a frame, best first."""
    height, width = frame.shape
    half = cv2.resize(frame, (width // 2, height // 2), interpolation=cv2.INTER_AREA)
    half = cv2.blur(half, (3, 3))
    surroundings = cv2.blur(half, (13, 13))
    threshold = max(2.0, noise_level * 0.5)
    brighter = _density(
        np.asarray(cv2.subtract(half, surroundings), np.uint8), threshold
    )
    darker = _density(np.asarray(cv2.subtract(surroundings, half), np.uint8), threshold)
    dense = np.minimum(brighter, darker)  # a mere spot has only one of the two
    scored: list[tuple[float, Region]] = []
    for density in _DENSITIES:
        scored += _dense_regions(dense, density, frame)
    scored.sort(key=lambda scored_region: -scored_region[0])
    return [region for _, region in scored[:_MAX_REGIONS]]


def _dense_regions(
    dense: Frame, density: float, frame: Frame
) -> list[tuple[float, Region]]:
    _, mask = cv2.threshold(dense, 255 * density, 255, cv2.THRESH_BINARY)
    _, _, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    scale = 2 * _CELL_PX
    scored = []
    for left, top, width, height, area in stats[1:].tolist():
        if min(width, height) * scale < _MIN_SIZE:
            continue
        if density != _DENSITIES[0] and max(width, height) * scale > _MAX_SIZE:
            continue
        fill = area / (width * height)
        squareness = min(width, height) / max(width, height)
        margin = _MARGIN_PX + round(max(width, height) * scale * _MARGIN_SHARE)
        size = (width * scale + 2 * margin, height * scale + 2 * margin)
        region = Region(left * scale - margin, top * scale - margin, *size).clipped(
            frame
        )
        score = fill * squareness * min(area, _MAX_COUNTED_AREA) ** 0.5
        scored.append((score, region))
    return scored


def _density(difference: Frame, threshold: float) -> Frame:
    """Return for each coarse cell how much of its surroundings differs."""
    _, changed = cv2.threshold(difference, threshold, 255, cv2.THRESH_BINARY)
    size = (changed.shape[1] // _CELL_PX, changed.shape[0] // _CELL_PX)
    small = cv2.resize(changed, size, interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.blur(small, (5, 5)), np.uint8)
