"""The installed fonts, and the scripts and letters that they can write."""

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
    """Return the names of the scripts that no installed font can write."""
    supported = set(QFontDatabase.writingSystems())
    return [
        script
        for script, writing_system in _SCRIPTS.items()
        if writing_system not in supported
    ]


def can_write(text: str) -> bool:
    """Return whether the installed fonts have all letters of a text."""
    metrics = QFontMetricsF(QFont())
    letters = (char for char in text if char.isprintable() and not char.isspace())
    return text.isascii() or all(has_glyph(metrics, char) for char in letters)


def has_glyph(metrics: QFontMetricsF, char: str) -> bool:
    """Return whether a font, or its fallback, has a letter.

    Qt is not asked about scripts without any font: it would log all fonts it tried.
    """
    if name(char, "").split(" ")[0] in _missing_script_names():
        return False
    return metrics.inFontUcs4(ord(char))


@lru_cache(maxsize=1)
def _missing_script_names() -> frozenset[str]:
    """Return the scripts without a font, as Unicode's names of their letters begin."""
    supported = set(QFontDatabase.writingSystems())
    all_systems = QFontDatabase.WritingSystem.__members__.items()
    return frozenset(
        script.upper()
        for script, writing_system in all_systems
        if writing_system not in supported
    )


def has_font(family: str) -> bool:
    """Return whether a font family is installed, in any case."""
    return family.casefold() in _families()


def similar_fonts(family: str) -> list[str]:
    """Return up to three installed font families, the most similar first."""
    return nearest(family, _families().values(), 3, cutoff=0)


def _families() -> dict[str, str]:
    """Return the font families, without the foundry that Qt adds to doubled ones."""
    names = (family.partition(" [")[0] for family in QFontDatabase.families())
    return {family.casefold(): family for family in names}
