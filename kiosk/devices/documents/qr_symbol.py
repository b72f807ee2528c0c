"""A QR symbol as rectangles whose modules fall on whole device pixels."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

import zxingcpp
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from kiosk.devices.documents.placement import Box

SymbolRows = Sequence[bytes]
"""Rows of modules without the clear border; a dark one is a zero byte."""

_DARK_RUN = re.compile(rb"\0+")


def make_symbol(text: str) -> SymbolRows:
    """Return a symbol of error correction level M; takes a tenth of a millisecond."""
    barcode = zxingcpp.create_barcode(
        text, zxingcpp.BarcodeFormat.QRCodeModel2, ec_level="M"
    )
    image = barcode.to_image(scale=1, add_quiet_zones=False)
    side: int = image.shape[0]
    pixels = bytes(image)  # type: ignore[call-overload]  # a buffer, says no stub
    return [pixels[row * side : (row + 1) * side] for row in range(side)]


def paint_symbol(painter: QPainter, symbol: SymbolRows, box: Box, colour: str) -> None:
    """Paint a symbol in the middle of a square, with nothing smoothed.

    All its rectangles are one path, so that no PDF viewer shows seams.
    """
    modules = len(symbol)
    area = QRectF(box.left, box.top, box.width, box.height)
    device = painter.worldTransform().mapRect(area)
    module_px = int(min(device.width(), device.height()) / modules)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    if module_px:
        half_size = module_px * modules / 2
        painter.resetTransform()
        painter.translate(
            round(device.center().x() - half_size),
            round(device.center().y() - half_size),
        )
        painter.scale(module_px, module_px)
    else:
        painter.translate(area.topLeft())
        painter.scale(box.width / modules, box.height / modules)
    painter.drawRects(list(_dark_runs(symbol)))
    painter.restore()


def _dark_runs(symbol: SymbolRows) -> Iterator[QRect]:
    for top, row in enumerate(symbol):
        for run in _DARK_RUN.finditer(row):
            yield _run_rectangle(run.start(), top, run.end() - run.start())


@lru_cache(maxsize=1 << 15)
def _run_rectangle(left: int, top: int, length: int) -> QRect:
    """Cache rectangles: making them is most of the work of a symbol."""
    return QRect(left, top, length, 1)
