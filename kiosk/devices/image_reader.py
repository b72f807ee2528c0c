"""The codes in a picture file: a photograph, a screenshot or a scanned ticket."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
from PIL import Image, ImageFilter, ImageOps

from kiosk.devices.codes.code_reader import CodeReader
from kiosk.domain.fault import KnownFault
from kiosk.domain.symbology import QR_ONLY, Symbology
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
_WIDEST = 4096
"""Pixels of the longer side that are looked at: codes are far coarser."""
_PDF = b"%PDF"
_CAMERA = (1280, 1280)
"""Pixels that the patient passes are made for; a smaller picture is drawn larger."""
_AT_ONCE, _PATIENCE = 0.0, 5.0
"""Seconds: as a decoder does it by itself, and with all passes."""


def read_codes(path: Path, symbologies: Iterable[Symbology] = QR_ONLY) -> list[str]:
    """Read the codes in a picture, from top to bottom; none gives an empty list.

    Raises KnownFault for what is no picture, a damaged or a giant one. How a
    picture is turned does not matter: codes are found turned and mirrored, too.
    """
    wanted = tuple(symbologies)
    for picture, patience in _looks(_load(path)):
        found = CodeReader(patience, wanted).read(np.asarray(picture))
        if found:
            found.sort(key=lambda code: (code.corners[0][1], code.text))
            return list(dict.fromkeys(code.text for code in found))
    return []


def _looks(picture: Image.Image) -> Iterator[tuple[Image.Image, float]]:
    """Give the picture as it is, softened against noise, coarser: and then with time.

    The seconds tell how long it may be searched.
    """
    yield picture, _AT_ONCE
    yield picture.filter(ImageFilter.GaussianBlur(2)), _AT_ONCE
    yield picture.reduce(2), _AT_ONCE
    yield ImageOps.contain(picture, _CAMERA), _PATIENCE


def _load(path: Path) -> Image.Image:
    data = read_bounded(path, _MOST)
    if data.startswith(_PDF):
        raise KnownFault(
            f"{path} is a PDF; give a picture of the ticket, a PNG or a JPEG."
        )
    try:
        with opened_image(data, _KINDS) as picture:
            picture.draft("L", (_WIDEST, _WIDEST))
            shades = _grey(picture)
    except UnknownImageError:
        fault = f"{path} is no picture that can be read; give a PNG or a JPEG."
    except ImageTooLargeError as error:
        fault = f"{path} has {error}; give a smaller picture."
    except ImageError:
        fault = f"{path} is damaged or cut short; save or send the picture anew."
    else:
        shades.thumbnail((_WIDEST, _WIDEST))
        return shades
    raise KnownFault(fault)


def _grey(picture: Image.Image) -> Image.Image:
    """Make it shades of grey, on white where it is transparent."""
    if picture.has_transparency_data:
        layered = picture.convert("RGBA")
        white = Image.new("RGBA", layered.size, "white")
        return Image.alpha_composite(white, layered).convert("L")
    if picture.mode.startswith("I;16"):
        return picture.point(lambda level: level * (1 / 256)).convert("L")
    return picture.convert("L")
