"""An event's programme on a badge: a column of times and one of titles."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtGui import QPainter

from kiosk.devices.fitting import ELLIPSIS, Fitted
from kiosk.devices.lettering import POINT, fit_words, height_of, paint_lines
from kiosk.devices.placement import Box, Lettering
from kiosk.domain.badge_content import ProgrammeLine

_STEP = 0.5
"""Points between the sizes that are tried."""
_TIMES = 3.4
"""How wide the column of times is, of the size of type."""
_BETWEEN = 0.5
"""The room between two rows, of the size of type."""
_BOLD = 600


@dataclass(frozen=True, slots=True)
class Row:
    """Words in their place."""

    fitted: Fitted
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
) -> tuple[Row, ...]:
    """Fit a programme at the largest size, or, at the smallest, its beginning."""
    floor, size = lettering.box.top + lettering.box.height, lettering.largest
    while size > lettering.smallest:
        rows, bottom = _set(lines, lettering, size)
        if bottom <= floor and not any(_is_cut(row) for row in rows):
            return rows
        size -= _STEP
    for count in range(len(lines), 0, -1):
        rest = [ProgrammeLine(ELLIPSIS, "")] if count < len(lines) else []
        rows, bottom = _set([*lines[:count], *rest], lettering, lettering.smallest)
        if bottom <= floor:
            return rows
    return ()


def _set(
    lines: Sequence[ProgrammeLine], lettering: Lettering, size: float
) -> tuple[tuple[Row, ...], float]:
    """Set all lines in one size of type; say also where the last one ends."""
    alike = replace(lettering, smallest=size, largest=size)
    unit, rows, top = size * POINT, list[Row](), lettering.box.top
    for line in lines:
        times = _TIMES * unit if line.time else 0
        bold = replace(alike, weight=max(_BOLD, lettering.weight), lines=1)
        title = _row(line.title, alike if line.time else bold, top, times)
        rows += [_row(line.time, bold, top, 0), title] if line.time else [title]
        top += height_of(title.fitted, title.lettering) + _BETWEEN * unit
    return tuple(rows), top - _BETWEEN * unit


def _row(text: str, lettering: Lettering, top: float, indent: float) -> Row:
    room = lettering.box
    box = Box(room.left + indent, top, room.width - indent, room.height)
    placed = replace(lettering, box=box)
    return Row(fit_words(text, placed), placed)


def _is_cut(row: Row) -> bool:
    return any(line.endswith(ELLIPSIS) for line in row.fitted.lines)
