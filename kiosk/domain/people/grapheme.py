"""Grapheme clusters: a base letter with all that combines with it."""

import unicodedata

_ZERO_WIDTH_JOINER = "\u200d"
_VIRAMA = 9
"""The combining class of the sign that ties two Indic consonants together."""


def graphemes(text: str) -> list[str]:
    """Return the grapheme clusters of a text."""
    if text.isascii():
        return list(text)
    letters: list[str] = []
    for char in text:
        if letters and _extends_cluster(letters[-1][-1], char):
            letters[-1] += char
        else:
            letters.append(char)
    return letters


def strip_orphan_marks(text: str) -> str:
    """Return a text without the marks that follow no letter."""
    if text.isascii():
        return text
    kept: list[str] = []
    for char in text:
        if not _is_combining(char) or (kept and not kept[-1].isspace()):
            kept.append(char)
    return "".join(kept)


def _extends_cluster(before: str, char: str) -> bool:
    if _is_combining(char):
        return True
    tied = before == _ZERO_WIDTH_JOINER or unicodedata.combining(before) == _VIRAMA
    if tied and unicodedata.category(char) in ("Lo", "So"):
        return True
    if "\U0001f3fb" <= char <= "\U0001f3ff":
        return True
    return "\u1160" <= char <= "\u11ff" and "\u1100" <= before <= "\u11ff"


def _is_combining(char: str) -> bool:
    """Return whether a character is only a mark on the letter before it."""
    return unicodedata.category(char).startswith("M") or char in (
        _ZERO_WIDTH_JOINER,
        "\u0e33",
    )
