"""Combines finder patterns to symbols: how each lies, and how large it is."""

from dataclasses import dataclass
from itertools import combinations, permutations

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.devices.qr.finder_patterns import FinderPattern
from kiosk.devices.qr.grid_sampling import Floats, Quad

_FINDER_MODULES = 7
_RING_CORNERS = np.array(
    [(-2.5, -2.5), (2.5, -2.5), (2.5, 2.5), (-2.5, 2.5)], np.float32
)
_MAX_TRIPLES = 4
"""Triples of finder patterns that are tried."""
_MAX_PAIRS = 3
"""Pairs of finder patterns that are tried, each in every orientation."""
_MAX_SIDE_RATIO, _MAX_UNIT_RATIO = 4, 1.8
"""The ratio of two sides, and of two module sizes, that perspective allows."""
_MIN_DISTANCE, _MAX_DISTANCE = 10, 120
"""Modules between two finder patterns."""
_MIN_MODULE_AREA = 0.5
"""Square pixels of a module, below which the symbol is seen too obliquely."""
_MAX_SKEW, _MAX_SLANT, _MAX_LENGTH_RATIO = 0.5, 0.45, 1.6
"""Tolerances: of the right angle, of the finders' own axes, of equal sides."""
_MAX_EDGE_SLOPE, _MIN_DIAGONAL_SLOPE = 0.25, 0.7
"""Slopes of a direction along a finder's axis, and of a diagonal."""
_MIN_SIDE_PX, _MAX_SIDE_PX = 15, 1100
"""Pixels of a symbol's side."""


@dataclass(frozen=True, slots=True)
class SymbolCandidate:
    """A possible place of a symbol, with its probable width in modules."""

    quad: Quad
    size: int
    inverted: bool

    @property
    def version(self) -> int:
        """The QR version of this size."""
        return (self.size - 17) // 4


def locate_by_three(finders: list[FinderPattern]) -> list[SymbolCandidate]:
    """Combine finder patterns by threes, the most likely first."""
    scored = []
    for triple in combinations(finders, 3):
        if len({finder.inverted for finder in triple}) > 1:
            continue
        for corner, right, below in permutations(triple):
            if (error := _triple_error(corner, right, below)) is not None:
                scored.append((error, (corner, right, below)))
    scored.sort(key=lambda finder: finder[0])
    candidates = [_candidate_of_three(*triple) for _, triple in scored[:_MAX_TRIPLES]]
    return [finder for finder in candidates if _is_plausible(finder.quad)]


def _is_plausible(quad: Quad) -> bool:
    """Return whether four corners may be a square in perspective."""
    sides = np.linalg.norm(quad - np.roll(quad, 1, axis=0), axis=1)
    if not np.isfinite(quad).all() or sides.min() < _MIN_SIDE_PX:
        return False
    is_even = sides.max() < min(_MAX_SIDE_RATIO * sides.min(), _MAX_SIDE_PX)
    return bool(is_even and cv2.isContourConvex(quad))


def locate_by_two(finders: list[FinderPattern]) -> list[SymbolCandidate]:
    """Return candidates with one finder hidden, in every way they may lie."""
    pairs = sorted(
        combinations(finders, 2),
        key=lambda pair: abs(np.log(pair[0].module_px / pair[1].module_px)),
    )
    candidates: list[SymbolCandidate] = []
    for first, second in pairs[:_MAX_PAIRS]:
        is_similar = max(first.module_px, second.module_px) < _MAX_UNIT_RATIO * min(
            first.module_px, second.module_px
        )
        if is_similar and first.inverted == second.inverted:
            candidates += _candidates_of_two(first, second) + _candidates_of_two(
                second, first
            )
    return [first for first in candidates if _is_plausible(first.quad)]


