"""Only what can be read reaches paper: no controls, no empty boxes, no towers."""

from unicodedata import combining, normalize

from PySide6.QtGui import QFont, QFontMetricsF

from kiosk.devices.scripts import has_letter
from kiosk.domain.grapheme import graphemes

_BINDERS = "\u200c\u200d"
_ABOVE_OR_BELOW = (220, 230)
"""The combining classes of marks that pile up."""
_HIGHEST_PILE = 2


def legible(text: str, font: QFont) -> str:
    """Take out what no printer should be sent, and letters that no font here has.

    That is controls, turned directions, and more than two marks upon each other.
    """
    if not text.isprintable():
        text = "".join(c if c.isprintable() or c in _BINDERS else " " for c in text)
    if not text.isascii():
        metrics = QFontMetricsF(font)
        letters = graphemes(normalize("NFC", text))
        text = "".join(_written(letter, metrics) for letter in letters)
    return " ".join(text.split())


def _written(letter: str, metrics: QFontMetricsF) -> str:
    if not has_letter(metrics, letter[0]):
        return ""
    kept, pile = letter[0], 0
    for mark in letter[1:]:
        pile += combining(mark) in _ABOVE_OR_BELOW
        if pile <= _HIGHEST_PILE and has_letter(metrics, mark):
            kept += mark
    return kept
