"""Sheets of a size in millimetres: as pages of a PDF and as pictures."""

from collections.abc import Callable, Iterable
from functools import wraps
from threading import RLock
from typing import ParamSpec, TypeVar

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter, QPageSize, QPainter, QPdfWriter

Paint = Callable[[QPainter], None]
"""Paints one sheet from its top left corner; the painter's unit is the millimetre."""

PRINT_DPI = 300
INCH, _POINTS = 25.4, 72
_BLACK, _WHITE = 0xFF000000, 0xFFFFFFFF
_COMPRESSION = 23
"""Of 100: two thirds of the usual time for a tenth more bytes."""

_Asked = ParamSpec("_Asked")
_Made = TypeVar("_Made")
# PySide 6.11 makes its enums when they are first used; two threads that do so at once
# crash it: three printers with their first badges did in 7 of 20 processes
_TURN = RLock()


def _in_turn(make: Callable[_Asked, _Made]) -> Callable[_Asked, _Made]:
    """Let one thread paint at a time: printers take far longer than painting does."""

    @wraps(make)
    def make_in_turn(*args: _Asked.args, **kwargs: _Asked.kwargs) -> _Made:
        with _TURN:
            return make(*args, **kwargs)

    return make_in_turn


@_in_turn
def pdf(size: tuple[float, float], title: str, pages: Iterable[Paint]) -> bytes:
    """Make one PDF of as many pages as there are; each font is embedded once."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("kiosk")
    writer.setResolution(PRINT_DPI)
    points = QSize(*(round(side / INCH * _POINTS) for side in size))
    exact = QPageSize.SizeMatchPolicy.ExactMatch
    writer.setPageSize(QPageSize(points, title, exact))
    writer.setPageMargins(QMarginsF())
    painter = QPainter(writer)
    for number, paint in enumerate(pages):
        if number:
            writer.newPage()
        _paint_sheet(painter, paint, PRINT_DPI)
    painter.end()
    return bytes(buffer.data().data())


@_in_turn
def picture(size: tuple[float, float], paint: Paint, dpi: float = PRINT_DPI) -> QImage:
    """Make a picture that knows its size on paper."""
    return _drawn(size, paint, dpi, smooth=True)


@_in_turn
def bitmap(size: tuple[float, float], paint: Paint, dpi: float = PRINT_DPI) -> QImage:
    """Make a picture of one bit a dot, 1 for black; nothing in it is smoothed."""
    flags = Qt.ImageConversionFlag.MonoOnly | Qt.ImageConversionFlag.ThresholdDither
    drawn = _drawn(size, paint, dpi, smooth=False)
    image = drawn.convertToFormat(QImage.Format.Format_Mono, flags)
    if image.color(0) == _BLACK:
        image.invertPixels()
        image.setColorTable([_WHITE, _BLACK])
    return image


@_in_turn
def png(image: QImage) -> bytes:
    """Write a picture as PNG."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"png"))
    writer.setCompression(_COMPRESSION)
    writer.write(image)
    return bytes(data.data())


def _drawn(
    size: tuple[float, float], paint: Paint, dpi: float, *, smooth: bool
) -> QImage:
    width, height = (round(side * dpi / INCH) for side in size)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    image.setDotsPerMeterX(round(dpi / INCH * 1000))
    image.setDotsPerMeterY(round(dpi / INCH * 1000))
    painter = QPainter(image)
    _paint_sheet(painter, paint, dpi, smooth=smooth)
    painter.end()
    return image


def _paint_sheet(
    painter: QPainter, paint: Paint, dpi: float, *, smooth: bool = True
) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=smooth)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing, on=smooth)
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    painter.scale(dpi / INCH, dpi / INCH)
    paint(painter)
    painter.restore()
