"""Images as PWG raster (PWG 5102.4), which every IPP Everywhere printer takes."""

import struct
from collections.abc import Iterator
from itertools import groupby

from PySide6.QtGui import QImage

_HEADER_SIZE = 1796
_SRGB, _GREY = 19, 18
_MAX_RUN = 128
_MAX_REPEATS = 256


def pwg_raster(image: QImage, dpi: int, *, coloured: bool) -> bytes:
    """Return an image as a document of one page."""
    pixel_format = (
        QImage.Format.Format_RGB888 if coloured else QImage.Format.Format_Grayscale8
    )
    pixels = image.convertToFormat(pixel_format)
    rows = _packed_rows(pixels, 3 if coloured else 1)
    page = _header(pixels, dpi, coloured=coloured)
    return b"".join((b"RaS2", page, *rows))


def _header(image: QImage, dpi: int, *, coloured: bool) -> bytes:
    header = bytearray(_HEADER_SIZE)
    colours = 3 if coloured else 1
    width, height = image.width(), image.height()
    points = (round(width * 72 / dpi), round(height * 72 / dpi))
    header[:9] = b"PwgRaster"
    for offset, values in {
        276: (dpi, dpi),
        340: (1,),  # copies
        352: points,
        372: (width, height),
        384: (8, 8 * colours, width * colours),
        400: (_SRGB if coloured else _GREY,),
        420: (colours,),
        452: (1, 1, 1),  # pages; neither side is mirrored
    }.items():
        struct.pack_into(f">{len(values)}I", header, offset, *values)
    return bytes(header)


def _packed_rows(image: QImage, depth: int) -> Iterator[bytes]:
    """Pack the rows: equal ones once, and in each the runs of equal pixels."""
    stride, width = image.bytesPerLine(), image.width() * depth
    data = bytes(image.constBits())
    lines = (
        data[start : start + width]
        for start in range(0, stride * image.height(), stride)
    )
    for line, same in groupby(lines):
        packed = _pack_row(line, depth)
        count = sum(1 for _ in same)
        while count:
            times = min(count, _MAX_REPEATS)
            yield bytes([times - 1]) + packed
            count -= times


def _pack_row(line: bytes, depth: int) -> bytes:
    parts = []
    pixels = (line[offset : offset + depth] for offset in range(0, len(line), depth))
    for pixel, same in groupby(pixels):
        count = sum(1 for _ in same)
        while count:
            run = min(count, _MAX_RUN)
            parts.append(bytes([run - 1]) + pixel)
            count -= run
    return b"".join(parts)
