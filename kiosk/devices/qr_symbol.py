"""A QR symbol as rectangles whose modules fall on whole device pixels."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

import zxingcpp
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from kiosk.devices.placement import Box

Symbol = Sequence[bytes]
"""Rows of modules without the clear border; a dark one is a zero byte."""

_DARK = re.compile(rb"\0+")


def quick_symbol(text: str) -> Symbol:
    """Make a symbol of level M in a tenth of a millisecond."""
    made = zxingcpp.create_barcode(
        text, zxingcpp.BarcodeFormat.QRCodeModel2, ec_level="M"
    )
    image = made.to_image(scale=1, add_quiet_zones=False)
    side: int = image.shape[0]
    flat = bytes(image)  # type: ignore[call-overload]  # a buffer, says no stub
    return [flat[row * side : (row + 1) * side] for row in range(side)]


def paint_symbol(painter: QPainter, symbol: Symbol, box: Box, colour: str) -> None:
    """Paint a symbol in the middle of a square, with nothing smoothed.

    All its rectangles are one path, so that no viewer of a PDF shows seams.
    """
    modules = len(symbol)
    area = QRectF(box.left, box.top, box.width, box.height)
    device = painter.worldTransform().mapRect(area)
    unit = int(min(device.width(), device.height()) / modules)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    if unit:
        half = unit * modules / 2
        painter.resetTransform()
        painter.translate(
            round(device.center().x() - half), round(device.center().y() - half)
        )
        painter.scale(unit, unit)
    else:
        painter.translate(area.topLeft())
        painter.scale(box.width / modules, box.height / modules)
    painter.drawRects(list(_runs(symbol)))
    painter.restore()


def _runs(symbol: Symbol) -> Iterator[QRect]:
    for top, row in enumerate(symbol):
        for run in _DARK.finditer(row):
            yield _bar(run.start(), top, run.end() - run.start())


@lru_cache(maxsize=1 << 15)
def _bar(left: int, top: int, length: int) -> QRect:
    """Keep rectangles: making them is most of the work of a symbol."""
    return QRect(left, top, length, 1)
