"""The typefaces that the faces are set in, loaded from files the program brings."""

import unicodedata
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics

SANS = "Kiosk Sans"
SERIF = "Kiosk Serif"


def load_fonts(folder: Path) -> None:
    """Make the folder's fonts known to Qt, or say which file it would not take."""
    files = sorted(folder.glob("*.ttf"))
    if not files:
        raise FileNotFoundError(f"no fonts in {folder}")
    for file in files:
        if QFontDatabase.addApplicationFont(str(file)) == -1:
            raise ValueError(f"Qt cannot read the font {file}")


def has_glyphs(text: str) -> bool:
    """Return whether every letter of a text has a glyph, so that no box is shown.

    Chinese, Japanese and Korean names need a font that a bare system lacks.
    """
    metrics = QFontMetrics(QFont(SERIF))
    return all(
        metrics.inFontUcs4(ord(letter))
        for letter in text
        if unicodedata.category(letter) not in {"Cf", "Zs"}
    )
