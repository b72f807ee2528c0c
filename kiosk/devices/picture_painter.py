"""A picture on a badge: as it is, or in dots for printers of black and white."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter

from kiosk.devices.placement import Box

_DARKEST, _LIGHTEST = 100, 200
"""Grades of grey beyond which there are no dots, so that edges stay sharp."""


def _grade(level: int) -> int:
    """Write a grade of grey, spread over the whole range, as an opaque colour."""
    share = (level - _DARKEST) / (_LIGHTEST - _DARKEST)
    return 0xFF000000 | round(255 * min(max(share, 0), 1)) * 0x010101


_GRADES = [_grade(level) for level in range(256)]


def paint_picture(painter: QPainter, image: QImage, box: Box) -> None:
    """Paint a picture into its box; in dots where nothing is to be smoothed."""
    area = QRectF(box.left, box.top, box.width, box.height)
    if painter.testRenderHint(QPainter.RenderHint.TextAntialiasing):
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(area, image)
        return
    place = painter.worldTransform().mapRect(area).toRect()
    painter.save()
    painter.resetTransform()
    painter.drawImage(place.topLeft(), _in_dots(image, place.size()))
    painter.restore()


def _in_dots(image: QImage, size: QSize) -> QImage:
    """Scale to whole dots, each of them black, white or nothing at all."""
    scaled = image.scaled(
        size,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    flags = Qt.ImageConversionFlag.MonoOnly | Qt.ImageConversionFlag.DiffuseDither
    dots = _stretched(scaled).convertToFormat(QImage.Format.Format_Mono, flags)
    mask = scaled.convertToFormat(QImage.Format.Format_Alpha8)
    made = dots.convertToFormat(QImage.Format.Format_ARGB32)
    made.setAlphaChannel(mask)
    return made


def _stretched(image: QImage) -> QImage:
    """Make it grey, on white, with what is nearly black or white wholly so."""
    layered = QImage(image.size(), QImage.Format.Format_RGB32)
    layered.fill(Qt.GlobalColor.white)
    painter = QPainter(layered)
    painter.drawImage(0, 0, image)
    painter.end()
    grey = layered.convertToFormat(QImage.Format.Format_Grayscale8)
    grey.reinterpretAsFormat(QImage.Format.Format_Indexed8)
    grey.setColorTable(_GRADES)
    return grey
