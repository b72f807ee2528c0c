"""Foreign text within a sentence, in its own direction (Unicode's annex 9)."""

from collections.abc import Mapping
from unicodedata import bidirectional

_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"
_RIGHT_TO_LEFT = frozenset(("R", "AL", "AN"))


def isolate(text: str) -> str:
    """Return a text for insertion, marked so that it turns nothing around it.

    A text without letters of a script from right to left is returned as it is.
    """
    if text.isascii() or not any(
        bidirectional(char) in _RIGHT_TO_LEFT for char in text
    ):
        return text
    return f"{_FIRST_STRONG_ISOLATE}{text}{_POP_ISOLATE}"


def fill(sentence: str, values: Mapping[str, object]) -> str:
    """Return a format string with its values, each text in its own direction."""
    return sentence.format_map(
        {
            name: isolate(value) if isinstance(value, str) else value
            for name, value in values.items()
        }
    )
