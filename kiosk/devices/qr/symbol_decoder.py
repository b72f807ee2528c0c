"""Decodes the text of a symbol from its sampled modules, each more or less certain."""

import numpy as np
import zxingcpp
from numpy.typing import NDArray

from kiosk.devices.qr.reed_solomon import correct
from kiosk.devices.qr.symbol_plan import (
    BlockLayout,
    Modules,
    SymbolPlan,
    block_layout,
    format_patterns,
    mask_pattern,
)

_MIN_SURPRISAL = 30.0
"""Bits: in a thousand million tries of noise, one may be corrected to a text."""
_MAX_FORMATS = 2
_ERASURE_SHARES = (0.0, 0.35, 0.7)
"""Shares of the checks spent on erasures instead of unknown errors."""
_QUIET_ZONE = 4
_QR = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCodeModel2)


def decode(modules: Modules, plan: SymbolPlan) -> str | None:
    """Decode a symbol from its modules; None where that is not certain."""
    format_bits = modules[plan.first_format] + modules[plan.second_format]
    agreement = np.einsum("ij,j->i", format_patterns(), format_bits)
    for number in np.argsort(-agreement)[:_MAX_FORMATS].tolist():
        level, pattern = number >> 3, number & 7
        bits = modules[plan.order] * mask_pattern(plan.version, pattern)
        layout = block_layout(plan.version, level)
        codewords = _correct(bits, layout)
        if codewords is not None and (text := _read_text(codewords, plan, number)):
            return text
    return None


def _correct(bits: Modules, layout: BlockLayout) -> NDArray[np.uint8] | None:
    codewords = np.packbits(bits > 0)
    confidence = np.abs(bits.reshape(-1, 8))
    codeword_confidence = confidence.min(axis=1)
    surprisal = 0.0
    for places in layout.positions:
        order = np.argsort(codeword_confidence[places]).tolist()
        for share in _ERASURE_SHARES:
            erasures = order[: int(layout.checks * share)]
            if corrected := correct(codewords[places], layout.checks, erasures):
                break
        else:
            return None
        surprisal += corrected.surprisal
        codewords[places] = corrected.codewords
    return codewords if surprisal >= _MIN_SURPRISAL else None


def _read_text(codewords: NDArray[np.uint8], plan: SymbolPlan, number: int) -> str:
    """Draw the corrected symbol as it was printed, and let ZXing read its text."""
    modules = plan.known.copy()
    modules[plan.first_format] = format_patterns()[number]
    modules[plan.second_format] = format_patterns()[number]
    bits = np.unpackbits(codewords).astype(np.float32) * 2 - 1
    modules[plan.order] = bits * mask_pattern(plan.version, number & 7)
    image = np.where(modules > 0, 0, 255).astype(np.uint8)
    enlarged = np.pad(image, _QUIET_ZONE, constant_values=255).repeat(2, 0).repeat(2, 1)
    barcodes = zxingcpp.read_barcodes(
        enlarged, formats=_QR, text_mode=zxingcpp.TextMode.Plain
    )
    return barcodes[0].text if barcodes else ""
