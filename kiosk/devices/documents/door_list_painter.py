"""The door list on sheets of A4, readable by torchlight."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from kiosk.devices.documents.badge_sheets import A4
from kiosk.devices.documents.door_list_texts import DoorListTexts, door_list_texts
from kiosk.devices.documents.fitting import ELLIPSIS
from kiosk.devices.documents.glyphs import can_write
from kiosk.devices.documents.lettering import fit_line, paint_lines
from kiosk.devices.documents.paper import make_pdf
from kiosk.devices.documents.placement import Align, Anchor, Box, Lettering
from kiosk.domain.admission.door_list import DoorList, DoorListEntry
from kiosk.domain.people.grapheme import graphemes

ROWS_PER_PAGE = 31
"""Rows on a page."""
_LEFT, _RIGHT = 10.0, A4[0] - 10.0
_TOP, _ROW_HEIGHT = 37.0, 8.0
"""Of the first row, and of each, in millimetres."""
_ROW = QRectF(_LEFT, 0, _RIGHT - _LEFT, _ROW_HEIGHT)
_TICK = QRectF(_LEFT + 0.5, 1.5, 5, 5)
_INK, _QUIET_INK, _PAPER, _SHADE = "#000000", "#444444", "#ffffff", "#e9ecf2"
_LINE_WIDTH = 0.5
_MAX_HEADING_LETTERS = 18
"""Letters of a surname in the heading of a page."""

_NAME = Lettering(
    box=Box(_LEFT + 8, 0.5, 57, _ROW_HEIGHT - 1),
    font="Kiosk Sans",
    weight=600,
    min_size=7.5,
    max_size=12.5,
    colour=_INK,
    max_lines=2,
    anchor=Anchor.MIDDLE,
)
_CELL = replace(_NAME, weight=400, min_size=6.5, max_size=9.5)
_AFFILIATION = replace(_CELL, box=Box(78, 0.5, 42, _ROW_HEIGHT - 1))
_CATEGORY = replace(_CELL, box=Box(122, 0.5, 18, _ROW_HEIGHT - 1))
_REFERENCE = replace(_CELL, box=Box(142, 0.5, 19, _ROW_HEIGHT - 1))
_STATE = replace(_CELL, box=Box(164, 0.5, 35, _ROW_HEIGHT - 1), weight=500)
_INSIDE = replace(_STATE, weight=600, colour=_PAPER)
_INSIDE_AREA = QRectF(162.5, 0.4, _RIGHT - 162.5, _ROW_HEIGHT - 0.8)

_HEAD = replace(
    _CELL, max_lines=1, anchor=Anchor.BOTTOM, colour=_QUIET_INK, max_size=8.5
)
_TITLE = replace(
    _HEAD,
    box=Box(_LEFT, 8, 112, 7),
    font="Kiosk Serif",
    weight=600,
    colour=_INK,
    max_size=14,
)
_RANGE = replace(
    _HEAD,
    box=Box(125, 8, _RIGHT - 125, 7),
    weight=600,
    colour=_INK,
    max_size=15,
    align=Align.RIGHT,
)
_WRITTEN_AT = replace(
    _HEAD, box=Box(_LEFT, 15.5, 150, 5.5), weight=500, colour=_INK, max_size=11
)
_PAGE = replace(_WRITTEN_AT, box=Box(160, 15.5, _RIGHT - 160, 5.5), align=Align.RIGHT)
_COUNT = replace(
    _HEAD, box=Box(_LEFT, 22, 112, 6.5), weight=600, colour=_INK, max_size=13
)
_OFFLINE = replace(
    _RANGE, box=Box(126, 21.5, _RIGHT - 126, 8), min_size=7, max_size=9.5, max_lines=2
)
_FOOT = replace(
    _HEAD, box=Box(_LEFT, _TOP + ROWS_PER_PAGE * _ROW_HEIGHT + 1.5, 190, 4), max_size=8
)
_HEADS_TOP = 30.5


@dataclass(frozen=True, slots=True)
class _DoorListPage:
    """The content of one page, and its number."""

    entries: Sequence[DoorListEntry]
    may_come: bool
    number: int
    count: int


def door_list_pdf(door_list: DoorList) -> bytes:
    """Return the PDF; whoever may not come is listed apart, on pages of their own."""
    texts = door_list_texts(door_list.language)
    pages = (
        partial(_paint_page, door_list=door_list, texts=texts, page=page)
        for page in _door_list_pages(door_list)
    )
    return make_pdf(A4, f"{texts.title} · {door_list.title}", pages)


def _door_list_pages(door_list: DoorList) -> Iterator[_DoorListPage]:
    sections = (
        [(entries, True) for entries in _page_slices(door_list.admissible)]
        or [((), True)]
    ) + [(entries, False) for entries in _page_slices(door_list.others)]
    for number, (entries, may_come) in enumerate(sections, 1):
        yield _DoorListPage(entries, may_come, number, len(sections))


def _page_slices(entries: Sequence[DoorListEntry]) -> list[Sequence[DoorListEntry]]:
    return [
        entries[start : start + ROWS_PER_PAGE]
        for start in range(0, len(entries), ROWS_PER_PAGE)
    ]


def _paint_page(
    painter: QPainter, door_list: DoorList, texts: DoorListTexts, page: _DoorListPage
) -> None:
    _paint_heading(painter, door_list, texts, page)
    for row, entry in enumerate(page.entries):
        painter.save()
        painter.translate(0, _TOP + row * _ROW_HEIGHT)
        if row % 2:
            painter.fillRect(_ROW, QColor(_SHADE))
        _paint_row(painter, entry, texts.unwritable)
        painter.restore()
    _paint_text(painter, texts.footer.format(door_list.clock), _FOOT)


def _paint_heading(
    painter: QPainter, door_list: DoorList, texts: DoorListTexts, page: _DoorListPage
) -> None:
    written_at = texts.written_at.format(door_list.as_of, door_list.zone)
    _paint_text(painter, door_list.title, _TITLE)
    _paint_text(painter, _surname_range(page.entries), _RANGE)
    _paint_text(painter, written_at, _WRITTEN_AT)
    _paint_text(painter, texts.page.format(page.number, page.count), _PAGE)
    _paint_text(painter, _count_text(door_list, texts, page), _COUNT)
    _paint_text(painter, _offline_text(door_list.offline_since, texts), _OFFLINE)
    cells = (_NAME, _AFFILIATION, _CATEGORY, _REFERENCE, _STATE)
    for heading, cell in zip(texts.headings, cells, strict=True):
        box = Box(cell.box.left, _HEADS_TOP, cell.box.width, 5)
        _paint_text(painter, heading, replace(_HEAD, box=box))
    painter.setPen(QPen(QColor(_INK), _LINE_WIDTH))
    painter.drawLine(QLineF(_LEFT, _TOP - 0.5, _RIGHT, _TOP - 0.5))


def _offline_text(since: str | None, texts: DoorListTexts) -> str:
    if since is None:
        return ""
    return texts.offline_since.format(since) if since else texts.offline


def _surname_range(entries: Sequence[DoorListEntry]) -> str:
    first = _shorten(_first_writable(entries))
    last = _shorten(_first_writable(reversed(entries)))
    return first if first == last else f"{first} – {last}"  # noqa: RUF001  a range


def _first_writable(entries: Iterable[DoorListEntry]) -> str:
    """Return the first surname that the installed fonts can write."""
    names = (entry.surname for entry in entries)
    return next((name for name in names if can_write(name)), "")


def _shorten(surname: str) -> str:
    letters = graphemes(surname)
    if len(letters) <= _MAX_HEADING_LETTERS:
        return surname
    return "".join(letters[: _MAX_HEADING_LETTERS - 1]).rstrip() + ELLIPSIS


def _count_text(door_list: DoorList, texts: DoorListTexts, page: _DoorListPage) -> str:
    if not page.may_come:
        return texts.others.format(len(door_list.others))
    if not door_list.admissible:
        return texts.nobody
    inside_on_page = sum(entry.inside for entry in page.entries)
    return texts.count.format(
        len(door_list.admissible), door_list.inside, inside_on_page
    )


def _paint_row(painter: QPainter, entry: DoorListEntry, unwritable_text: str) -> None:
    if entry.may_come or entry.inside:
        painter.setPen(QPen(QColor(_INK), _LINE_WIDTH))
        painter.setBrush(QColor(_PAPER))
        painter.drawRect(_TICK)
    if entry.inside:
        painter.fillRect(_INSIDE_AREA, QColor(_INK))
    name = f"{entry.surname}, {entry.rest}" if entry.rest else entry.surname
    fitted = fit_line(name, _NAME)
    if not any(fitted.lines):
        fitted = fit_line(unwritable_text, _NAME)
    paint_lines(painter, fitted, _NAME)
    _paint_text(painter, entry.affiliation, _AFFILIATION)
    _paint_text(painter, entry.category, _CATEGORY)
    _paint_text(painter, entry.reference, _REFERENCE)
    _paint_text(painter, entry.state, _INSIDE if entry.inside else _STATE)


def _paint_text(painter: QPainter, text: str, lettering: Lettering) -> None:
    if text:
        paint_lines(painter, fit_line(text, lettering), lettering)
