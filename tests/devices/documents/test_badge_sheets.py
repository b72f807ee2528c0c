"""Badges on sheets of A4: at their size, in their order, backs behind their fronts."""

from dataclasses import replace
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # has no stubs
import pytest
import zxingcpp
from PIL import Image

from kiosk.devices.documents.badge_layout import BadgeLayout
from kiosk.devices.documents.badge_sheets import (
    A4,
    SheetLayout,
    lay_out_sheet,
    sheets_pdf,
)
from kiosk.devices.documents.layout_file import read_layout
from kiosk.devices.documents.placement import Box
from kiosk.domain.badges.badge_content import BadgeContent
from kiosk.domain.fault import KnownFault

pytestmark = pytest.mark.usefixtures("fonts")

BADGES = Path(__file__).parents[3] / "resources" / "badges"
SCALE = 3
DOTS = SCALE * 72 / 25.4
"""Pixels a millimetre in what is rendered here."""


def shipped(name: str) -> BadgeLayout:
    return read_layout(BADGES / f"{name}.toml")


def people(badge: BadgeContent, count: int) -> list[BadgeContent]:
    return [
        replace(
            badge,
            name=f"Guest N{number}",
            given_name="Guest",
            family_name=f"N{number}",
            code=f"GUEST{number}",
        )
        for number in range(count)
    ]


def pages(pdf: bytes) -> list[Image.Image]:
    document = pypdfium2.PdfDocument(pdf)
    return [page.render(scale=SCALE).to_pil().convert("L") for page in document]


def code_centres(page: Image.Image) -> dict[str, tuple[float, float]]:
    """Return the centre of each code, in millimetres."""
    found = {}
    for code in zxingcpp.read_barcodes(page):
        position = code.position
        corners = (
            position.top_left,
            position.top_right,
            position.bottom_left,
            position.bottom_right,
        )
        found[code.text] = (
            sum(corner.x for corner in corners) / 4 / DOTS,
            sum(corner.y for corner in corners) / 4 / DOTS,
        )
    return found


