"""Mends codewords by Reed and Solomon's code, told which of them are doubtful."""

from dataclasses import dataclass
from math import comb, log2

import numpy as np
from numpy.typing import NDArray

Codewords = NDArray[np.uint8]
_FIELD = 255
_EXP: list[int] = []
for _ in range(2 * _FIELD):
    _EXP.append(1 if not _EXP else _EXP[-1] << 1 ^ (_EXP[-1] >> 7) * 0x11D)
_LOG = [0] * 256
for _power in range(_FIELD):
    _LOG[_EXP[_power]] = _power
_EXPS, _LOGS = np.array(_EXP), np.array(_LOG)


@dataclass(frozen=True, slots=True)
class Mended:
    """A block's codewords as they were written.

    ``surprise`` says in bits how unlikely it is that noise could be mended so.
    """

    codewords: Codewords
    surprise: float


def mend(block: Codewords, checks: int, doubtful: list[int]) -> Mended | None:
    """Mend a block whose last ``checks`` codewords check the others.

    ``doubtful`` are places whose codewords count as unknown; None is no block.
    """
    syndromes = _syndromes(block, checks)
    spent = len(doubtful)
    if not any(syndromes):
        return Mended(block, 8.0 * (checks - spent))
    last = len(block) - 1
    locator = _locator(syndromes, [last - place for place in doubtful])
    harmed = len(locator) - 1
    errors = harmed - spent
    if errors < 0 or 2 * errors + spent > checks:
        return None
    powers = _roots(locator, len(block))
    if len(powers) != harmed:
        return None
    mended = _corrected(block, syndromes, locator, powers)
    if any(_syndromes(mended, checks)):
        return None
    ways = log2(comb(len(block) - spent, errors)) + 8 * errors
    return Mended(mended, 8 * (checks - spent) - ways)


def _syndromes(block: Codewords, checks: int) -> list[int]:
    places = np.flatnonzero(block)
    powers = len(block) - 1 - places
    logs = _LOGS[block[places]] + np.arange(checks)[:, None] * powers
    found: list[int] = np.bitwise_xor.reduce(_EXPS[logs % _FIELD], axis=1).tolist()
    return found


def _times(one: int, other: int) -> int:
    return _EXP[_LOG[one] + _LOG[other]] if one and other else 0


def _product(one: list[int], other: list[int]) -> list[int]:
    """Multiply polynomials, lowest power first."""
    made = [0] * (len(one) + len(other) - 1)
    for i, left in enumerate(one):
        for k, right in enumerate(other):
            made[i + k] ^= _times(left, right)
    return made


def _locator(syndromes: list[int], erased: list[int]) -> list[int]:
    """Find the polynomial of the harmed places (Berlekamp and Massey)."""
    locator = [1]
    for power in erased:
        locator = _product(locator, [1, _EXP[power]])
    spent = len(erased)
    before, length, gap = locator, spent, 1
    last = 1
    for step in range(spent, len(syndromes)):
        miss = 0
        for k, term in enumerate(locator[: step + 1]):
            miss ^= _times(term, syndromes[step - k])
        if not miss:
            gap += 1
            continue
        scale = _EXP[_LOG[miss] + _FIELD - _LOG[last]]
        moved = [0] * gap + [_times(scale, term) for term in before]
        width = max(len(moved), len(locator))
        old = locator
        locator = [
            (locator[k] if k < len(locator) else 0)
            ^ (moved[k] if k < len(moved) else 0)
            for k in range(width)
        ]
        if 2 * length <= step + spent:
            length, before, last, gap = step + 1 - length + spent, old, miss, 1
        else:
            gap += 1
    while len(locator) > 1 and not locator[-1]:
        locator.pop()
    return locator


def _roots(locator: list[int], size: int) -> list[int]:
    """Say which powers the locator points at (Chien)."""
    powers = np.arange(size)
    total = np.zeros(size, np.int64)
    for degree, term in enumerate(locator):
        if term:
            total ^= _EXPS[(_LOG[term] - degree * powers) % _FIELD]
    found: list[int] = np.flatnonzero(total == 0).tolist()
    return found


def _corrected(
    block: Codewords, syndromes: list[int], locator: list[int], powers: list[int]
) -> Codewords:
    """Put right what was written at the harmed places (Forney)."""
    checks = len(syndromes)
    evaluator = _product(syndromes, locator)[:checks]
    mended = block.copy()
    for power in powers:
        inverse = (_FIELD - power) % _FIELD
        above = _value(evaluator, inverse)
        slope = _value(locator[1::2], 2 * inverse % _FIELD)
        if above and slope:
            wrong = _EXP[(_LOG[above] - _LOG[slope] + power) % _FIELD]
            mended[len(block) - 1 - power] ^= wrong
    return mended


def _value(polynomial: list[int], power: int) -> int:
    total = 0
    for degree, term in enumerate(polynomial):
        if term:
            total ^= _EXP[(_LOG[term] + degree * power) % _FIELD]
    return total
