"""Which fonts there are, and which scripts of names they can write."""

from difflib import get_close_matches

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

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
    return [name for name, system in _SCRIPTS.items() if system not in present]


def can_write(text: str) -> bool:
    """Say whether the fonts here have all letters of a text."""
    metrics = QFontMetricsF(QFont())
    letters = (char for char in text if char.isprintable() and not char.isspace())
    return text.isascii() or all(metrics.inFontUcs4(ord(char)) for char in letters)


def has_font(family: str) -> bool:
    """Say whether a font of this name is here, whatever its capitals."""
    return family.casefold() in _families()


def near_fonts(family: str) -> list[str]:
    """Name up to three fonts here, the one most like a name first."""
    known = _families()
    near = get_close_matches(family.casefold(), known, 3, cutoff=0)
    return [known[one] for one in near]


def _families() -> dict[str, str]:
    """Give the fonts' names, without the foundry that Qt adds to doubled ones."""
    names = (name.partition(" [")[0] for name in QFontDatabase.families())
    return {name.casefold(): name for name in names}
