"""Writes a home's settings, and keeps its comments and its order."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import tomlkit

from kiosk.app.settings.settings import Settings
from kiosk.app.settings.settings_errors import (
    SETTINGS_FILE,
    environment_variable,
    invalid_setting,
    read_settings_file,
)
from kiosk.domain.fault import KnownFault
from kiosk.files.atomic_write import write_atomically
from kiosk.files.toml import InvalidValueError
from kiosk.files.toml_tables import read_table


def change_settings(home: Path, changes: Mapping[str, Any]) -> None:
    """Write changed settings; None removes one, so that its default applies.

    Raise KnownFault for a file or a value that is wrong; the file is unchanged then.
    """
    with _changed_document(home, changes) as document:
        for name, value in changes.items():
            _set_value(document, name, value)


def change_printer(home: Path, printer: str, changes: Mapping[str, Any]) -> None:
    """Write changed settings of the printer with a name; the others stay.

    Raise KnownFault as ``change_settings`` does.
    """
    with _changed_document(home, ("printer",)) as document:
        for table in document.get("printer", ()):
            if table.get("name") == printer:
                table.update(changes)


@contextmanager
def _changed_document(
    home: Path, names: Iterable[str]
) -> Iterator[tomlkit.TOMLDocument]:
    """Yield the settings, and write what they were changed to."""
    file = read_settings_file(home)
    for name in names:
        if variable := environment_variable(name):
            raise KnownFault(f"“{name}” is set by the environment's {variable}.")
    try:
        path = home / SETTINGS_FILE
        text = path.read_bytes().decode("utf-8-sig") if path.exists() else ""
        document = tomlkit.parse(text)
    except OSError as error:
        raise KnownFault(
            f"{home / SETTINGS_FILE} cannot be read: {error.strerror}."
        ) from error
    yield document
    try:
        read_table(Settings, document.unwrap())
    except InvalidValueError as error:
        raise invalid_setting(error, file) from error
    write_atomically(path, tomlkit.dumps(document).encode(), durable=True)


def _set_value(document: tomlkit.TOMLDocument, name: str, value: Any) -> None:  # noqa: ANN401  any setting's value
    if value is None or value == []:
        document.pop(name, None)
    elif isinstance(value, list):
        tables = tomlkit.aot()
        for table in value:
            tables.append(tomlkit.item(table))
        document[name] = tables
    else:
        document[name] = value
