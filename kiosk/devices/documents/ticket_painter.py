"""A guest's ticket: a sheet of A6 with the event, the name and a large code."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

import qrcode
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.devices.documents.lettering import fit_full_name, fit_line, paint_lines
from kiosk.devices.documents.paper import make_image, make_pdf
from kiosk.devices.documents.placement import Align, Anchor, Box, Lettering
from kiosk.devices.documents.qr_symbol import SymbolRows, paint_symbol
from kiosk.domain.text import capitalize_first
from kiosk.domain.ticket_content import TicketContent

_SCREEN_DPI = 200
"""Fine enough for phones and office printers, and half the time of 300 to write."""
A6 = (105.0, 148.0)
_SIDE, _CODE_DPI = 40, 280
"""Millimetres and dots of a code in a mail: 441 pixels for 220 that are shown."""
_INK, _MUTED_INK, _PAPER, _PALE = "#14233b", "#4a576c", "#ffffff", "#c9d4e6"
_BAND = QRectF(-1, -1, A6[0] + 2, 34.5)
_CODE = Box(30, 83.5, 45, 45)

_SERIES = Lettering(
    box=Box(9, 7, 87, 5),
    font="Kiosk Sans",
    weight=500,
    min_size=6,
    max_size=9,
    colour=_PALE,
)
_TITLE = replace(
    _SERIES,
    box=Box(9, 12, 87, 18),
    font="Kiosk Serif",
    weight=600,
    min_size=8,
    max_size=17,
    colour=_PAPER,
    max_lines=3,
)
_NAME = replace(
    _TITLE,
    box=Box(9, 36.5, 87, 13),
    max_size=20,
    colour=_INK,
    max_lines=2,
    anchor=Anchor.BOTTOM,
)
_CATEGORY_LINE = replace(_SERIES, box=Box(9, 49.8, 87, 4.5), colour=_MUTED_INK)
_DATE = replace(_SERIES, box=Box(9, 56.5, 87, 5), max_size=10, colour=_INK)
_HOURS = replace(_DATE, box=Box(9, 61, 87, 5))
_VENUE = replace(_CATEGORY_LINE, box=Box(9, 67, 87, 4.5))
_ADDRESS = replace(_CATEGORY_LINE, box=Box(9, 71, 87, 4.5))
_HINT = replace(
    _SERIES,
    box=Box(14, 136.5, 77, 8),
    max_size=8,
    colour=_MUTED_INK,
    max_lines=2,
    align=Align.CENTER,
)


def paint_ticket(painter: QPainter, content: TicketContent) -> None:
    """Paint a ticket at the origin; the painter's unit is the millimetre."""
    painter.fillRect(QRectF(0, 0, *A6), QColor(_PAPER))
    painter.fillRect(_BAND, QColor(_INK))
    name = (content.name, content.given_name, content.family_name)
    paint_lines(painter, fit_full_name(*name, _NAME), _NAME)
    category_parts = (capitalize_first(content.category), content.reference)
    for text, lettering in (
        (content.series, _SERIES),
        (content.event_title, _TITLE),
        (" · ".join(word for word in category_parts if word), _CATEGORY_LINE),
        (content.date, _DATE),
        (content.hours, _HOURS),
        (content.venue, _VENUE),
        (content.address, _ADDRESS),
        (content.hint, _HINT),
    ):
        paint_lines(painter, fit_line(text, lettering), lettering)
    paint_symbol(painter, ticket_symbol(content.code), _CODE, _INK)


def ticket_pdf(contents: Iterable[TicketContent]) -> bytes:
    """Return one PDF, a ticket a page."""
    return make_pdf(
        A6, "Ticket", (partial(paint_ticket, content=content) for content in contents)
    )


def ticket_image(content: TicketContent, dpi: float = _SCREEN_DPI) -> QImage:
    """Return an image of a ticket."""
    return make_image(A6, partial(paint_ticket, content=content), dpi)


def code_image(text: str) -> QImage:
    """Return an image of a code with its clear border, for the body of a mail."""
    return make_image((_SIDE, _SIDE), partial(_paint_code, text=text), _CODE_DPI)


def _paint_code(painter: QPainter, text: str) -> None:
    painter.fillRect(QRectF(0, 0, _SIDE, _SIDE), QColor(_PAPER))
    margin = _SIDE / 8
    box = Box(margin, margin, _SIDE - 2 * margin, _SIDE - 2 * margin)
    paint_symbol(painter, ticket_symbol(text), box, _INK)


def ticket_symbol(text: str) -> SymbolRows:
    """Return a code's symbol, made by another library than the one reading it."""
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=0)
    code.add_data(text)
    code.make(fit=True)
    return [bytes(0 if dark else 255 for dark in row) for row in code.get_matrix()]
