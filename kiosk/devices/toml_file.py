"""A TOML file that knows on which line each of its keys stands."""

import re
import tomllib
from pathlib import Path
from typing import Any

from kiosk.domain.fault import KnownFault

Place = tuple[str | int, ...]
"""The way to a value: keys, and numbers within lists from 0 on."""

_AT = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)")
_MOST_BYTES = 64 * 1024


class TomlFile:
    """The values of a file, and the lines to name when one of them must be mended.

    Lines are found by reading ever shorter beginnings of the file: a key is there
    from the line on which its statement ends, and that statement begins after the
    longest beginning that is sound without it.
    """

    def __init__(self, path: Path, *, needed: bool = True) -> None:
        """Read it; raises KnownFault where that fails.

        A file that is not there is empty where it is not ``needed``.
        """
        self.path = path
        self._lines = _text(path, needed=needed).split("\n")
        try:
            self.values = tomllib.loads("\n".join(self._lines))
        except tomllib.TOMLDecodeError as error:
            raise self._unsound(str(error)) from error
        except RecursionError as error:
            raise KnownFault(f"{path} is nested too deeply.") from error

    def fault(self, table: Place, key: str, sentence: str) -> KnownFault:
        """Say a sentence with the file, the line and the table that it is about."""
        line = self.line_of((*table, key))
        where = [str(self.path), f"line {line}" if line else "", titled(table)]
        return KnownFault(f"{', '.join(filter(None, where))}: {sentence}")

    def line_of(self, place: Place) -> int | None:
        """Say on which line, from 1 on, a key or a table begins.

        Of what is not there it is the line of the table that it would be in; the
        file itself has none.
        """
        while place and not _holds(self.values, place):
            place = place[:-1]
        low, high = 0, len(self._lines)
        if not place:
            return None
        while high - low > 1:
            middle = (low + high) // 2
            there = _holds(self._sound(middle)[1], place)
            low, high = (low, middle) if there else (middle, high)
        return self._sound(high - 1)[0] + 1

    def _sound(self, end: int) -> tuple[int, dict[str, Any]]:
        """Read the longest beginning within so many lines that is TOML."""
        for count in range(end, 0, -1):
            try:
                return count, tomllib.loads("\n".join(self._lines[:count]))
            except tomllib.TOMLDecodeError:
                continue
        return 0, {}

    def _unsound(self, error: str) -> KnownFault:
        found = _AT.search(error)
        line = (found and found[1]) or len("\n".join(self._lines).rstrip().split("\n"))
        return KnownFault(
            f"{self.path}, line {line}: this is no valid TOML: {_AT.sub('', error)}."
        )


def dotted(place: Place) -> str:
    """Write a place as it is named in the file: its keys, with dots between."""
    return ".".join(step for step in place if isinstance(step, str))


def titled(table: Place) -> str:
    """Name a table as it is headed: “[code]”, or “[[text]] number 2” in a list."""
    if table and isinstance(table[-1], int):
        return f"[[{dotted(table)}]] number {table[-1] + 1}"
    return f"[{dotted(table)}]" if table else ""


def _text(path: Path, *, needed: bool) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except OSError as error:
        if not needed and isinstance(error, FileNotFoundError | NotADirectoryError):
            return ""
        raise KnownFault(f"{path} cannot be read: {error.strerror}.") from error
    if len(data) > _MOST_BYTES:
        raise KnownFault(f"{path} is too long: over {_MOST_BYTES // 1024} KiB.")
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise KnownFault(f"{path} is not UTF-8: save it again as such.") from error


def _holds(value: Any, place: Place) -> bool:  # noqa: ANN401  TOML is anything
    for step in place:
        if isinstance(step, int):
            if not isinstance(value, list) or len(value) <= step:
                return False
        elif not isinstance(value, dict) or step not in value:
            return False
        value = value[step]
    return True
