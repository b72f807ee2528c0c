"""Limits of a TOML text, checked before it is parsed: that may take very long."""

import re

_MAX_KEY_PARTS = 4
"""The deepest table of any file: agenda, talk, title and its language."""
_MAX_WORD = 200
"""Letters of a name or a number outside quotation marks."""
_TEXT = re.compile(
    r'"""(?:[^"\\]++|\\.|"(?!""))*+(?:"{3,5})?'
    r"|'''(?:[^']++|'(?!''))*+(?:'{3,5})?"
    r'|"(?:[^"\\\n]++|\\.)*+"?'
    r"|'[^'\n]*+'?"
    r"|#[^\n]*+",
    re.DOTALL,
)
_LONG_WORD = re.compile(rf"[\w+\-]{{{_MAX_WORD + 1}}}")
_PART = r'(?:[\w\-]++|")[ \t]*+'
_DEEP_KEY = re.compile(rf"(?<![\w\-]){_PART}(?:\.[ \t]*+{_PART}){{{_MAX_KEY_PARTS}}}")


def find_excess(text: str) -> tuple[int, str] | None:
    """Return the line and a sentence on what is beyond a limit; None if nothing is.

    This takes a time that grows with the text's length alone.
    """
    bare = _TEXT.sub(_placeholder, text)
    if found := _LONG_WORD.search(bare):
        sentence = f"a name or number has more than {_MAX_WORD} letters; shorten it"
    elif found := _DEEP_KEY.search(bare):
        sentence = f"a key has more than {_MAX_KEY_PARTS} parts; correct it"
    else:
        return None
    return bare.count("\n", 0, found.start()) + 1, sentence


def _placeholder(match: re.Match[str]) -> str:
    """Return a quotation mark for a text, nothing for a comment, and its breaks."""
    text = match[0]
    return ("" if text[0] == "#" else '"') + "\n" * text.count("\n")
