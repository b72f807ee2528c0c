"""Finds the three squares of a QR symbol, by their core in its ring."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.devices.codes.grid import Floats, Frame

_SMALLEST, _LARGEST = 3, 160
"""Pixels across a core, which is three modules wide."""
_MOST = 9
"""Squares that are looked at together; few pictures have more."""
_APART = 0.25
"""Of a core's width, that its middle may be from its ring's."""
_WIDER, _FULLER = (1.25, 2.4), (0.8, 3.2)
"""A ring is 5/3 as wide as its core, and has 16/9 of its modules; so or nearly."""
_CORNERS = 4


@dataclass(frozen=True, slots=True)
class Finder:
    """One square: its middle, and the corners of its ring, five modules wide."""

    middle: Floats
    corners: Floats
    inverted: bool

    @property
    def unit(self) -> float:
        """Give the pixels of a module here."""
        return float(max(cv2.contourArea(self.corners), 1.0) ** 0.5) / 5

    @property
    def axes(self) -> Floats:
        """Give a module's step across and down, as columns."""
        a, b, c, d = self.corners
        return np.stack([(b + c - a - d) / 10, (c + d - a - b) / 10], axis=1)

    def moved(self, scale: float, corner: Floats) -> "Finder":
        """Say where it is in a frame of which a part was drawn at a scale."""
        middle = (self.middle + 0.5) / scale - 0.5 + corner
        corners = (self.corners + 0.5) / scale - 0.5 + corner
        return Finder(
            middle.astype(np.float32), corners.astype(np.float32), self.inverted
        )


def find(picture: Frame) -> list[Finder]:
    """Find squares in a picture of black (0) and white (255)."""
    black, white = _pieces(255 - picture), _pieces(picture)
    return _matched(black, white, inverted=False) + _matched(
        white, black, inverted=True
    )


@dataclass(frozen=True, slots=True)
class _Pieces:
    """What hangs together in one colour, if about as wide as high."""

    labels: NDArray[np.int32]
    number: NDArray[np.intp]
    place: NDArray[np.intp]
    left_top: NDArray[np.int32]
    box: Floats
    area: Floats
    middle: Floats


def _pieces(white: Frame) -> _Pieces:
    _, labels, stats, middles = cv2.connectedComponentsWithStats(
        white, connectivity=4, ltype=cv2.CV_32S
    )
    box = stats[:, 2:4].astype(np.float32)
    area = stats[:, 4].astype(np.float32)
    least, most = box.min(axis=1), box.max(axis=1)
    keep = (least >= _SMALLEST) & (most <= _LARGEST * 5 / 3) & (most < 5 * least)
    keep &= area > 0.12 * box[:, 0] * box[:, 1]
    keep[0] = False
    number = np.flatnonzero(keep)
    place = np.full(len(stats), -1)
    place[number] = np.arange(len(number))
    return _Pieces(
        np.asarray(labels, np.int32),
        number,
        place,
        np.asarray(stats[number, :2], np.int32),
        box[number],
        area[number],
        middles[number].astype(np.float32),
    )


def _matched(cores: _Pieces, rings: _Pieces, *, inverted: bool) -> list[Finder]:
    """Pair each ring with the core in its middle."""
    spots = np.rint(rings.middle).astype(int)
    core = cores.place[cores.labels[spots[:, 1], spots[:, 0]]]
    ring = np.flatnonzero(core >= 0)
    core = core[ring]
    apart = np.abs(cores.middle[core] - rings.middle[ring]).max(axis=1)
    wide = rings.box[ring] / cores.box[core]
    full = rings.area[ring] / cores.area[core]
    fits = apart < cores.box[core].min(axis=1) * _APART
    fits &= ((wide > _WIDER[0]) & (wide < _WIDER[1])).all(axis=1)
    fits &= (full > _FULLER[0]) & (full < _FULLER[1])
    ring, core = ring[fits], core[fits]
    return [
        Finder(cores.middle[core[one]], _corners(rings, ring[one]), inverted)
        for one in np.argsort(-rings.area[ring])[:_MOST].tolist()
    ]


def _corners(rings: _Pieces, which: int) -> Floats:
    left, top = rings.left_top[which]
    width, height = rings.box[which].astype(int)
    part = rings.labels[top : top + height, left : left + width]
    points = cv2.findNonZero((part == rings.number[which]).astype(np.uint8))
    hull = cv2.convexHull(points)
    if len(hull) > _CORNERS:
        four = cv2.approxPolyN(hull, _CORNERS, ensure_convex=True).reshape(-1, 2)
    else:
        four = cv2.boxPoints(cv2.minAreaRect(points))
    centre = four.mean(axis=0)
    angles = np.arctan2(four[:, 1] - centre[1], four[:, 0] - centre[0])
    around = four[np.argsort(angles)].astype(np.float32)
    side = max(float(cv2.contourArea(around)) ** 0.5, 1)
    grown = centre + (around - centre) * (side + 1) / side
    return np.asarray(grown + np.array((left, top)), np.float32)
