"""A badge, drawn by one function for paper, picture and screen."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.devices.badge_layout import BadgeLayout, Side
from kiosk.devices.badge_words import fit_field
from kiosk.devices.lettering import paint_lines
from kiosk.devices.paper import PRINT_DPI, Paint, pdf, picture
from kiosk.devices.picture_painter import paint_picture
from kiosk.devices.placement import Box
from kiosk.devices.programme_painter import paint_programme
from kiosk.devices.qr_symbol import paint_symbol, quick_symbol
from kiosk.domain.badge_content import BadgeContent


def paint_side(
    painter: QPainter, layout: BadgeLayout, side: Side, content: BadgeContent
) -> None:
    """Paint a side of a badge at the origin; the painter's unit is the millimetre."""
    category = content.category
    whole = Box(0, 0, layout.width, layout.height)
    painter.fillRect(_area(whole), QColor(side.paper))
    for shape in side.shapes:
        colour = layout.colour(shape.colour, category)
        painter.fillRect(_area(shape.box), QColor(colour))
    for one in side.pictures:
        paint_picture(painter, one.image, one.box)
    for field in side.texts:
        colour = layout.colour(field.lettering.colour, category)
        paint_lines(painter, fit_field(field, content), field.lettering, colour)
    if side.programme:
        colour = layout.colour(side.programme.colour, category)
        paint_programme(painter, content.programme, side.programme, colour)
    if side.code and content.code:
        symbol = quick_symbol(content.code)
        paint_symbol(painter, symbol, side.code.box, side.code.colour)


def badge_pages(layout: BadgeLayout, content: BadgeContent) -> list[Paint]:
    """Give what paints a badge: its front, and its back if it has one."""
    return [
        partial(paint_side, layout=layout, side=side, content=content)
        for side in layout.sides
    ]


def badge_pdf(layout: BadgeLayout, contents: Iterable[BadgeContent]) -> bytes:
    """Make one PDF, a side a page, with each font in it once."""
    pages = (page for content in contents for page in badge_pages(layout, content))
    return pdf((layout.width, layout.height), "Badge", pages)


def badge_image(
    layout: BadgeLayout, content: BadgeContent, dpi: float = PRINT_DPI
) -> QImage:
    """Make a picture of a badge's front."""
    paint = badge_pages(layout, content)[0]
    return picture((layout.width, layout.height), paint, dpi)


def _area(box: Box) -> QRectF:
    return QRectF(box.left, box.top, box.width, box.height)
