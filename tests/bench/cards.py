"""Images of what guests hold out: a code on paper, on a phone, on a badge."""

from dataclasses import dataclass
from random import Random

import cv2
import numpy as np
import zxingcpp
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from kiosk.devices.documents.badge_layout import BadgeLayout
from kiosk.devices.documents.badge_painter import badge_image
from kiosk.domain.badges.badge_content import BadgeContent
from kiosk.domain.ticket import ALPHABET

Picture = NDArray[np.uint8]
MODULE_PX = 10
"""Pixels of a module in a card's picture."""


@dataclass(frozen=True, slots=True)
class Card:
    """A picture with a code on it, and where: left, top and side, in its pixels."""

    text: str
    picture: Picture
    left: float
    top: float
    side: float
    modules: int


def random_ticket_text(random: Random) -> str:
    """Return a random ticket text: ours, a link, or another system's secret."""
    letters = "abcdefghjkmnpqrstuvwxyz3789"
    match random.randrange(4):
        case 0 | 1:
            return "KIOSK" + "".join(random.choices(ALPHABET, k=32))
        case 2:
            return "".join(random.choices(letters, k=random.choice((16, 20, 32))))
        case _:
            path = "".join(random.choices(letters, k=random.randrange(6, 24)))
            return f"https://tickets.example/{path}"


def draw_symbol(text: str, level: str = "M") -> Picture:
    """Draw a symbol, a pixel a module, without a border."""
    kind = zxingcpp.BarcodeFormat.QRCodeModel2
    barcode = zxingcpp.create_barcode(text, kind, ec_level=level)
    return np.array(barcode.to_image(scale=1, add_quiet_zones=False))


def plain_card(
    modules: Picture, text: str, *, quiet_zone: float = 4, surround: int = 255
) -> Card:
    """Put a symbol on white within a surround that is two modules wide."""
    side = modules.shape[0]
    large = cv2.resize(
        modules, None, fx=MODULE_PX, fy=MODULE_PX, interpolation=cv2.INTER_NEAREST
    )
    rim = round(quiet_zone * MODULE_PX)
    white = np.pad(large, rim, constant_values=255)
    edge = 2 * MODULE_PX
    framed = np.pad(white, edge, constant_values=surround)
    return Card(
        text,
        np.asarray(framed, np.uint8),
        left=rim + edge,
        top=rim + edge,
        side=side * MODULE_PX,
        modules=side,
    )


def phone_card(card: Card, random: Random, *, dark: bool) -> Card:
    """Put a card on a phone's screen, with lines of text above and below."""
    height, width = card.picture.shape
    tall, wide = round(height * 1.9), round(width * 1.16)
    paper, ink = (18, 205) if dark else (250, 40)
    phone = np.full((tall, wide), paper, np.uint8)
    left, top = (wide - width) // 2, (tall - height) // 2
    phone[top : top + height, left : left + width] = card.picture
    for row in (*range(60, top - 40, 60), *range(top + height + 80, tall - 40, 60)):
        words = "".join(random.choices("abcdefgh  ijklmn 0123", k=14))
        face = cv2.FONT_HERSHEY_SIMPLEX
        cv2.putText(phone, words, (left, row), face, 1.2, (ink,), 2)
    case = np.pad(phone, 25, constant_values=12)
    return Card(
        card.text,
        np.asarray(case, np.uint8),
        left=card.left + left + 25,
        top=card.top + top + 25,
        side=card.side,
        modules=card.modules,
    )


def badge_card(layout: BadgeLayout, text: str, name: str) -> Card:
    """Print a badge on a card; needs a QGuiApplication."""
    content = BadgeContent(name=name, event_title="The way forward", code=text)
    image = badge_image(layout, content).convertToFormat(
        QImage.Format.Format_Grayscale8
    )
    flat = np.frombuffer(image.constBits(), np.uint8)
    lines = flat.reshape(image.height(), image.bytesPerLine())
    picture = np.ascontiguousarray(lines[:, : image.width()])
    modules = draw_symbol(text).shape[0]
    code = layout.front.code
    assert code is not None
    box, dots = code.box, image.width() / layout.width
    side = int(min(box.width, box.height) * dots / modules) * modules
    left = (box.left + box.width / 2) * dots - side / 2
    top = (box.top + box.height / 2) * dots - side / 2
    return Card(text, picture, left, top, side, modules)
