"""Typing errors: all texts that one error may have turned into the typed one."""

from collections.abc import Iterator
from functools import lru_cache

from kiosk.domain.people.folding import split_words

MIN_CORRECTED_LENGTH = 5
"""Minimum number of letters, typed or meant, of a corrected word."""

_MAX_LENGTH = 32
_BLOCK_SIZE = 128
_FIRST_IDEOGRAPH = 0x3400
"""Code point from which on letters are too many to try each."""


def candidates(typed: str) -> Iterator[str]:
    """Yield what may have been meant; for four letters only with a fifth inserted."""
    if any(map(str.isdigit, typed)):
        return
    if MIN_CORRECTED_LENGTH - 1 <= len(typed) <= _MAX_LENGTH:
        yield from _with_insertion(typed)
    if MIN_CORRECTED_LENGTH <= len(typed) <= _MAX_LENGTH:
        yield from _with_change(typed)


def _with_insertion(typed: str) -> Iterator[str]:
    letters = _alphabet(typed)
    for index in range(len(typed) + 1):
        before, after = typed[:index], typed[index:]
        for letter in letters:
            yield before + letter + after


def _with_change(typed: str) -> Iterator[str]:
    letters = _alphabet(typed)
    for index, letter_typed in enumerate(typed):
        before, after = typed[:index], typed[index + 1 :]
        yield before + after
        if after:
            yield before + after[0] + letter_typed + after[1:]
        for letter in letters:
            if letter != letter_typed:
                yield before + letter + after


def _alphabet(typed: str) -> str:
    """Return all letters of the scripts of a text."""
    blocks = {ord(letter) // _BLOCK_SIZE for letter in typed}
    return "".join(_block_letters(block) for block in sorted(blocks))


@lru_cache
def _block_letters(block: int) -> str:
    """Return the letters of a Unicode block that folding preserves."""
    codes = range(block * _BLOCK_SIZE, min((block + 1) * _BLOCK_SIZE, _FIRST_IDEOGRAPH))
    letters = (chr(code) for code in codes if chr(code).isalpha())
    return "".join(letter for letter in letters if split_words(letter) == [[letter]])
