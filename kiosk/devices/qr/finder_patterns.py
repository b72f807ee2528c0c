"""Finds the finder patterns of a QR symbol by their core within its ring."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.devices.qr.grid_sampling import Floats, Frame

_MIN_CORE_PX, _MAX_CORE_PX = 3, 160
"""Pixels across a core, which is three modules wide."""
_MAX_FINDERS = 9
"""Finder patterns that are combined; few images have more."""
_MAX_OFFSET = 0.25
"""The offset of a core's centre from its ring's, as a share of the core's width."""
_WIDTH_RATIO, _AREA_RATIO = (1.25, 2.4), (0.8, 3.2)
"""A ring is 5/3 as wide as its core, and has 16/9 of its modules: ranges of both."""
_CORNERS = 4


@dataclass(frozen=True, slots=True)
class FinderPattern:
    """A finder pattern: its centre, and its ring's corners, five modules wide."""

    centre: Floats
    corners: Floats
    inverted: bool

    @property
    def module_px(self) -> float:
        """Return the pixels of a module here."""
        return float(max(cv2.contourArea(self.corners), 1.0) ** 0.5) / 5

    @property
    def axes(self) -> Floats:
        """Return a module's step across and down, as columns."""
        top_left, top_right, bottom_right, bottom_left = self.corners
        return np.stack(
            [
                (top_right + bottom_right - top_left - bottom_left) / 10,
                (bottom_right + bottom_left - top_left - top_right) / 10,
            ],
            axis=1,
        )

    def in_frame(self, scale: float, offset: Floats) -> "FinderPattern":
        """Return the pattern in the frame of which a scaled part was searched."""
        centre = (self.centre + 0.5) / scale - 0.5 + offset
        corners = (self.corners + 0.5) / scale - 0.5 + offset
        return FinderPattern(
            centre.astype(np.float32), corners.astype(np.float32), self.inverted
        )


def find_finder_patterns(image: Frame) -> list[FinderPattern]:
    """Find finder patterns in an image of black (0) and white (255)."""
    black, white = _components(255 - image), _components(image)
    return _pair(black, white, inverted=False) + _pair(white, black, inverted=True)


@dataclass(frozen=True, slots=True)
class _Components:
    """The connected components of one colour that are about as wide as high."""

    labels: NDArray[np.int32]
    label_ids: NDArray[np.intp]
    index: NDArray[np.intp]
    left_top: NDArray[np.int32]
    size: Floats
    area: Floats
    centre: Floats


def _components(white: Frame) -> _Components:
    _, labels, stats, centres = cv2.connectedComponentsWithStats(
        white, connectivity=4, ltype=cv2.CV_32S
    )
    size = stats[:, 2:4].astype(np.float32)
    area = stats[:, 4].astype(np.float32)
    shorter, longer = size.min(axis=1), size.max(axis=1)
    keep = (
        (shorter >= _MIN_CORE_PX)
        & (longer <= _MAX_CORE_PX * 5 / 3)
        & (longer < 5 * shorter)
    )
    keep &= area > 0.12 * size[:, 0] * size[:, 1]
    keep[0] = False
    label_ids = np.flatnonzero(keep)
    index = np.full(len(stats), -1)
    index[label_ids] = np.arange(len(label_ids))
    return _Components(
        np.asarray(labels, np.int32),
        label_ids,
        index,
        np.asarray(stats[label_ids, :2], np.int32),
        size[label_ids],
        area[label_ids],
        centres[label_ids].astype(np.float32),
    )


def _pair(
    cores: _Components, rings: _Components, *, inverted: bool
) -> list[FinderPattern]:
    """Pair each ring with the core at its centre."""
    centres = np.rint(rings.centre).astype(int)
    core = cores.index[cores.labels[centres[:, 1], centres[:, 0]]]
    ring = np.flatnonzero(core >= 0)
    core = core[ring]
    offset = np.abs(cores.centre[core] - rings.centre[ring]).max(axis=1)
    width_ratio = rings.size[ring] / cores.size[core]
    area_ratio = rings.area[ring] / cores.area[core]
    fits = offset < cores.size[core].min(axis=1) * _MAX_OFFSET
    fits &= ((width_ratio > _WIDTH_RATIO[0]) & (width_ratio < _WIDTH_RATIO[1])).all(
        axis=1
    )
    fits &= (area_ratio > _AREA_RATIO[0]) & (area_ratio < _AREA_RATIO[1])
    ring, core = ring[fits], core[fits]
    return [
        FinderPattern(cores.centre[core[index]], _corners(rings, ring[index]), inverted)
        for index in np.argsort(-rings.area[ring])[:_MAX_FINDERS].tolist()
    ]


def _corners(rings: _Components, index: int) -> Floats:
    left, top = rings.left_top[index]
    width, height = rings.size[index].astype(int)
    crop = rings.labels[top : top + height, left : left + width]
    points = cv2.findNonZero((crop == rings.label_ids[index]).astype(np.uint8))
    hull = cv2.convexHull(points)
    if len(hull) > _CORNERS:
        polygon = cv2.approxPolyN(hull, _CORNERS, ensure_convex=True).reshape(-1, 2)
    else:
        polygon = cv2.boxPoints(cv2.minAreaRect(points))
    centre = polygon.mean(axis=0)
    angles = np.arctan2(polygon[:, 1] - centre[1], polygon[:, 0] - centre[0])
    ordered = polygon[np.argsort(angles)].astype(np.float32)
    side = max(float(cv2.contourArea(ordered)) ** 0.5, 1)
    outer = centre + (ordered - centre) * (side + 1) / side
    return np.asarray(outer + np.array((left, top)), np.float32)
