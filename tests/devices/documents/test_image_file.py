"""A logo comes from a file beside the layout, and such a file may be anything."""

import re
import struct
import zlib
from io import BytesIO
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # has no stubs
import pytest
from PIL import Image
from PySide6.QtGui import QImage

from kiosk.devices.documents.badge_bitmap import badge_bitmap
from kiosk.devices.documents.badge_layout import BadgeLayout
from kiosk.devices.documents.badge_painter import badge_image, badge_pdf
from kiosk.devices.documents.image_file import read_image
from kiosk.devices.documents.layout_file import read_layout
from kiosk.devices.documents.placement import Box
from kiosk.domain.badges.badge_content import BadgeContent
from kiosk.domain.fault import KnownFault

pytestmark = pytest.mark.usefixtures("fonts")

LAYOUT = """
size_mm = [90, 55]
margin_mm = 3
paper = "#ffffff"
[categories]
other = "#1d4b94"
[[shape]]
box_mm = [-1, -1, 92, 16]
colour = "#14233b"
[[picture]]
file = "{file}"
box_mm = [10, 20, 40, 20]
align = "left"
"""
SVG = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">{inside}</svg>"""
DISC = SVG.format(inside="<circle cx='5' cy='5' r='5' fill='#c00000'/>")
BOX = Box(10, 20, 40, 20)


def layout_with(folder: Path, name: str) -> BadgeLayout:
    path = folder / "mine.toml"
    path.write_text(LAYOUT.format(file=name), "utf-8")
    return read_layout(path)


@pytest.fixture
def disc(tmp_path: Path) -> Path:
    path = tmp_path / "disc.svg"
    path.write_text(DISC, "utf-8")
    return path


@pytest.fixture
def logo(tmp_path: Path) -> Path:
    """A red square with a transparent border."""
    path = tmp_path / "logo.png"
    picture = Image.new("RGBA", (300, 300), (0, 0, 0, 0))
    picture.paste((192, 0, 0, 255), (50, 50, 250, 250))
    picture.save(path)
    return path


def shade(image: QImage, left: float, top: float) -> str:
    dots = image.dotsPerMeterX() / 1000
    return image.pixelColor(round(left * dots), round(top * dots)).name()


@pytest.mark.parametrize("name", ["disc.svg", "logo.png"])
@pytest.mark.usefixtures("disc", "logo")
def test_a_logo_keeps_its_form_and_stands_where_it_is_put(
    tmp_path: Path, badge: BadgeContent, name: str
) -> None:
    layout = layout_with(tmp_path, name)
    (picture,) = layout.front.pictures
    assert picture.box == Box(10, 20, 20, 20)
    image = badge_image(layout, badge)
    assert shade(image, 20, 30) == "#c00000"
    assert shade(image, 10.4, 20.4) == shade(image, 40, 30) == "#ffffff"


@pytest.mark.usefixtures("logo")
def test_a_pdf_has_a_logo_in_it_once(tmp_path: Path, badge: BadgeContent) -> None:
    layout = layout_with(tmp_path, "logo.png")
    pdf = badge_pdf(layout, [badge] * 30)
    assert 1 <= pdf.count(b"/Subtype /Image") <= 2
    page = pypdfium2.PdfDocument(pdf)[29].render(scale=4).to_pil()
    assert page.getpixel((round(20 * 4 * 72 / 25.4), round(30 * 4 * 72 / 25.4))) == (
        192,
        0,
        0,
    )


def test_a_logo_in_black_and_white_is_in_dots_with_sharp_edges(
    tmp_path: Path, badge: BadgeContent
) -> None:
    path = tmp_path / "grey.png"
    picture = Image.new("L", (300, 300), 128)
    picture.paste(20, (0, 0, 300, 100))
    picture.paste(250, (0, 200, 300, 300))
    picture.save(path)
    image = badge_bitmap(layout_with(tmp_path, path.name), badge, 203)
    assert image.format() is QImage.Format.Format_Mono
    dots = 203 / 25.4
    rows = {}
    for name, middle in (("dark", 23), ("grey", 30), ("light", 37)):
        y = range(round((middle - 2) * dots), round((middle + 2) * dots))
        x = range(round(12 * dots), round(28 * dots))
        black = sum(image.pixelIndex(column, row) for column in x for row in y)
        rows[name] = black / (len(x) * len(y))
    assert rows["dark"] == 1
    assert 0.3 < rows["grey"] < 0.8
    assert rows["light"] == 0


