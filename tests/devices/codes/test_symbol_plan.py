"""Our tables of QR symbols agree with symbols of another's making."""

from itertools import product

import numpy as np
import pytest
import qrcode

from kiosk.devices.qr.qr_tables import LARGEST, block_sizes
from kiosk.devices.qr.symbol_decoder import decode
from kiosk.devices.qr.symbol_plan import Modules, format_patterns, symbol_plan

LEVELS = (1, 0, 3, 2)
"""L, M, Q and H, as a symbol writes them; qrcode's constants are the same."""
EVERY = list(product(range(1, LARGEST + 1), LEVELS))
SHORTEST = "K7M2QX9"


def drawn(version: int, level: int) -> Modules:
    made = qrcode.QRCode(version, error_correction=level, border=0)
    made.add_data(SHORTEST)
    made.make(fit=False)
    return np.where(np.array(made.get_matrix()), 1, -1).astype(np.float32)


@pytest.mark.parametrize(("version", "level"), EVERY)
def test_a_symbol_has_the_patterns_and_the_format_that_the_plan_says(
    version: int, level: int
) -> None:
    signs, ours = drawn(version, level), symbol_plan(version)
    where = ours.known != 0
    assert np.array_equal(signs[where], ours.known[where])
    written = [number for number in range(32) if number >> 3 == level]
    for places in (ours.first_format, ours.second_format):
        assert any(
            np.array_equal(signs[places], format_patterns()[number])
            for number in written
        )


@pytest.mark.parametrize(("version", "level"), EVERY)
def test_a_symbol_with_a_torn_corner_is_read_by_its_blocks(
    version: int, level: int
) -> None:
    signs = drawn(version, level)
    signs[-2:, -2:] *= -1
    assert decode(signs, symbol_plan(version)) == SHORTEST


@pytest.mark.parametrize(
    ("version", "level", "data"),
    [(1, 1, 19), (1, 2, 9), (5, 3, 62), (7, 0, 124), (12, 1, 370), (12, 2, 158)],
)
def test_data_and_checks_are_as_many_as_the_standard_says(
    version: int, level: int, data: int
) -> None:
    assert sum(block_sizes(version, level)[0]) == data
