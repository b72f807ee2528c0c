"""Codewords are corrected as far as their checks allow, and no farther."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.qr.reed_solomon import Codewords, correct

CHECKS = 16
WRITTEN = np.array(
    [
        *(32, 65, 205, 69, 41, 220, 46, 128, 236, 42, 159, 74, 221, 244, 169, 239),
        *(150, 138, 70, 237, 85, 224, 96, 74, 219, 61),
    ],
    np.uint8,
)
"""A block of version 1: ten codewords and their sixteen checks."""


@st.composite
def damaged_block(draw: st.DrawFn) -> tuple[Codewords, list[int]]:
    """Damage as much as can be corrected: erasures count once, errors twice."""
    erased = draw(st.integers(0, CHECKS))
    errors = draw(st.integers(0, (CHECKS - erased) // 2))
    positions = draw(
        st.lists(
            st.integers(0, len(WRITTEN) - 1),
            min_size=erased + errors,
            max_size=erased + errors,
            unique=True,
        )
    )
    block = WRITTEN.copy()
    for position in positions:
        block[position] ^= draw(st.integers(1, 255))
    return block, positions[:erased]


@given(damaged_block())
def test_every_correctable_block_is_corrected(
    damaged: tuple[Codewords, list[int]],
) -> None:
    block, erasures = damaged
    corrected = correct(block, CHECKS, erasures)
    assert corrected is not None
    assert corrected.codewords.tolist() == WRITTEN.tolist()


def test_noise_is_not_corrected_or_has_little_surprisal() -> None:
    random = np.random.default_rng(7)
    for _ in range(300):
        block = random.integers(0, 256, len(WRITTEN), np.uint8)
        corrected = correct(block, CHECKS, [0, 1, 2, 3])
        assert corrected is None or corrected.surprisal < 30


def test_the_fewer_checks_the_lower_the_surprisal() -> None:
    block = WRITTEN.copy()
    block[3] ^= 1
    surprisals = []
    for erasures in ([], [3], [3, 4, 5, 6], list(range(CHECKS))):
        corrected = correct(block, CHECKS, erasures)
        assert corrected is not None
        surprisals.append(corrected.surprisal)
    assert surprisals[1] > surprisals[0] > surprisals[2] > surprisals[3] == 0
