"""Which fonts there are, and which scripts of names they can write."""

from functools import lru_cache
from unicodedata import name

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from kiosk.files.text_cleaning import nearest

_SCRIPTS = {
    "Chinese": QFontDatabase.WritingSystem.SimplifiedChinese,
    "Japanese": QFontDatabase.WritingSystem.Japanese,
    "Korean": QFontDatabase.WritingSystem.Korean,
    "Arabic": QFontDatabase.WritingSystem.Arabic,
    "Hebrew": QFontDatabase.WritingSystem.Hebrew,
    "Devanagari": QFontDatabase.WritingSystem.Devanagari,
}


def missing_scripts() -> list[str]:
    """Name the scripts that no font here can write."""
    present = set(QFontDatabase.writingSystems())
    return [word for word, system in _SCRIPTS.items() if system not in present]


def can_write(text: str) -> bool:
    """Say whether the fonts here have all letters of a text."""
    metrics = QFontMetricsF(QFont())
    letters = (char for char in text if char.isprintable() and not char.isspace())
    return text.isascii() or all(has_letter(metrics, char) for char in letters)


def has_letter(metrics: QFontMetricsF, char: str) -> bool:
    """Say whether a font, or one that steps in for it, has a letter.

    Qt is not asked about scripts without any font: it would name all fonts it tried.
    """
    if name(char, "").split(" ")[0] in _absent():
        return False
    return metrics.inFontUcs4(ord(char))


@lru_cache(maxsize=1)
def _absent() -> frozenset[str]:
    """Name the scripts without a font as the names of their letters begin."""
    present = set(QFontDatabase.writingSystems())
    known = QFontDatabase.WritingSystem.__members__.items()
    return frozenset(word.upper() for word, system in known if system not in present)


def has_font(family: str) -> bool:
    """Say whether a font of this name is here, whatever its capitals."""
    return family.casefold() in _families()


def near_fonts(family: str) -> list[str]:
    """Name up to three fonts here, the one most like a name first."""
    return nearest(family, _families().values(), 3, cutoff=0)


def _families() -> dict[str, str]:
    """Give the fonts' names, without the foundry that Qt adds to doubled ones."""
    names = (family.partition(" [")[0] for family in QFontDatabase.families())
    return {family.casefold(): family for family in names}
