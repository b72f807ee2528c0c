"""The decoder that passes end in: what it reads, and what it finds but cannot read."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import zxingcpp

from kiosk.devices.codes.grid import Frame, Quad
from kiosk.domain.symbology import Symbology

_KINDS = {
    Symbology.QR: zxingcpp.BarcodeFormat.QRCodeModel2,
    Symbology.AZTEC: zxingcpp.BarcodeFormat.AztecCode,
    Symbology.PDF417: zxingcpp.BarcodeFormat.PDF417,
    Symbology.DATA_MATRIX: zxingcpp.BarcodeFormat.DataMatrix,
    Symbology.CODE_128: zxingcpp.BarcodeFormat.Code128,
}
"""Not the small kinds of QR: they see codes in what is none."""
_NARROWEST = 20
"""Pixels across a code that can be read."""
Formats = zxingcpp.BarcodeFormats


@dataclass(frozen=True, slots=True)
class Sight:
    """What was seen in a picture: a code with its text, or one that gave none.

    ``version`` is a QR symbol's, where it could be told; 0 else.
    """

    text: str
    quad: Quad
    version: int = 0


def formats(symbologies: Iterable[Symbology]) -> Formats:
    """Say to the decoder what to look for."""
    return Formats([_KINDS[Symbology(one)] for one in symbologies])


def look(picture: Frame, wanted: Formats, scale: float = 1) -> list[Sight]:
    """Look at a picture that is ``scale`` times as fine as the one it is of."""
    seen = zxingcpp.read_barcodes(
        picture, wanted, text_mode=zxingcpp.TextMode.Plain, return_errors=True
    )
    sights = [_sight(code, scale) for code in seen]
    return [one for one in sights if one.text or _wide(one.quad)]


def _sight(code: zxingcpp.Barcode, scale: float) -> Sight:
    at = code.position
    around = (at.top_left, at.top_right, at.bottom_right, at.bottom_left)
    quad = np.array([(point.x, point.y) for point in around], np.float32)
    told = code.extra.get("Version", "") if isinstance(code.extra, dict) else ""
    version = int(told) if str(told).isdecimal() else 0
    return Sight(code.text if code.valid else "", quad / scale, version)


def _wide(quad: Quad) -> bool:
    return bool(np.linalg.norm(quad[0] - quad[2]) > _NARROWEST)
