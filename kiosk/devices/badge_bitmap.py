"""A badge in black and white alone, crisp on printers that know nothing between."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtGui import QColor, QImage

from kiosk.devices.badge_layout import BadgeLayout, Shape, TextField
from kiosk.devices.badge_painter import paint_badge
from kiosk.devices.paper import PRINT_DPI, bitmap
from kiosk.devices.placement import Box
from kiosk.domain.badge_content import BadgeContent

BLACK, WHITE = "#000000", "#ffffff"
_DARK = 150
"""Of 255 grades of grey: below it a colour becomes black."""
_RULE = 0.4
"""Millimetres: the outline of a shape that would else be white on white."""


def badge_bitmap(
    layout: BadgeLayout, content: BadgeContent, dpi: float = PRINT_DPI
) -> QImage:
    """Make a picture of one bit a dot, 1 for black: nothing in it is smoothed.

    Its format is Mono, and it knows its size on paper.
    """
    plain = in_black_and_white(layout, content.category)
    paint = partial(paint_badge, layout=plain, content=content)
    return bitmap((layout.width, layout.height), paint, dpi)


def in_black_and_white(layout: BadgeLayout, category: str) -> BadgeLayout:
    """Give a layout without colours, as it is for one category.

    Words are white on what is dark, else black, whatever their colour was. A light
    shape that would vanish in light ground has an outline.
    """

    def ink(colour: str) -> str:
        return BLACK if _is_dark(layout.colour(colour, category)) else WHITE

    grounds = [Shape(Box(0, 0, layout.width, layout.height), ink(layout.paper))]
    for shape in layout.shapes:
        plain = Shape(shape.box, ink(shape.colour))
        if plain.colour == WHITE == _ground(grounds, plain.box):
            grounds.append(Shape(plain.box, BLACK))
            plain = Shape(plain.box.grown(-_RULE), WHITE)
        grounds.append(plain)
    return replace(
        layout,
        paper=grounds[0].colour,
        shapes=tuple(grounds[1:]),
        texts=tuple(_legible(text, grounds) for text in layout.texts),
        code=replace(layout.code, colour=_against(grounds, layout.code.box)),
    )


def _is_dark(colour: str) -> bool:
    shade = QColor(colour)
    return 0.299 * shade.red() + 0.587 * shade.green() + 0.114 * shade.blue() < _DARK


def _legible(text: TextField, grounds: Sequence[Shape]) -> TextField:
    colour = _against(grounds, text.lettering.box)
    return replace(text, lettering=replace(text.lettering, colour=colour))


def _against(grounds: Sequence[Shape], box: Box) -> str:
    return WHITE if _ground(grounds, box) == BLACK else BLACK


def _ground(grounds: Sequence[Shape], box: Box) -> str:
    """Say what lies under the middle of a box."""
    middle = Box(box.left + box.width / 2, box.top + box.height / 2, 0, 0)
    return next(
        (shape.colour for shape in reversed(grounds) if shape.box.holds(middle)), WHITE
    )