def cell_of(point: tuple[float, float], sheet: SheetLayout) -> int:
    """Return the cell of the sheet that a point is in, row by row."""
    (left, top), (width, height) = sheet.corner, sheet.pitch
    column, row = int((point[0] - left) // width), int((point[1] - top) // height)
    assert 0 <= column < sheet.columns
    return row * sheet.columns + column


@pytest.mark.parametrize(
    ("name", "grid"),
    [
        ("cr80", "2x4"),
        ("cr80", "2x5"),
        ("90x55", "2x5"),
        ("roll62", "2x4"),
        ("a6", "1x2"),
    ],
)
def test_every_code_is_read_in_its_place(
    badge: BadgeContent, name: str, grid: str
) -> None:
    layout = shipped(name)
    sheet = lay_out_sheet(layout, grid)
    many = sheet.columns * sheet.rows
    made = pages(sheets_pdf(layout, people(badge, many + 1), sheet))
    fronts = made[:: len(layout.sides)]
    assert len(fronts) == 2
    places = {text: cell_of(at, sheet) for text, at in code_centres(fronts[0]).items()}
    assert places == {f"GUEST{number}": number for number in range(many)}
    assert list(code_centres(fronts[1])) == [f"GUEST{many}"]


Edges = tuple[float, float, float, float]
"""Left, top, right and bottom of a part of a page, in millimetres."""


def dots(edges: Edges) -> tuple[int, int, int, int]:
    left, top, right, bottom = (int(edge * DOTS) for edge in edges)
    return left, top, right, bottom


def ink_box(page: Image.Image, edges: Edges) -> Box:
    """Return the dark part of a strip of a page, in millimetres on the page."""
    left, top, right, bottom = dots(edges)
    strip = page.crop((left, top, right, bottom))
    dark = strip.point(lambda shade: 255 * (shade < 200)).getbbox()
    assert dark is not None
    return Box(
        (left + dark[0]) / DOTS,
        (top + dark[1]) / DOTS,
        (dark[2] - dark[0]) / DOTS,
        (dark[3] - dark[1]) / DOTS,
    )


def lines_in(page: Image.Image, edges: Edges) -> list[float]:
    """Return the positions of vertical lines in a strip of a page, in millimetres."""
    left, top, right, bottom = dots(edges)
    strip = page.crop((left, top, right, bottom)).resize((right - left, 1))
    dark = [x for x, shade in enumerate(strip.tobytes()) if shade < 200]
    starts = [x for x in dark if x - 1 not in dark]
    return [(left + x) / DOTS for x in starts]


@pytest.mark.parametrize("gutter", [0, 3])
def test_a_badge_keeps_its_size(badge: BadgeContent, gutter: float) -> None:
    """Its dark band is as wide as two cards, and nothing is nearer to the edge.

    With a gutter it runs a little over, so that a cut may be a little off.
    """
    layout = shipped("cr80")
    sheet = lay_out_sheet(layout, "2x5", gutter)
    (page,) = pages(sheets_pdf(layout, people(badge, 10), sheet))
    left, top = sheet.corner
    band = ink_box(page, (0, top + 3, A4[0], top + 3.4))
    over = gutter / 4
    assert band.left == pytest.approx(left - over, abs=0.2)
    width = 2 * layout.width + gutter + 2 * over
    assert band.width == pytest.approx(width, abs=0.3)


@pytest.mark.parametrize(
    ("name", "grid", "gutter"),
    [
        ("cr80", "2x5", 3),
        ("cr80", "2x4", 3),
        ("90x55", "2x5", 2),
        ("a6", "1x2", 3),
        ("roll62", "1x4", 3),
    ],
)
def test_badges_have_a_gutter_where_there_is_room(
    badge: BadgeContent, name: str, grid: str, gutter: float
) -> None:
    layout = shipped(name)
    sheet = lay_out_sheet(layout, grid)
    assert sheet.gutter == pytest.approx(gutter)
    assert min(sheet.corner) >= 7
    (page, *_) = pages(sheets_pdf(layout, people(badge, 10), sheet))
    (left, top), (_, height) = sheet.corner, sheet.cell
    middle = round((top + height + gutter / 2) * DOTS)
    right = (A4[0] - left) * DOTS
    assert page.crop(
        (round(left * DOTS), middle, round(right), middle + 1)
    ).getextrema() == (255, 255)


def test_badges_too_large_for_a_gutter_touch() -> None:
    assert lay_out_sheet(shipped("roll62"), "2x4").gutter == 0


@pytest.mark.parametrize("gutter", [None, 0])
def test_no_badge_reaches_into_the_next(
    badge: BadgeContent, gutter: float | None
) -> None:
    """The first of two cards has a band over its edge; the place below stays white."""
    layout = shipped("cr80")
    sheet = lay_out_sheet(layout, "2x5", gutter)
    (page,) = pages(sheets_pdf(layout, people(badge, 2), sheet))
    (left, top), (right, down) = sheet.corner, sheet.pitch
    below = (top + down + 0.3) * DOTS
    gap = page.crop(
        (
            round(left * DOTS),
            round(below),
            round((left + 2 * right) * DOTS),
            round(below + 1.5 * DOTS),
        )
    )
    assert gap.getextrema() == (255, 255)


@pytest.mark.parametrize(("gutter", "cuts"), [(0, [0, 90, 180]), (2, [0, 90, 92, 182])])
def test_marks_show_where_to_cut(
    badge: BadgeContent, gutter: float, cuts: list[float]
) -> None:
    layout = shipped("90x55")
    sheet = lay_out_sheet(layout, "2x5", gutter)
    (page,) = pages(sheets_pdf(layout, people(badge, 1), sheet))
    left, top = sheet.corner
    marks = lines_in(page, (0, top - 4, A4[0], top - 3))
    assert marks == pytest.approx([left + cut for cut in cuts], abs=0.3)


def text_positions(pdf: bytes, page: int, words: str) -> list[tuple[float, float]]:
    """Return where a text begins on a page, in millimetres from its top left."""
    text = pypdfium2.PdfDocument(pdf)[page].get_textpage()
    search, found = text.search(words), []
    while match := search.get_next():
        left, _, _, top = text.get_charbox(match[0])
        found.append((left * 25.4 / 72, A4[1] - top * 25.4 / 72))
    return found


@pytest.mark.parametrize("grid", ["1x2", "2x1"])
def test_backs_lie_behind_their_fronts(badge: BadgeContent, grid: str) -> None:
    """On the page after, mirrored: the sheet is turned on its long edge."""
    layout = replace(shipped("a6"), width=95, height=148)
    sheet = lay_out_sheet(layout, grid)
    pdf = sheets_pdf(layout, people(badge, 2), sheet)
    for number in range(2):
        (back,) = text_positions(pdf, 1, f"Guest N{number}")
        front = code_centres(pages(pdf)[0])[f"GUEST{number}"]
        turned_over = (A4[0] - back[0], back[1])
        assert cell_of(turned_over, sheet) == cell_of(front, sheet) == number


def test_a_turned_badge_has_its_back_the_same_way_up(badge: BadgeContent) -> None:
    """Its front's top is at the right, so, seen from behind, its back's is at left."""
    layout = shipped("a6")
    sheet = lay_out_sheet(layout, "1x2")
    assert sheet.rotated
    pdf = sheets_pdf(layout, people(badge, 1), sheet)
    (front,) = text_positions(pdf, 0, badge.series)
    (heading,) = text_positions(pdf, 1, "Programme")
    assert front[0] > A4[0] / 2
    assert heading[0] < A4[0] / 2


@pytest.mark.parametrize(
    ("name", "grid", "sentence"),
    [
        ("a6", "2x4", "2x4 badges of the layout “a6” (105 × 148 mm) do not fit"),  # noqa: RUF001  the sign of sizes
        ("a6", "2x2", "1x2 do."),
        ("roll62", "2x5", "2x4 do."),
        ("cr80", "4x3", "2x5 do."),
        ("cr80", "2", "write columns and rows, such as 2x4"),
        ("cr80", "0x4", "write columns and rows"),
        ("cr80", "-2x4", "write columns and rows"),
    ],
)
def test_a_grid_that_does_not_fit_is_refused_with_one_that_does(
    name: str, grid: str, sentence: str
) -> None:
    with pytest.raises(KnownFault) as fault:
        lay_out_sheet(shipped(name), grid)
    assert sentence in str(fault.value)


@pytest.mark.parametrize(
    ("gutter", "sentence"),
    [
        (9, "(85.6 × 53.98 mm), 9 mm apart, do not fit on A4; 3x3 do."),  # noqa: RUF001  the sign of sizes
        (-1, "The gutter must be 0 to 50 mm, not -1."),
        (float("nan"), "The gutter must be 0 to 50 mm, not nan."),
    ],
)
def test_a_gutter_that_does_not_fit_is_refused(gutter: float, sentence: str) -> None:
    with pytest.raises(KnownFault) as fault:
        lay_out_sheet(shipped("cr80"), "2x5", gutter)
    assert sentence in str(fault.value)


def test_a_layout_larger_than_a4_goes_on_no_sheet() -> None:
    with pytest.raises(KnownFault, match="too large for A4"):
        lay_out_sheet(replace(shipped("a6"), width=250, height=400), "1x1")
