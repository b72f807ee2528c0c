"""The badge of cr80.toml as ReportLab draws it, for comparison."""

from collections.abc import Iterable, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from reportlab.lib.units import mm  # type: ignore[import-untyped]  # has no stubs
from reportlab.pdfbase.pdfmetrics import (  # type: ignore[import-untyped]  # has no stubs
    registerFont,
    stringWidth,
)
from reportlab.pdfbase.ttfonts import TTFont  # type: ignore[import-untyped]  # has no stubs
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]  # has no stubs

from kiosk.devices.documents.badge_layout import BadgeLayout
from kiosk.devices.documents.qr_symbol import make_symbol
from kiosk.domain.badges.badge_content import BadgeContent

FONTS = Path(__file__).parents[2] / "resources" / "fonts"
A4 = (210, 297)


def register_fonts() -> None:
    """Register the layouts' fonts with ReportLab; a second time is harmless."""
    for name in ("KioskSans-Medium", "KioskSerif-SemiBold"):
        registerFont(TTFont(name, FONTS / f"{name}.ttf"))


def pdf(
    layout: BadgeLayout, contents: Iterable[BadgeContent], grid: tuple[int, int] | None
) -> bytes:
    """Make one PDF, a badge a page or in columns and rows on A4."""
    register_fonts()
    buffer = BytesIO()
    columns, rows = grid or (1, 1)
    width, height = A4 if grid else (layout.width, layout.height)
    canvas = Canvas(buffer, pagesize=(width * mm, height * mm), pageCompression=1)
    left, top = width - columns * layout.width, height - rows * layout.height
    for number, content in enumerate(contents):
        place = number % (columns * rows)
        if number and not place:
            canvas.showPage()
        row, column = divmod(place, columns)
        canvas.saveState()
        canvas.translate(
            (left / 2 + column * layout.width) * mm,
            (height - top / 2 - row * layout.height) * mm,
        )
        paint(canvas, layout, content)
        canvas.restoreState()
    canvas.save()
    return buffer.getvalue()


def paint(canvas: Any, layout: BadgeLayout, content: BadgeContent) -> None:  # noqa: ANN401  has no stubs
    """Paint a badge downwards from the origin: shapes, words fitted by width, code."""
    for shape in layout.front.shapes:
        box = shape.box
        canvas.setFillColor(layout.resolve_colour(shape.colour, content.category))
        canvas.rect(
            *(box.left * mm, -(box.top + box.height) * mm),
            *(box.width * mm, box.height * mm),
            stroke=0,
            fill=1,
        )
    for field in layout.front.texts:
        how = field.lettering
        (shows,) = field.shows
        words = str(getattr(content, shows))
        font = f"Kiosk{'Serif-SemiBold' if 'Serif' in how.font else 'Sans-Medium'}"
        size = how.max_size
        while (
            size > how.min_size and stringWidth(words, font, size) > how.box.width * mm
        ):
            size -= 0.5
        canvas.setFillColor(layout.resolve_colour(how.colour, content.category))
        canvas.setFont(font, size)
        canvas.drawString(how.box.left * mm, -(how.box.top * mm + size), words)
    if layout.front.code:
        paint_code(
            canvas,
            layout.front.code.box.left,
            layout.front.code.box.top,
            layout.front.code.box.width,
            make_symbol(content.code),
        )


def paint_code(
    canvas: Any,  # noqa: ANN401  has no stubs
    left: float,
    top: float,
    side: float,
    symbol: Sequence[bytes],
) -> None:
    """Paint a code's modules as one path."""
    module = side / len(symbol) * mm
    path = canvas.beginPath()
    for row, dots in enumerate(symbol):
        for column, dot in enumerate(dots):
            if not dot:
                path.rect(
                    left * mm + column * module,
                    -top * mm - (row + 1) * module,
                    module,
                    module,
                )
    canvas.setFillColor("#000000")
    canvas.drawPath(path, stroke=0, fill=1)
