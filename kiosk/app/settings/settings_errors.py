"""The place of an invalid setting: in the file, or in the environment."""

import os
from pathlib import Path

from kiosk.domain.fault import KnownFault
from kiosk.files.toml import InvalidValueError, KeyPath, TomlFile

SETTINGS_FILE = "settings.toml"
VARIABLE_PREFIX = "KIOSK_"


def read_settings_file(home: Path) -> TomlFile:
    """Read a home's settings file, which may be missing."""
    return TomlFile(home / SETTINGS_FILE, needed=False)


def setting_fault(home: Path, key_path: KeyPath, sentence: str) -> KnownFault:
    """Return the fault of a setting that proves wrong only when it is used."""
    return invalid_setting(
        InvalidValueError(key_path, sentence), read_settings_file(home)
    )


def invalid_setting(error: InvalidValueError, file: TomlFile) -> KnownFault:
    """Return the fault of a wrong setting, with its place and the reason."""
    if variable := environment_variable(str(error.key_path[0])):
        full_stop = "" if error.words.endswith((".", "?")) else "."
        return KnownFault(f"The environment's {variable}: {error.words}{full_stop}")
    return file.fault(error.key_path, error.words)


def environment_variable(name: str) -> str | None:
    """Return the environment variable that overrides a setting, if it is set."""
    variable = VARIABLE_PREFIX + name.upper()
    return variable if os.environ.get(variable) else None
