"""Reed-Solomon error correction over GF(256), with erasures."""

from dataclasses import dataclass
from math import comb, log2

import numpy as np
from numpy.typing import NDArray

Codewords = NDArray[np.uint8]
_ORDER = 255
_EXP: list[int] = []
for _ in range(2 * _ORDER):
    _EXP.append(1 if not _EXP else _EXP[-1] << 1 ^ (_EXP[-1] >> 7) * 0x11D)
_LOG = [0] * 256
for _power in range(_ORDER):
    _LOG[_EXP[_power]] = _power
_EXPS, _LOGS = np.array(_EXP), np.array(_LOG)


@dataclass(frozen=True, slots=True)
class CorrectedBlock:
    """A block's codewords as they were written.

    ``surprisal`` is in bits: how unlikely it is that noise could be corrected so.
    """

    codewords: Codewords
    surprisal: float


def correct(
    block: Codewords, checks: int, erasures: list[int]
) -> CorrectedBlock | None:
    """Correct a block whose last ``checks`` codewords check the others.

    ``erasures`` are the positions that count as unknown. Return None where the block
    cannot be corrected.
    """
    syndromes = _syndromes(block, checks)
    erased_count = len(erasures)
    if not any(syndromes):
        return CorrectedBlock(block, 8.0 * (checks - erased_count))
    last_position = len(block) - 1
    locator = _error_locator(
        syndromes, [last_position - position for position in erasures]
    )
    degree = len(locator) - 1
    errors = degree - erased_count
    if errors < 0 or 2 * errors + erased_count > checks:
        return None
    powers = _find_roots(locator, len(block))
    if len(powers) != degree:
        return None
    corrected = _correct_errors(block, syndromes, locator, powers)
    if any(_syndromes(corrected, checks)):
        return None
    hypotheses = log2(comb(len(block) - erased_count, errors)) + 8 * errors
    return CorrectedBlock(corrected, 8 * (checks - erased_count) - hypotheses)


def _syndromes(block: Codewords, checks: int) -> list[int]:
    positions = np.flatnonzero(block)
    powers = len(block) - 1 - positions
    logs = _LOGS[block[positions]] + np.arange(checks)[:, None] * powers
    syndromes: list[int] = np.bitwise_xor.reduce(_EXPS[logs % _ORDER], axis=1).tolist()
    return syndromes


def _multiply(first: int, second: int) -> int:
    return _EXP[_LOG[first] + _LOG[second]] if first and second else 0


def _multiply_polynomials(first: list[int], second: list[int]) -> list[int]:
    """Multiply polynomials, lowest power first."""
    product = [0] * (len(first) + len(second) - 1)
    for i, left in enumerate(first):
        for k, right in enumerate(second):
            product[i + k] ^= _multiply(left, right)
    return product


def _error_locator(syndromes: list[int], erased: list[int]) -> list[int]:
    """Find the error locator polynomial (Berlekamp-Massey)."""
    locator = [1]
    for power in erased:
        locator = _multiply_polynomials(locator, [1, _EXP[power]])
    erased_count = len(erased)
    previous, length, shift = locator, erased_count, 1
    last_discrepancy = 1
    for step in range(erased_count, len(syndromes)):
        discrepancy = 0
        for k, term in enumerate(locator[: step + 1]):
            discrepancy ^= _multiply(term, syndromes[step - k])
        if not discrepancy:
            shift += 1
            continue
        scale = _EXP[_LOG[discrepancy] + _ORDER - _LOG[last_discrepancy]]
        shifted = [0] * shift + [_multiply(scale, term) for term in previous]
        width = max(len(shifted), len(locator))
        replaced = locator
        locator = [
            (locator[k] if k < len(locator) else 0)
            ^ (shifted[k] if k < len(shifted) else 0)
            for k in range(width)
        ]
        if 2 * length <= step + erased_count:
            length, previous, last_discrepancy, shift = (
                step + 1 - length + erased_count,
                replaced,
                discrepancy,
                1,
            )
        else:
            shift += 1
    while len(locator) > 1 and not locator[-1]:
        locator.pop()
    return locator


def _find_roots(locator: list[int], size: int) -> list[int]:
    """Return the powers at which the locator vanishes (Chien search)."""
    powers = np.arange(size)
    total = np.zeros(size, np.int64)
    for degree, term in enumerate(locator):
        if term:
            total ^= _EXPS[(_LOG[term] - degree * powers) % _ORDER]
    roots: list[int] = np.flatnonzero(total == 0).tolist()
    return roots


def _correct_errors(
    block: Codewords, syndromes: list[int], locator: list[int], powers: list[int]
) -> Codewords:
    """Correct the codewords at the located positions (Forney's algorithm)."""
    checks = len(syndromes)
    evaluator = _multiply_polynomials(syndromes, locator)[:checks]
    corrected = block.copy()
    for power in powers:
        inverse = (_ORDER - power) % _ORDER
        numerator = _evaluate(evaluator, inverse)
        derivative = _evaluate(locator[1::2], 2 * inverse % _ORDER)
        if numerator and derivative:
            error = _EXP[(_LOG[numerator] - _LOG[derivative] + power) % _ORDER]
            corrected[len(block) - 1 - power] ^= error
    return corrected


def _evaluate(polynomial: list[int], power: int) -> int:
    total = 0
    for degree, term in enumerate(polynomial):
        if term:
            total ^= _EXP[(_LOG[term] + degree * power) % _ORDER]
    return total
