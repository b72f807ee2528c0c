"""Preview images of badges: both sides, and many beside each other."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.devices.documents.badge_layout import BadgeLayout
from kiosk.devices.documents.badge_painter import badge_image, badge_pages
from kiosk.devices.documents.paper import PRINT_DPI, PagePainter, make_image
from kiosk.domain.badges.badge_content import BadgeContent

_BACKGROUND = "#8d949f"
_GAP = 3.0
_BADGES_PER_ROW = 2
"""Badges in a row, where there are several."""
_MANY_DPI = 150


def preview_image(layout: BadgeLayout, contents: Sequence[BadgeContent]) -> QImage:
    """Return one image: a single badge as it is, else all sides of all on grey."""
    pages = [page for content in contents for page in badge_pages(layout, content)]
    if len(pages) == 1:
        return badge_image(layout, contents[0])
    columns = len(layout.sides) * min(_BADGES_PER_ROW, len(contents))
    size = (
        _GAP + columns * (layout.width + _GAP),
        _GAP + -(-len(pages) // columns) * (layout.height + _GAP),
    )
    paint_page = partial(
        _paint_grid, layout=layout, pages=pages, columns=columns, size=size
    )
    return make_image(size, paint_page, _MANY_DPI if len(contents) > 1 else PRINT_DPI)


def _paint_grid(
    painter: QPainter,
    layout: BadgeLayout,
    pages: Sequence[PagePainter],
    columns: int,
    size: tuple[float, float],
) -> None:
    painter.fillRect(QRectF(0, 0, *size), QColor(_BACKGROUND))
    for number, page in enumerate(pages):
        row, column = divmod(number, columns)
        painter.save()
        painter.translate(
            _GAP + column * (layout.width + _GAP), _GAP + row * (layout.height + _GAP)
        )
        painter.setClipRect(QRectF(0, 0, layout.width, layout.height))
        page(painter)
        painter.restore()
