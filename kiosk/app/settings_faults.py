"""Where a setting that does not fit was set: in the file, or in the environment."""

import os
from pathlib import Path

from kiosk.domain.fault import KnownFault
from kiosk.files.toml import InvalidValueError, KeyPath, TomlFile

FILE = "settings.toml"
PREFIX = "KIOSK_"


def read_file(home: Path) -> TomlFile:
    """Read a home's settings, which need not be there."""
    return TomlFile(home / FILE, needed=False)


def setting_fault(home: Path, place: KeyPath, sentence: str) -> KnownFault:
    """Say a sentence about a setting that turns out wrong only when it is used."""
    return unfit(InvalidValueError(place, sentence), read_file(home))


def unfit(error: InvalidValueError, file: TomlFile) -> KnownFault:
    """Say in one sentence which of the settings does not fit, and why."""
    if variable := in_environment(str(error.key_path[0])):
        end = "" if error.words.endswith((".", "?")) else "."
        return KnownFault(f"The environment's {variable}: {error.words}{end}")
    return file.fault(error.key_path, error.words)


def in_environment(name: str) -> str | None:
    """Name the variable that gives a setting in place of the file, if one does."""
    variable = PREFIX + name.upper()
    return variable if os.environ.get(variable) else None
