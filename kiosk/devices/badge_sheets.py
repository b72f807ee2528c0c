"""A roster's badges on sheets of A4 to be cut, with their backs behind them.

Badges lie side by side, in the middle of the sheet, at their own size. A gutter parts
them, so that a cut that is a little off takes nothing from the neighbour; bought sheets
of cards have none.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
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
GUTTER = 3.0
"""Millimetres between badges, where so much room is left."""
_WIDEST = 50
_MARGIN = 5
"""Millimetres that no printer needs to reach."""
_FOR_MARKS = 2
"""More of them, so that the crop marks are seen, before a gutter takes the room."""
_BLEED = 1 / 4
"""How much of the gutter is taken, from each side, by what runs over a badge's edge."""
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
    gutter: float = 0

    @property
    def pitch(self) -> tuple[float, float]:
        """How far a badge is from the next, left edge to left edge and top to top."""
        return self.cell[0] + self.gutter, self.cell[1] + self.gutter

    @property
    def corner(self) -> tuple[float, float]:
        """The top left corner of the first badge."""
        (width, height), gutter = self.pitch, self.gutter
        return (
            (A4[0] - self.columns * width + gutter) / 2,
            (A4[1] - self.rows * height + gutter) / 2,
        )


def plan_sheet(layout: BadgeLayout, grid: str, gutter: float | None = None) -> Sheet:
    """Lay badges out as “2x4”: two columns of four; turned, if they only fit so.

    The gutter is 3 mm, or what there is room for, unless another is asked for. Raises
    KnownFault where they do not fit, and says how many do.
    """
    asked = _GRID.fullmatch(grid.strip())
    if not asked:
        raise KnownFault(f"“{grid}” is no sheet; write columns and rows, such as 2x4.")
    if gutter is not None and not 0 <= gutter <= _WIDEST:
        raise KnownFault(f"The gutter must be 0 to {_WIDEST} mm, not {gutter:g}.")
    columns, rows = int(asked[1]), int(asked[2])
    upright = (layout.width, layout.height)
    for cell in (upright, upright[::-1]):
        most_columns, most_rows = _most(cell, gutter or 0)
        if columns <= most_columns and rows <= most_rows:
            sheet = Sheet(columns, rows, cell, turned=cell != upright)
            return replace(sheet, gutter=_room(sheet) if gutter is None else gutter)
    raise _too_many(layout, f"{columns}x{rows}", gutter or 0)


def _too_many(layout: BadgeLayout, asked: str, gutter: float) -> KnownFault:
    upright = (layout.width, layout.height)
    each = [_most(cell, gutter) for cell in (upright, upright[::-1])]
    columns, rows = max(each, key=lambda most: most[0] * most[1])
    if not columns * rows:
        told = f"The layout “{layout.name}” is too large for A4; leave out --sheet."
        return KnownFault(told)
    apart = f", {gutter:g} mm apart," if gutter else ""
    return KnownFault(
        f"{asked} badges of the layout “{layout.name}” ({layout.width:g} × "  # noqa: RUF001  the sign of sizes
        f"{layout.height:g} mm){apart} do not fit on A4; {columns}x{rows} do."
    )


def sheets_pdf(
    layout: BadgeLayout, contents: Iterable[BadgeContent], sheet: Sheet
) -> bytes:
    """Make one PDF of sheets, each font in it once.

    A sheet's backs are on the page after it, for a printer that turns on the long edge.
    """
    return pdf(A4, "Badges", _pages(layout, contents, sheet))


def _most(cell: tuple[float, float], gutter: float) -> tuple[int, int]:
    width, height = (
        int((side - 2 * _MARGIN + gutter) / (own + gutter) + 1e-9)
        for side, own in zip(A4, cell, strict=True)
    )
    return width, height


def _room(sheet: Sheet) -> float:
    """Say how wide a gutter there is room for; less than a millimetre is none."""
    (width, height), (columns, rows) = sheet.cell, (sheet.columns, sheet.rows)
    across = A4[0] - 2 * (_MARGIN + _FOR_MARKS) - columns * width
    down = A4[1] - 2 * (_MARGIN + _FOR_MARKS) - rows * height
    most = min(GUTTER, across / max(columns - 1, 1), down / max(rows - 1, 1))
    return most if most >= 1 else 0


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
    (width, height), (right, down), (left, top) = sheet.cell, sheet.pitch, sheet.corner
    bleed = _BLEED * min(sheet.gutter, GUTTER)
    own = QRectF(-bleed, -bleed, width + 2 * bleed, height + 2 * bleed)
    for number, paint in enumerate(paints):
        row, column = divmod(number, sheet.columns)
        if behind:
            column = sheet.columns - 1 - column
        painter.save()
        painter.translate(left + column * right, top + row * down)
        painter.setClipRect(own)
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
    for x in _cuts(left, sheet.columns, width, sheet.gutter):
        for end, out in ((top, -1), (bottom, 1)):
            y = end + out * _GAP
            painter.drawLine(QLineF(x, y, x, y + out * _MARK))
    for y in _cuts(top, sheet.rows, height, sheet.gutter):
        for end, out in ((left, -1), (right, 1)):
            x = end + out * _GAP
            painter.drawLine(QLineF(x, y, x + out * _MARK, y))


def _cuts(begin: float, count: int, size: float, gutter: float) -> list[float]:
    """Say where badges in a row begin and end; without a gutter one cut parts two."""
    begins = [begin + number * (size + gutter) for number in range(count)]
    ends = [one + size for one in begins]
    return [*begins, *ends] if gutter else [*begins, ends[-1]]
