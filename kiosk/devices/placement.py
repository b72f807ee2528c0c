"""Where things stand on paper, and how words are set there, in mm and points."""

from dataclasses import dataclass
from enum import StrEnum


class Align(StrEnum):
    """Where a line stands in its box."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class Anchor(StrEnum):
    """Where the lines together stand in their box."""

    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


SHARE = {
    Align.LEFT: 0.0,
    Align.CENTER: 0.5,
    Align.RIGHT: 1.0,
    Anchor.TOP: 0.0,
    Anchor.MIDDLE: 0.5,
    Anchor.BOTTOM: 1.0,
}
"""How much of the spare room lies before what is placed."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the badge, in millimetres from its top left corner."""

    left: float
    top: float
    width: float
    height: float

    def grown(self, by: float) -> "Box":
        """Give the box with a border around it."""
        return Box(
            self.left - by, self.top - by, self.width + 2 * by, self.height + 2 * by
        )

    def fitted(self, ratio: float, align: Align, anchor: Anchor) -> "Box":
        """Give the largest box within it that is so many times as wide as high."""
        width = min(self.width, self.height * ratio)
        height = width / ratio
        return Box(
            self.left + (self.width - width) * SHARE[align],
            self.top + (self.height - height) * SHARE[anchor],
            width,
            height,
        )

    def meets(self, other: "Box") -> bool:
        """Whether two boxes share any area."""
        return (
            self.left < other.left + other.width
            and other.left < self.left + self.width
            and self.top < other.top + other.height
            and other.top < self.top + self.height
        )

    def holds(self, other: "Box") -> bool:
        """Whether another box lies within this one."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and self.left + self.width >= other.left + other.width
            and self.top + self.height >= other.top + other.height
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Lettering:
    """How some words are set in their box: they shrink, break and shorten to fit.

    Sizes are in points, ``spacing`` in percent of each letter's width.
    """

    box: Box
    font: str
    weight: int
    smallest: float
    largest: float
    colour: str
    lines: int = 1
    align: Align = Align.LEFT
    anchor: Anchor = Anchor.TOP
    spacing: float = 0
    capitals: bool = False
