"""The list for the door on sheets of A4, to be read by torchlight."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from kiosk.devices.badge_sheets import A4
from kiosk.devices.door_words import DoorWords, door_words
from kiosk.devices.fitting import ELLIPSIS
from kiosk.devices.lettering import fit_words, paint_lines
from kiosk.devices.paper import pdf
from kiosk.devices.placement import Align, Anchor, Box, Lettering
from kiosk.devices.scripts import can_write
from kiosk.domain.door_list import DoorLine, DoorList
from kiosk.domain.grapheme import graphemes

ROWS = 31
"""On a page."""
_LEFT, _RIGHT = 10.0, A4[0] - 10.0
_TOP, _HEIGHT = 37.0, 8.0
"""Of the first row, and of each, in millimetres."""
_ROW = QRectF(_LEFT, 0, _RIGHT - _LEFT, _HEIGHT)
_TICK = QRectF(_LEFT + 0.5, 1.5, 5, 5)
_INK, _QUIET_INK, _PAPER, _SHADE = "#000000", "#444444", "#ffffff", "#e9ecf2"
_LINE = 0.5
_LONGEST = 18
"""Letters of a surname in the head of a page."""

_NAME = Lettering(
    box=Box(_LEFT + 8, 0.5, 57, _HEIGHT - 1),
    font="Kiosk Sans",
    weight=600,
    smallest=7.5,
    largest=12.5,
    colour=_INK,
    lines=2,
    anchor=Anchor.MIDDLE,
)
_CELL = replace(_NAME, weight=400, smallest=6.5, largest=9.5)
_AFFILIATION = replace(_CELL, box=Box(78, 0.5, 42, _HEIGHT - 1))
_CATEGORY = replace(_CELL, box=Box(122, 0.5, 18, _HEIGHT - 1))
_REFERENCE = replace(_CELL, box=Box(142, 0.5, 19, _HEIGHT - 1))
_STATE = replace(_CELL, box=Box(164, 0.5, 35, _HEIGHT - 1), weight=500)
_INSIDE = replace(_STATE, weight=600, colour=_PAPER)
_INSIDE_PLACE = QRectF(162.5, 0.4, _RIGHT - 162.5, _HEIGHT - 0.8)

_HEAD = replace(_CELL, lines=1, anchor=Anchor.BOTTOM, colour=_QUIET_INK, largest=8.5)
_TITLE = replace(
    _HEAD,
    box=Box(_LEFT, 8, 112, 7),
    font="Kiosk Serif",
    weight=600,
    colour=_INK,
    largest=14,
)
_RANGE = replace(
    _HEAD,
    box=Box(125, 8, _RIGHT - 125, 7),
    weight=600,
    colour=_INK,
    largest=15,
    align=Align.RIGHT,
)
_MOMENT = replace(
    _HEAD, box=Box(_LEFT, 15.5, 150, 5.5), weight=500, colour=_INK, largest=11
)
_PAGE = replace(_MOMENT, box=Box(160, 15.5, _RIGHT - 160, 5.5), align=Align.RIGHT)
_COUNT = replace(
    _HEAD, box=Box(_LEFT, 22, 112, 6.5), weight=600, colour=_INK, largest=13
)
_ALONE = replace(
    _RANGE, box=Box(126, 21.5, _RIGHT - 126, 8), smallest=7, largest=9.5, lines=2
)
_FOOT = replace(_HEAD, box=Box(_LEFT, _TOP + ROWS * _HEIGHT + 1.5, 190, 4), largest=8)
_HEADS_TOP = 30.5


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What one page shows, and which it is."""

    lines: Sequence[DoorLine]
    welcome: bool
    number: int
    count: int


def door_pdf(people: DoorList) -> bytes:
    """Make the PDF; whoever may not come stands apart, on pages of their own."""
    words = door_words(people.language)
    pages = (
        partial(_paint, people=people, words=words, sheet=sheet)
        for sheet in _sheets(people)
    )
    return pdf(A4, f"{words.title} · {people.title}", pages)


