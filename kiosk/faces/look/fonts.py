"""The typefaces that the faces are set in, loaded from files the program brings."""

from pathlib import Path

from PySide6.QtGui import QFontDatabase

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
