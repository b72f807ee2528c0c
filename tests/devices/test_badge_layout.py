"""A layout is read with care: what is wrong in it is said in a sentence."""

import re
from pathlib import Path

import pytest

from kiosk.devices.badge_layout import BadgeLayout, Shows, read_layout
from kiosk.domain.fault import KnownFault

CARD = (Path(__file__).parents[2] / "resources/badges/cr80.toml").read_text("utf-8")


def channel(value: int) -> float:
    share = value / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def luminance(colour: str) -> float:
    red, green, blue = (channel(b) for b in bytes.fromhex(colour.removeprefix("#")))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_the_shipped_layouts_show_everything(layout: BadgeLayout) -> None:
    assert {text.shows for text in layout.texts} == set(Shows)


def test_every_category_can_be_read(layout: BadgeLayout) -> None:
    for category, colour in layout.categories.items():
        contrast = (luminance(layout.paper) + 0.05) / (luminance(colour) + 0.05)
        assert contrast >= 7, category


def test_a_category_has_its_colour_in_any_case() -> None:
    layout = read_layout(Path(__file__).parents[2] / "resources/badges/cr80.toml")
    assert layout.colour("category", "Speaker") == layout.categories["speaker"]
    assert layout.colour("category", "dignitary") == layout.categories["other"]
    assert layout.colour("#123456", "speaker") == "#123456"


@pytest.mark.parametrize(
    ("was", "becomes", "told"),
    [
        ("size_mm = [85.6, 53.98]", "size_mm = [85.6]", "“size_mm” must be 2 numbers"),
        ("size_mm = [85.6, 53.98]", "", "“size_mm” must be .* it is missing"),
        ("size_mm = [85.6, 53.98]", "size_mm = [85.6, -1]", "“size_mm”"),
        ("margin_mm = 3", "margin_mm = true", "“margin_mm” must be a number"),
        ("margin_mm = 3", "margin_mm = 3\nmargins = 3", "“margins”.*“margin_mm”"),
        ("margin_mm = 3", "margin_mm = 8", "“code” reaches into the margin"),
        ('paper = "#ffffff"', 'paper = "white"', "“paper” must be a colour"),
        ("[categories]", "categories = 3\n[elsewhere]", "“categories” must be a table"),
        ('other = "#1d4b94"', "", "no colour for “other”"),
        ('other = "#1d4b94"', "other = 1", "[categories].*“other”"),
        ("[code]", "[[code]]", "“code” must be a table"),
        ("[[shape]]", "[shapes.x]", "no key “shapes”; did you mean “shape”"),
        ('shows = "name"', 'shows = "nom"', "number 2: “shows” must be one of"),
        ('font = "Kiosk Serif"', "font = 3", "number 2: “font” must be a text"),
        ("weight = 600", "weight = 6000", "number 2: “weight” must be a number"),
        ("weight = 600", "weigth = 600", "“weigth”; did you mean “weight”"),
        ("size_pt = [9, 27]", "size_pt = [27, 9]", "the smallest size, then"),
        ("capitals = true", "capitals = 1", "“capitals” must be true or false"),
        ("box_mm = [6, 12.6, 73.6, 15.6]", "box_mm = [6, 12.6, 0, 15.6]", "“box_mm”"),
        ("box_mm = [6, 12.6, 73.6, 15.6]", "box_mm = [6, 12.6, 73.6, 17]", "too near"),
        ("margin_mm = 3", "margin_mm = ", "no valid TOML: .*line"),
    ],
)
def test_a_mistake_is_told_with_its_place(
    tmp_path: Path, was: str, becomes: str, told: str
) -> None:
    path = tmp_path / "mine.toml"
    assert was in CARD
    path.write_text(CARD.replace(was, becomes, 1), "utf-8")
    with pytest.raises(KnownFault) as fault:
        read_layout(path)
    assert str(path) in str(fault.value)
    assert re.search(told.replace("[", r"\["), str(fault.value), re.DOTALL)


def test_shapes_must_be_tables(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text("shape = 3\n" + re.sub(r"\[\[shape\]\][^\[]*\[[^\[]*", "", CARD))
    with pytest.raises(KnownFault, match=r"“shape” must be tables"):
        read_layout(path)


def test_a_layout_that_is_not_there_is_a_known_fault(tmp_path: Path) -> None:
    with pytest.raises(KnownFault, match="cannot be read"):
        read_layout(tmp_path / "nothing.toml")
    (tmp_path / "binary.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(KnownFault, match="no valid TOML"):
        read_layout(tmp_path / "binary.toml")
