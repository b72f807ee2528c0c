"""Codewords are mended as far as their checks allow, and no farther."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.codes.reed_solomon import Codewords, mend

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
def harm(draw: st.DrawFn) -> tuple[Codewords, list[int]]:
    """Harm as much as can be mended: known places count once, others twice."""
    known = draw(st.integers(0, CHECKS))
    unknown = draw(st.integers(0, (CHECKS - known) // 2))
    places = draw(
        st.lists(
            st.integers(0, len(WRITTEN) - 1),
            min_size=known + unknown,
            max_size=known + unknown,
            unique=True,
        )
    )
    block = WRITTEN.copy()
    for place in places:
        block[place] ^= draw(st.integers(1, 255))
    return block, places[:known]


@given(harm())
def test_what_can_be_mended_is(harmed: tuple[Codewords, list[int]]) -> None:
    block, doubtful = harmed
    mended = mend(block, CHECKS, doubtful)
    assert mended is not None
    assert mended.codewords.tolist() == WRITTEN.tolist()


def test_what_is_no_block_is_none_or_no_surprise() -> None:
    dice = np.random.default_rng(7)
    for _ in range(300):
        block = dice.integers(0, 256, len(WRITTEN), np.uint8)
        mended = mend(block, CHECKS, [0, 1, 2, 3])
        assert mended is None or mended.surprise < 30


def test_the_less_was_checked_the_less_it_surprises() -> None:
    block = WRITTEN.copy()
    block[3] ^= 1
    surprises = []
    for doubtful in ([], [3], [3, 4, 5, 6], list(range(CHECKS))):
        mended = mend(block, CHECKS, doubtful)
        assert mended is not None
        surprises.append(mended.surprise)
    assert surprises[1] > surprises[0] > surprises[2] > surprises[3] == 0
