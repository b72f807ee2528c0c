"""Typing errors: every text that one error may have turned into the one typed."""

from collections.abc import Iterator
from functools import lru_cache

from kiosk.domain.folding import words

FORGIVEN_FROM = 5
"""Letters that must have been typed, or meant."""

_LONGEST = 32
_PAGE = 128
_IDEOGRAPHS = 0x3400
"""From here on letters are too many to try each of them."""


def intended(typed: str) -> Iterator[str]:
    """Give what may have been meant; of four letters, only that a fifth is missing."""
    if any(map(str.isdigit, typed)):
        return
    if FORGIVEN_FROM - 1 <= len(typed) <= _LONGEST:
        yield from _inserted(typed)
    if FORGIVEN_FROM <= len(typed) <= _LONGEST:
        yield from _replaced(typed)


def _inserted(typed: str) -> Iterator[str]:
    letters = _letters(typed)
    for at in range(len(typed) + 1):
        before, after = typed[:at], typed[at:]
        for letter in letters:
            yield before + letter + after


def _replaced(typed: str) -> Iterator[str]:
    letters = _letters(typed)
    for at, own in enumerate(typed):
        before, after = typed[:at], typed[at + 1 :]
        yield before + after
        if after:
            yield before + after[0] + own + after[1:]
        for letter in letters:
            if letter != own:
                yield before + letter + after


def _letters(typed: str) -> str:
    """Give all letters of the scripts in which something was typed."""
    pages = {ord(letter) // _PAGE for letter in typed}
    return "".join(_on_page(page) for page in sorted(pages))


@lru_cache
def _on_page(page: int) -> str:
    """Give the letters on a page of Unicode that are left after folding."""
    codes = range(page * _PAGE, min((page + 1) * _PAGE, _IDEOGRAPHS))
    letters = (chr(code) for code in codes if chr(code).isalpha())
    return "".join(letter for letter in letters if words(letter) == [[letter]])
