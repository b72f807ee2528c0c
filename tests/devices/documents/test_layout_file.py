"""A layout is validated: what is wrong in it is reported with its line and key."""

import re
from pathlib import Path

import pytest

from kiosk.devices.documents.badge_layout import BadgeLayout
from kiosk.devices.documents.colour import luminance
from kiosk.devices.documents.layout_file import read_layout
from kiosk.domain.fault import KnownFault

pytestmark = pytest.mark.usefixtures("fonts")

BADGES = Path(__file__).parents[3] / "resources/badges"
NAME_BOX = "box_mm = [6, 12.6, 73.6, 15.6]"
CODE_BOX = "box_mm = [62.65, 31, 16.95, 16.95]"
CARD = (BADGES / "cr80.toml").read_text("utf-8")


def test_the_shipped_layouts_show_the_name_and_a_code(layout: BadgeLayout) -> None:
    shown = {
        badge_field.value for text in layout.front.texts for badge_field in text.shows
    }
    assert {"affiliation", "category", "event_title"} <= shown
    assert shown & {"name", "given_name"}
    assert layout.front.code is not None


def test_every_category_s_colour_has_contrast(layout: BadgeLayout) -> None:
    for category, colour in layout.categories.items():
        paper = luminance(layout.front.paper)
        assert (paper + 0.05) / (luminance(colour) + 0.05) >= 7, category


def test_a_category_has_its_colour_in_any_case() -> None:
    layout = read_layout(BADGES / "cr80.toml")
    assert layout.resolve_colour("category", "Speaker") == layout.categories["speaker"]
    assert layout.resolve_colour("category", "dignitary") == layout.categories["other"]
    assert layout.resolve_colour("#123456", "speaker") == "#123456"
    assert layout.resolve_colour("on_category", "speaker") == "#ffffff"


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (
            "size_mm = [85.6, 53.98]",
            "size_mm = [85.6]",
            "line 5, size_mm: .* 2 numbers",
        ),
        (
            "size_mm = [85.6, 53.98]",
            "",
            "mine.toml, size_mm: this is missing; add size",
        ),
        ("size_mm = [85.6, 53.98]", "size_mm = [85.6, -1]", "size_mm: this must be"),
        ('orientation = "landscape"', 'orientation = "wide"', "'portrait' or 'landsc"),
        ("margin_mm = 3", "margin_mm = true", "margin_mm: this must be a number"),
        ("margin_mm = 3", "margin_mm = nan", "margin_mm: this must be a number"),
        ("margin_mm = 3", "margin_mm = -1", "margin_mm: this must be 0 or more"),
        ("margin_mm = 3", "margin_mm = 20", "margin_mm: this must be 17.* or less"),
        ("margin_mm = 3", "margin_mm = 3\nmargins = 3", "margins: .*“margin_mm”"),
        ("margin_mm = 3", "margin_mm = 8", "box_mm: this reaches into the margin of 8"),
        ('paper = "#ffffff"', 'paper = "white"', "paper: this must be a colour"),
        ('paper = "#ffffff"', 'paper = "#333333"', "code › colour: .* much darker"),
        ("[categories]", "categories = 3\n[elsewhere]", "no such key"),
        ('other = "#1d4b94"', "", "line 10, categories: .* a colour for “other”"),
        ('other = "#1d4b94"', "other = 1", "line 11, categories › other: .* a colour"),
        ("[code]", "[[code]]", "code: this is no single table; write it under [code]"),
        (
            "[[shape]]",
            "[shapes.x]",
            "shapes: there is no such key; did you mean “shape”",
        ),
        ('shows = "name"', 'shows = "nom"', "text 2 › shows: this must be one of"),
        ('shows = "name"', "shows = []", "text 2 › shows: this must be one of"),
        ('shows = "name"', "shows = [1]", "text 2 › shows: this must be one of"),
        ('shows = "name"', 'shows = "name"\ntext = "Hi"', "text: .* beside “shows”"),
        (
            'shows = "name"',
            "text = { fr = 'Salut' }",
            "text 2 › text: this must be a t",
        ),
        ('shows = "name"', "text = ['Salut']", "text 2 › text: this must be a text"),
        ('font = "Kiosk Serif"', "font = 3", "text 2 › font: this must be a text"),
        ('font = "Kiosk Serif"', 'font = "Kiosk Serf"', "no font .*“Kiosk Serif”"),
        ("weight = 600", "weight = 6000", "text 2 › weight: this must be 900 or less"),
        ("weight = 600", "weigth = 600", "weigth: .* did you mean “weight”"),
        ("size_pt = [9, 27]", "size_pt = [27, 9]", "the smallest size, then"),
        ("capitals = true", "capitals = 1", "capitals: this must be true or false"),
        ("paper = ", "papier = ", "line 8, papier: .* did you mean “paper”?"),
        ('paper = "#ffffff"', "", "mine.toml, paper: this is missing; add paper = …"),
        ("[categories]", "[category]", "line 10, category: .* mean “categories”"),
        (CODE_BOX, "", "line 66, code › box_mm: this is missing; add box_mm = …"),
        (CODE_BOX, "box = 1", "line 67, code › box: .* did you mean “box_mm”?"),
        ('shows = "name"', "", "text 2 › shows: this is missing"),
        ('shows = "name"', "show = 'name'", "text 2 › show: .* did you mean “shows”"),
        (NAME_BOX, "box_mm = [6, 12.6, 0, 15.6]", "text 2 › box_mm: .* of some size"),
        (NAME_BOX, "box_mm = [6, 12.6, 73.6, 17]", "text 2 › box_mm: .* too near"),
        (CODE_BOX, "box_mm = [62.65, 31, 16.95, 12]", "code › box_mm: .* square"),
    ],
)
def test_a_mistake_is_reported_with_its_table_and_key(
    tmp_path: Path, old: str, new: str, sentence: str
) -> None:
    path = tmp_path / "mine.toml"
    assert old in CARD
    path.write_text(CARD.replace(old, new, 1), "utf-8")
    with pytest.raises(KnownFault) as fault:
        read_layout(path)
    assert str(fault.value).startswith(str(path))
    assert re.search(sentence.replace("[", r"\["), str(fault.value), re.DOTALL)


