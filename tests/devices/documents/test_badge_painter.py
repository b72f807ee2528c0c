"""Badges: whatever the name, it is complete, in its box, and the code can be read."""

import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # has no stubs
import pytest
import zxingcpp
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PIL import Image
from PySide6.QtGui import QColor, QImage

from kiosk.devices.documents.badge_layout import BadgeField, BadgeLayout, BadgeSide
from kiosk.devices.documents.badge_painter import badge_image, badge_pdf, fit_field
from kiosk.devices.documents.document_files import write_badges
from kiosk.devices.documents.lettering import POINT_MM
from kiosk.devices.documents.paper import encode_png
from kiosk.devices.documents.placement import Box
from kiosk.domain.badges.badge_content import BadgeContent
from kiosk.domain.fault import KnownFault

pytestmark = pytest.mark.usefixtures("fonts")

NAMES = [
    "Li Wu",
    "Maria Antónia Francisca Xavier de Albuquerque e Vasconcelos de Menezes Coutinho",
    "Donaudampfschifffahrtsgesellschaftskapit",
    "Ελένη Παπαδοπούλου-Κωνσταντινίδου",
    "Александра Константиновна Вознесенская",
    "Nguyễn Thị Bảo Quỳnh",
    "Łukasz Żółćiński von Ærøskøbing",
]
ANY_NAME = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=120)


def codes_of(picture: Image.Image) -> list[str]:
    return [code.text for code in zxingcpp.read_barcodes(picture)]


def text_of(pdf: bytes, page: int = 0) -> str:
    text: str = pypdfium2.PdfDocument(pdf)[page].get_textpage().get_text_range()
    return " ".join(text.split())


def picture_of(pdf: bytes) -> Image.Image:
    picture: Image.Image = pypdfium2.PdfDocument(pdf)[0].render(scale=2).to_pil()
    return picture


@pytest.mark.parametrize("name", NAMES)
def test_a_badge_as_pdf_has_the_name_and_the_code(
    layout: BadgeLayout, badge: BadgeContent, name: str
) -> None:
    pdf = badge_pdf(layout, [BadgeContent(name=name, code=badge.code)])
    assert name.rpartition(" ")[2].rpartition("-")[2] in text_of(pdf)
    assert codes_of(picture_of(pdf)) == [badge.code]


def test_a_name_that_no_font_can_write_has_a_stand_in(
    layout: BadgeLayout, badge: BadgeContent
) -> None:
    cuneiform = replace(badge, name="\U00012000\U00012001", reference="DIL-115")
    assert "DIL-115" in text_of(badge_pdf(layout, [cuneiform]))
    latin = replace(cuneiform, latin_name="Kenta Sasaki")
    assert "Sasaki" in text_of(badge_pdf(layout, [latin]))


def test_a_badge_shows_all_its_words(layout: BadgeLayout, badge: BadgeContent) -> None:
    text = text_of(badge_pdf(layout, [badge]))
    assert set(badge.name.split()) - {"Dr."} <= set(text.split())
    for words in (badge.affiliation, badge.event_title, "SPEAKER"):
        assert words in text


def test_a_page_has_the_layout_s_size(layout: BadgeLayout, badge: BadgeContent) -> None:
    width, height = pypdfium2.PdfDocument(badge_pdf(layout, [badge]))[0].get_size()
    assert width * POINT_MM == pytest.approx(layout.width, abs=0.2)
    assert height * POINT_MM == pytest.approx(layout.height, abs=0.2)


def test_many_badges_share_their_fonts(
    layout: BadgeLayout, badge: BadgeContent
) -> None:
    single = badge_pdf(layout, [badge])
    many = badge_pdf(layout, [badge] * 50)
    sides = len(layout.sides)
    assert len(pypdfium2.PdfDocument(many)) == 50 * sides
    assert many.count(b"/FontFile2") == single.count(b"/FontFile2") <= 5
    assert text_of(many, 49 * sides) == text_of(single)


def test_a_badge_as_picture_carries_the_code(
    layout: BadgeLayout, badge: BadgeContent
) -> None:
    picture = Image.open(BytesIO(encode_png(badge_image(layout, badge))))
    assert picture.width == round(layout.width / 25.4 * 300)
    assert picture.info["dpi"] == pytest.approx((300, 300), abs=0.1)
    assert codes_of(picture) == [badge.code]


def test_a_small_preview_still_carries_the_code(
    layout: BadgeLayout, badge: BadgeContent
) -> None:
    image = badge_image(layout, badge, dpi=110)
    assert codes_of(Image.open(BytesIO(encode_png(image)))) == [badge.code]
    badge_image(layout, badge, dpi=15)


def test_modules_are_whole_pixels(layout: BadgeLayout, badge: BadgeContent) -> None:
    """No pixel of the code is smoothed: each is its ink or the paper."""
    image = badge_image(layout, badge)
    code = layout.front.code
    assert code is not None
    ink, paper = QColor(code.colour).rgb(), QColor(layout.front.paper).rgb()
    box = code.box
    dots = 300 / 25.4
    left, top = round(box.left * dots), round(box.top * dots)
    side = int(box.width * dots)
    assert {
        image.pixel(left + x, top + y) for x in range(side) for y in range(side)
    } == {ink, paper}


