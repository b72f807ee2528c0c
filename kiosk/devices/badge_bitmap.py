"""A badge in black and white alone, crisp on printers that know nothing between."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtGui import QImage

from kiosk.devices.badge_layout import BadgeLayout, Shape, Side
from kiosk.devices.badge_painter import badge_pages
from kiosk.devices.colour import BLACK, WHITE, contrast, is_dark
from kiosk.devices.paper import PRINT_DPI, bitmap
from kiosk.devices.placement import Box, Lettering
from kiosk.domain.badge_content import BadgeContent

_RULE = 0.4
"""Millimetres: the outline of a shape that would else be white on white."""
_SEEN = 1.15
"""The contrast from which on a light shape is more than a tint of its ground."""


def badge_bitmap(
    layout: BadgeLayout, content: BadgeContent, dpi: float = PRINT_DPI
) -> QImage:
    """Make a picture of a front in one bit a dot, 1 for black: nothing is smoothed.

    Its format is Mono, and it knows its size on paper.
    """
    plain = in_black_and_white(layout, content.category)
    front = badge_pages(plain, content)[0]
    return bitmap((layout.width, layout.height), front, dpi)


def in_black_and_white(layout: BadgeLayout, category: str) -> BadgeLayout:
    """Give a layout without colours, as it is for one category.

    Words are white on what is dark, else black, whatever their colour was. A light
    shape that would vanish in light ground has an outline, a thin one becomes black.
    """
    plain = [_plain(layout, side, category) for side in layout.sides]
    return replace(layout, front=plain[0], back=plain[1] if plain[1:] else None)


def _plain(layout: BadgeLayout, side: Side, category: str) -> Side:
    whole = Box(0, 0, layout.width, layout.height)
    coloured = [Shape(whole, side.paper)]
    grounds = [Shape(whole, _ink(side.paper))]
    for shape in side.shapes:
        colour = layout.colour(shape.colour, category)
        grounds += _flat(Shape(shape.box, colour), grounds, coloured)
        coloured.append(Shape(shape.box, colour))
    return replace(
        side,
        paper=grounds[0].colour,
        shapes=tuple(grounds[1:]),
        texts=tuple(
            replace(text, lettering=_legible(text.lettering, grounds))
            for text in side.texts
        ),
        programme=side.programme and _legible(side.programme, grounds),
        code=side.code and Shape(side.code.box, BLACK),
    )


def _flat(
    shape: Shape, grounds: Sequence[Shape], coloured: Sequence[Shape]
) -> list[Shape]:
    """Give a shape without its colour, and with an outline if it would vanish."""
    box, ink = shape.box, _ink(shape.colour)
    seen = contrast(shape.colour, _ground(coloured, box)) > _SEEN
    if not (seen and ink == WHITE == _ground(grounds, box)):
        return [Shape(box, ink)]
    thin = min(box.width, box.height) < 3 * _RULE
    outline = [Shape(box, BLACK)]
    return outline if thin else [*outline, Shape(box.grown(-_RULE), WHITE)]


def _ink(colour: str) -> str:
    return BLACK if is_dark(colour) else WHITE


def _legible(lettering: Lettering, grounds: Sequence[Shape]) -> Lettering:
    dark = _ground(grounds, lettering.box) == BLACK
    return replace(lettering, colour=WHITE if dark else BLACK)


def _ground(grounds: Sequence[Shape], box: Box) -> str:
    """Say what lies under the middle of a box."""
    middle = Box(box.left + box.width / 2, box.top + box.height / 2, 0, 0)
    return next(
        (shape.colour for shape in reversed(grounds) if shape.box.holds(middle)), WHITE
    )
