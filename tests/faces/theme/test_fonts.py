"""The typefaces can write everybody's name."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication, QRawFont

from kiosk.faces.theme.fonts import SANS, SERIF, load_fonts

FONTS = Path(__file__).parents[3] / "resources" / "fonts"


@pytest.fixture(scope="module", autouse=True)
def fonts(qapp: QGuiApplication) -> None:
    assert qapp is QGuiApplication.instance()
    load_fonts(FONTS)


@pytest.mark.parametrize(
    "text",
    [
        "ÀÇÐÑØÞßàçðñøþÿĀāĄąČčĐđĞğİıŁłŃńŐőŒœŘřȘșŢţŦŧŻżǍǎǪǫƏəƁɓƊɗƘƙŊŋƆɔƐɛ",
        "ẠạẢảẤấẦầẨẩẪẫẬậẮắẾếỄễỘộỚớỢợỤụỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹƠơƯưḌḍḤḥṢṣṬṭẒẓ",
        "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩάέήίΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώᾶἀὐῷ",
        "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгґдђѓеёєжзѕиіїйјкљњћќўџщәқңөұүһ",
        "0123456789 – — … ‘’ “” „ ‚ « » € £ § № · × − °",  # noqa: RUF001 - as names have them
    ],
    ids=["latin", "vietnamese", "greek", "cyrillic", "signs"],
)
@pytest.mark.parametrize("file", sorted(FONTS.glob("*.ttf")), ids=lambda f: f.stem)
def test_every_font_can_write_the_names(file: Path, text: str) -> None:
    font = QRawFont(str(file), 20)
    assert not [letter for letter in text if not font.supportsCharacter(ord(letter))]


@pytest.mark.parametrize(
    ("family", "weights"), [(SANS, [400, 500, 600, 700]), (SERIF, [400, 600, 700])]
)
def test_every_weight_is_its_own(family: str, weights: list[int]) -> None:
    widths = []
    for weight in weights:
        font = QFont(family, 40, weight)
        raw = QRawFont.fromFont(font)
        assert (raw.familyName(), raw.weight()) == (family, weight)
        widths.append(QFontMetricsF(font).horizontalAdvance("Bérénice Łódzka"))
    assert all(thin < fat for thin, fat in pairwise(widths))


def test_fonts_are_small_and_licensed() -> None:
    assert sum(file.stat().st_size for file in FONTS.glob("*.ttf")) < 3_000_000
    licences = {file.name for file in FONTS.glob("*.txt")}
    assert licences == {"Inter-OFL.txt", "NotoSerif-OFL.txt"}


def test_missing_fonts_are_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no fonts"):
        load_fonts(tmp_path)


def test_a_broken_font_is_named(tmp_path: Path) -> None:
    (tmp_path / "Broken.ttf").write_text("not a font")
    with pytest.raises(ValueError, match=r"Broken\.ttf"):
        load_fonts(tmp_path)
