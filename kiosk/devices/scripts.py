"""Which scripts of names the fonts at hand can write."""

from PySide6.QtGui import QFontDatabase

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
