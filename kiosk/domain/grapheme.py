"""Letters as a reader counts them: a base with all that joins it."""

import unicodedata

_JOINER = "\u200d"
_VIRAMA = 9
"""The combining class of the sign that ties two Indic consonants together."""


def graphemes(text: str) -> list[str]:
    """Cut a text into letters that must not be cut further."""
    if text.isascii():
        return list(text)
    letters: list[str] = []
    for char in text:
        if letters and _joins(letters[-1][-1], char):
            letters[-1] += char
        else:
            letters.append(char)
    return letters


def grounded(text: str) -> str:
    """Take out the marks that stand on no letter: at the start or after a blank."""
    if text.isascii():
        return text
    kept: list[str] = []
    for char in text:
        if not _leans(char) or (kept and not kept[-1].isspace()):
            kept.append(char)
    return "".join(kept)


def _joins(before: str, char: str) -> bool:
    if _leans(char):
        return True
    tied = before == _JOINER or unicodedata.combining(before) == _VIRAMA
    if tied and unicodedata.category(char) in ("Lo", "So"):
        return True
    if "\U0001f3fb" <= char <= "\U0001f3ff":
        return True
    return "\u1160" <= char <= "\u11ff" and "\u1100" <= before <= "\u11ff"


def _leans(char: str) -> bool:
    """Whether it is nothing without a letter before it."""
    return unicodedata.category(char).startswith("M") or char in (_JOINER, "\u0e33")
