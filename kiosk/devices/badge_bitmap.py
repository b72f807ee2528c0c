"""A badge in black and white alone, crisp on printers that know nothing between."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtGui import QImage

from kiosk.devices.badge_layout import BadgeLayout, Shape, Side, TextField
from kiosk.devices.badge_painter import badge_pages
from kiosk.devices.colour import BLACK, WHITE, is_dark
from kiosk.devices.paper import PRINT_DPI, bitmap
from kiosk.devices.placement import Box, Lettering
from kiosk.domain.badge_content import BadgeContent

_RULE = 0.4
"""Millimetres: the outline of a shape that would else be white on white."""


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
    grounds = [Shape(whole, _ink(side.paper))]
    for shape in side.shapes:
        colour = _ink(layout.colour(shape.colour, category))
        vanishes = colour == WHITE == _ground(grounds, shape.box)
        grounds.append(Shape(shape.box, BLACK if vanishes else colour))
        if vanishes and min(shape.box.width, shape.box.height) > 3 * _RULE:
            grounds.append(Shape(shape.box.grown(-_RULE), WHITE))
    return replace(
        side,
        paper=grounds[0].colour,
        shapes=tuple(grounds[1:]),
        texts=tuple(
            TextField(text.shows, _legible(text.lettering, grounds), text.fixed)
            for text in side.texts
        ),
        programme=side.programme and _legible(side.programme, grounds),
        code=side.code and Shape(side.code.box, BLACK),
    )


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
