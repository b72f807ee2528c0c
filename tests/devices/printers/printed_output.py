"""Examines what was printed as a person would: by eye and by scanner."""

import io
import struct
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # has no stubs
import zplkit
import zxingcpp
from PIL import Image
from uuid_utils import uuid7

from kiosk.domain.badges.badge_content import BadgeContent, PrintRequest


def codes(picture: Image.Image) -> list[str]:
    """Read the codes on a sheet."""
    return [code.text for code in zxingcpp.read_barcodes(picture.convert("L"))]


def render_document(sheet: Path) -> Image.Image:
    """Return the image of a printed document of one page."""
    match sheet.suffix:
        case ".pdf":
            document = pypdfium2.PdfDocument(sheet.read_bytes())
            assert len(document) == 1
            image: Image.Image = document[0].render(scale=300 / 72).to_pil()
            return image
        case ".pwg":
            return decode_raster(sheet.read_bytes())
        case _:
            return Image.open(sheet)


def decode_raster(data: bytes) -> Image.Image:
    """Decode PWG raster as PWG 5102.4 specifies."""
    assert data[:4] == b"RaS2"
    page, lines = data[4:1800], data[1800:]
    width, height = struct.unpack_from(">II", page, 372)
    (depth,) = struct.unpack_from(">I", page, 388)
    step, at, rows = depth // 8, 0, bytearray()
    while at < len(lines):
        times, at, row = lines[at] + 1, at + 1, bytearray()
        while len(row) < width * step:
            run, at = lines[at], at + 1
            if run < 128:
                row += lines[at : at + step] * (run + 1)
                at += step
            else:
                row += lines[at : at + step * (257 - run)]
                at += step * (257 - run)
        rows += row * times
    assert len(rows) == width * height * step
    return Image.frombytes("RGB" if step == 3 else "L", (width, height), bytes(rows))


def render_label(zpl: bytes, dpi: int) -> Image.Image:
    """Render a label as a printer would; what the printer would warn of fails."""
    rendered = zplkit.render(zpl, zplkit.Options(profile="specification", dpi=dpi))
    assert not rendered.warnings
    (label,) = rendered.labels
    return Image.open(io.BytesIO(label.png()))


def request_of(badge: BadgeContent) -> PrintRequest:
    """Return the request to print a badge, with a job of its own."""
    return PrintRequest(job_id=str(uuid7()), reference="DIL-002", content=badge)
