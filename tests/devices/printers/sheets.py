"""What was printed, looked at as a person would: by eye and by scanner."""

import io
import struct
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # has no stubs
import zplkit
import zxingcpp
from PIL import Image
from uuid_utils import uuid7

from kiosk.domain.badge_content import BadgeContent, BadgeWork


def codes(picture: Image.Image) -> list[str]:
    """Read the codes on a sheet."""
    return [code.text for code in zxingcpp.read_barcodes(picture.convert("L"))]


def look_at(sheet: Path) -> Image.Image:
    """Draw a printed document, of one page."""
    match sheet.suffix:
        case ".pdf":
            document = pypdfium2.PdfDocument(sheet.read_bytes())
            assert len(document) == 1
            drawn: Image.Image = document[0].render(scale=300 / 72).to_pil()
            return drawn
        case ".pwg":
            return raster(sheet.read_bytes())
        case _:
            return Image.open(sheet)


def raster(data: bytes) -> Image.Image:
    """Draw PWG raster, as PWG 5102.4 says that it is to be read."""
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


def draw_label(zpl: bytes, dpi: int) -> Image.Image:
    """Draw a label as a printer would; what the printer would warn of fails."""
    drawn = zplkit.render(zpl, zplkit.Options(profile="specification", dpi=dpi))
    assert not drawn.warnings
    (one,) = drawn.labels
    return Image.open(io.BytesIO(one.png()))


def work_of(badge: BadgeContent) -> BadgeWork:
    """Make the work of printing a badge, with a job of its own."""
    return BadgeWork(job_id=str(uuid7()), reference="DIL-002", content=badge)
