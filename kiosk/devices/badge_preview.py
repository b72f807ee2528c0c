"""Pictures of badges to look at: both sides, and many beside each other."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.devices.badge_layout import BadgeLayout
from kiosk.devices.badge_painter import badge_image, badge_pages
from kiosk.devices.paper import PRINT_DPI, Paint, picture
from kiosk.domain.badge_content import BadgeContent

_GROUND = "#8d949f"
_GAP = 3.0
_ABREAST = 2
"""Badges in a row, where there are several."""
_MANY_DPI = 150


def preview_image(layout: BadgeLayout, contents: Sequence[BadgeContent]) -> QImage:
    """Make one picture: a badge alone as it is, else all sides of all on grey."""
    pages = [page for content in contents for page in badge_pages(layout, content)]
    if len(pages) == 1:
        return badge_image(layout, contents[0])
    columns = len(layout.sides) * min(_ABREAST, len(contents))
    size = (
        _GAP + columns * (layout.width + _GAP),
        _GAP + -(-len(pages) // columns) * (layout.height + _GAP),
    )
    paint = partial(_paint_all, layout=layout, pages=pages, columns=columns, size=size)
    return picture(size, paint, _MANY_DPI if len(contents) > 1 else PRINT_DPI)


def _paint_all(
    painter: QPainter,
    layout: BadgeLayout,
    pages: Sequence[Paint],
    columns: int,
    size: tuple[float, float],
) -> None:
    painter.fillRect(QRectF(0, 0, *size), QColor(_GROUND))
    for number, page in enumerate(pages):
        row, column = divmod(number, columns)
        painter.save()
        painter.translate(
            _GAP + column * (layout.width + _GAP), _GAP + row * (layout.height + _GAP)
        )
        painter.setClipRect(QRectF(0, 0, layout.width, layout.height))
        page(painter)
        painter.restore()