def png_of(width: int, height: int) -> bytes:
    """Make the beginning of a PNG that claims a size."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + head
    crc = struct.pack(">I", zlib.crc32(chunk))
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", len(head)) + chunk + crc


def large() -> bytes:
    """A picture of 48 million pixels in a file of a few kilobytes."""
    data = BytesIO()
    Image.new("1", (8000, 6000)).save(data, "PNG")
    return data.getvalue()


BILLION = """<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>"""


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("a.gif", b"GIF89a", "neither PNG, JPEG nor SVG"),
        ("a.png", b"no picture", "is damaged, or no PNG"),
        ("a.jpg", b"\xff\xd8\xff\xe0", "is damaged, or no JPEG"),
        ("a.png", DISC.encode(), "is damaged, or no PNG"),
        ("a.png", png_of(60_000, 60_000), "is damaged"),
        ("a.png", large(), "has over 40 million pixels"),
        ("a.png", png_of(10, 10), "is damaged"),
        ("a.png", b"\0" * 5_000_000, "larger than 4 MB"),
        ("a.svg", b"\xff\xfe<\0s\0", "is not UTF-8"),
        ("a.svg", b"\x1f\x8b\x08\0", "is not UTF-8"),
        ("a.svg", b"words", "is no XML (line 1)"),
        ("a.svg", DISC[:-8].encode(), "is no XML (line 1)"),
        ("a.svg", b"<html></html>", "no SVG that can be drawn"),
        ("a.svg", (BILLION + DISC).encode(), "has a document type in it"),
        (
            "a.svg",
            SVG.format(inside="<image href='file:///etc/passwd'/>").encode(),
            "has <image> in it (line 1)",
        ),
        (
            "a.svg",
            SVG.format(inside="\n<use href='#x'/>").encode(),
            "<use> in it (line 2",
        ),
        ("a.svg", SVG.format(inside="<text>Hi</text>").encode(), "has <text> in it"),
        ("a.svg", SVG.format(inside="<script>x</script>").encode(), "has <script> in"),
        ("a.svg", SVG.format(inside="<feFlood/>").encode(), "has <feFlood> in it"),
        ("a.svg", SVG.format(inside="<g/>" * 6000).encode(), "has over 5000 shapes"),
    ],
)
def test_a_file_that_is_no_logo_is_explained(
    tmp_path: Path, name: str, data: bytes, sentence: str
) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(KnownFault) as fault:
        layout_with(tmp_path, name)
    line = LAYOUT.splitlines().index('file = "{file}"') + 1
    where = rf"mine\.toml, line {line}, picture 1 . file: .*{re.escape(name)}”? "
    assert re.search(
        where + ".*" + re.sub(r"[()]", r"\\\g<0>", sentence), str(fault.value)
    )


@pytest.mark.parametrize("name", ["../logo.png", "/etc/logo.png", "sub/logo.png"])
@pytest.mark.usefixtures("logo")
def test_a_logo_lies_beside_its_layout(tmp_path: Path, name: str) -> None:
    with pytest.raises(KnownFault, match="file: this must be a file's name, without a"):
        layout_with(tmp_path, name)


def test_a_logo_is_named_by_a_text(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(LAYOUT.replace('"{file}"', "3"), "utf-8")
    with pytest.raises(KnownFault, match="without a folder; it is 3"):
        read_layout(path)


def test_a_missing_logo_is_explained(tmp_path: Path) -> None:
    with pytest.raises(KnownFault, match=r"There is no file “.*logo\.png”"):
        layout_with(tmp_path, "logo.png")
    (tmp_path / "logo.png").mkdir()
    with pytest.raises(KnownFault, match="is a folder"):
        layout_with(tmp_path, "logo.png")


def test_a_large_picture_is_kept_no_finer_than_it_is_printed(tmp_path: Path) -> None:
    path = tmp_path / "large.png"
    Image.new("RGB", (4000, 2000), "#336699").save(path)
    image = read_image(path, Box(0, 0, 40, 40))
    assert (image.width(), image.height()) == (945, 473)
    assert image.pixelColor(100, 100).name() == "#336699"
