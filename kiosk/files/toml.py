"""A TOML file with the line number of each of its keys."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from kiosk.domain.fault import KnownFault
from kiosk.files.bounded_read import read_bounded
from kiosk.files.text_cleaning import quoted, shortened
from kiosk.files.toml_limits import find_excess

KeyPath = tuple[str | int, ...]
"""The path of a value: keys, and indices of lists from 0 on."""

_MAX_FAULTS = 20
_MAX_MEBIBYTES = 5
"""Mebibytes: an event file contains its speakers' pictures."""
_ERROR_POSITION = re.compile(r" ?\(at (?:line (\d+), column \d+|end of document)\)")
_TOKEN = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3,5}'  # a text of several lines may end in quotes of its own
    r"|'''.*?'{3,5}"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'"
    r"|#[^\n]*"
    r"|[\[{\]}\n]",
    re.DOTALL,
)


class InvalidValueError(Exception):
    """An invalid value of a TOML file: its path, and what is wrong.

    ``further`` are those that are wrong beside it.
    """

    def __init__(
        self,
        key_path: KeyPath,
        words: str,
        further: Iterable[tuple[KeyPath, str]] = (),
    ) -> None:
        super().__init__(words)
        self.key_path = key_path
        self.words = words
        self.further = tuple(further)


class TomlFile:
    """The values of a file, and their lines for sentences on faults."""

    def __init__(self, path: Path, *, needed: bool = True, name: str = "") -> None:
        """Read it; raise KnownFault where that fails.

        A file that is not there is empty where it is not ``needed``. Sentences call it
        by its ``name``, which is its whole path unless another is given.
        """
        self.path = path
        self._name = name or shortened(path, 300)
        self._text = self._read(needed=needed)
        self.values = self._parsed()

    def fault(self, key_path: KeyPath, words: str) -> KnownFault:
        """Return a fault that names the file, the line, the key and what is wrong."""
        line = self.line_of(key_path)
        where = [self._name, f"line {line}" if line else "", in_words(key_path)]
        end = "" if words.endswith(("?", ".")) else "."
        return KnownFault(f"{', '.join(filter(None, where))}: {words}{end}")

    def all_faults(self, error: InvalidValueError) -> KnownFault:
        """Return a fault with everything that is wrong, each as ``fault`` has it."""
        issues = [(error.key_path, error.words), *error.further]
        faults = dict.fromkeys(str(self.fault(*issue)) for issue in issues)
        sentences = list(faults)[:_MAX_FAULTS]
        if rest := len(faults) - len(sentences):
            sentences.append(f"And {rest} more.")
        return KnownFault(" ".join(sentences))

    def line_of(self, key_path: KeyPath) -> int | None:
        """Return the line, from 1 on, where a key or a table begins.

        What is not there has the line of the table that it would be in, what stands
        within a value that value's; the file itself has none.
        """
        lines: dict[KeyPath, int] = {}
        for place, line in _lines(self._text):
            for end in range(1, len(place) + 1):
                lines.setdefault(place[:end], line)
        while key_path and key_path not in lines:
            key_path = key_path[:-1]
        return lines.get(key_path)

    def _read(self, *, needed: bool) -> str:
        try:
            data = read_bounded(self.path, _MAX_MEBIBYTES)
        except KnownFault as fault:
            missing = isinstance(
                fault.__cause__, FileNotFoundError | NotADirectoryError
            )
            if needed or not missing:
                raise
            return ""
        try:
            return data.decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError as error:
            raise KnownFault(
                "{path} is not UTF-8; save it again as text in UTF-8.", path=self._name
            ) from error

    def _parsed(self) -> dict[str, Any]:
        if excess := find_excess(self._text):
            line, words = excess
            raise KnownFault(f"{self._name}, line {line}: {words}.")
        try:
            return tomllib.loads(self._text)
        except tomllib.TOMLDecodeError as error:
            raise self._syntax_fault(str(error)) from error
        except RecursionError as error:
            raise KnownFault("{path} is nested too deeply.", path=self._name) from error

    def _syntax_fault(self, error: str) -> KnownFault:
        match = _ERROR_POSITION.search(error)
        line = (match and match[1]) or self._text.rstrip().count("\n") + 1
        return KnownFault(
            "{path}, line {line}: this is no valid TOML: {words}.",
            path=self._name,
            line=line,
            words=shortened(_ERROR_POSITION.sub("", error), 120),
        )


def in_words(key_path: KeyPath) -> str:
    """Return a path as people count: the second item of the agenda is agenda 2."""
    words: list[str] = []
    for step in key_path:
        if isinstance(step, int) and words:
            words[-1] += f" {step + 1}"
        else:
            words.append(shortened(step))
    return " › ".join(words)


def dotted(key_path: KeyPath) -> str:
    """Return a path as a table's head has it: its keys, with dots between."""
    return ".".join(step for step in key_path if isinstance(step, str))


def shown_value(value: object) -> str:
    """Return a value as it could stand in a file, shortened."""
    if isinstance(value, bool):
        return str(value).lower()
    return quoted(value) if isinstance(value, str) else shortened(value)


def _lines(text: str) -> Iterator[tuple[KeyPath, int]]:
    """Yield each key and table of a valid file with the line on which it begins."""
    table: KeyPath = ()
    counts: Counter[KeyPath] = Counter()
    for line, statement in _statements(text):
        keys = _keys(tomllib.loads(statement))
        if statement.startswith("["):
            *_, head = keys
            table = _table(head, counts, another=statement.startswith("[["))
            yield table, line
        else:
            yield from ((table + key, line) for key in keys)


def _table(head: KeyPath, counts: Counter[KeyPath], *, another: bool) -> KeyPath:
    """Return the path of a headed table: in the last entry of each list above it."""
    place: KeyPath = ()
    for number, key in enumerate(head, start=1):
        place += (key,)
        if another and number == len(head):
            counts[place] += 1
        if place in counts:
            place += (counts[place] - 1,)
    return place


def _keys(table: dict[str, Any]) -> Iterator[KeyPath]:
    for key, value in table.items():
        yield (key,)
        if isinstance(value, dict):
            yield from ((key, *rest) for rest in _keys(value))


def _statements(text: str) -> Iterator[tuple[int, str]]:
    """Yield the statements of a valid file, each with its first line."""
    begin, line, depth = 0, 1, 0
    for token in _TOKEN.finditer(f"{text}\n"):
        if token[0] in ("[", "{"):
            depth += 1
        elif token[0] in ("]", "}"):
            depth -= 1
        elif token[0] == "\n" and depth == 0:
            statement = text[begin : token.start()]
            if statement.strip() and not statement.lstrip().startswith("#"):
                yield line, statement.strip()
            line += statement.count("\n") + 1
            begin = token.end()
