"""A roster's badges on sheets of A4 to be cut, with their backs behind them.

Badges lie side by side, in the middle of the sheet, at their own size. A gutter
separates them, so that a cut that is a little off takes nothing from the neighbour;
bought sheets of cards have none.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from kiosk.devices.documents.badge_layout import BadgeLayout
from kiosk.devices.documents.badge_painter import badge_pages
from kiosk.devices.documents.paper import PagePainter, make_pdf
from kiosk.domain.badges.badge_content import BadgeContent
from kiosk.domain.fault import KnownFault

A4 = (210.0, 297.0)
GUTTER = 3.0
"""Millimetres between badges, where there is room."""
_MAX_GUTTER = 50
_MARGIN = 5
"""Millimetres at the paper's edge that printers cannot print."""
_MARK_ROOM = 2
"""Millimetres kept for the crop marks before the gutter."""
_BLEED = 1 / 4
"""The share of the gutter, from each side, that a badge's bleed takes."""
_MARK_LENGTH, _MARK_GAP = 4.0, 1.0
"""The length of a crop mark, and its distance from the badge, in millimetres."""
_LINE_WIDTH = 0.1
_GRID_PATTERN = re.compile(r"([1-9])\s*[x×X]\s*([1-9])")  # noqa: RUF001  the sign of sizes


@dataclass(frozen=True, slots=True)
class SheetLayout:
    """The arrangement of badges on A4: columns, rows, and a quarter turn or none."""

    columns: int
    rows: int
    cell: tuple[float, float]
    rotated: bool
    gutter: float = 0

    @property
    def pitch(self) -> tuple[float, float]:
        """The distance between badges, from left edge to left edge and top to top."""
        return self.cell[0] + self.gutter, self.cell[1] + self.gutter

    @property
    def corner(self) -> tuple[float, float]:
        """The top left corner of the first badge."""
        (width, height), gutter = self.pitch, self.gutter
        return (
            (A4[0] - self.columns * width + gutter) / 2,
            (A4[1] - self.rows * height + gutter) / 2,
        )


def lay_out_sheet(
    layout: BadgeLayout, grid: str, gutter: float | None = None
) -> SheetLayout:
    """Lay badges out as “2x4”: two columns of four; rotated, if they only fit so.

    The gutter is 3 mm, or what there is room for, unless another is given. Raise
    KnownFault where they do not fit, with how many do.
    """
    match = _GRID_PATTERN.fullmatch(grid.strip())
    if not match:
        raise KnownFault(f"“{grid}” is no sheet; write columns and rows, such as 2x4.")
    if gutter is not None and not 0 <= gutter <= _MAX_GUTTER:
        raise KnownFault(f"The gutter must be 0 to {_MAX_GUTTER} mm, not {gutter:g}.")
    columns, rows = int(match[1]), int(match[2])
    upright = (layout.width, layout.height)
    for cell in (upright, upright[::-1]):
        max_columns, max_rows = _max_grid(cell, gutter or 0)
        if columns <= max_columns and rows <= max_rows:
            sheet = SheetLayout(columns, rows, cell, rotated=cell != upright)
            return replace(
                sheet, gutter=_gutter_width(sheet) if gutter is None else gutter
            )
    raise _too_many_fault(layout, f"{columns}x{rows}", gutter or 0)


def _too_many_fault(layout: BadgeLayout, grid: str, gutter: float) -> KnownFault:
    upright = (layout.width, layout.height)
    max_grids = [_max_grid(cell, gutter) for cell in (upright, upright[::-1])]
    columns, rows = max(max_grids, key=lambda max_grid: max_grid[0] * max_grid[1])
    if not columns * rows:
        sentence = f"The layout “{layout.name}” is too large for A4; leave out --sheet."
        return KnownFault(sentence)
    gutter_text = f", {gutter:g} mm apart," if gutter else ""
    return KnownFault(
        f"{grid} badges of the layout “{layout.name}” ({layout.width:g} × "  # noqa: RUF001  the sign of sizes
        f"{layout.height:g} mm){gutter_text} do not fit on A4; {columns}x{rows} do."
    )


