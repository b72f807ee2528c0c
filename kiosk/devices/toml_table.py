"""A table of a TOML file, read key by key, that says exactly what is wrong in it."""

import re
from collections.abc import Mapping
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from kiosk.devices.toml_file import Place, TomlFile, dotted, titled
from kiosk.domain.fault import KnownFault
from kiosk.domain.text import LANGUAGES, Text

ChoiceT = TypeVar("ChoiceT", bound=StrEnum)
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_LONGEST = 60
"""Letters of a wrong value that are shown."""
_LIKE = 0.65
"""How much alike a missing key and one that nobody knows are: “paper” and “shape” are
less so."""


def read_toml(path: Path) -> "TomlTable":
    """Open a TOML file; raises KnownFault where it cannot be read."""
    file = TomlFile(path)
    return TomlTable(file, (), file.values)


class TomlTable:
    """The keys of one table, each taken once; ``done`` finds those nobody knows."""

    def __init__(self, file: TomlFile, place: Place, values: Mapping[str, Any]) -> None:
        self._file = file
        self._place = place
        self._values = values
        self._known: list[str] = []

    def __contains__(self, key: str) -> bool:
        return key in self._values

    @property
    def folder(self) -> Path:
        """The folder that the file is in."""
        return self._file.path.parent

    def fault(self, key: str, wanted: str) -> KnownFault:
        """Say that a key is not what it must be, or which one was meant by another."""
        if key in self._values:
            got = _short(self._values[key])
            return self.trouble(key, f"“{key}” must be {wanted}; it is {got}.")
        strange = [other for other in self._values if other not in self._known]
        for stray in get_close_matches(key, strange, 1, cutoff=_LIKE):
            return self._no_key(stray, key)
        return self.trouble(key, f"“{key}” must be {wanted}; it is missing.")

    def trouble(self, key: str, sentence: str) -> KnownFault:
        """Say what is wrong about a key."""
        return self._file.fault(self._place, key, sentence)

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

    def wording(self, key: str) -> Text:
        """Take a text, or one for each of some languages."""
        value = self._take(key, None)
        texts = value if isinstance(value, dict) else {"": value}
        for language, text in texts.items():
            if language not in ("", *LANGUAGES) or not isinstance(text, str):
                raise self.fault(key, "a text, or { en = “a text”, nl = “een tekst” }")
        return dict(texts)

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

    def choices(self, key: str, choices: type[ChoiceT]) -> tuple[ChoiceT, ...]:
        """Take one of a few words, or a list of some."""
        value = self._take(key, None)
        values = value if isinstance(value, list) and value else [value]
        if not all(isinstance(one, str) and one in list(choices) for one in values):
            raise self.fault(key, "one of, or a list of some of: " + ", ".join(choices))
        return tuple(choices(one) for one in values)

    def colour(self, key: str, *words: str, default: str | None = None) -> str:
        """Take a colour as “#rrggbb”, or one of the words given."""
        value = self._take(key, default)
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
            raise self.fault(key, f"a table: {titled((*self._place, key))}")
        return TomlTable(self._file, (*self._place, key), value)

    def optional(self, key: str) -> list["TomlTable"]:
        """Take a table that need not be there."""
        if key in self:
            return [self.table(key)]
        self._known.append(key)
        return []

    def tables(self, key: str) -> list["TomlTable"]:
        """Take the tables of one kind, which may be none."""
        values = self._take(key, [])
        if not isinstance(values, list) or not all(isinstance(v, dict) for v in values):
            raise self.fault(key, f"tables: [[{dotted((*self._place, key))}]]")
        return [
            TomlTable(self._file, (*self._place, key, number), value)
            for number, value in enumerate(values)
        ]

    def done(self) -> None:
        """Raise KnownFault for a key that nobody took, naming the nearest known."""
        for key in self._values:
            if key not in self._known:
                near = get_close_matches(key, self._known, 1, cutoff=0)
                raise self._no_key(key, *near)

    def _no_key(self, key: str, near: str = "") -> KnownFault:
        meant = f"; did you mean “{near}”?" if near else "."
        return self.trouble(key, f"there is no key “{key}”{meant}")

    def _take(self, key: str, default: object) -> Any:  # noqa: ANN401  TOML is anything
        self._known.append(key)
        return self._values.get(key, default)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _short(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"
