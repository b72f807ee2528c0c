"""Whether the system has letters for a text, so that no empty boxes are shown."""

import unicodedata

from PySide6.QtGui import QFont, QFontMetrics

from kiosk.faces.look.fonts import SERIF


def legible(text: str) -> bool:
    """Whether every letter has a glyph, in the house's typeface or in another.

    Chinese, Japanese and Korean names need a font that a bare system lacks.
    """
    metrics = QFontMetrics(QFont(SERIF))
    return all(
        metrics.inFontUcs4(ord(letter))
        for letter in text
        if unicodedata.category(letter) not in {"Cf", "Zs"}
    )
