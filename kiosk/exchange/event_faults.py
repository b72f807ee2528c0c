"""What is wrong with an event file, in one sentence: what, where, and what to do."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from kiosk.domain.fault import KnownFault
from kiosk.exchange.event_tables import EventFile, Table
from kiosk.exchange.files import name_of
from kiosk.exchange.wording import listed, nearest, quoted, shortened

_LINE = re.compile(r" ?\(at (?:line (\d+), column (\d+)|end of document)\)")

_PLAIN = {
    "misfit": "{words}",
    "string_type": "this is not a text; put it in quotation marks",
    "bool_type": "this is neither true nor false; write one of the two",
    "int_type": "this is not a whole number; write one such as 120",
    "greater_than_equal": "{given} is less than nothing; write 0 or more",
    "enum": "{given} is unknown; it can be {expected}",
    "model_type": "this is no single table; write it under [{key}]",
    "too_short": "this list is empty; fill it in or leave the line out",
}

Place = Sequence[str | int]


def place_of(path: Place) -> str:
    """Tell a place as people count: the second item of the agenda is agenda 2."""
    words: list[str] = []
    for step in path:
        if isinstance(step, int) and words:
            words[-1] += f" {step + 1}"
        else:
            words.append(shortened(step))
    return " \u203a ".join(words)


def fault_at(path: Path, place: Place, words: str) -> KnownFault:
    """Say what is wrong at a place of a file."""
    end = "" if words.endswith("?") else "."
    return KnownFault(f"{name_of(path)}, {place_of(place)}: {words}{end}")


def no_toml(path: Path, text: str, error: Exception) -> KnownFault:
    """Say where a text is not TOML."""
    found = _LINE.search(str(error))
    if found is None:
        return KnownFault(
            "{path} is not an event file: a number in it is out of reach.",
            path=name_of(path),
        )
    end = (text.count("\n") + 1, len(text) - text.rfind("\n"))
    line, column = (found[1], found[2]) if found[1] else end
    words = _LINE.sub("", str(error))
    return KnownFault(
        "{path} is not written as TOML at line {line}, column {column}: "
        "{words}; correct it there.",
        path=name_of(path),
        line=line,
        column=column,
        words=quoted(words[:1].lower() + words[1:], 120),
    )


def misfit_in(path: Path, error: ValidationError) -> KnownFault:
    """Tell one thing that is wrong: an unknown key first, as it explains others."""
    order = {"extra_forbidden": 0, "missing": 2}
    wrong = error.errors(include_url=False)
    first = min(wrong, key=lambda each: order.get(each["type"], 1))
    return fault_at(path, first["loc"], _words(first))


def _words(error: ErrorDetails) -> str:
    place, facts = error["loc"], error.get("ctx", {})
    match error["type"]:
        case "extra_forbidden":
            return _unknown_key(place)
        case "missing":
            return f"this is missing; add {_as_written(place)}"
        case "tuple_type":
            return _no_list(place)
        case kind:
            words = _PLAIN.get(kind, "{given} does not fit; correct it")
            return words.format(given=quoted(error["input"]), key=place[-1], **facts)


def _as_written(place: Place) -> str:
    return f"[{place[-1]}]" if _table_at(place) else f"{place[-1]} = …"


def _no_list(place: Place) -> str:
    names = [step for step in place if isinstance(step, str)]
    if _table_at(place) is None:
        return 'this is not a list; write it as ["…", "…"]'
    return f"this is a single table; write [[{'.'.join(names)}]] above each one"


def _unknown_key(place: Place) -> str:
    table = _table_at(place[:-1]) or EventFile
    key = str(place[-1])
    if near := nearest(key, table.model_fields):
        return f"there is no such key; did you mean {quoted(near)}?"
    return f"there is no such key; known here are {listed(table.model_fields)}"


def _table_at(place: Place) -> type[Table] | None:
    """Find the table that a place leads to, or none where it leads to a value."""
    table: type[Table] = EventFile
    for step in place:
        if isinstance(step, str):
            kind = table.model_fields[step].annotation
            inner = next(iter(get_args(kind)), kind)
            if not (isinstance(inner, type) and issubclass(inner, Table)):
                return None
            table = inner
    return table
