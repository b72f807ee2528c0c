"""Typing errors: which known words are one letter away from what was typed.

Every word that one error may have come from is looked up by itself: some hundred binary
searches in one statement, a third of a millisecond. It beats fetching candidates that
share half of the letters, which grows with the number of names.
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from sqlalchemy import Connection

from kiosk.domain.folding import words
from kiosk.store.search.question import Piece, Question, Word

_FORGIVEN_FROM = 5
_LONGEST = 32
_PAGE = 128
_IDEOGRAPHS = 0x3400
"""From here on letters are too many to try each of them."""

_BEGIN = """
    SELECT value, EXISTS (SELECT 1 FROM search_word WHERE word = value)
    FROM json_each(?) WHERE EXISTS (
        SELECT 1 FROM search_word WHERE word >= value AND word < value || char(1114111)
    )
"""


def may_be_mistyped(token: str) -> bool:
    """Whether typing errors in a token are looked for: digits are none of the game."""
    letters = token.isalpha() or not token.isascii()  # Indic vowel signs are no "alpha"
    return letters and len(token) >= _FORGIVEN_FROM - 1


def forgive(connection: Connection, question: Question, *, begun: bool) -> Question:
    """Add the words that may have been meant; with ``begun``, unfinished ones too."""

    def near(part: Piece) -> Piece:
        found = dict[str, bool]()
        for form in part.forms:
            found.update(_known(connection, tuple(_variants(form, begun=begun))))
        whole = tuple(word for word, complete in found.items() if complete)
        if len(part.forms[0]) < _FORGIVEN_FROM or not begun:
            return replace(part, near=whole)
        return replace(part, near=whole, begun=_shortest(found))

    def near_word(word: Word) -> Word:
        return Word(near(word.joined), tuple(map(near, word.parts)))

    return replace(question, words=tuple(map(near_word, question.words)))


def _known(connection: Connection, variants: tuple[str, ...]) -> dict[str, bool]:
    """Tell which variants begin a known word, and which are one."""
    if not variants:
        return {}
    rows = connection.exec_driver_sql(_BEGIN, (json.dumps(variants),))
    return {row[0]: bool(row[1]) for row in rows}


def _shortest(found: dict[str, bool]) -> tuple[str, ...]:
    """Leave out what begins with another one of them."""
    kept: list[str] = []
    for text in sorted(found):
        if not kept or not text.startswith(kept[-1]):
            kept.append(text)
    return tuple(kept)


def _variants(typed: str, *, begun: bool) -> Iterator[str]:
    """Give every text that one error turns into the one typed.

    Of four letters, only that a fifth was left out is believed, and only if nothing
    else was found.
    """
    if len(typed) >= _FORGIVEN_FROM - 1 and len(typed) <= _LONGEST:
        if len(typed) < _FORGIVEN_FROM:
            yield from _inserted(typed) if begun else ()
        else:
            yield from _inserted(typed)
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
    pages = {ord(letter) // _PAGE for letter in typed}
    return "".join(_on_page(page) for page in sorted(pages))


@lru_cache
def _on_page(page: int) -> str:
    """Give the letters of a script that are left after folding."""
    codes = range(page * _PAGE, min((page + 1) * _PAGE, _IDEOGRAPHS))
    letters = (chr(code) for code in codes if chr(code).isalpha())
    return "".join(letter for letter in letters if words(letter) == [[letter]])
