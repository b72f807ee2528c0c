"""An image on a badge: as it is, or dithered for black-and-white printers."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter

from kiosk.devices.documents.placement import Box

_DARKEST, _LIGHTEST = 100, 200
"""Grey levels beyond which nothing is dithered, so that edges stay sharp."""


def _grey_level(level: int) -> int:
    """Return a grey level, stretched over the whole range, as an opaque colour."""
    fraction = (level - _DARKEST) / (_LIGHTEST - _DARKEST)
    return 0xFF000000 | round(255 * min(max(fraction, 0), 1)) * 0x010101


_GREY_LEVELS = [_grey_level(level) for level in range(256)]


def paint_image(painter: QPainter, image: QImage, box: Box) -> None:
    """Paint an image into its box; dithered where nothing is to be smoothed."""
    area = QRectF(box.left, box.top, box.width, box.height)
    if painter.testRenderHint(QPainter.RenderHint.TextAntialiasing):
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(area, image)
        return
    target = painter.worldTransform().mapRect(area).toRect()
    painter.save()
    painter.resetTransform()
    painter.drawImage(target.topLeft(), _dither(image, target.size()))
    painter.restore()


def _dither(image: QImage, size: QSize) -> QImage:
    """Scale to whole dots, each of them black, white or transparent."""
    scaled = image.scaled(
        size,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    flags = Qt.ImageConversionFlag.MonoOnly | Qt.ImageConversionFlag.DiffuseDither
    dithered = _stretch_contrast(scaled).convertToFormat(
        QImage.Format.Format_Mono, flags
    )
    mask = scaled.convertToFormat(QImage.Format.Format_Alpha8)
    result = dithered.convertToFormat(QImage.Format.Format_ARGB32)
    result.setAlphaChannel(mask)
    return result


def _stretch_contrast(image: QImage) -> QImage:
    """Return the image in grey, on white; nearly black or white becomes so."""
    layered = QImage(image.size(), QImage.Format.Format_RGB32)
    layered.fill(Qt.GlobalColor.white)
    painter = QPainter(layered)
    painter.drawImage(0, 0, image)
    painter.end()
    grey = layered.convertToFormat(QImage.Format.Format_Grayscale8)
    grey.reinterpretAsFormat(QImage.Format.Format_Indexed8)
    grey.setColorTable(_GREY_LEVELS)
    return grey