def sheets_pdf(
    layout: BadgeLayout, contents: Iterable[BadgeContent], sheet: SheetLayout
) -> bytes:
    """Return one PDF of sheets, each font in it once.

    A sheet's backs are on the page after it, for a printer that turns on the long edge.
    """
    return make_pdf(A4, "Badges", _page_painters(layout, contents, sheet))


def _max_grid(cell: tuple[float, float], gutter: float) -> tuple[int, int]:
    width, height = (
        int((side - 2 * _MARGIN + gutter) / (badge_side + gutter) + 1e-9)
        for side, badge_side in zip(A4, cell, strict=True)
    )
    return width, height


def _gutter_width(sheet: SheetLayout) -> float:
    """Return the gutter that there is room for; less than a millimetre is none."""
    (width, height), (columns, rows) = sheet.cell, (sheet.columns, sheet.rows)
    spare_width = A4[0] - 2 * (_MARGIN + _MARK_ROOM) - columns * width
    spare_height = A4[1] - 2 * (_MARGIN + _MARK_ROOM) - rows * height
    gutter = min(
        GUTTER, spare_width / max(columns - 1, 1), spare_height / max(rows - 1, 1)
    )
    return gutter if gutter >= 1 else 0


def _page_painters(
    layout: BadgeLayout, contents: Iterable[BadgeContent], sheet: SheetLayout
) -> Iterator[PagePainter]:
    remaining = iter(contents)
    while batch := list(islice(remaining, sheet.columns * sheet.rows)):
        badges = [badge_pages(layout, content) for content in batch]
        for side in range(len(layout.sides)):
            painters = [pages[side] for pages in badges]
            yield partial(
                _paint_sheet, painters=painters, sheet=sheet, is_back=side > 0
            )


def _paint_sheet(
    painter: QPainter,
    painters: Sequence[PagePainter],
    sheet: SheetLayout,
    *,
    is_back: bool,
) -> None:
    (width, height), (column_pitch, row_pitch), (left, top) = (
        sheet.cell,
        sheet.pitch,
        sheet.corner,
    )
    bleed = _BLEED * min(sheet.gutter, GUTTER)
    clip = QRectF(-bleed, -bleed, width + 2 * bleed, height + 2 * bleed)
    for number, paint in enumerate(painters):
        row, column = divmod(number, sheet.columns)
        if is_back:
            column = sheet.columns - 1 - column
        painter.save()
        painter.translate(left + column * column_pitch, top + row * row_pitch)
        painter.setClipRect(clip)
        if sheet.rotated:
            _rotate(painter, sheet, is_back=is_back)
        paint(painter)
        painter.restore()
    if not is_back:
        _paint_crop_marks(painter, sheet)


def _rotate(painter: QPainter, sheet: SheetLayout, *, is_back: bool) -> None:
    """Rotate by a quarter; the other way on the back: both tops are at one edge."""
    width, height = sheet.cell
    if is_back:
        painter.translate(0, height)
        painter.rotate(-90)
    else:
        painter.translate(width, 0)
        painter.rotate(90)


def _paint_crop_marks(painter: QPainter, sheet: SheetLayout) -> None:
    """Draw short lines around the badges, wherever one is to cut."""
    painter.setPen(QPen(QColor("black"), _LINE_WIDTH))
    (width, height), (left, top) = sheet.cell, sheet.corner
    right, bottom = A4[0] - left, A4[1] - top
    for x in _cut_positions(left, sheet.columns, width, sheet.gutter):
        for end, direction in ((top, -1), (bottom, 1)):
            y = end + direction * _MARK_GAP
            painter.drawLine(QLineF(x, y, x, y + direction * _MARK_LENGTH))
    for y in _cut_positions(top, sheet.rows, height, sheet.gutter):
        for end, direction in ((left, -1), (right, 1)):
            x = end + direction * _MARK_GAP
            painter.drawLine(QLineF(x, y, x + direction * _MARK_LENGTH, y))


def _cut_positions(start: float, count: int, size: float, gutter: float) -> list[float]:
    """Return the cuts of a row of badges; without a gutter one cut parts two."""
    starts = [start + number * (size + gutter) for number in range(count)]
    ends = [edge + size for edge in starts]
    return [*starts, *ends] if gutter else [*starts, ends[-1]]
