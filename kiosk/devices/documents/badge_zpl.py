"""A badge in ZPL, the language of label printers, as an image in bands.

An image and no text: the printers' own fonts lack letters such as Ł.
"""

from base64 import b64encode
from binascii import crc_hqx
from collections.abc import Iterator
from zlib import compress

from PySide6.QtGui import QImage

from kiosk.devices.documents.badge_bitmap import badge_bitmap
from kiosk.devices.documents.badge_layout import BadgeLayout
from kiosk.domain.badges.badge_content import BadgeContent

LABEL_DPI = 203
"""What most label printers have: eight dots a millimetre."""

_BAND_ROWS = 150
"""Rows: small printers have no room to unpack more at once."""


def badge_zpl(
    layout: BadgeLayout, content: BadgeContent, dpi: int = LABEL_DPI
) -> bytes:
    """Return the label of a badge."""
    return image_zpl(badge_bitmap(layout, content, dpi))


def image_zpl(image: QImage) -> bytes:
    """Return the label of an image of one bit a dot, 1 for black."""
    start = f"^XA^PW{image.width()}^LL{image.height()}^LH0,0^LS0"
    return "".join((start, *_bands(image), "^XZ")).encode("ascii")


def _bands(image: QImage) -> Iterator[str]:
    width, stride = (image.width() + 7) // 8, image.bytesPerLine()
    last_byte_mask = 0xFF << -image.width() % 8 & 0xFF
    data = bytes(image.constBits())
    for top in range(0, image.height(), _BAND_ROWS):
        rows = range(top, min(top + _BAND_ROWS, image.height()))
        band = bytearray().join(data[row * stride :][:width] for row in rows)
        last_column = slice(width - 1, None, width)
        band[last_column] = bytes(dots & last_byte_mask for dots in band[last_column])
        if any(band):
            size = len(band)
            yield f"^FO0,{top}^GFA,{size},{size},{width},{_compress(bytes(band))}^FS"


def _compress(band: bytes) -> str:
    text = b64encode(compress(band, 9))
    return f":Z64:{text.decode('ascii')}:{crc_hqx(text, 0):04X}"
