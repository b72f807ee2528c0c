"""The layout of a QR symbol: the function patterns all have, and the data's order."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from kiosk.devices.qr.qr_tables import (
    LARGEST,
    alignment_centres,
    block_sizes,
    format_bits,
    version_bits,
)

Modules = NDArray[np.float32]
"""Dark is 1, bright is -1, unknown is 0."""
_VERSION_INFO_FROM = 7
_LEVELS = (1, 0, 3, 2)
_FINDER = np.ones((7, 7), np.float32)
_FINDER[1:6, 1:6] = -1
_FINDER[2:5, 2:5] = 1


@dataclass(frozen=True, slots=True)
class SymbolPlan:
    """One version's layout, whose ``known`` function patterns are in every symbol."""

    version: int
    size: int
    known: Modules
    order: tuple[NDArray[np.intp], NDArray[np.intp]]
    first_format: tuple[NDArray[np.intp], NDArray[np.intp]]
    second_format: tuple[NDArray[np.intp], NDArray[np.intp]]


@dataclass(frozen=True, slots=True)
class BlockLayout:
    """The interleaving of codewords: each block's positions and check count."""

    positions: tuple[NDArray[np.intp], ...]
    checks: int


@lru_cache(maxsize=LARGEST)
def symbol_plan(version: int) -> SymbolPlan:
    """Return the layout of a version."""
    size = 17 + 4 * version
    known = np.zeros((size, size), np.float32)
    _draw_finders(known)
    _draw_alignments(known, version)
    stripes = np.where(np.arange(size) % 2, -1, 1).astype(np.float32)
    known[6, 8:-8] = stripes[8:-8]
    known[8:-8, 6] = stripes[8:-8]
    known[size - 8, 8] = 1
    first, second = _format_positions(size)
    taken = known != 0
    taken[first] = taken[second] = True
    if version >= _VERSION_INFO_FROM:
        _draw_version(known, taken, version)
    return SymbolPlan(version, size, known, _data_order(taken), first, second)


def _draw_finders(known: Modules) -> None:
    size = len(known)
    for top, left in ((0, 0), (0, size - 7), (size - 7, 0)):
        known[max(0, top - 1) : top + 8, max(0, left - 1) : left + 8] = -1
        known[top : top + 7, left : left + 7] = _FINDER


def _draw_alignments(known: Modules, version: int) -> None:
    middles = alignment_centres(version)
    for row in middles:
        for column in middles:
            if not known[row, column]:
                known[row - 2 : row + 3, column - 2 : column + 3] = 1
                known[row - 1 : row + 2, column - 1 : column + 2] = -1
                known[row, column] = 1


def _draw_version(known: Modules, taken: NDArray[np.bool_], version: int) -> None:
    size = len(known)
    bits = version_bits(version)
    for place in range(18):
        sign = 1 if bits >> place & 1 else -1
        row, column = place // 3, place % 3 + size - 11
        known[row, column] = known[column, row] = sign
        taken[row, column] = taken[column, row] = True


def _format_positions(
    size: int,
) -> tuple[
    tuple[NDArray[np.intp], NDArray[np.intp]],
    tuple[NDArray[np.intp], NDArray[np.intp]],
]:
    """Return where the format's fifteen bits are, twice, from the lowest."""
    down = [0, 1, 2, 3, 4, 5, 7, 8, 8, 8, 8, 8, 8, 8, 8]
    across = [8, 8, 8, 8, 8, 8, 8, 8, 7, 5, 4, 3, 2, 1, 0]
    rows = [8] * 8 + list(range(size - 7, size))
    columns = [*range(size - 1, size - 9, -1), *[8] * 7]
    return (
        (np.array(down), np.array(across)),
        (np.array(rows), np.array(columns)),
    )


def _data_order(taken: NDArray[np.bool_]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return the data modules from the right, up and down in pairs of columns."""
    size = len(taken)
    rows, columns = [], []
    upwards = True
    for right in (*range(size - 1, 6, -2), 5, 3, 1):
        for step in range(size):
            row = size - 1 - step if upwards else step
            for column in (right, right - 1):
                if not taken[row, column]:
                    rows.append(row)
                    columns.append(column)
        upwards = not upwards
    whole = len(rows) // 8 * 8
    return np.array(rows[:whole]), np.array(columns[:whole])


@lru_cache(maxsize=1)
def format_patterns() -> Modules:
    """Return the 32 formats' fifteen bits as 1 and -1, from the lowest."""
    words = np.array([format_bits(data) for data in range(32)])
    bits = words[:, None] >> np.arange(15) & 1
    return (bits * 2 - 1).astype(np.float32)


@lru_cache(maxsize=256)
def mask_pattern(version: int, pattern: int) -> Modules:
    """Return the data mask of a version as 1 and -1."""
    i, j = symbol_plan(version).order
    turned = (
        (i + j) % 2,
        i % 2,
        j % 3,
        (i + j) % 3,
        (i // 2 + j // 3) % 2,
        i * j % 2 + i * j % 3,
        (i * j % 2 + i * j % 3) % 2,
        (i * j % 3 + (i + j) % 2) % 2,
    )[pattern]
    return np.where(turned == 0, -1, 1).astype(np.float32)


@lru_cache(maxsize=64)
def block_layout(version: int, level: int) -> BlockLayout:
    """Return a version's interleaving at a level (L 1, M 0, Q 3, H 2)."""
    dealt, checks = block_sizes(version, level)
    rounds = [
        [number for number, size in enumerate(dealt) if turn < size]
        for turn in range(max(dealt))
    ]
    rounds += [list(range(len(dealt)))] * checks
    owner = np.array([number for round_owners in rounds for number in round_owners])
    places = tuple(np.flatnonzero(owner == number) for number in range(len(dealt)))
    return BlockLayout(places, checks)
