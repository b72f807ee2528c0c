"""How light a colour, written as “#rrggbb”, is to the eye."""

BLACK, WHITE = "#000000", "#ffffff"
_SHARES = (0.2126, 0.7152, 0.0722)
_HALFWAY = 0.179
"""The luminance on which black and white are read equally well."""
_GAMMA = 2.4
_TOE, _SLOPE = 0.04045, 12.92


def luminance(colour: str) -> float:
    """Say how light a colour is, from 0 to 1, as WCAG 2 counts it."""
    parts = bytes.fromhex(colour.removeprefix("#"))
    return sum(
        share * _linear(part / 255) for share, part in zip(_SHARES, parts, strict=True)
    )


def contrast(one: str, other: str) -> float:
    """Say how well one colour is told from another, from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def is_dark(colour: str) -> bool:
    """Say whether white is read better on it than black."""
    return luminance(colour) < _HALFWAY


def _linear(level: float) -> float:
    if level <= _TOE:
        return level / _SLOPE
    return float(((level + 0.055) / 1.055) ** _GAMMA)
