"""Says what is wrong with a setting: in plain words, with its file and line."""

import os
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import BaseModel

from kiosk.app.printer_settings import PrinterSettings
from kiosk.devices.toml_file import Place, TomlFile
from kiosk.domain.fault import KnownFault

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

FILE = "settings.toml"
PREFIX = "KIOSK_"

OURS = {"value_error", "at"}
"""The kinds of errors that bring a sentence of ours."""

_A_TEXT, _A_LIST, _A_TABLE = "a text", "a list, in [ ]", "a table"
_WANTED = {
    "bool_parsing": "true or false",
    "bool_type": "true or false",
    "dict_type": _A_TABLE,
    "finite_number": "a number",
    "float_parsing": "a number",
    "float_type": "a number",
    "frozen_set_type": _A_LIST,
    "greater_than_equal": "{ge:.0f} or more",
    "int_from_float": "a whole number",
    "int_parsing": "a whole number",
    "int_type": "a whole number",
    "less_than_equal": "{le:.0f} or less",
    "literal_error": "{expected}",
    "model_type": _A_TABLE,
    "path_type": _A_TEXT,
    "string_too_long": "a text of at most {max_length} letters",
    "string_too_short": "a text that is not empty",
    "string_type": _A_TEXT,
    "too_short": "a list that is not empty",
    "tuple_type": _A_LIST,
}
"""What a setting must be, by pydantic's words for what it is not."""


def read_file(home: Path) -> TomlFile:
    """Read a home's settings, which need not be there."""
    return TomlFile(home / FILE, needed=False)


def setting_fault(home: Path, place: Place, sentence: str) -> KnownFault:
    """Say a sentence about a setting that turns out wrong only when it is used."""
    if variable := in_environment(str(place[0])):
        return KnownFault(f"The environment's {variable}: {sentence}")
    *table, key = place
    return read_file(home).fault(tuple(table), str(key), sentence)


def unfit(
    error: "ErrorDetails", file: TomlFile, settings: type[BaseModel]
) -> KnownFault:
    """Say in one sentence which of the settings does not fit, and why."""
    *table, key = _place(error)
    if error["type"] == "extra_forbidden":
        told = _unknown(str(key), PrinterSettings if table else settings)
        return file.fault(tuple(table), str(key), told)
    reason = _reason(error)
    if variable := in_environment(str((*table, key)[0])):
        return KnownFault(f"The environment's {variable} does not fit: {reason}.")
    told = f"the setting “{key}” does not fit: {reason}."
    return file.fault(tuple(table), str(key), told)


def in_environment(name: str) -> str | None:
    """Name the variable that gives a setting in place of the file, if one does."""
    variable = PREFIX + name.upper()
    return variable if os.environ.get(variable) else None


def _place(error: "ErrorDetails") -> Place:
    """Say where the key stands that the error is about; within a list, the list's."""
    place = error.get("ctx", {}).get("place", error["loc"])
    while isinstance(place[-1], int):
        place = place[:-1]
    return tuple(place)


def _reason(error: "ErrorDetails") -> str:
    """Say what is wrong in plain words; our own checks have theirs."""
    kind, more = error["type"], error.get("ctx", {})
    if kind in OURS:
        return str(more.get("error", error["msg"]))
    if kind == "missing":
        return "it is missing"
    return f"it must be {_WANTED.get(kind, 'something else').format_map(more)}"


def _unknown(name: str, settings: type[BaseModel]) -> str:
    if name == "staff":
        return "staff are kept in the records now: “kiosk staff add NAME --role ROLE”."
    known = list(settings.model_fields)
    near = get_close_matches(name, known, 1)
    hint = f"did you mean “{near[0]}”?" if near else f"known are: {', '.join(known)}."
    return f"“{name}” is not a setting; {hint}"
