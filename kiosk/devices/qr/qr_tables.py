"""The numbers of ISO/IEC 18004 for the versions that are read here, 1 to 12."""

LARGEST = 12
"""The largest version that is fitted here; tickets are far smaller."""

_CODEWORDS = (26, 44, 70, 100, 134, 172, 196, 242, 292, 346, 404, 466)
"""Of each version, data and checks (table 1)."""

_BLOCKS = {
    1: (1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4),
    0: (1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8),
    3: (1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10),
    2: (1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11),
}
"""How many blocks a version has at a level (L 1, M 0, Q 3, H 2; table 9)."""

_CHECKS = {
    1: (7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24),
    0: (10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22),
    3: (13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26),
    2: (17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28),
}
"""How many codewords of each block check the others (table 9)."""

_MIDDLE_FROM = 7
"""The first version with three alignment patterns in a row."""

_FORMAT_POLYNOMIAL, _FORMAT_MASK = 0x537, 0x5412
_VERSION_POLYNOMIAL = 0x1F25


def block_sizes(version: int, level: int) -> tuple[list[int], int]:
    """Return the data codewords of each block, and the checks that each has besides."""
    count, checks = _BLOCKS[level][version - 1], _CHECKS[level][version - 1]
    size, longer = divmod(_CODEWORDS[version - 1], count)
    data = size - checks
    return [data] * (count - longer) + [data + 1] * longer, checks


def alignment_centres(version: int) -> tuple[int, ...]:
    """Return the rows, and columns, on which alignment patterns are centred."""
    size = 17 + 4 * version
    if version == 1:
        return ()
    middle = ((size - 1) // 2,) if version >= _MIDDLE_FROM else ()
    return (6, *middle, size - 7)


def format_bits(number: int) -> int:
    """Return the fifteen bits of a format, its level and its mask, with checks."""
    return _with_checks(number, 10, _FORMAT_POLYNOMIAL) ^ _FORMAT_MASK


def version_bits(version: int) -> int:
    """Return the eighteen bits of a version, with their checks."""
    return _with_checks(version, 12, _VERSION_POLYNOMIAL)


def _with_checks(number: int, checks: int, polynomial: int) -> int:
    """Append the remainder of a division of polynomials over two elements (BCH)."""
    rest = number << checks
    while (over := rest.bit_length() - polynomial.bit_length()) >= 0:
        rest ^= polynomial << over
    return number << checks | rest
