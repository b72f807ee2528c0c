"""An image beside a layout, such as a logo: PNG, JPEG or SVG from any source."""

import re
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt, QXmlStreamReader
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from kiosk.devices.documents.placement import Box
from kiosk.domain.fault import KnownFault
from kiosk.files.bounded_read import read_bounded
from kiosk.files.images import ImageError, ImageTooLargeError, opened_image

_DPI = 600
"""As fine as pictures are kept: finer than badge printers print."""
_FINEST = 3000
_MOST = 4
"""Mebibytes of a file."""
_MAX_PIXELS = 40_000_000
"""Fewer than elsewhere: a logo is opened whole, in four bytes a pixel, whenever a face
starts; a page of A4 at 600 dpi has 35 million."""
_MOST_SHAPES = 5000
_KINDS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG"}
_DRAWING = ".svg"
IMAGE_SUFFIXES = (*_KINDS, _DRAWING)
"""The endings that pictures may have."""
_REFUSED = re.compile(
    r"a|image|use|video|audio|script|handler|text\w*|tspan|font\w*|glyph|filter|fe[A-Z]\w*"
    r"|mask|marker|pattern|symbol|switch|set|animat\w*|foreignObject|discard"
)
"""What of SVG may load, repeat, move or need a font: a logo has no need of it."""


def read_image(path: Path, box: Box) -> QImage:
    """Read an image, at most as fine as its box needs.

    Raise KnownFault for no image, one too large, or an SVG that does more than draw.
    """
    kind = path.suffix.lower()
    if kind not in IMAGE_SUFFIXES:
        raise KnownFault(f"{path.name} is neither PNG, JPEG nor SVG.")
    data = read_bounded(path, _MOST)
    longest = max(box.width, box.height) / 25.4 * _DPI
    scale = min(_FINEST, longest) / max(box.width, box.height)
    room = QSize(max(1, round(box.width * scale)), max(1, round(box.height * scale)))
    if kind == _DRAWING:
        return _drawing(path.name, data, room)
    return _photograph(path.name, data, _KINDS[kind], room)


def _photograph(name: str, data: bytes, kind: str, room: QSize) -> QImage:
    try:
        with opened_image(data, (kind,), max_pixels=_MAX_PIXELS) as picture:
            dots = picture.convert("RGBA")
    except ImageTooLargeError as error:
        raise KnownFault(f"{name} has over {error.millions} million pixels.") from error
    except ImageError as error:
        raise KnownFault(f"{name} is damaged, or no {kind}.") from error
    dots.thumbnail((room.width(), room.height()))
    form = QImage.Format.Format_RGBA8888
    return QImage(dots.tobytes(), dots.width, dots.height, form).copy()


def _drawing(name: str, data: bytes, room: QSize) -> QImage:
    _check_drawing(name, data)
    drawing = QSvgRenderer(QByteArray(data))
    size = drawing.viewBoxF().size()
    if not drawing.isValid() or size.isEmpty():
        raise KnownFault(f"{name} is no SVG that can be drawn, or has no size.")
    image = QImage(
        size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio).toSize(),
        QImage.Format.Format_ARGB32_Premultiplied,
    )
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    drawing.render(painter, QRectF(image.rect()))
    painter.end()
    return image


def _check_drawing(name: str, data: bytes) -> None:
    """Raise KnownFault for what is no XML, or has more in it than shapes."""
    try:
        reader, shapes = QXmlStreamReader(data.decode("utf-8")), 0
    except UnicodeDecodeError as error:
        raise KnownFault(f"{name} is not UTF-8: save it again as plain SVG.") from error
    while not reader.atEnd():
        token = reader.readNext()
        if token is QXmlStreamReader.TokenType.DTD:
            raise KnownFault(f"{name} has a document type in it; take it out.")
        if token is not QXmlStreamReader.TokenType.StartElement:
            continue
        shapes += 1
        if shapes > _MOST_SHAPES:
            raise KnownFault(f"{name} has over {_MOST_SHAPES} shapes; save it as PNG.")
        if _REFUSED.fullmatch(reader.name()):
            raise KnownFault(
                f"{name} has <{reader.name()}> in it (line {reader.lineNumber()}); "
                "make it a path, or save it as PNG."
            )
    if reader.hasError():
        raise KnownFault(
            f"{name} is no XML (line {reader.lineNumber()}): {reader.errorString()}"
        )
