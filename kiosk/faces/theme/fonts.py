"""The typefaces of the faces, loaded from the program's own files."""

import unicodedata
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics

SANS = "Kiosk Sans"
SERIF = "Kiosk Serif"


def load_fonts(folder: Path) -> None:
    """Register the folder's fonts with Qt.

    Raise FileNotFoundError if there are none, ValueError if Qt cannot read one.
    """
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
    return text.isascii() or all(
        metrics.inFontUcs4(ord(character))
        for character in text
        if unicodedata.category(character) not in {"Cf", "Zs"}
    )
