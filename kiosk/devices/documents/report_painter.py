"""The evening on one sheet of A4: the numbers, and plots of who came and when."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from kiosk.devices.documents.badge_sheets import A4
from kiosk.devices.documents.lettering import fit_line, paint_lines
from kiosk.devices.documents.paper import make_pdf
from kiosk.devices.documents.placement import Align, Anchor, Box, Lettering

_INK, _QUIET, _ACCENT, _PALE = "#14233b", "#4a576c", "#1d4b94", "#dfe7f5"
_LEFT, _WIDTH = 16.0, A4[0] - 32.0
_CURVE = QRectF(_LEFT, 74, _WIDTH, 46)
_BARS_TOP, _BAR_HEIGHT, _COLUMN = 134.0, 5.6, 84.0
_BOTTOM = A4[1] - 16
_TEXT = Lettering(
    box=Box(_LEFT, 0, _WIDTH, 6),
    font="Kiosk Sans",
    weight=400,
    min_size=6,
    max_size=9,
    colour=_INK,
    anchor=Anchor.MIDDLE,
)
_TITLE = replace(_TEXT, box=Box(_LEFT, 14, _WIDTH, 18), font="Kiosk Serif", weight=600)
_TITLE = replace(_TITLE, min_size=12, max_size=22, max_lines=2)
_NUMBER = replace(_TITLE, max_size=24, max_lines=1)


@dataclass(frozen=True, slots=True)
class BarText:
    """A bar of a plot: its name, its length and of how many, and what is written."""

    name: str
    value: int
    most: int
    text: str


@dataclass(frozen=True, slots=True)
class BarPlot:
    """A heading with bars under it."""

    title: str
    bars: tuple[BarText, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportContent:
    """What the sheet says; ``arrivals`` are counts from ``first`` to ``last``.

    ``numbers`` are pairs of a number and its name.
    """

    title: str
    detail: str
    numbers: Sequence[tuple[str, str]]
    arrivals_title: str
    arrivals: Sequence[int]
    first: str
    last: str
    plots: Sequence[BarPlot]


def report_pdf(content: ReportContent) -> bytes:
    """Return the report as a PDF, with further sheets for long lists."""
    columns = list(_lay_out(content.plots))
    sheets = [columns[at : at + 2] for at in range(0, len(columns), 2)] or [[]]
    return make_pdf(
        A4,
        content.title,
        (
            partial(_paint, content=content, columns=plots, first=number == 0)
            for number, plots in enumerate(sheets)
        ),
    )


def _lay_out(plots: Sequence[BarPlot]) -> Iterator[list[BarPlot]]:
    """Yield the plots of each column of a sheet; a long one goes on in the next."""
    column: list[BarPlot] = []
    free = _rows_free(_BARS_TOP)
    for plot in plots:
        bars = plot.bars
        while bars:
            if free < 3:  # noqa: PLR2004  a heading and two bars
                yield column
                column, free = [], _rows_free(_BARS_TOP)
            taken = bars[: free - 1]
            column.append(BarPlot(plot.title, taken))
            bars, free = bars[len(taken) :], free - len(taken) - 2
    if column:
        yield column


def _rows_free(top: float) -> int:
    return int((_BOTTOM - top) / _BAR_HEIGHT)


def _paint(
    painter: QPainter,
    content: ReportContent,
    columns: Sequence[Sequence[BarPlot]],
    *,
    first: bool,
) -> None:
    painter.fillRect(QRectF(0, 0, *A4), QColor("#ffffff"))
    paint_lines(painter, fit_line(content.title, _TITLE), _TITLE)
    _line(painter, content.detail, Box(_LEFT, 33, _WIDTH, 6), _QUIET)
    if first:
        _paint_numbers(painter, content.numbers)
        _paint_curve(painter, content)
    for number, plots in enumerate(columns):
        _paint_column(painter, plots, _LEFT + number * (_WIDTH - _COLUMN))


def _paint_numbers(painter: QPainter, numbers: Sequence[tuple[str, str]]) -> None:
    width = _WIDTH / max(1, len(numbers))
    for at, (number, name) in enumerate(numbers):
        lettering = replace(_NUMBER, box=Box(_LEFT + at * width, 43, width - 2, 11))
        paint_lines(painter, fit_line(number, lettering), lettering)
        _line(painter, name, Box(_LEFT + at * width, 54, width - 2, 6), _QUIET)


def _paint_curve(painter: QPainter, content: ReportContent) -> None:
    heading = Box(_LEFT, 65, _WIDTH, 6)
    _line(painter, content.arrivals_title, heading, _INK, weight=600)
    total, sums = 0, [0]
    for count in content.arrivals:
        total += count
        sums.append(total)
    painter.setPen(QPen(QColor(_PALE), 0.3))
    painter.drawLine(_CURVE.bottomLeft(), _CURVE.bottomRight())
    if not total:
        return
    step = _CURVE.width() / (len(sums) - 1)
    points = [
        QPointF(
            _CURVE.left() + at * step, _CURVE.bottom() - _CURVE.height() * part / total
        )
        for at, part in enumerate(sums)
    ]
    painter.setPen(QPen(QColor(_ACCENT), 0.7))
    painter.drawPolyline(QPolygonF(points))
    below = _CURVE.bottom() + 1
    _line(painter, content.first, Box(_LEFT, below, 60, 5), _QUIET)
    end = Box(_CURVE.right() - 60, below, 60, 5)
    _line(painter, content.last, end, _QUIET, align=Align.RIGHT)


def _paint_column(painter: QPainter, plots: Sequence[BarPlot], left: float) -> None:
    top = _BARS_TOP
    for plot in plots:
        _line(painter, plot.title, Box(left, top, _COLUMN, 5), _INK, weight=600)
        top += _BAR_HEIGHT
        for bar in plot.bars:
            share = bar.value / bar.most if bar.most else 0
            area = QRectF(left + 36, top + 1, 30, _BAR_HEIGHT - 2)
            painter.fillRect(area, QColor(_PALE))
            area.setWidth(area.width() * min(1, share))
            painter.fillRect(area, QColor(_ACCENT))
            _line(painter, bar.name, Box(left, top, 35, _BAR_HEIGHT), _QUIET)
            _line(painter, bar.text, Box(left + 67, top, 17, _BAR_HEIGHT), _INK)
            top += _BAR_HEIGHT
        top += _BAR_HEIGHT


def _line(
    painter: QPainter,
    text: str,
    box: Box,
    colour: str,
    *,
    weight: int = 400,
    align: Align = Align.LEFT,
) -> None:
    lettering = replace(_TEXT, box=box, colour=colour, weight=weight, align=align)
    paint_lines(painter, fit_line(text, lettering), lettering)
