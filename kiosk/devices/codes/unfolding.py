"""Makes the text of a symbol whose modules were felt, each more or less surely."""

import numpy as np
import zxingcpp
from numpy.typing import NDArray

from kiosk.devices.codes.reed_solomon import mend
from kiosk.devices.codes.symbol_plan import Blocks, Plan, Signs, blocks, formats, mask

_ENOUGH_SURPRISE = 30.0
"""Bits: in a thousand million tries of noise, one may be mended to a text."""
_FORMATS_TRIED = 2
_SHARES = (0.0, 0.35, 0.7)
"""Of the checks that are spent on doubtful codewords instead of unknown errors."""
_BORDER = 4
_QR = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCodeModel2)


def unfold(felt: Signs, plan: Plan) -> str | None:
    """Read a symbol from its modules; None where they are no text for sure."""
    told = felt[plan.first_format] + felt[plan.second_format]
    agree = np.einsum("ij,j->i", formats(), told)
    for number in np.argsort(-agree)[:_FORMATS_TRIED].tolist():
        level, pattern = number >> 3, number & 7
        bits = felt[plan.order] * mask(plan.version, pattern)
        dealt = blocks(plan.version, level)
        mended = _mended(bits, dealt)
        if mended is not None and (text := _text(mended, plan, number)):
            return text
    return None


def _mended(bits: Signs, dealt: Blocks) -> NDArray[np.uint8] | None:
    codewords = np.packbits(bits > 0)
    sure = np.abs(bits.reshape(-1, 8))
    doubt = sure.min(axis=1)
    surprise = 0.0
    for places in dealt.places:
        order = np.argsort(doubt[places]).tolist()
        for share in _SHARES:
            spent = order[: int(dealt.checks * share)]
            if found := mend(codewords[places], dealt.checks, spent):
                break
        else:
            return None
        surprise += found.surprise
        codewords[places] = found.codewords
    return codewords if surprise >= _ENOUGH_SURPRISE else None


def _text(codewords: NDArray[np.uint8], plan: Plan, number: int) -> str:
    """Draw the symbol anew, as it was printed, and have it read."""
    signs = plan.known.copy()
    signs[plan.first_format] = formats()[number]
    signs[plan.second_format] = formats()[number]
    bits = np.unpackbits(codewords).astype(np.float32) * 2 - 1
    signs[plan.order] = bits * mask(plan.version, number & 7)
    picture = np.where(signs > 0, 0, 255).astype(np.uint8)
    clean = np.pad(picture, _BORDER, constant_values=255).repeat(2, 0).repeat(2, 1)
    found = zxingcpp.read_barcodes(
        clean, formats=_QR, text_mode=zxingcpp.TextMode.Plain
    )
    return found[0].text if found else ""