@pytest.mark.parametrize(
    ("mistake", "sentence"),
    [
        ("[[text]]\nshows = 'name'\n\nsize_pt = 3", "line {4}, text 5 › size_pt: "),
        ("[[text]]\n# nothing", "line {1}, text 5 › box_mm: this is missing"),
        ("[back]\npaper = 'x'", "line {2}, back › paper: this must be a colour"),
        ("[[back.text]]\nshows = [\n'nom',\n]", "line {2}, back › text 1 › shows: "),
        (
            "[[back.shape]]\nbox_mm = [\n1,\n2,\n]",
            "line {2}, back › shape 1 › box_mm: ",
        ),
        ("[back.code]\ncolour =", "line {2}: this is no valid TOML: Invalid value."),
        (
            "x = 1",
            "line {1}, code › x: there is no such key; known are “box_mm”, “colour”.",
        ),
        ("x = 1\nx = 2", "line {2}: this is no valid TOML: Cannot overwrite a value."),
        ('x = """', "line {1}: this is no valid TOML: "),
        ("x = " + "[" * 9000, "is nested too deeply"),
    ],
)
def test_a_mistake_is_reported_with_its_line(
    tmp_path: Path, mistake: str, sentence: str
) -> None:
    path, above = tmp_path / "mine.toml", len(CARD.splitlines())
    path.write_text(f"{CARD}{mistake}\n", "utf-8")
    with pytest.raises(KnownFault) as fault:
        read_layout(path)
    wanted = re.sub(r"{(\d)}", lambda found: str(above + int(found[1])), sentence)
    assert str(fault.value).startswith(str(path))
    assert wanted in str(fault.value)


def test_a_long_wrong_value_is_shown_in_part(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(CARD.replace('paper = "#ffffff"', f'paper = "{"x" * 5000}"'))
    with pytest.raises(KnownFault) as fault:
        read_layout(path)
    assert len(str(fault.value)) < len(str(path)) + 150


def test_shapes_must_be_tables(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text("shape = 3\n" + CARD.replace("[[shape]]", "[[text]]"), "utf-8")
    with pytest.raises(
        KnownFault, match=r"line 1, shape: this is no list of tables; write"
    ):
        read_layout(path)


def test_a_layout_that_is_not_there_is_a_known_fault(tmp_path: Path) -> None:
    with pytest.raises(KnownFault, match="There is no file"):
        read_layout(tmp_path / "nothing.toml")
    with pytest.raises(KnownFault, match="is a folder"):
        read_layout(tmp_path)
    (tmp_path / "binary.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(KnownFault, match="is not UTF-8"):
        read_layout(tmp_path / "binary.toml")
    (tmp_path / "endless.toml").write_bytes(b"#" * 6_000_000)
    with pytest.raises(KnownFault, match="is larger than 5 MB"):
        read_layout(tmp_path / "endless.toml")


def test_a_layout_may_have_a_byte_order_mark_and_windows_ends(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_bytes(CARD.replace("\n", "\r\n").encode("utf-8-sig"))
    assert read_layout(path).width == 85.6


@pytest.mark.parametrize(
    ("orientation", "size"), [("portrait", (53.98, 85.6)), ("landscape", (85.6, 53.98))]
)
def test_the_orientation_turns_the_badge(
    tmp_path: Path, orientation: str, size: tuple[float, float]
) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(
        f"size_mm = [85.6, 53.98]\nmargin_mm = 3\norientation = '{orientation}'\n"
        "paper = '#ffffff'\n[categories]\nother = '#000000'\n"
    )
    layout = read_layout(path)
    assert (layout.width, layout.height) == size
    assert layout.front.code is None
