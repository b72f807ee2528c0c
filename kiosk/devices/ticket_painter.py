"""A guest's ticket: a sheet of A6 with the event, the name and a large code."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

import qrcode
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.devices.lettering import fit_person, fit_words, paint_lines
from kiosk.devices.paper import pdf, picture
from kiosk.devices.placement import Align, Anchor, Box, Lettering
from kiosk.devices.qr_symbol import Symbol, paint_symbol
from kiosk.devices.ticket_content import TicketContent
from kiosk.domain.text import capital

_SCREEN_DPI = 200
"""Fine enough for phones and office printers, and half the time of 300 to write."""
A6 = (105.0, 148.0)
_INK, _QUIET_INK, _PAPER, _PALE = "#14233b", "#4a576c", "#ffffff", "#c9d4e6"
_BAND = QRectF(-1, -1, A6[0] + 2, 34.5)
_CODE = Box(30, 83.5, 45, 45)

_SERIES = Lettering(
    box=Box(9, 7, 87, 5),
    font="Kiosk Sans",
    weight=500,
    smallest=6,
    largest=9,
    colour=_PALE,
)
_TITLE = replace(
    _SERIES,
    box=Box(9, 12, 87, 18),
    font="Kiosk Serif",
    weight=600,
    smallest=8,
    largest=17,
    colour=_PAPER,
    lines=3,
)
_NAME = replace(
    _TITLE,
    box=Box(9, 36.5, 87, 13),
    largest=20,
    colour=_INK,
    lines=2,
    anchor=Anchor.BOTTOM,
)
_WHO = replace(_SERIES, box=Box(9, 49.8, 87, 4.5), colour=_QUIET_INK)
_DATE = replace(_SERIES, box=Box(9, 56.5, 87, 5), largest=10, colour=_INK)
_HOURS = replace(_DATE, box=Box(9, 61, 87, 5))
_VENUE = replace(_WHO, box=Box(9, 67, 87, 4.5))
_ADDRESS = replace(_WHO, box=Box(9, 71, 87, 4.5))
_HINT = replace(
    _SERIES,
    box=Box(14, 136.5, 77, 8),
    largest=8,
    colour=_QUIET_INK,
    lines=2,
    align=Align.CENTER,
)


def paint_ticket(painter: QPainter, content: TicketContent) -> None:
    """Paint a ticket at the origin; the painter's unit is the millimetre."""
    painter.fillRect(QRectF(0, 0, *A6), QColor(_PAPER))
    painter.fillRect(_BAND, QColor(_INK))
    name = (content.name, content.given_name, content.family_name)
    paint_lines(painter, fit_person(*name, _NAME), _NAME)
    who = (capital(content.category), content.reference)
    for text, lettering in (
        (content.series, _SERIES),
        (content.event_title, _TITLE),
        (" · ".join(word for word in who if word), _WHO),
        (content.date, _DATE),
        (content.hours, _HOURS),
        (content.venue, _VENUE),
        (content.address, _ADDRESS),
        (content.hint, _HINT),
    ):
        paint_lines(painter, fit_words(text, lettering), lettering)
    paint_symbol(painter, ticket_symbol(content.code), _CODE, _INK)


def ticket_pdf(contents: Iterable[TicketContent]) -> bytes:
    """Make one PDF, a ticket a page."""
    return pdf(A6, "Ticket", (partial(paint_ticket, content=one) for one in contents))


def ticket_image(content: TicketContent, dpi: float = _SCREEN_DPI) -> QImage:
    """Make a picture of a ticket."""
    return picture(A6, partial(paint_ticket, content=content), dpi)


def ticket_symbol(text: str) -> Symbol:
    """Make the symbol, by another hand than the one that reads it at the door."""
    made = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=0)
    made.add_data(text)
    made.make(fit=True)
    return [bytes(0 if dark else 255 for dark in row) for row in made.get_matrix()]
