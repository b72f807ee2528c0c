"""Ways to bring out a code's shades before they are read: each was measured to help."""

from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np

from kiosk.devices.codes.grid import Frame

_FINEST = 170
_COARSEST = 440
_FINER = 330
"""Pixels across a part that is looked at as it is; others are drawn anew."""


@dataclass(frozen=True, slots=True)
class Pass:
    """One way of shading, and what is done with it.

    ``squares``: finders are looked for in it, too; ``again``: at another scale than
    the first looks.
    """

    name: str
    shade: Callable[[Frame], Frame]
    squares: bool = False
    again: bool = False


def masked(soft: int, wide: int, strength: float) -> Callable[[Frame], Frame]:
    """Average the noise away, then take much of the wider surroundings off."""

    def shade(picture: Frame) -> Frame:
        mean = cv2.blur(picture, (soft, soft))
        around = cv2.blur(mean, (wide, wide))
        return np.asarray(
            cv2.addWeighted(mean, 1 + strength, around, -strength, 0), np.uint8
        )

    return shade


def threshold(soft: int, wide: int) -> Callable[[Frame], Frame]:
    """Make it black and white, by the mean of the surroundings."""

    def shade(picture: Frame) -> Frame:
        mean = cv2.blur(picture, (soft, soft)) if soft > 1 else picture
        way = cv2.ADAPTIVE_THRESH_MEAN_C
        return np.asarray(
            cv2.adaptiveThreshold(mean, 255, way, cv2.THRESH_BINARY, wide, 0), np.uint8
        )

    return shade


def halved(picture: Frame) -> Frame:
    """Draw it at half the size."""
    height, width = picture.shape
    size = (max(width // 2, 1), max(height // 2, 1))
    return np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), np.uint8)


def sized(part: Frame, *, again: bool) -> tuple[Frame, float]:
    """Draw a part finer or coarser, so that its modules have some pixels each.

    When it is looked at ``again``, it is at another scale.
    """
    across = max(part.shape)
    scale = 2.0 if across < _FINEST else 0.5 if across > _COARSEST else 1.0
    if again:
        scale = 2.0 if scale == 1 and across < _FINER else 1.0
    if scale == 1:
        return np.ascontiguousarray(part), scale
    if scale < 1:
        return halved(part), scale
    way = cv2.INTER_CUBIC
    finer = cv2.resize(part, None, fx=scale, fy=scale, interpolation=way)
    return np.asarray(finer, np.uint8), scale


_MASK_3 = Pass("mask 3", masked(3, 15, 3))
_MASK_5 = Pass("mask 5", masked(5, 15, 4), again=True)
_THRESHOLD = Pass("threshold 15", threshold(3, 15), squares=True)
_WIDE = Pass("threshold 51", threshold(3, 51), squares=True, again=True)
_MIDDLE = Pass("threshold 25", threshold(3, 25), squares=True, again=True)
_SOFT = Pass("threshold 31", threshold(5, 31), squares=True, again=True)
_WHOLE = Pass("whole mask", masked(5, 15, 4), again=True)

ORDER: tuple[tuple[Pass, int | None], ...] = (
    (_MASK_3, 0),
    (_MASK_3, 1),
    (_THRESHOLD, 0),
    (_MASK_5, 0),
    (_MASK_3, 2),
    (_MASK_3, 3),
    (_WIDE, 0),
    (_THRESHOLD, 1),
    (_THRESHOLD, 2),
    (_WHOLE, None),
    (_MIDDLE, 0),
    (_THRESHOLD, 3),
    (_SOFT, 0),
    (_MIDDLE, 2),
    (_THRESHOLD, 4),
    (_WIDE, 1),
    (_SOFT, 1),
    (_MIDDLE, 1),
)
"""The passes by what each gave for its time, and the rank of the region it looks at."""
