"""A staff card: the name, the role and the staff code, in the size of a bank card."""

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.devices.documents.lettering import fit_full_name, fit_line, paint_lines
from kiosk.devices.documents.paper import make_image, make_pdf
from kiosk.devices.documents.placement import Anchor, Box, Lettering
from kiosk.devices.documents.qr_symbol import paint_symbol
from kiosk.devices.documents.ticket_painter import ticket_symbol
from kiosk.domain.event.dates import format_date
from kiosk.domain.event.event import Event
from kiosk.domain.staff import Role

CR80 = (85.6, 54.0)
_INK, _QUIET_INK, _PAPER = "#14233b", "#4a576c", "#ffffff"
_CODE = Box(5, 10, 34, 34)
_NAME = Lettering(
    box=Box(44, 10, 37, 17),
    font="Kiosk Serif",
    weight=600,
    min_size=8,
    max_size=15,
    colour=_INK,
    max_lines=2,
    anchor=Anchor.BOTTOM,
)
_ROLE = replace(
    _NAME,
    box=Box(44, 28.5, 37, 5),
    font="Kiosk Sans",
    weight=500,
    max_size=10,
    max_lines=1,
    anchor=Anchor.TOP,
)
_HINT = replace(
    _ROLE,
    box=Box(44, 35, 37, 9),
    min_size=6,
    max_size=7,
    max_lines=3,
    colour=_QUIET_INK,
    anchor=Anchor.BOTTOM,
)
_ROLES = {
    "en": {
        Role.STEWARD: "Steward",
        Role.SUPERVISOR: "Supervisor",
        Role.ORGANISER: "Organiser",
    },
    "nl": {
        Role.STEWARD: "Medewerker",
        Role.SUPERVISOR: "Coördinator",
        Role.ORGANISER: "Organisator",
    },
}
_HINTS = {
    "en": "Opens the desk at the event of {date}: let nobody photograph it.",
    "nl": "Opent de balie bij het evenement van {date}: laat niemand er een foto van "
    "maken.",
}
_ORGANISER_HINTS = {
    "en": "Opens the desk, with your PIN, at the event of {date}.",
    "nl": "Opent de balie, met uw pincode, bij het evenement van {date}.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffCard:
    """The holder of a card, the text of its code, and the event with which it ends."""

    name: str
    role: Role
    code: str
    event: Event
    language: str = "en"


def staff_card_pdf(card: StaffCard) -> bytes:
    """Return a PDF of one page."""
    return make_pdf(CR80, "Staff card", [partial(paint_staff_card, card=card)])


def staff_card_image(card: StaffCard) -> QImage:
    """Return an image."""
    return make_image(CR80, partial(paint_staff_card, card=card))


def paint_staff_card(painter: QPainter, card: StaffCard) -> None:
    """Paint a card at the origin; the painter's unit is the millimetre."""
    painter.fillRect(QRectF(0, 0, *CR80), QColor(_PAPER))
    paint_lines(painter, fit_full_name(card.name, "", "", _NAME), _NAME)
    for text, lettering in (
        (_ROLES[card.language][card.role], _ROLE),
        (_hint(card), _HINT),
    ):
        paint_lines(painter, fit_line(text, lettering), lettering)
    paint_symbol(painter, ticket_symbol(card.code), _CODE, _INK)


def _hint(card: StaffCard) -> str:
    hints = _ORGANISER_HINTS if card.role >= Role.ORGANISER else _HINTS
    date = format_date(card.event.starts_at, card.event, card.language)
    return hints[card.language].format(date=date)
