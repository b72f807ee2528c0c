"""Finds the data that ships with the program, in a checkout and in a wheel."""

from pathlib import Path

import kiosk


def resources() -> Path:
    """Return the folder of fonts, translations, rosters' profiles and the like."""
    package = Path(kiosk.__file__).parent
    packaged = package / "resources"
    return packaged if packaged.is_dir() else package.parent / "resources"
