"""Writes a home's settings anew, and leaves its comments and its order alone."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import tomlkit

from kiosk.app.settings import Settings
from kiosk.app.settings_faults import FILE, in_environment, read_file, unfit
from kiosk.domain.fault import KnownFault
from kiosk.files.atomic_write import write_atomically
from kiosk.files.toml import InvalidValueError
from kiosk.files.toml_tables import read_table


def change_settings(home: Path, changes: Mapping[str, Any]) -> None:
    """Change settings; what is none is taken out, so that the usual holds again.

    Raises KnownFault for a file or a value that does not fit; the file is then as it
    was.
    """
    file = read_file(home)
    for name in changes:
        if variable := in_environment(name):
            raise KnownFault(f"“{name}” is set by the environment's {variable}.")
    try:
        path = home / FILE
        text = path.read_bytes().decode("utf-8-sig") if path.exists() else ""
        document = tomlkit.parse(text)
    except OSError as error:
        raise KnownFault(f"{home / FILE} cannot be read: {error.strerror}.") from error
    for name, value in changes.items():
        _put(document, name, value)
    try:
        read_table(Settings, document.unwrap())
    except InvalidValueError as error:
        raise unfit(error, file) from error
    write_atomically(path, tomlkit.dumps(document).encode(), durable=True)


def _put(document: tomlkit.TOMLDocument, name: str, value: Any) -> None:  # noqa: ANN401  whatever a setting is
    if value is None or value == []:
        document.pop(name, None)
    elif isinstance(value, list):
        tables = tomlkit.aot()
        for one in value:
            tables.append(tomlkit.item(one))
        document[name] = tables
    else:
        document[name] = value
