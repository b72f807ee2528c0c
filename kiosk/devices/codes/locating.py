"""Puts squares together to symbols: how one lies, and how large it is."""

from dataclasses import dataclass
from itertools import combinations, permutations

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.devices.codes.finders import Finder
from kiosk.devices.codes.grid import Floats, Quad

_ACROSS = 7
_RING = np.array([(-2.5, -2.5), (2.5, -2.5), (2.5, 2.5), (-2.5, 2.5)], np.float32)
_MOST = 4
"""Threes of squares that are tried."""
_PAIRS = 3
"""Twos of squares that are tried, each in all ways it may lie."""
_UNEVEN, _ALIKE = 4, 1.8
"""How much longer a side, or larger a square, may be than another by perspective."""
_NEAREST, _FARTHEST = 10, 120
"""Modules between two squares."""
_FLAT = 0.5
"""Square pixels of a module that is seen too much from the side."""
_SKEW, _SLANT, _UNLIKE = 0.5, 0.45, 1.6
"""How far from a right angle, from the squares' own axes and from one length."""
_EDGE, _DIAGONAL = 0.25, 0.7
"""A way along a square's axis, and one between its two."""
_NARROWEST, _WIDEST = 15, 1100
"""Pixels of a symbol's side."""


@dataclass(frozen=True, slots=True)
class Located:
    """Where a symbol lies, and how many modules wide it probably is."""

    quad: Quad
    size: int
    inverted: bool

    @property
    def version(self) -> int:
        """Give the version that is so wide."""
        return (self.size - 17) // 4


def locate(finders: list[Finder]) -> list[Located]:
    """Put squares together by threes, the likeliest first."""
    scored = []
    for three in combinations(finders, 3):
        if len({one.inverted for one in three}) > 1:
            continue
        for corner, right, below in permutations(three):
            if (miss := _misfit(corner, right, below)) is not None:
                scored.append((miss, (corner, right, below)))
    scored.sort(key=lambda one: one[0])
    likely = [_of_three(*three) for _, three in scored[:_MOST]]
    return [one for one in likely if _plausible(one.quad)]


def _plausible(quad: Quad) -> bool:
    """Say whether four corners may be a square that leans."""
    sides = np.linalg.norm(quad - np.roll(quad, 1, axis=0), axis=1)
    if not np.isfinite(quad).all() or sides.min() < _NARROWEST:
        return False
    even = sides.max() < min(_UNEVEN * sides.min(), _WIDEST)
    return bool(even and cv2.isContourConvex(quad))


def locate_by_two(finders: list[Finder]) -> list[Located]:
    """Guess how symbols lie of which one square is hidden, in all ways they may."""
    pairs = sorted(
        combinations(finders, 2), key=lambda two: abs(np.log(two[0].unit / two[1].unit))
    )
    guesses: list[Located] = []
    for one, other in pairs[:_PAIRS]:
        alike = max(one.unit, other.unit) < _ALIKE * min(one.unit, other.unit)
        if alike and one.inverted == other.inverted:
            guesses += _of_two(one, other) + _of_two(other, one)
    return [one for one in guesses if _plausible(one.quad)]


def _of_two(one: Finder, other: Finder) -> list[Located]:
    """Take two squares as an upper edge, a left edge and a diagonal."""
    axes = (one.axes + other.axes) / 2
    if abs(np.linalg.det(axes)) < _FLAT:
        return []
    way = other.middle - one.middle
    across, down = np.linalg.solve(axes, way)
    long, short = max(abs(across), abs(down)), min(abs(across), abs(down))
    if long < _NEAREST:
        return []
    if short < _EDGE * long:
        side = axes @ np.array((-down, across), np.float32)
        size = _nearest(float(np.hypot(across, down)))
        upper = np.stack([way, side], axis=1)
        left = np.stack([-side, way], axis=1)
        return [
            _laid([one, other], [(0, 0), (1, 0)], size, upper),
            _laid([one, other], [(0, 0), (0, 1)], size, left),
        ]
    if short < _DIAGONAL * long:
        return []
    turned = axes @ np.array((-down, across), np.float32)
    size = _nearest(float(np.hypot(across, down)) / 2**0.5)
    ways = np.stack([(turned - way) / 2, (turned + way) / 2], axis=1)
    diagonal = np.asarray(ways, np.float32)
    return [_laid([one, other], [(1, 0), (0, 1)], size, diagonal)]


def _nearest(apart: float) -> int:
    return 4 * max(round((apart + _ACROSS - 17) / 4), 1) + 17


def _laid(
    finders: list[Finder], places: list[tuple[int, int]], size: int, ways: Floats
) -> Located:
    """Lay a symbol through its squares' corners."""
    half, far = _ACROSS / 2, size - _ACROSS
    here = [
        np.array((half + x * far, half + y * far), np.float32) + _RING
        for x, y in places
    ]
    there = [_turned(finder, ways) for finder in finders]
    lens, _ = cv2.findHomography(np.concatenate(here), np.concatenate(there))
    matrix = np.asarray(lens, np.float64)
    quad = (
        _quad(matrix, size) if matrix.shape == (3, 3) else np.zeros((4, 2), np.float32)
    )
    return Located(quad, size, finders[0].inverted)


def _misfit(corner: Finder, right: Finder, below: Finder) -> float | None:
    """Say how far three squares are from a symbol's; None if they are none at all."""
    across, down = right.middle - corner.middle, below.middle - corner.middle
    axes = sum(one.axes / 3 for one in (corner, right, below))
    mirrored = across[0] * down[1] <= across[1] * down[0]
    if mirrored or abs(np.linalg.det(axes)) < _FLAT:
        return None
    steps = np.linalg.solve(axes, np.stack([across, down], axis=1))
    long = np.linalg.norm(steps, axis=0)
    least, most = float(long.min()), float(long.max())
    if not _NEAREST < least <= most < min(_FARTHEST, _UNLIKE * least):
        return None
    lean = abs(float(steps[:, 0] @ steps[:, 1])) / (least * most)
    slant = float(np.abs(steps / long).min(axis=0).max())
    if lean > _SKEW or slant > _SLANT:
        return None
    return lean + slant + float(np.log(most / least))


def _of_three(corner: Finder, right: Finder, below: Finder) -> Located:
    axes = (corner.axes + right.axes + below.axes) / 3
    ways = np.stack(
        [right.middle - corner.middle, below.middle - corner.middle], axis=1
    )
    long = np.linalg.norm(np.linalg.solve(axes, ways), axis=0).mean()
    places = [(0, 0), (1, 0), (0, 1)]
    return _laid([corner, right, below], places, _nearest(float(long)), ways)


def _turned(finder: Finder, ways: Floats) -> Floats:
    """Begin a square's corners at the one that is the symbol's top left."""
    inward = ways / np.linalg.norm(ways, axis=0)
    seen = np.linalg.solve(inward, (finder.corners - finder.middle).T)
    return np.roll(finder.corners, -int(seen.sum(axis=0).argmin()), axis=0)


def _quad(lens: NDArray[np.float64], size: int) -> Quad:
    square = np.array([[(0, 0), (size, 0), (size, size), (0, size)]], np.float32)
    return np.asarray(cv2.perspectiveTransform(square, lens)[0], np.float32)
