"""A badge, drawn by one function for paper, picture and screen."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.devices.badge_layout import BadgeLayout, Shows, TextField
from kiosk.devices.fitting import Fitted
from kiosk.devices.lettering import fit_person, fit_words, paint_lines
from kiosk.devices.paper import PRINT_DPI, pdf, picture
from kiosk.devices.placement import Box
from kiosk.devices.qr_symbol import paint_symbol, quick_symbol
from kiosk.domain.badge_content import BadgeContent


def paint_badge(painter: QPainter, layout: BadgeLayout, content: BadgeContent) -> None:
    """Paint a badge at the origin; the painter's unit is the millimetre."""
    painter.fillRect(
        _area(Box(0, 0, layout.width, layout.height)), QColor(layout.paper)
    )
    for shape in layout.shapes:
        colour = layout.colour(shape.colour, content.category)
        painter.fillRect(_area(shape.box), QColor(colour))
    for field in layout.texts:
        colour = layout.colour(field.lettering.colour, content.category)
        paint_lines(painter, fit_field(field, content), field.lettering, colour)
    if content.code:
        symbol = quick_symbol(content.code)
        paint_symbol(painter, symbol, layout.code.box, layout.code.colour)


def badge_pdf(layout: BadgeLayout, contents: Iterable[BadgeContent]) -> bytes:
    """Make one PDF, a badge a page, with each font in it once."""
    pages = (partial(paint_badge, layout=layout, content=one) for one in contents)
    return pdf((layout.width, layout.height), "Badge", pages)


def badge_image(
    layout: BadgeLayout, content: BadgeContent, dpi: float = PRINT_DPI
) -> QImage:
    """Make a picture of a badge."""
    paint = partial(paint_badge, layout=layout, content=content)
    return picture((layout.width, layout.height), paint, dpi)


def fit_field(field: TextField, content: BadgeContent) -> Fitted:
    """Say how a text of the layout is written on one badge."""
    match field.shows:
        case Shows.NAME:
            return fit_person(
                content.name, content.given_name, content.family_name, field.lettering
            )
        case Shows.EVENT_TITLE:
            return fit_words(content.event_title, field.lettering)
        case Shows.AFFILIATION:
            return fit_words(content.affiliation, field.lettering)
        case Shows.CATEGORY:
            return fit_words(content.category, field.lettering)


def _area(box: Box) -> QRectF:
    return QRectF(box.left, box.top, box.width, box.height)
