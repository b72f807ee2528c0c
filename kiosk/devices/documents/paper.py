"""Pages of a size in millimetres: as a PDF and as images."""

from collections.abc import Callable, Iterable
from functools import wraps
from threading import RLock
from typing import ParamSpec, TypeVar

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter, QPageSize, QPainter, QPdfWriter

PagePainter = Callable[[QPainter], None]
"""Paints one page from its top left corner; the painter's unit is the millimetre."""

PRINT_DPI = 300
INCH, _POINTS = 25.4, 72
_BLACK, _WHITE = 0xFF000000, 0xFFFFFFFF
_COMPRESSION = 23
"""Of 100: two thirds of the default's time for a tenth more bytes."""

_Arguments = ParamSpec("_Arguments")
_Result = TypeVar("_Result")
# PySide 6.11 makes its enums when they are first used; two threads that do so at once
# crash it: three printers with their first badges did in 7 of 20 processes
_PAINT_LOCK = RLock()


def _serialised(
    function: Callable[_Arguments, _Result],
) -> Callable[_Arguments, _Result]:
    """Let one thread paint at a time: printers take far longer than painting does."""

    @wraps(function)
    def serialised(*args: _Arguments.args, **kwargs: _Arguments.kwargs) -> _Result:
        with _PAINT_LOCK:
            return function(*args, **kwargs)

    return serialised


@_serialised
def make_pdf(
    size: tuple[float, float], title: str, pages: Iterable[PagePainter]
) -> bytes:
    """Return one PDF with a page for each painter; each font is embedded once."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("kiosk")
    writer.setResolution(PRINT_DPI)
    page_points = QSize(*(round(side / INCH * _POINTS) for side in size))
    exact_match = QPageSize.SizeMatchPolicy.ExactMatch
    writer.setPageSize(QPageSize(page_points, title, exact_match))
    writer.setPageMargins(QMarginsF())
    painter = QPainter(writer)
    for page_number, paint in enumerate(pages):
        if page_number:
            writer.newPage()
        _paint_page(painter, paint, PRINT_DPI)
    painter.end()
    return bytes(buffer.data().data())


@_serialised
def make_image(
    size: tuple[float, float], paint: PagePainter, dpi: float = PRINT_DPI
) -> QImage:
    """Return an image that knows its size on paper."""
    return _render(size, paint, dpi, smooth=True)


@_serialised
def make_bitmap(
    size: tuple[float, float], paint: PagePainter, dpi: float = PRINT_DPI
) -> QImage:
    """Return an image of one bit a dot, 1 for black; nothing in it is smoothed."""
    flags = Qt.ImageConversionFlag.MonoOnly | Qt.ImageConversionFlag.ThresholdDither
    rendered = _render(size, paint, dpi, smooth=False)
    image = rendered.convertToFormat(QImage.Format.Format_Mono, flags)
    if image.color(0) == _BLACK:
        image.invertPixels()
        image.setColorTable([_WHITE, _BLACK])
    return image


@_serialised
def encode_png(image: QImage) -> bytes:
    """Return an image as PNG."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"png"))
    writer.setCompression(_COMPRESSION)
    writer.write(image)
    return bytes(data.data())


def _render(
    size: tuple[float, float], paint: PagePainter, dpi: float, *, smooth: bool
) -> QImage:
    width, height = (round(side * dpi / INCH) for side in size)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    image.setDotsPerMeterX(round(dpi / INCH * 1000))
    image.setDotsPerMeterY(round(dpi / INCH * 1000))
    painter = QPainter(image)
    _paint_page(painter, paint, dpi, smooth=smooth)
    painter.end()
    return image


def _paint_page(
    painter: QPainter, paint: PagePainter, dpi: float, *, smooth: bool = True
) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=smooth)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing, on=smooth)
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    painter.scale(dpi / INCH, dpi / INCH)
    paint(painter)
    painter.restore()
