"""Boxes on paper, and the setting of text in them, in millimetres and points."""

from dataclasses import dataclass
from enum import StrEnum


class Align(StrEnum):
    """The horizontal alignment of a line in its box."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class Anchor(StrEnum):
    """The vertical alignment of the lines in their box."""

    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


SPARE_BEFORE = {
    Align.LEFT: 0.0,
    Align.CENTER: 0.5,
    Align.RIGHT: 1.0,
    Anchor.TOP: 0.0,
    Anchor.MIDDLE: 0.5,
    Anchor.BOTTOM: 1.0,
}
"""The fraction of the spare room before what is placed."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on paper, in millimetres from the top left corner."""

    left: float
    top: float
    width: float
    height: float

    def expanded(self, margin: float) -> "Box":
        """Return the box with a margin around it."""
        return Box(
            self.left - margin,
            self.top - margin,
            self.width + 2 * margin,
            self.height + 2 * margin,
        )

    def fit(self, ratio: float, align: Align, anchor: Anchor) -> "Box":
        """Return the largest box within this one, ``ratio`` times as wide as high."""
        width = min(self.width, self.height * ratio)
        height = width / ratio
        return Box(
            self.left + (self.width - width) * SPARE_BEFORE[align],
            self.top + (self.height - height) * SPARE_BEFORE[anchor],
            width,
            height,
        )

    def intersects(self, other: "Box") -> bool:
        """Return whether two boxes share any area."""
        return (
            self.left < other.left + other.width
            and other.left < self.left + self.width
            and self.top < other.top + other.height
            and other.top < self.top + self.height
        )

    def contains(self, other: "Box") -> bool:
        """Return whether another box lies within this one."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and self.left + self.width >= other.left + other.width
            and self.top + self.height >= other.top + other.height
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Lettering:
    """The setting of a text in its box: it shrinks, breaks and is shortened to fit.

    Sizes are in points, ``spacing`` in percent of each letter's width.
    """

    box: Box
    font: str
    weight: int
    min_size: float
    max_size: float
    colour: str
    max_lines: int = 1
    align: Align = Align.LEFT
    anchor: Anchor = Anchor.TOP
    spacing: float = 0
    capitals: bool = False
