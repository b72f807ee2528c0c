"""A badge in black and white alone, crisp on printers without grey levels."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtGui import QImage

from kiosk.devices.documents.badge_layout import BadgeLayout, BadgeSide, Shape
from kiosk.devices.documents.badge_painter import badge_pages
from kiosk.devices.documents.colour import BLACK, WHITE, contrast, is_dark
from kiosk.devices.documents.paper import PRINT_DPI, make_bitmap
from kiosk.devices.documents.placement import Box, Lettering
from kiosk.domain.badges.badge_content import BadgeContent

_OUTLINE_WIDTH = 0.4
"""Millimetres: the outline of a shape that would otherwise be white on white."""
_VISIBLE_CONTRAST = 1.15
"""The contrast above which a light shape is more than a tint of its ground."""


def badge_bitmap(
    layout: BadgeLayout, content: BadgeContent, dpi: float = PRINT_DPI
) -> QImage:
    """Return a badge's front in one bit a dot, 1 for black: nothing is smoothed.

    Its format is Mono, and it knows its size on paper.
    """
    monochrome = monochrome_layout(layout, content.category)
    front = badge_pages(monochrome, content)[0]
    return make_bitmap((layout.width, layout.height), front, dpi)


def monochrome_layout(layout: BadgeLayout, category: str) -> BadgeLayout:
    """Return a layout without colours, as it is for one category.

    Text is white on dark grounds, else black, whatever its colour was. A light shape
    that would vanish on a light ground gets an outline, a thin one becomes black.
    """
    sides = [_monochrome_side(layout, side, category) for side in layout.sides]
    return replace(layout, front=sides[0], back=sides[1] if sides[1:] else None)


def _monochrome_side(layout: BadgeLayout, side: BadgeSide, category: str) -> BadgeSide:
    whole_side = Box(0, 0, layout.width, layout.height)
    coloured = [Shape(whole_side, side.paper)]
    grounds = [Shape(whole_side, _ink(side.paper))]
    for shape in side.shapes:
        colour = layout.resolve_colour(shape.colour, category)
        grounds += _monochrome_shapes(Shape(shape.box, colour), grounds, coloured)
        coloured.append(Shape(shape.box, colour))
    return replace(
        side,
        paper=grounds[0].colour,
        shapes=tuple(grounds[1:]),
        texts=tuple(
            replace(text, lettering=_readable_lettering(text.lettering, grounds))
            for text in side.texts
        ),
        programme=side.programme and _readable_lettering(side.programme, grounds),
        code=side.code and Shape(side.code.box, BLACK),
    )


def _monochrome_shapes(
    shape: Shape, grounds: Sequence[Shape], coloured: Sequence[Shape]
) -> list[Shape]:
    """Return a shape in black or white, with an outline if it would vanish."""
    box, ink = shape.box, _ink(shape.colour)
    is_visible = (
        contrast(shape.colour, _ground_colour(coloured, box)) > _VISIBLE_CONTRAST
    )
    if not (is_visible and ink == WHITE == _ground_colour(grounds, box)):
        return [Shape(box, ink)]
    is_thin = min(box.width, box.height) < 3 * _OUTLINE_WIDTH
    outline = [Shape(box, BLACK)]
    return (
        outline if is_thin else [*outline, Shape(box.expanded(-_OUTLINE_WIDTH), WHITE)]
    )


def _ink(colour: str) -> str:
    return BLACK if is_dark(colour) else WHITE


def _readable_lettering(lettering: Lettering, grounds: Sequence[Shape]) -> Lettering:
    is_dark_ground = _ground_colour(grounds, lettering.box) == BLACK
    return replace(lettering, colour=WHITE if is_dark_ground else BLACK)


def _ground_colour(grounds: Sequence[Shape], box: Box) -> str:
    """Return the colour under the centre of a box."""
    centre = Box(box.left + box.width / 2, box.top + box.height / 2, 0, 0)
    return next(
        (shape.colour for shape in reversed(grounds) if shape.box.contains(centre)),
        WHITE,
    )
