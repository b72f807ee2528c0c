"""A badge in ZPL, the language of label printers: a picture in bands.

A picture and no text: the printers' own fonts lack letters such as Ł.
"""

from base64 import b64encode
from binascii import crc_hqx
from collections.abc import Iterator
from zlib import compress

from PySide6.QtGui import QImage

from kiosk.devices.badge_bitmap import badge_bitmap
from kiosk.devices.badge_layout import BadgeLayout
from kiosk.domain.badge_content import BadgeContent

LABEL_DPI = 203
"""What most label printers have: eight dots a millimetre."""

_BAND = 150
"""Rows: small printers have no room to unpack more at once."""


def badge_zpl(
    layout: BadgeLayout, content: BadgeContent, dpi: int = LABEL_DPI
) -> bytes:
    """Make the label of a badge."""
    return picture_zpl(badge_bitmap(layout, content, dpi))


def picture_zpl(picture: QImage) -> bytes:
    """Make a label of a picture of one bit a dot, 1 for black."""
    start = f"^XA^PW{picture.width()}^LL{picture.height()}^LH0,0^LS0"
    return "".join((start, *_bands(picture), "^XZ")).encode("ascii")


def _bands(picture: QImage) -> Iterator[str]:
    width, stride = (picture.width() + 7) // 8, picture.bytesPerLine()
    edge = 0xFF << -picture.width() % 8 & 0xFF
    data = bytes(picture.constBits())
    for top in range(0, picture.height(), _BAND):
        rows = range(top, min(top + _BAND, picture.height()))
        band = bytearray().join(data[row * stride :][:width] for row in rows)
        last = slice(width - 1, None, width)
        band[last] = bytes(dots & edge for dots in band[last])
        if any(band):
            size = len(band)
            yield f"^FO0,{top}^GFA,{size},{size},{width},{_packed(bytes(band))}^FS"


def _packed(band: bytes) -> str:
    text = b64encode(compress(band, 9))
    return f":Z64:{text.decode('ascii')}:{crc_hqx(text, 0):04X}"
