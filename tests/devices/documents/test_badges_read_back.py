"""Printed badges are read back: texts in their boxes, codes from every format."""

from dataclasses import replace
from typing import Any

import pypdfium2  # type: ignore[import-untyped]  # has no stubs
import pytest
import zxingcpp
from PIL import Image
from PySide6.QtGui import QImage

from kiosk.devices.documents.badge_bitmap import badge_bitmap
from kiosk.devices.documents.badge_layout import BadgeLayout, BadgeSide
from kiosk.devices.documents.badge_painter import badge_pdf
from kiosk.devices.documents.placement import Box
from kiosk.domain.badges.badge_content import BadgeContent, ProgrammeLine

pytestmark = pytest.mark.usefixtures("fonts")

MM = 25.4 / 72
NAMES = [
    ("Li", "Wu"),
    ("Maria Antónia Francisca Xavier", "de Albuquerque e Vasconcelos de Menezes"),
    ("", "Donaudampfschifffahrtsgesellschaftskapit"),
    ("Thị Bảo Quỳnh", "Nguyễn"),
    ("Łukasz", "Żółćiński von Ærøskøbing"),
    ("Ελένη", "Παπαδοπούλου-Κωνσταντινίδου"),
    ("Александра Константиновна", "Вознесенская"),
    ("محمد بن عبد الله", "الحسيني"),
    ("W" * 60, "M" * 60),
]


def content(badge: BadgeContent, given: str, family: str) -> BadgeContent:
    wordy = " ".join([given, family] * 4)
    return replace(
        badge,
        name=f"{given} {family}".strip(),
        given_name=given,
        family_name=family if given else "",
        affiliation=wordy,
        event_title=wordy,
        series=wordy,
        organiser=wordy,
        venue=wordy,
        category=family,
        programme=tuple(ProgrammeLine(f"{hour}:00", wordy) for hour in range(24)),
    )


def boxes_of(side: BadgeSide) -> list[Box]:
    boxes = [text.lettering.box for text in side.texts]
    return [*boxes, side.programme.box] if side.programme else boxes


def ink_boxes(page: Any) -> list[Box]:  # noqa: ANN401  has no stubs
    """Return the box of the ink of each letter, in millimetres from the top left."""
    text, height = page.get_textpage(), page.get_height()
    boxes = [text.get_charbox(number) for number in range(text.count_chars())]
    return [
        Box(left * MM, (height - top) * MM, (right - left) * MM, (top - bottom) * MM)
        for left, bottom, right, top in boxes
        if right > left and top > bottom
    ]


@pytest.mark.parametrize("name", NAMES, ids=lambda name: name[1][:12])
def test_every_letter_lies_in_a_box_of_the_layout(
    layout: BadgeLayout, badge: BadgeContent, name: tuple[str, str]
) -> None:
    document = pypdfium2.PdfDocument(badge_pdf(layout, [content(badge, *name)]))
    assert len(document) == len(layout.sides)
    for page, side in zip(document, layout.sides, strict=True):
        letters, rooms = ink_boxes(page), [box.expanded(0.5) for box in boxes_of(side)]
        assert len(letters) > 15
        for letter in letters:
            assert any(room.contains(letter) for room in rooms), letter


def grey(image: QImage) -> Image.Image:
    plain = image.convertToFormat(QImage.Format.Format_Grayscale8)
    size, stride = (plain.width(), plain.height()), plain.bytesPerLine()
    return Image.frombuffer("L", size, bytes(plain.bits()), "raw", "L", stride, 1)


@pytest.mark.parametrize("name", NAMES[1:3], ids=lambda name: name[1][:12])
def test_the_code_is_read_from_every_format(
    layout: BadgeLayout, badge: BadgeContent, name: tuple[str, str]
) -> None:
    badge_content = content(badge, *name)
    page = pypdfium2.PdfDocument(badge_pdf(layout, [badge_content]))[0]
    images = {
        "an office printer": page.render(scale=300 / 72).to_pil(),
        "a poor printer": page.render(scale=100 / 72).to_pil(),
        "a label printer": grey(badge_bitmap(layout, badge_content, 203)),
        "a fine label printer": grey(badge_bitmap(layout, badge_content, 300)),
    }
    for format_name, picture in images.items():
        found = [code.text for code in zxingcpp.read_barcodes(picture)]
        assert found == [badge.code], format_name


def test_a_programme_of_any_length_is_written_as_far_as_it_goes(
    layout: BadgeLayout, badge: BadgeContent
) -> None:
    like = layout.front.texts[0].lettering
    own = replace(like, box=Box(5, 5, 60, 30), min_size=6, max_size=9, max_lines=2)
    layout = replace(layout, back=BadgeSide(paper="#ffffff", programme=own))
    for count in (0, 1, 5, 60):
        lines = [ProgrammeLine("", "Tuesday"), *[ProgrammeLine("9:00", "Talk")] * count]
        pdf = badge_pdf(layout, [replace(badge, programme=tuple(lines))])
        text = pypdfium2.PdfDocument(pdf)[1].get_textpage().get_text_range()
        assert ("…" in text) == (text.count("Talk") < count)
        assert "Tuesday" in text
