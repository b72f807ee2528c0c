"""Says where in a frame a code may be: where shades change often and everywhere."""

from dataclasses import dataclass

import cv2
import numpy as np

from kiosk.devices.codes.grid import Frame

_COARSE = 4
_MOST = 5
_SMALLEST, _LARGE = 32, 440
"""Pixels across a part that is worth a look, and one that is better parted again."""
_AREA = 400
"""Coarse pixels: what is larger is not likelier for it."""
_RIM = 14
_REL = 0.1
"""What is taken around a part: pixels, and of its width."""
_CHANGES = (0.23, 0.34)
"""Shares of pixels brighter than their surroundings, and as many darker."""


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a frame, in its pixels."""

    left: int
    top: int
    width: int
    height: int

    def within(self, frame: Frame) -> "Region":
        """Give what of it is in the frame."""
        left, top = max(self.left, 0), max(self.top, 0)
        right = min(self.left + self.width, frame.shape[1])
        bottom = min(self.top + self.height, frame.shape[0])
        return Region(left, top, max(right - left, 1), max(bottom - top, 1))

    def cut(self, frame: Frame) -> Frame:
        """Give the part of the frame."""
        bottom, right = self.top + self.height, self.left + self.width
        return frame[self.top : bottom, self.left : right]


def noise(frame: Frame) -> float:
    """Guess how much neighbours differ by the sensor's noise alone, in shades."""
    between = cv2.absdiff(frame[::8, :-1], frame[::8, 1:])
    told = np.cumsum(np.bincount(between.ravel(), minlength=256))
    return float(np.searchsorted(told, told[-1] / 2))


def regions(frame: Frame, grain: float) -> list[Region]:
    """Give the likeliest parts of a frame, best first."""
    height, width = frame.shape
    half = cv2.resize(frame, (width // 2, height // 2), interpolation=cv2.INTER_AREA)
    half = cv2.blur(half, (3, 3))
    around = cv2.blur(half, (13, 13))
    least = max(2.0, grain * 0.5)
    brighter = _density(np.asarray(cv2.subtract(half, around), np.uint8), least)
    darker = _density(np.asarray(cv2.subtract(around, half), np.uint8), least)
    dense = np.minimum(brighter, darker)  # a mere spot has but one of the two
    found: list[tuple[float, Region]] = []
    for changes in _CHANGES:
        found += _dense_parts(dense, changes, frame)
    found.sort(key=lambda one: -one[0])
    return [region for _, region in found[:_MOST]]


def _dense_parts(
    dense: Frame, changes: float, frame: Frame
) -> list[tuple[float, Region]]:
    _, mask = cv2.threshold(dense, 255 * changes, 255, cv2.THRESH_BINARY)
    _, _, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    scale = 2 * _COARSE
    found = []
    for left, top, wide, high, area in stats[1:].tolist():
        if min(wide, high) * scale < _SMALLEST:
            continue
        if changes != _CHANGES[0] and max(wide, high) * scale > _LARGE:
            continue
        share = area / (wide * high)
        square = min(wide, high) / max(wide, high)
        rim = _RIM + round(max(wide, high) * scale * _REL)
        size = (wide * scale + 2 * rim, high * scale + 2 * rim)
        part = Region(left * scale - rim, top * scale - rim, *size).within(frame)
        worth = share * square * min(area, _AREA) ** 0.5
        found.append((worth, part))
    return found


def _density(apart: Frame, least: float) -> Frame:
    """Say for each coarse pixel how much of its surroundings is apart."""
    _, busy = cv2.threshold(apart, least, 255, cv2.THRESH_BINARY)
    size = (busy.shape[1] // _COARSE, busy.shape[0] // _COARSE)
    small = cv2.resize(busy, size, interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.blur(small, (5, 5)), np.uint8)
