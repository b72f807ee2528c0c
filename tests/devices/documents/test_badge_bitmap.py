"""Badges in black and white: crisp, readable on any ground, their codes read."""

from dataclasses import replace

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtGui import QImage

from kiosk.devices.documents.badge_bitmap import badge_bitmap, monochrome_layout
from kiosk.devices.documents.badge_layout import (
    BadgeLayout,
    BadgeSide,
    Shape,
    TextField,
)
from kiosk.devices.documents.placement import Box
from kiosk.domain.badges.badge_content import BadgeContent

pytestmark = pytest.mark.usefixtures("fonts")

LABEL_DPI = 203


def with_front(
    layout: BadgeLayout, shapes: list[Shape], text: TextField
) -> BadgeLayout:
    return replace(
        layout, front=BadgeSide(paper="#ffffff", shapes=tuple(shapes), texts=(text,))
    )


def grey(image: QImage) -> Image.Image:
    plain = image.convertToFormat(QImage.Format.Format_Grayscale8)
    size = (plain.width(), plain.height())
    stride = plain.bytesPerLine()
    return Image.frombuffer("L", size, bytes(plain.bits()), "raw", "L", stride, 1)


def dark_share(image: QImage, box: Box) -> float:
    """Return how much of a box, in millimetres, is black."""
    dots = LABEL_DPI / 25.4
    left, top = round(box.left * dots), round(box.top * dots)
    right, bottom = left + round(box.width * dots), top + round(box.height * dots)
    part = grey(image).crop((left, top, right, bottom))
    return part.histogram()[0] / (part.width * part.height)


def test_a_bitmap_has_one_bit_a_dot_and_black_is_one(
    layout: BadgeLayout, badge: BadgeContent
) -> None:
    image = badge_bitmap(layout, badge, LABEL_DPI)
    assert image.format() is QImage.Format.Format_Mono
    assert image.colorTable() == [0xFFFFFFFF, 0xFF000000]
    assert image.width() == round(layout.width / 25.4 * LABEL_DPI)
    assert image.dotsPerMeterX() == round(LABEL_DPI / 25.4 * 1000)


@pytest.mark.parametrize("dpi", [LABEL_DPI, 300])
def test_its_code_is_read(layout: BadgeLayout, badge: BadgeContent, dpi: int) -> None:
    codes = zxingcpp.read_barcodes(grey(badge_bitmap(layout, badge, dpi)))
    assert [code.text for code in codes] == [badge.code]


def test_dark_grounds_are_black_all_over_and_their_words_white(
    layout: BadgeLayout, badge: BadgeContent
) -> None:
    band = Shape(Box(0, 0, layout.width, layout.height), "#14233b")
    (words, *_) = layout.front.texts
    dark = with_front(layout, [band], words)
    image = badge_bitmap(dark, replace(badge, code=""), LABEL_DPI)
    assert 0.7 < dark_share(image, words.lettering.box) < 0.98
    assert dark_share(image, Box(1, layout.height - 4, 9, 3)) == 1


def test_a_light_band_keeps_an_edge_and_black_words(
    layout: BadgeLayout, badge: BadgeContent
) -> None:
    (words, *_) = layout.front.texts
    box = words.lettering.box.expanded(1.5)
    light = with_front(layout, [Shape(box, "#ffe680")], words)
    image = badge_bitmap(light, replace(badge, event_title=""), LABEL_DPI)
    assert 0.02 < dark_share(image, box) < 0.3
    plain = monochrome_layout(light, badge.category)
    assert plain.front.texts[0].lettering.colour == "#000000"


def test_a_mere_tint_of_the_ground_vanishes(layout: BadgeLayout) -> None:
    (words, *_) = layout.front.texts
    tint = Shape(Box(5, 5, 40, 30), "#f4f7fc")
    rule = Shape(Box(5, 40, 40, 0.3), "#b9c2d0")
    image = badge_bitmap(
        with_front(layout, [tint, rule], words),
        BadgeContent(name="", code=""),
        LABEL_DPI,
    )
    assert dark_share(image, Box(4, 4, 42, 32)) == 0
    assert dark_share(image, Box(6, 39, 30, 2)) > 0.05


def test_no_words_are_wider_than_in_colour(
    layout: BadgeLayout, badge: BadgeContent
) -> None:
    (title, *_) = layout.front.texts
    bare = with_front(layout, [], title)
    long = replace(badge, event_title="Wide words " * 9, code="")
    box = grey(badge_bitmap(bare, long, LABEL_DPI)).point(lambda v: 255 - v).getbbox()
    assert box is not None
    right = (title.lettering.box.left + title.lettering.box.width) * LABEL_DPI / 25.4
    assert box[2] <= right + 1.5