def _sheets(people: DoorList) -> Iterator[_Sheet]:
    piles = ([(part, True) for part in _parts(people.welcome)] or [((), True)]) + [
        (part, False) for part in _parts(people.others)
    ]
    for number, (part, welcome) in enumerate(piles, 1):
        yield _Sheet(part, welcome, number, len(piles))


def _parts(lines: Sequence[DoorLine]) -> list[Sequence[DoorLine]]:
    return [lines[at : at + ROWS] for at in range(0, len(lines), ROWS)]


def _paint(
    painter: QPainter, people: DoorList, words: DoorWords, sheet: _Sheet
) -> None:
    _paint_head(painter, people, words, sheet)
    for row, line in enumerate(sheet.lines):
        painter.save()
        painter.translate(0, _TOP + row * _HEIGHT)
        if row % 2:
            painter.fillRect(_ROW, QColor(_SHADE))
        _paint_row(painter, line, words.unwritten)
        painter.restore()
    _write(painter, words.foot.format(people.clock), _FOOT)


def _paint_head(
    painter: QPainter, people: DoorList, words: DoorWords, sheet: _Sheet
) -> None:
    moment = words.moment.format(people.moment, people.zone)
    _write(painter, people.title, _TITLE)
    _write(painter, _range(sheet.lines), _RANGE)
    _write(painter, moment, _MOMENT)
    _write(painter, words.page.format(sheet.number, sheet.count), _PAGE)
    _write(painter, _count(people, words, sheet), _COUNT)
    _write(painter, _alone(people.alone_since, words), _ALONE)
    cells = (_NAME, _AFFILIATION, _CATEGORY, _REFERENCE, _STATE)
    for word, cell in zip(words.heads, cells, strict=True):
        box = Box(cell.box.left, _HEADS_TOP, cell.box.width, 5)
        _write(painter, word, replace(_HEAD, box=box))
    painter.setPen(QPen(QColor(_INK), _LINE))
    painter.drawLine(QLineF(_LEFT, _TOP - 0.5, _RIGHT, _TOP - 0.5))


def _alone(since: str | None, words: DoorWords) -> str:
    if since is None:
        return ""
    return words.alone_since.format(since) if since else words.alone


def _range(lines: Sequence[DoorLine]) -> str:
    first = _short(_first_written(lines))
    last = _short(_first_written(reversed(lines)))
    return first if first == last else f"{first} – {last}"  # noqa: RUF001  a range


def _first_written(lines: Iterable[DoorLine]) -> str:
    """Give the first surname that the fonts here can write."""
    names = (line.surname for line in lines)
    return next((name for name in names if can_write(name)), "")


def _short(surname: str) -> str:
    letters = graphemes(surname)
    if len(letters) <= _LONGEST:
        return surname
    return "".join(letters[: _LONGEST - 1]).rstrip() + ELLIPSIS


def _count(people: DoorList, words: DoorWords, sheet: _Sheet) -> str:
    if not sheet.welcome:
        return words.others.format(len(people.others))
    if not people.welcome:
        return words.nobody
    here = sum(line.inside for line in sheet.lines)
    return words.count.format(len(people.welcome), people.inside, here)


def _paint_row(painter: QPainter, line: DoorLine, unwritten: str) -> None:
    if line.may_come or line.inside:
        painter.setPen(QPen(QColor(_INK), _LINE))
        painter.setBrush(QColor(_PAPER))
        painter.drawRect(_TICK)
    if line.inside:
        painter.fillRect(_INSIDE_PLACE, QColor(_INK))
    name = f"{line.surname}, {line.rest}" if line.rest else line.surname
    fitted = fit_words(name, _NAME)
    if not any(fitted.lines):
        fitted = fit_words(unwritten, _NAME)
    paint_lines(painter, fitted, _NAME)
    _write(painter, line.affiliation, _AFFILIATION)
    _write(painter, line.category, _CATEGORY)
    _write(painter, line.reference, _REFERENCE)
    _write(painter, line.state, _INSIDE if line.inside else _STATE)


def _write(painter: QPainter, text: str, lettering: Lettering) -> None:
    if text:
        paint_lines(painter, fit_words(text, lettering), lettering)
