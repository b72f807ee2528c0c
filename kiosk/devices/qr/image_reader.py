"""The codes in an image file: a photograph, a screenshot or a scanned ticket."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
from PIL import Image, ImageFilter, ImageOps

from kiosk.devices.qr.code_reader import CodeReader, DetectedCode
from kiosk.domain.fault import KnownFault
from kiosk.domain.symbology import QR_ONLY, Symbology
from kiosk.domain.ticket import is_web_address, ticket_likelihood
from kiosk.files.bounded_read import read_bounded
from kiosk.files.images import (
    ImageError,
    ImageTooLargeError,
    UnknownImageError,
    opened_image,
)

_KINDS = ("PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF")
_MOST = 400
"""Mebibytes of a file: as many pixels as are opened, in colour, without compression."""
_MAX_SIDE = 4096
"""Pixels of the longer side that are searched: codes are far coarser."""
_PDF = b"%PDF"
_FRAME_SIZE = (1280, 1280)
"""Pixels that all passes are made for; a smaller image is enlarged."""
_NO_BUDGET, _LONG_BUDGET = 0.0, 5.0
"""Seconds: for plain detection alone, and for all passes."""


def read_codes(path: Path, symbologies: Iterable[Symbology] = QR_ONLY) -> list[str]:
    """Return the codes in an image: what could be tickets first, from top to bottom.

    Codes are found turned and mirrored, too; web addresses count only if there is
    nothing else. Raise KnownFault for a file that is no image, damaged or too large.
    """
    selected = tuple(symbologies)
    addresses: list[str] = []
    for image, budget in _variants(_load(path)):
        if addresses and budget:
            break
        codes = CodeReader(budget, selected).read(np.asarray(image))
        codes.sort(key=_rank)
        texts = list(dict.fromkeys(code.text for code in codes))
        if others := [text for text in texts if not is_web_address(text)]:
            return others
        addresses = addresses or texts
    return addresses


def _rank(code: DetectedCode) -> tuple[int, float, str]:
    return -ticket_likelihood(code.text), code.corners[0][1], code.text


def _variants(image: Image.Image) -> Iterator[tuple[Image.Image, float]]:
    """Yield the image as it is, smoothed, and halved, then with time for all passes.

    Each comes with the seconds that it may be searched.
    """
    yield image, _NO_BUDGET
    yield image.filter(ImageFilter.GaussianBlur(2)), _NO_BUDGET
    yield image.reduce(2), _NO_BUDGET
    yield ImageOps.contain(image, _FRAME_SIZE), _LONG_BUDGET


def _load(path: Path) -> Image.Image:
    data = read_bounded(path, _MOST)
    if data.startswith(_PDF):
        raise KnownFault(
            f"{path} is a PDF; give a picture of the ticket, a PNG or a JPEG."
        )
    try:
        with opened_image(data, _KINDS) as picture:
            picture.draft("L", (_MAX_SIDE, _MAX_SIDE))
            shades = _grey(picture)
    except UnknownImageError:
        fault = f"{path} is no picture that can be read; give a PNG or a JPEG."
    except ImageTooLargeError as error:
        fault = f"{path} has {error}; give a smaller picture."
    except ImageError:
        fault = f"{path} is damaged or cut short; save or send the picture anew."
    else:
        shades.thumbnail((_MAX_SIDE, _MAX_SIDE))
        return shades
    raise KnownFault(fault)


def _grey(image: Image.Image) -> Image.Image:
    """Return the image in grey levels, on white where it is transparent."""
    if image.has_transparency_data:
        with_alpha = image.convert("RGBA")
        white = Image.new("RGBA", with_alpha.size, "white")
        return Image.alpha_composite(white, with_alpha).convert("L")
    if image.mode.startswith("I;16"):
        return image.point(lambda level: level * (1 / 256)).convert("L")
    return image.convert("L")
