"""Finds the data that the program ships with, in a checkout and in a wheel."""

from pathlib import Path

import kiosk


def resources() -> Path:
    """Give the folder of fonts, translations, badge layouts and the sample event."""
    package = Path(kiosk.__file__).parent
    packed = package / "resources"
    return packed if packed.is_dir() else package.parent / "resources"
