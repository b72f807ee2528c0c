"""Text on paper can be read: no missing glyphs, no controls, no piles of marks."""

import unicodedata
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFont

from kiosk.devices.documents.badge_layout import BadgeLayout
from kiosk.devices.documents.badge_painter import badge_image
from kiosk.devices.documents.glyphs import can_write, has_font, similar_fonts
from kiosk.devices.documents.printable_text import printable_text
from kiosk.domain.badges.badge_content import BadgeContent

pytestmark = pytest.mark.usefixtures("fonts")


def printable(text: str) -> str:
    return printable_text(text, QFont("Kiosk Sans"))


@pytest.fixture
def unwritable(fonts: None) -> str:  # noqa: ARG001  they decide
    """A letter that no font here has: scripts long dead, until one is without."""
    for start in (0x12000, 0x16800, 0x17000, 0x18800, 0x1B170):
        if unicodedata.name(chr(start), "") and not can_write(chr(start)):
            return chr(start)
    pytest.fail("this computer has fonts for everything")


@pytest.mark.parametrize(
    "text",
    [
        "Nguyễn Thị Bảo Quỳnh",
        "Łukasz Żółćiński",
        "Ελένη Παπαδοπούλου",
        "Ἀριστοτέλης",
        "Вознесенская",
        "محمد بن عبد الله الحسيني",
        "مُحَمَّد",
        "\u0639\u0644\u06cc\u200c\u0631\u0636\u0627",
    ],
)
def test_names_of_living_scripts_stay_whole(text: str) -> None:
    assert printable(text) == unicodedata.normalize("NFC", text)


def test_letters_that_no_font_has_are_left_out(unwritable: str) -> None:
    assert printable(f"{unwritable}\u0301{unwritable} Chen") == "Chen"
    assert printable(unwritable * 3) == ""
    assert not can_write(f"Chen {unwritable}")


def test_a_name_without_any_font_leaves_room_to_write(
    layout: BadgeLayout, badge: BadgeContent, unwritable: str
) -> None:
    nobody = BadgeContent(name="", code=badge.code)
    unknown = BadgeContent(name=unwritable * 5, code=badge.code)
    assert badge_image(layout, unknown) == badge_image(layout, nobody)


def test_no_script_makes_qt_talk(qtlog: Any) -> None:  # noqa: ANN401  has no public type
    """Of each script one letter: Qt would tell of every font that cannot write it."""
    letters = {unicodedata.name(c, "?").split()[0]: c for c in map(chr, range(0x10000))}
    for letter in letters.values():
        printable(letter)
    assert qtlog.records == []


def test_marks_pile_up_to_two_and_no_higher() -> None:
    assert printable("Z" + "\u0301" * 30) == "Ź\u0301\u0301"
    assert printable("Z" + "\u0323" * 9 + "oe") == "Ẓ\u0323\u0323oe"


def test_controls_become_blanks() -> None:
    assert printable("\u202eAnn\tBee\n\x1b[2J") == "Ann Bee [2J"


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=80))
def test_printable_text_stays_as_it_is(text: str) -> None:
    once = printable(text)
    assert printable(once) == once
    assert all(char.isprintable() or char in "\u200c\u200d" for char in once)


def test_fonts_are_known_by_name_and_the_nearest_is_named() -> None:
    assert has_font("Kiosk Serif")
    assert has_font("kiosk serif")
    assert not has_font("Kiosk Serf")
    assert similar_fonts("Kiosk Serf")[0] == "Kiosk Serif"