def _candidates_of_two(
    first: FinderPattern, second: FinderPattern
) -> list[SymbolCandidate]:
    """Interpret two finders as a symbol's top edge, left edge or diagonal."""
    axes = (first.axes + second.axes) / 2
    if abs(np.linalg.det(axes)) < _MIN_MODULE_AREA:
        return []
    offset = second.centre - first.centre
    across, down = np.linalg.solve(axes, offset)
    longer, shorter = max(abs(across), abs(down)), min(abs(across), abs(down))
    if longer < _MIN_DISTANCE:
        return []
    if shorter < _MAX_EDGE_SLOPE * longer:
        side = axes @ np.array((-down, across), np.float32)
        size = _nearest_size(float(np.hypot(across, down)))
        top_basis = np.stack([offset, side], axis=1)
        left_basis = np.stack([-side, offset], axis=1)
        return [
            _candidate([first, second], [(0, 0), (1, 0)], size, top_basis),
            _candidate([first, second], [(0, 0), (0, 1)], size, left_basis),
        ]
    if shorter < _MIN_DIAGONAL_SLOPE * longer:
        return []
    perpendicular = axes @ np.array((-down, across), np.float32)
    size = _nearest_size(float(np.hypot(across, down)) / 2**0.5)
    basis = np.stack(
        [(perpendicular - offset) / 2, (perpendicular + offset) / 2], axis=1
    )
    diagonal = np.asarray(basis, np.float32)
    return [_candidate([first, second], [(1, 0), (0, 1)], size, diagonal)]


def _nearest_size(distance: float) -> int:
    return 4 * max(round((distance + _FINDER_MODULES - 17) / 4), 1) + 17


def _candidate(
    finders: list[FinderPattern],
    corners: list[tuple[int, int]],
    size: int,
    basis: Floats,
) -> SymbolCandidate:
    """Fit a symbol's homography through the corners of its finders."""
    half, last_centre = _FINDER_MODULES / 2, size - _FINDER_MODULES
    model = [
        np.array((half + x * last_centre, half + y * last_centre), np.float32)
        + _RING_CORNERS
        for x, y in corners
    ]
    image = [_ordered_corners(finder, basis) for finder in finders]
    homography, _ = cv2.findHomography(np.concatenate(model), np.concatenate(image))
    matrix = np.asarray(homography, np.float64)
    quad = (
        _symbol_quad(matrix, size)
        if matrix.shape == (3, 3)
        else np.zeros((4, 2), np.float32)
    )
    return SymbolCandidate(quad, size, finders[0].inverted)


def _triple_error(
    corner: FinderPattern, right: FinderPattern, below: FinderPattern
) -> float | None:
    """Return how far three finders are from a symbol's; None if impossible."""
    across, down = right.centre - corner.centre, below.centre - corner.centre
    axes = sum(finder.axes / 3 for finder in (corner, right, below))
    mirrored = across[0] * down[1] <= across[1] * down[0]
    if mirrored or abs(np.linalg.det(axes)) < _MIN_MODULE_AREA:
        return None
    modules_apart = np.linalg.solve(axes, np.stack([across, down], axis=1))
    lengths = np.linalg.norm(modules_apart, axis=0)
    shortest, longest = float(lengths.min()), float(lengths.max())
    if (
        not _MIN_DISTANCE
        < shortest
        <= longest
        < min(_MAX_DISTANCE, _MAX_LENGTH_RATIO * shortest)
    ):
        return None
    skew = abs(float(modules_apart[:, 0] @ modules_apart[:, 1])) / (shortest * longest)
    slant = float(np.abs(modules_apart / lengths).min(axis=0).max())
    if skew > _MAX_SKEW or slant > _MAX_SLANT:
        return None
    return skew + slant + float(np.log(longest / shortest))


def _candidate_of_three(
    corner: FinderPattern, right: FinderPattern, below: FinderPattern
) -> SymbolCandidate:
    axes = (corner.axes + right.axes + below.axes) / 3
    basis = np.stack(
        [right.centre - corner.centre, below.centre - corner.centre], axis=1
    )
    length = np.linalg.norm(np.linalg.solve(axes, basis), axis=0).mean()
    corners = [(0, 0), (1, 0), (0, 1)]
    return _candidate(
        [corner, right, below], corners, _nearest_size(float(length)), basis
    )


def _ordered_corners(finder: FinderPattern, basis: Floats) -> Floats:
    """Return a ring's corners, beginning at the symbol's top left."""
    directions = basis / np.linalg.norm(basis, axis=0)
    local = np.linalg.solve(directions, (finder.corners - finder.centre).T)
    return np.roll(finder.corners, -int(local.sum(axis=0).argmin()), axis=0)


def _symbol_quad(homography: NDArray[np.float64], size: int) -> Quad:
    square = np.array([[(0, 0), (size, 0), (size, size), (0, size)]], np.float32)
    return np.asarray(cv2.perspectiveTransform(square, homography)[0], np.float32)
