"""Codes are read from images as people send them; a file without one is explained."""

from array import array
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import qrcode
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageOps
from qrcode.image.pil import PilImage

from kiosk.devices.qr.image_reader import read_codes
from kiosk.domain.fault import KnownFault

CODE = "KIOSKBCDEFGHJKLNPRSTXTXRSPNLKJHGFEDCB"


def symbol(text: str = CODE, box: int = 8) -> Image.Image:
    code = qrcode.QRCode(
        error_correction=qrcode.constants.ERROR_CORRECT_M,
        box_size=box,
        image_factory=PilImage,
    )
    code.add_data(text)
    return code.make_image().get_image().convert("L")


def scene(code: Image.Image) -> Image.Image:
    """A code somewhere on a larger, grey picture."""
    picture = Image.new("L", (900, 700), 200)
    picture.paste(code, (250, 160))
    return picture


def noisy(picture: Image.Image) -> Image.Image:
    noise = Image.effect_noise(picture.size, 160)
    return ImageChops.add(picture, noise, scale=1, offset=-128)


def transparent(picture: Image.Image) -> Image.Image:
    """Black on transparent, as some wallets save it."""
    layer = Image.new("LA", picture.size, (0, 0))
    layer.putalpha(ImageOps.invert(picture))
    return layer


def sixteen_bits(picture: Image.Image) -> Image.Image:
    """Sixteen bits, of which only dark ones are used."""
    levels = array("H", (shade * 60 + 2000 for shade in picture.tobytes()))
    return Image.frombytes("I;16", picture.size, levels.tobytes())


