"""The ZXing decoder that passes end in: what it decodes, and what it only locates."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import zxingcpp

from kiosk.devices.qr.grid_sampling import Frame, Quad
from kiosk.domain.symbology import Symbology

_FORMATS = {
    Symbology.QR: zxingcpp.BarcodeFormat.QRCodeModel2,
    Symbology.AZTEC: zxingcpp.BarcodeFormat.AztecCode,
    Symbology.PDF417: zxingcpp.BarcodeFormat.PDF417,
    Symbology.DATA_MATRIX: zxingcpp.BarcodeFormat.DataMatrix,
    Symbology.CODE_128: zxingcpp.BarcodeFormat.Code128,
}
"""Without Micro QR and rMQR: these detect codes where there are none."""
_MIN_WIDTH = 20
"""Pixels across a code that can be read."""
Formats = zxingcpp.BarcodeFormats


@dataclass(frozen=True, slots=True)
class Detection:
    """A code that was found in an image: with its text, or located without one.

    ``version`` is a QR symbol's version, 0 where it is not known.
    """

    text: str
    quad: Quad
    version: int = 0


def barcode_formats(symbologies: Iterable[Symbology]) -> Formats:
    """Return ZXing's formats of some symbologies."""
    return Formats([_FORMATS[Symbology(symbology)] for symbology in symbologies])


def detect(image: Frame, formats: Formats, scale: float = 1) -> list[Detection]:
    """Detect codes in an image that is ``scale`` times as fine as the frame."""
    barcodes = zxingcpp.read_barcodes(
        image, formats, text_mode=zxingcpp.TextMode.Plain, return_errors=True
    )
    detections = [_detection(barcode, scale) for barcode in barcodes]
    return [
        detection
        for detection in detections
        if detection.text or _is_wide(detection.quad)
    ]


def _detection(barcode: zxingcpp.Barcode, scale: float) -> Detection:
    position = barcode.position
    corners = (
        position.top_left,
        position.top_right,
        position.bottom_right,
        position.bottom_left,
    )
    quad = np.array([(point.x, point.y) for point in corners], np.float32)
    version_text = (
        barcode.extra.get("Version", "") if isinstance(barcode.extra, dict) else ""
    )
    version = int(version_text) if str(version_text).isdecimal() else 0
    return Detection(barcode.text if barcode.valid else "", quad / scale, version)


def _is_wide(quad: Quad) -> bool:
    return bool(np.linalg.norm(quad[0] - quad[2]) > _MIN_WIDTH)
