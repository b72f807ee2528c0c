"""Reads codes from frames, within a limit of time for each."""

from dataclasses import dataclass

import numpy as np
import zxingcpp
from numpy.typing import NDArray

Frame = NDArray[np.uint8]
"""Shades of grey, height by width, 0 is black."""
Point = tuple[float, float]
"""Pixels from the left and from the top of the frame."""

BUDGET = 0.033
"""Seconds for a frame: what lies between two of a camera's thirty a second."""
_QR = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCodeModel2)


@dataclass(frozen=True, slots=True)
class SeenCode:
    """A code's text, and its corners in the frame, around it from the top left."""

    text: str
    corners: tuple[Point, Point, Point, Point]


class CodeReader:
    """Reads one camera's frames, one after the other."""

    def __init__(self, budget: float = BUDGET) -> None:
        self._budget = budget

    def read(self, frame: Frame) -> list[SeenCode]:
        """Read the codes in a frame."""
        found = zxingcpp.read_barcodes(
            frame, formats=_QR, text_mode=zxingcpp.TextMode.Plain
        )
        return [_seen(code) for code in found]


def _seen(code: zxingcpp.Barcode) -> SeenCode:
    at = code.position
    around = (at.top_left, at.top_right, at.bottom_right, at.bottom_left)
    left_top, right_top, right_bottom, left_bottom = ((p.x, p.y) for p in around)
    return SeenCode(code.text, (left_top, right_top, right_bottom, left_bottom))
