"""An event's programme on a badge: a column of times and one of titles."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtGui import QPainter

from kiosk.devices.documents.fitting import ELLIPSIS, FittedText
from kiosk.devices.documents.lettering import (
    POINT_MM,
    fit_line,
    paint_lines,
    text_height,
)
from kiosk.devices.documents.placement import Box, Lettering
from kiosk.domain.badges.badge_content import ProgrammeLine

_SIZE_STEP = 0.5
"""Points between the sizes that are tried."""
_TIME_COLUMN = 3.4
"""How wide the column of times is, of the size of type."""
_ROW_GAP = 0.5
"""The room between two rows, of the size of type."""
_BOLD = 600


@dataclass(frozen=True, slots=True)
class ProgrammeRow:
    """A fitted text in its box."""

    fitted: FittedText
    lettering: Lettering


def paint_programme(
    painter: QPainter,
    lines: Sequence[ProgrammeLine],
    lettering: Lettering,
    colour: str,
) -> None:
    """Paint as many lines as there is room for; the painter's unit is a millimetre."""
    for row in fit_programme(tuple(lines), lettering):
        paint_lines(painter, row.fitted, row.lettering, colour)


@lru_cache(maxsize=16)
def fit_programme(
    lines: tuple[ProgrammeLine, ...], lettering: Lettering
) -> tuple[ProgrammeRow, ...]:
    """Fit a programme at the largest size, or, at the smallest, its beginning."""
    bottom_limit, size = lettering.box.top + lettering.box.height, lettering.max_size
    while size > lettering.min_size:
        rows, bottom = _lay_out(lines, lettering, size)
        if bottom <= bottom_limit and not any(_is_cut(row) for row in rows):
            return rows
        size -= _SIZE_STEP
    for count in range(len(lines), 0, -1):
        ellipsis_lines = [ProgrammeLine(ELLIPSIS, "")] if count < len(lines) else []
        rows, bottom = _lay_out(
            [*lines[:count], *ellipsis_lines], lettering, lettering.min_size
        )
        if bottom <= bottom_limit:
            return rows
    return ()


def _lay_out(
    lines: Sequence[ProgrammeLine], lettering: Lettering, size: float
) -> tuple[tuple[ProgrammeRow, ...], float]:
    """Lay out all lines at one size of type; return the rows and their bottom."""
    uniform = replace(lettering, min_size=size, max_size=size)
    size_mm, rows, top = size * POINT_MM, list[ProgrammeRow](), lettering.box.top
    for line in lines:
        times = _TIME_COLUMN * size_mm if line.time else 0
        bold = replace(uniform, weight=max(_BOLD, lettering.weight), max_lines=1)
        title = _row(line.title, uniform if line.time else bold, top, times)
        rows += [_row(line.time, bold, top, 0), title] if line.time else [title]
        top += text_height(title.fitted, title.lettering) + _ROW_GAP * size_mm
    return tuple(rows), top - _ROW_GAP * size_mm


def _row(text: str, lettering: Lettering, top: float, indent: float) -> ProgrammeRow:
    box_limits = lettering.box
    box = Box(
        box_limits.left + indent, top, box_limits.width - indent, box_limits.height
    )
    row_lettering = replace(lettering, box=box)
    return ProgrammeRow(fit_line(text, row_lettering), row_lettering)


def _is_cut(row: ProgrammeRow) -> bool:
    return any(line.endswith(ELLIPSIS) for line in row.fitted.lines)
