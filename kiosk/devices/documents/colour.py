"""Colours written as “#rrggbb”: their luminance and contrast (WCAG 2)."""

BLACK, WHITE = "#000000", "#ffffff"
_WEIGHTS = (0.2126, 0.7152, 0.0722)
_DARK_BELOW = 0.179
"""The luminance on which black and white are read equally well."""
_GAMMA = 2.4
_LINEAR_BELOW, _SLOPE = 0.04045, 12.92


def luminance(colour: str) -> float:
    """Return a colour's relative luminance from 0 to 1 (WCAG 2)."""
    parts = bytes.fromhex(colour.removeprefix("#"))
    return sum(
        share * _linear(part / 255) for share, part in zip(_WEIGHTS, parts, strict=True)
    )


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours from 1 to 21 (WCAG 2)."""
    darker, lighter = sorted((luminance(first), luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def is_dark(colour: str) -> bool:
    """Return whether white is more readable on a colour than black."""
    return luminance(colour) < _DARK_BELOW


def _linear(level: float) -> float:
    if level <= _LINEAR_BELOW:
        return level / _SLOPE
    return float(((level + 0.055) / 1.055) ** _GAMMA)