def test_a_badge_without_a_code_has_none(
    layout: BadgeLayout, badge: BadgeContent
) -> None:
    image = badge_image(layout, replace(badge, code=""))
    assert codes_of(Image.open(BytesIO(encode_png(image)))) == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(name=ANY_NAME, affiliation=ANY_NAME)
@example(name="\u1fea\u1f4f \u1f0f", affiliation="\u23b7\u23b7")
def test_no_word_leaves_its_box(
    layout: BadgeLayout, name: str, affiliation: str
) -> None:
    content = BadgeContent(name=name, affiliation=affiliation)
    for text in layout.front.texts:
        alone = replace(layout, front=BadgeSide(paper="#ffffff", texts=(text,)))
        fitted = fit_field(text, content)
        room = text.lettering
        assert len(fitted.lines) <= room.max_lines
        assert fitted.size <= room.max_size * POINT_MM + 1e-9
        assert is_ink_within(room.box, badge_image(alone, content, 50))


def is_ink_within(box: Box, image: QImage) -> bool:
    """Return whether all ink lies in a box, but for a pixel of smoothing."""
    grey = Image.open(BytesIO(encode_png(image))).convert("L")
    ink = grey.point(lambda shade: 255 * (shade < 200)).getbbox()
    if ink is None:
        return True
    left, top, right, bottom = (edge * 25.4 / 50 for edge in ink)
    return box.expanded(0.6).contains(Box(left, top, right - left, bottom - top))


def test_a_name_comes_before_everything_else(layout: BadgeLayout) -> None:
    """The name is the largest thing on the badge, and never below its least size."""
    names = {(BadgeField.NAME,), (BadgeField.GIVEN_NAME,)}
    field = next(text for text in layout.front.texts if text.shows in names)
    for name in NAMES:
        fitted = fit_field(field, BadgeContent(name=name))
        assert fitted.size >= field.lettering.min_size * POINT_MM - 1e-9
        assert not any("…" in line for line in fitted.lines), name


def test_controls_and_turned_words_never_reach_a_printer(
    layout: BadgeLayout, badge: BadgeContent
) -> None:
    nasty = replace(badge, name="Ann\x1b[2J\u202e Bee\n\u0007")
    assert "Ann [2J Bee" in text_of(badge_pdf(layout, [nasty]))


@pytest.mark.parametrize("suffix", [".pdf", ".png", ".PDF", ".zpl"])
def test_a_badge_is_written_in_the_format_of_its_suffix(
    tmp_path: Path, layout: BadgeLayout, badge: BadgeContent, suffix: str
) -> None:
    path = tmp_path / f"badge{suffix}"
    write_badges(path, layout, [badge])
    heads = {".png": b"\x89PNG", ".zpl": b"^XA^"}
    assert path.read_bytes()[:4] == heads.get(suffix, b"%PDF")
    assert list(tmp_path.iterdir()) == [path]


def test_another_ending_is_a_known_fault(
    tmp_path: Path, layout: BadgeLayout, badge: BadgeContent
) -> None:
    with pytest.raises(KnownFault, match=r"must end in \.pdf, \.png or \.zpl"):
        write_badges(tmp_path / "badge.jpg", layout, [badge])


@pytest.mark.parametrize("layout", ["a6"], indirect=True)
def test_threads_paint_alike(layout: BadgeLayout, badge: BadgeContent) -> None:
    def paint(number: int) -> bytes:
        return encode_png(
            badge_image(layout, replace(badge, name=f"Guest {number % 4}"))
        )

    with ThreadPoolExecutor(4) as pool:
        pictures = list(pool.map(paint, range(24)))
    assert pictures == [paint(number) for number in range(24)]


@pytest.mark.parametrize("layout", ["cr80"], indirect=True)
@pytest.mark.parametrize("make", [badge_pdf, badge_image])
def test_painting_never_takes_a_reference_to_none(
    layout: BadgeLayout, badge: BadgeContent, make: Callable[..., object]
) -> None:
    """PySide6 6.12 lost references to None on Python below 3.12, and aborted."""
    argument = [badge] if make is badge_pdf else badge
    make(layout, argument)
    before = sys.getrefcount(None)
    for _ in range(200):
        make(layout, argument)
    assert sys.getrefcount(None) > before - 100


@pytest.mark.parametrize(
    ("category", "language", "word"),
    [
        ("speaker", "nl", "spreker"),
        ("Staff", "nl", "Medewerker"),
        ("speaker", "en", "speaker"),
        ("dignitary", "nl", "dignitary"),
    ],
)
def test_a_category_is_written_in_the_holder_s_language(
    layout: BadgeLayout, badge: BadgeContent, category: str, language: str, word: str
) -> None:
    (field,) = (
        text for text in layout.front.texts if BadgeField.CATEGORY in text.shows
    )
    worn = replace(badge, category=category, language=language)
    assert word.upper() in fit_field(field, worn).lines[0].upper()
