"""Image preprocessing before a code is decoded: each pass was measured to help."""

from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np

from kiosk.devices.qr.grid_sampling import Frame

_ENLARGE_BELOW = 170
_REDUCE_ABOVE = 440
_ENLARGE_AGAIN_BELOW = 330
"""Pixels across a crop that is searched as it is; others are rescaled."""


@dataclass(frozen=True, slots=True)
class Pass:
    """One kind of preprocessing, and what is done with its result.

    ``finders``: finder patterns are searched in it, too; ``rescaled``: at another scale
    than the first passes.
    """

    name: str
    apply: Callable[[Frame], Frame]
    finders: bool = False
    rescaled: bool = False


def unsharp(blur: int, window: int, strength: float) -> Callable[[Frame], Frame]:
    """Return a filter that averages noise, then subtracts the surroundings."""

    def apply(image: Frame) -> Frame:
        smoothed = cv2.blur(image, (blur, blur))
        surroundings = cv2.blur(smoothed, (window, window))
        return np.asarray(
            cv2.addWeighted(smoothed, 1 + strength, surroundings, -strength, 0),
            np.uint8,
        )

    return apply


def adaptive_threshold(blur: int, window: int) -> Callable[[Frame], Frame]:
    """Return a filter to black and white by the mean of the surroundings."""

    def apply(image: Frame) -> Frame:
        smoothed = cv2.blur(image, (blur, blur)) if blur > 1 else image
        method = cv2.ADAPTIVE_THRESH_MEAN_C
        return np.asarray(
            cv2.adaptiveThreshold(smoothed, 255, method, cv2.THRESH_BINARY, window, 0),
            np.uint8,
        )

    return apply


def halve(image: Frame) -> Frame:
    """Return the image at half its size."""
    height, width = image.shape
    size = (max(width // 2, 1), max(height // 2, 1))
    return np.asarray(cv2.resize(image, size, interpolation=cv2.INTER_AREA), np.uint8)


def rescale(crop: Frame, *, rescaled: bool) -> tuple[Frame, float]:
    """Return a crop at a scale that gives its modules some pixels each, and that scale.

    With ``rescaled`` it is another scale than the first passes had.
    """
    longer_side = max(crop.shape)
    scale = (
        2.0
        if longer_side < _ENLARGE_BELOW
        else 0.5
        if longer_side > _REDUCE_ABOVE
        else 1.0
    )
    if rescaled:
        scale = 2.0 if scale == 1 and longer_side < _ENLARGE_AGAIN_BELOW else 1.0
    if scale == 1:
        return np.ascontiguousarray(crop), scale
    if scale < 1:
        return halve(crop), scale
    interpolation = cv2.INTER_CUBIC
    enlarged = cv2.resize(crop, None, fx=scale, fy=scale, interpolation=interpolation)
    return np.asarray(enlarged, np.uint8), scale


_UNSHARP_3 = Pass("mask 3", unsharp(3, 15, 3))
_UNSHARP_5 = Pass("mask 5", unsharp(5, 15, 4), rescaled=True)
_THRESHOLD_15 = Pass("threshold 15", adaptive_threshold(3, 15), finders=True)
_THRESHOLD_51 = Pass(
    "threshold 51", adaptive_threshold(3, 51), finders=True, rescaled=True
)
_THRESHOLD_25 = Pass(
    "threshold 25", adaptive_threshold(3, 25), finders=True, rescaled=True
)
_THRESHOLD_31 = Pass(
    "threshold 31", adaptive_threshold(5, 31), finders=True, rescaled=True
)
_WHOLE_FRAME = Pass("whole mask", unsharp(5, 15, 4), rescaled=True)

PASSES: tuple[tuple[Pass, int | None], ...] = (
    (_UNSHARP_3, 0),
    (_UNSHARP_3, 1),
    (_THRESHOLD_15, 0),
    (_UNSHARP_5, 0),
    (_UNSHARP_3, 2),
    (_UNSHARP_3, 3),
    (_THRESHOLD_51, 0),
    (_THRESHOLD_15, 1),
    (_THRESHOLD_15, 2),
    (_WHOLE_FRAME, None),
    (_THRESHOLD_25, 0),
    (_THRESHOLD_15, 3),
    (_THRESHOLD_31, 0),
    (_THRESHOLD_25, 2),
    (_THRESHOLD_15, 4),
    (_THRESHOLD_51, 1),
    (_THRESHOLD_31, 1),
    (_THRESHOLD_25, 1),
)
"""The passes by what each gained for its time, each with its region's rank."""
