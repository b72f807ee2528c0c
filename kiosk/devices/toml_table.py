"""A table of a TOML file, read key by key, that says exactly what is wrong in it."""

import re
import tomllib
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from kiosk.domain.fault import KnownFault

ChoiceT = TypeVar("ChoiceT", bound=StrEnum)
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


def read_toml(path: Path) -> "TomlTable":
    """Open a TOML file; raises KnownFault where it cannot be read."""
    try:
        return TomlTable(str(path), tomllib.loads(path.read_text("utf-8")))
    except OSError as error:
        raise KnownFault(f"{path} cannot be read: {error.strerror}.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise KnownFault(f"{path} is no valid TOML: {error}.") from error


class TomlTable:
    """The keys of one table, each taken once; ``done`` finds those nobody knows."""

    def __init__(self, place: str, values: dict[str, Any]) -> None:
        self._place = place
        self._values = values
        self._known: list[str] = []

    def fault(self, key: str, wanted: str) -> KnownFault:
        """Say that a key is not what it must be."""
        value = self._values.get(key)
        got = "it is missing" if value is None else f"it is {value!r}"
        return KnownFault(f"{self._place}: “{key}” must be {wanted}; {got}.")

    def number(
        self, key: str, low: float, high: float, default: float | None = None
    ) -> float:
        """Take a number within bounds."""
        value = self._take(key, default)
        if not _is_number(value) or not low <= value <= high:
            raise self.fault(key, f"a number from {low:g} to {high:g}")
        return float(value)

    def numbers(self, key: str, count: int, low: float, high: float) -> list[float]:
        """Take a list of so many numbers within bounds."""
        values = self._take(key, None)
        if (
            not isinstance(values, list)
            or len(values) != count
            or not all(_is_number(value) and low <= value <= high for value in values)
        ):
            raise self.fault(key, f"{count} numbers from {low:g} to {high:g}")
        return [float(value) for value in values]

    def text(self, key: str) -> str:
        """Take a text that is not empty."""
        value = self._take(key, None)
        if not isinstance(value, str) or not value.strip():
            raise self.fault(key, "a text")
        return value

    def flag(self, key: str) -> bool:
        """Take true or false; what is not there is false."""
        value = self._take(key, default=False)
        if not isinstance(value, bool):
            raise self.fault(key, "true or false")
        return value

    def choice(
        self, key: str, choices: type[ChoiceT], default: ChoiceT | None = None
    ) -> ChoiceT:
        """Take one of a few words."""
        value = self._take(key, default)
        if value not in list(choices):
            raise self.fault(key, "one of " + ", ".join(choices))
        return choices(value)

    def colour(self, key: str, *words: str) -> str:
        """Take a colour as “#rrggbb”, or one of the words given."""
        value = self._take(key, None)
        if value in words or (isinstance(value, str) and _COLOUR.fullmatch(value)):
            return str(value)
        or_words = "".join(f" or “{word}”" for word in words)
        raise self.fault(key, f"a colour like “#14284b”{or_words}")

    def colours(self, key: str) -> dict[str, str]:
        """Take a table of names and colours."""
        table = self.table(key)
        return {name: table.colour(name) for name in table._values}  # noqa: SLF001  ours

    def table(self, key: str) -> "TomlTable":
        """Take a table within this one."""
        value = self._take(key, None)
        if not isinstance(value, dict):
            raise self.fault(key, f"a table: [{key}]")
        return TomlTable(f"{self._place}, [{key}]", value)

    def tables(self, key: str) -> list["TomlTable"]:
        """Take the tables of one kind, which may be none."""
        values = self._take(key, [])
        if not isinstance(values, list) or not all(isinstance(v, dict) for v in values):
            raise self.fault(key, f"tables: [[{key}]]")
        return [
            TomlTable(f"{self._place}, [[{key}]] number {number}", value)
            for number, value in enumerate(values, 1)
        ]

    def done(self) -> None:
        """Raise KnownFault for a key that nobody took, naming the nearest known."""
        for key in self._values:
            if key not in self._known:
                near = get_close_matches(key, self._known, 1, cutoff=0)
                meant = f"; did you mean “{near[0]}”?" if near else "."
                raise KnownFault(f"{self._place}: there is no key “{key}”{meant}")

    def _take(self, key: str, default: object) -> Any:  # noqa: ANN401  TOML is anything
        self._known.append(key)
        return self._values.get(key, default)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
