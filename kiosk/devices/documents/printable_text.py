"""Text as it may reach paper: no controls, no missing glyphs, no piled marks."""

from unicodedata import combining, normalize

from PySide6.QtGui import QFont, QFontMetricsF

from kiosk.devices.documents.glyphs import has_glyph
from kiosk.domain.people.grapheme import graphemes

_JOINERS = "\u200c\u200d"
_STACKING_CLASSES = (220, 230)
"""The combining classes of marks that pile up."""
_MAX_STACKED = 2


def printable_text(text: str, font: QFont) -> str:
    """Return a text without what a printer must not get, or no font here has.

    That is controls, turned directions, and more than two marks upon each other.
    """
    if not text.isprintable():
        text = "".join(c if c.isprintable() or c in _JOINERS else " " for c in text)
    if not text.isascii():
        metrics = QFontMetricsF(font)
        letters = graphemes(normalize("NFC", text))
        text = "".join(_printable_letter(letter, metrics) for letter in letters)
    return " ".join(text.split())


def _printable_letter(letter: str, metrics: QFontMetricsF) -> str:
    if not has_glyph(metrics, letter[0]):
        return ""
    kept, pile = letter[0], 0
    for mark in letter[1:]:
        pile += combining(mark) in _STACKING_CLASSES
        if pile <= _MAX_STACKED and has_glyph(metrics, mark):
            kept += mark
    return kept