RENDERINGS: dict[str, Callable[[Image.Image], Image.Image]] = {
    "as it is": lambda picture: picture,
    "in colours": lambda picture: ImageOps.colorize(picture, "#14233b", "#f6f1e6"),
    "by a quarter": lambda picture: picture.rotate(90, expand=True),
    "by half": lambda picture: picture.rotate(180),
    "askew": lambda picture: picture.rotate(31, expand=True, fillcolor=200),
    "noisy": noisy,
    "blurred": lambda picture: picture.filter(ImageFilter.GaussianBlur(3)),
    "pale": lambda picture: picture.point(lambda shade: 150 + shade // 8),
    "inverted": ImageOps.invert,
    "mirrored": ImageOps.mirror,
    "one bit": lambda picture: picture.convert("1"),
    "palette": lambda picture: picture.convert("P"),
    "CMYK": lambda picture: picture.convert("RGB").convert("CMYK"),
    "transparent": transparent,
    "sixteen bits": sixteen_bits,
    "small": lambda picture: picture.resize((picture.width // 4, picture.height // 4)),
}
KINDS = {
    "CMYK": "tiff",
    "blurred": "webp",
    "palette": "gif",
    "in colours": "jpeg",
    "askew": "bmp",
}


@pytest.mark.parametrize("rendering", RENDERINGS)
def test_a_code_is_found_however_it_was_photographed(
    tmp_path: Path, rendering: str
) -> None:
    path = tmp_path / f"ticket.{KINDS.get(rendering, 'png')}"
    RENDERINGS[rendering](scene(symbol())).save(path)
    assert read_codes(path) == [CODE]


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photograph_may_have_any_exif_orientation(
    tmp_path: Path, orientation: int
) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    scene(symbol()).save(tmp_path / "photo.jpg", quality=40, exif=exif)
    assert read_codes(tmp_path / "photo.jpg") == [CODE]


def test_a_giant_photograph_is_reduced(tmp_path: Path) -> None:
    giant = Image.new("L", (9000, 7000), 200)
    giant.paste(symbol(box=40), (3000, 2500))
    giant.save(tmp_path / "giant.jpg")
    assert read_codes(tmp_path / "giant.jpg") == [CODE]


def test_several_codes_come_from_top_to_bottom_and_once_each(tmp_path: Path) -> None:
    picture = Image.new("L", (400, 1300), 255)
    for number, text in enumerate(("third", "first", "second", "first")):
        place = {0: 2, 1: 0, 2: 1, 3: 3}[number]
        picture.paste(symbol(text), (20, 20 + place * 310))
    picture.save(tmp_path / "many.png")
    assert read_codes(tmp_path / "many.png") == ["first", "second", "third"]


def page(tmp_path: Path, *texts: str) -> Path:
    """Return a picture of codes, each smaller than the one before."""
    picture = Image.new("L", (900, 1200), 255)
    for place, text in enumerate(texts):
        picture.paste(symbol(text, box=10 - 3 * place), (40, 40 + place * 420))
    path = tmp_path / "page.png"
    picture.save(path)
    return path


WEB, TICKET = "https://www.example.org/programme", "GST-0003-AB"


def test_a_ticket_comes_before_what_is_none_and_a_web_address_only_alone(
    tmp_path: Path,
) -> None:
    assert read_codes(page(tmp_path, WEB, TICKET)) == [TICKET]
    assert read_codes(page(tmp_path, "welcome", TICKET)) == [TICKET, "welcome"]
    assert read_codes(page(tmp_path, WEB, "welcome")) == ["welcome"]
    assert read_codes(page(tmp_path, WEB)) == [WEB]
    assert read_codes(page(tmp_path, WEB, WEB + "/2")) == [WEB, WEB + "/2"]


def test_other_codes_than_large_qr_are_none(tmp_path: Path) -> None:
    for kind in (
        zxingcpp.BarcodeFormat.MicroQRCode,
        zxingcpp.BarcodeFormat.RMQRCode,
        zxingcpp.BarcodeFormat.DataMatrix,
    ):
        image = zxingcpp.create_barcode("12345", kind).to_image(scale=9)
        height, width = image.shape
        pixels = bytes(image)  # type: ignore[call-overload]  # a buffer, says no stub
        Image.frombytes("L", (width, height), pixels).save(tmp_path / "other.png")
        assert read_codes(tmp_path / "other.png") == []


def test_a_picture_without_a_code_has_none(tmp_path: Path) -> None:
    picture = Image.new("RGB", (300, 200), "white")
    ImageDraw.Draw(picture).text((20, 20), "KIOSK")
    picture.save(tmp_path / "plain.png")
    Image.new("L", (1, 1)).save(tmp_path / "dot.png")
    assert read_codes(tmp_path / "plain.png") == []
    assert read_codes(tmp_path / "dot.png") == []


def bomb() -> bytes:
    """A PNG's head that promises a picture of 900 million pixels."""
    data = BytesIO()
    Image.new("1", (30_000, 30_000)).save(data, "PNG")
    return data.getvalue()


def cut() -> bytes:
    data = BytesIO()
    scene(symbol()).save(data, "JPEG")
    return data.getvalue()[:4000]


def large() -> bytes:
    data = BytesIO()
    Image.new("1", (12_000, 11_000)).save(data, "PNG")
    return data.getvalue()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "no picture"),
        (b"KIOSK", "no picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "no picture"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "no picture"),
        (b"%PDF-1.7\n", "is a PDF; give a picture"),
        (cut(), "damaged or cut short"),
        (bomb(), "over 120 million pixels"),
        (large(), "over 120 million pixels"),
    ],
    ids=["empty", "words", "svg", "postscript", "pdf", "cut", "bomb", "large"],
)
def test_a_file_that_is_no_usable_image_is_explained_in_a_sentence(
    tmp_path: Path, content: bytes, sentence: str
) -> None:
    path = tmp_path / "file.png"
    path.write_bytes(content)
    with pytest.raises(KnownFault, match=sentence) as fault:
        read_codes(path)
    assert str(path) in str(fault.value)


def test_a_file_that_cannot_be_opened_is_explained_in_a_sentence(
    tmp_path: Path,
) -> None:
    with pytest.raises(KnownFault, match="There is no file"):
        read_codes(tmp_path / "nothing.png")
    with pytest.raises(KnownFault, match="is a folder"):
        read_codes(tmp_path)


@settings(deadline=None)
@given(
    kind=st.sampled_from(["PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP"]),
    harm=st.dictionaries(st.integers(0, 400), st.integers(0, 255), min_size=1),
)
def test_a_damaged_picture_never_ends_in_anything_but_a_known_fault(
    kind: str, harm: dict[int, int]
) -> None:
    data = BytesIO()
    symbol(box=3).save(data, kind)
    content = bytearray(data.getvalue())
    for place, byte in harm.items():
        content[place % len(content)] = byte
    with TemporaryDirectory() as folder:
        path = Path(folder) / "harmed"
        path.write_bytes(bytes(content))
        with suppress(KnownFault):
            read_codes(path)
