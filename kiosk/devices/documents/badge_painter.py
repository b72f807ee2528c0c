"""A badge, painted by one function for paper, image and screen."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.devices.documents.badge_layout import (
    BadgeField,
    BadgeLayout,
    BadgeSide,
    TextField,
)
from kiosk.devices.documents.fitting import FittedText
from kiosk.devices.documents.glyphs import can_write
from kiosk.devices.documents.image_painter import paint_image
from kiosk.devices.documents.lettering import (
    fit_full_name,
    fit_line,
    fit_name_part,
    paint_lines,
)
from kiosk.devices.documents.paper import PRINT_DPI, PagePainter, make_image, make_pdf
from kiosk.devices.documents.placement import Box
from kiosk.devices.documents.programme_painter import paint_programme
from kiosk.devices.documents.qr_symbol import make_symbol, paint_symbol
from kiosk.domain.badges.badge_content import BadgeContent
from kiosk.domain.people.category import localize_category
from kiosk.domain.people.name import family_forms, given_forms
from kiosk.domain.text import localize

_SEPARATOR = " · "


def fit_field(field: TextField, content: BadgeContent) -> FittedText:
    """Fit a text field of the layout for one badge."""
    if field.fixed is not None:
        return fit_line(localize(field.fixed, content.language), field.lettering)
    name = _written_name(content)
    match field.shows:
        case (BadgeField.NAME,):
            return fit_full_name(*name, field.lettering)
        case (BadgeField.GIVEN_NAME,):
            return fit_name_part(given_forms(*name), field.lettering)
        case (BadgeField.FAMILY_NAME,):
            return fit_name_part(family_forms(*name), field.lettering)
        case _:
            texts = (_field_text(badge_field, content) for badge_field in field.shows)
            return fit_line(_SEPARATOR.join(filter(None, texts)), field.lettering)


def _written_name(content: BadgeContent) -> tuple[str, str, str]:
    """Return the name with its given and family names, or what stands in for it."""
    if any(can_write(char) for char in content.name if char.isalpha()):
        return content.name, content.given_name, content.family_name
    return content.latin_name or content.reference or content.name, "", ""


def _field_text(badge_field: BadgeField, content: BadgeContent) -> str:
    if badge_field is BadgeField.CATEGORY:
        return localize_category(content.category, content.language)
    return str(getattr(content, badge_field))


def paint_side(
    painter: QPainter, layout: BadgeLayout, side: BadgeSide, content: BadgeContent
) -> None:
    """Paint a side of a badge at the origin; the painter's unit is the millimetre."""
    category = content.category
    whole_side = Box(0, 0, layout.width, layout.height)
    painter.fillRect(_rectangle(whole_side), QColor(side.paper))
    for shape in side.shapes:
        colour = layout.resolve_colour(shape.colour, category)
        painter.fillRect(_rectangle(shape.box), QColor(colour))
    for element in side.pictures:
        paint_image(painter, element.image, element.box)
    for field in side.texts:
        colour = layout.resolve_colour(field.lettering.colour, category)
        paint_lines(painter, fit_field(field, content), field.lettering, colour)
    if side.programme:
        colour = layout.resolve_colour(side.programme.colour, category)
        paint_programme(painter, content.programme, side.programme, colour)
    if side.code and content.code:
        symbol = make_symbol(content.code)
        paint_symbol(painter, symbol, side.code.box, side.code.colour)


def badge_pages(layout: BadgeLayout, content: BadgeContent) -> list[PagePainter]:
    """Return the painters of a badge's pages: its front, and its back if it has one."""
    return [
        partial(paint_side, layout=layout, side=side, content=content)
        for side in layout.sides
    ]


def badge_pdf(layout: BadgeLayout, contents: Iterable[BadgeContent]) -> bytes:
    """Return one PDF, a side a page, with each font in it once."""
    pages = (page for content in contents for page in badge_pages(layout, content))
    return make_pdf((layout.width, layout.height), "Badge", pages)


def badge_image(
    layout: BadgeLayout, content: BadgeContent, dpi: float = PRINT_DPI
) -> QImage:
    """Return an image of a badge's front."""
    paint = badge_pages(layout, content)[0]
    return make_image((layout.width, layout.height), paint, dpi)


def _rectangle(box: Box) -> QRectF:
    return QRectF(box.left, box.top, box.width, box.height)
