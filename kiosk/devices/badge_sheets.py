"""A roster's badges on sheets of A4 to be cut, with their backs behind them.

Badges lie side by side without gaps, in the middle of the sheet, at their own size: one
cut parts two of them, and bought sheets of cards have just this form.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from kiosk.devices.badge_layout import BadgeLayout
from kiosk.devices.badge_painter import badge_pages
from kiosk.devices.paper import Paint, pdf
from kiosk.domain.badge_content import BadgeContent
from kiosk.domain.fault import KnownFault

A4 = (210.0, 297.0)
_MARGIN = 5
"""Millimetres that no printer needs to reach."""
_MARK, _GAP = 4.0, 1.0
"""How long a crop mark is, and how far from what is cut."""
_HAIR = 0.1
_GRID = re.compile(r"([1-9])\s*[x×X]\s*([1-9])")  # noqa: RUF001  the sign of sizes


@dataclass(frozen=True, slots=True)
class Sheet:
    """How badges lie on A4: in columns and rows, and whether by a quarter turn."""

    columns: int
    rows: int
    cell: tuple[float, float]
    turned: bool

    @property
    def corner(self) -> tuple[float, float]:
        """The top left corner of the first badge."""
        width, height = self.cell
        return (A4[0] - self.columns * width) / 2, (A4[1] - self.rows * height) / 2


def plan_sheet(layout: BadgeLayout, grid: str) -> Sheet:
    """Lay badges out as “2x4”: two columns of four; turned, if they only fit so.

    Raises KnownFault where the layout is too large, and says how many do fit.
    """
    asked = _GRID.fullmatch(grid.strip())
    if not asked:
        raise KnownFault(f"“{grid}” is no sheet; write columns and rows, such as 2x4.")
    columns, rows = int(asked[1]), int(asked[2])
    upright = (layout.width, layout.height)
    for cell in (upright, upright[::-1]):
        most_columns, most_rows = _most(cell)
        if columns <= most_columns and rows <= most_rows:
            return Sheet(columns, rows, cell, turned=cell != upright)
    most = max(_most(upright), _most(upright[::-1]), key=lambda most: most[0] * most[1])
    raise KnownFault(
        f"{columns}x{rows} badges of the layout “{layout.name}” ({layout.width:g} × "  # noqa: RUF001  the sign of sizes
        f"{layout.height:g} mm) do not fit on A4; {most[0]}x{most[1]} do."
        if min(most)
        else f"The layout “{layout.name}” is too large for A4; leave out --sheet."
    )


def sheets_pdf(
    layout: BadgeLayout, contents: Iterable[BadgeContent], sheet: Sheet
) -> bytes:
    """Make one PDF of sheets, each font in it once.

    A sheet's backs are on the page after it, for a printer that turns on the long edge.
    """
    return pdf(A4, "Badges", _pages(layout, contents, sheet))


def _most(cell: tuple[float, float]) -> tuple[int, int]:
    width, height = (
        int((side - 2 * _MARGIN) / own + 1e-9)
        for side, own in zip(A4, cell, strict=True)
    )
    return width, height


def _pages(
    layout: BadgeLayout, contents: Iterable[BadgeContent], sheet: Sheet
) -> Iterator[Paint]:
    left = iter(contents)
    while batch := list(islice(left, sheet.columns * sheet.rows)):
        badges = [badge_pages(layout, content) for content in batch]
        for side in range(len(layout.sides)):
            paints = [pages[side] for pages in badges]
            yield partial(_paint_sheet, paints=paints, sheet=sheet, behind=side > 0)


def _paint_sheet(
    painter: QPainter, paints: Sequence[Paint], sheet: Sheet, *, behind: bool
) -> None:
    width, height = sheet.cell
    left, top = sheet.corner
    for number, paint in enumerate(paints):
        row, column = divmod(number, sheet.columns)
        if behind:
            column = sheet.columns - 1 - column
        painter.save()
        painter.translate(left + column * width, top + row * height)
        painter.setClipRect(QRectF(0, 0, width, height))
        if sheet.turned:
            _turn(painter, sheet, behind=behind)
        paint(painter)
        painter.restore()
    if not behind:
        _paint_marks(painter, sheet)


def _turn(painter: QPainter, sheet: Sheet, *, behind: bool) -> None:
    """Turn by a quarter; the other way behind, so that both tops are at one edge."""
    width, height = sheet.cell
    if behind:
        painter.translate(0, height)
        painter.rotate(-90)
    else:
        painter.translate(width, 0)
        painter.rotate(90)


def _paint_marks(painter: QPainter, sheet: Sheet) -> None:
    """Draw short lines around the badges, wherever one is to cut."""
    painter.setPen(QPen(QColor("black"), _HAIR))
    (width, height), (left, top) = sheet.cell, sheet.corner
    right, bottom = A4[0] - left, A4[1] - top
    for column in range(sheet.columns + 1):
        x = left + column * width
        for end, out in ((top, -1), (bottom, 1)):
            y = end + out * _GAP
            painter.drawLine(QLineF(x, y, x, y + out * _MARK))
    for row in range(sheet.rows + 1):
        y = top + row * height
        for end, out in ((left, -1), (right, 1)):
            x = end + out * _GAP
            painter.drawLine(QLineF(x, y, x + out * _MARK, y))
