"""The words that names and affiliations consist of: what was meant is among them.

Each word that one typing error may have come from is looked up by itself, some hundred
binary searches in a third of a millisecond. It beats fetching candidates that share
half of the letters, which are the more the more people there are.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import Connection

from kiosk.store.search.question import Piece, Question, Word
from kiosk.store.search.typos import FORGIVEN_FROM, intended

_SHORTEST = FORGIVEN_FROM - 1
_LONG = 5
"""FTS5 keeps an index of beginnings up to this length, a mark included."""

_FEW = 24
_KNOWN = """
    SELECT value, EXISTS (SELECT 1 FROM search_word WHERE word = value)
    FROM json_each(?) WHERE EXISTS (
        SELECT 1 FROM search_word WHERE word >= value AND word < value || char(1114111)
    )
"""
_COMPLETED = """
    SELECT value, (
        SELECT json_group_array(word) FROM (
            SELECT word FROM search_word
            WHERE word >= value AND word < value || char(1114111) LIMIT ?
        )
    ) FROM json_each(?)
"""


def belongs(token: str) -> bool:
    """Whether a token is kept as a word: it begins with some letters."""
    start = token[:_SHORTEST]
    letters = start.isalpha() or not start.isascii()  # Indic vowel signs are no "alpha"
    return letters and len(start) == _SHORTEST


def complete(connection: Connection, question: Question) -> Question:
    """Add the words that begin with long texts, where these are few.

    A word of several parts that begins a known one when joined is asked for as that:
    parts that stand side by side in a name are known joined.
    """
    texts = dict.fromkeys(
        text
        for word in question.words
        for part in (word.joined, *word.parts)
        for text in part.forms + part.begun
        if len(text) >= _LONG and belongs(text)
    )
    if not texts:
        return question
    of = (_FEW + 1, json.dumps(list(texts)))
    rows = connection.exec_driver_sql(_COMPLETED, of)
    found = {text: json.loads(words) for text, words in rows}
    known = {text: words for text, words in found.items() if len(words) <= _FEW}

    def completed(word: Word) -> Word:
        if any(found.get(form) for form in word.joined.forms):
            return Word(replace(word.joined, known=known))
        return _each(word, lambda part: replace(part, known=known))

    return Question(tuple(map(completed, question.words)), question.whole)


def doubts(connection: Connection, question: Question) -> Iterator[Sequence[Word]]:
    """Give the words that may be mistyped: those that nobody knows, then all."""
    forms = (form for word in question.words for form in _forms(word))
    known = _known(connection, forms)
    strange = [word for word in question.words if not _understood(word, known)]
    if 0 < len(strange) < len(question.words):
        yield strange
    yield question.words


def forgive(
    connection: Connection, question: Question, doubtful: Sequence[Word]
) -> Question:
    """Add what may have been meant by doubtful words."""
    meant = {f: list(intended(f)) for word in doubtful for f in _forms(word)}
    found = _known(connection, (text for texts in meant.values() for text in texts))

    def near(part: Piece) -> Piece:
        texts = [text for form in part.forms for text in meant[form] if text in found]
        whole = tuple(text for text in texts if found[text])
        if len(part.forms[0]) < FORGIVEN_FROM:
            return replace(part, near=whole)
        return replace(part, near=whole, begun=_shortest(texts))

    words = tuple(_each(w, near) if w in doubtful else w for w in question.words)
    return complete(connection, Question(words, question.whole))


def _known(connection: Connection, texts: Iterable[str]) -> Mapping[str, bool]:
    """Tell which texts begin a known word, and whether they are one."""
    some = json.dumps(list(dict.fromkeys(texts)))
    rows = connection.exec_driver_sql(_KNOWN, (some,))
    return {text: bool(whole) for text, whole in rows}


def _understood(word: Word, known: Mapping[str, bool]) -> bool:
    """Whether a word, or each of its parts, begins a known one or is too short."""

    def fits(part: Piece) -> bool:
        return len(part.forms[0]) < _SHORTEST or any(f in known for f in part.forms)

    return fits(word.joined) or (bool(word.parts) and all(map(fits, word.parts)))


def _shortest(texts: list[str]) -> tuple[str, ...]:
    """Leave out what begins with another one."""
    kept: list[str] = []
    for text in sorted(texts):
        if not kept or not text.startswith(kept[-1]):
            kept.append(text)
    return tuple(kept)


def _forms(word: Word) -> Iterator[str]:
    return (form for part in (word.joined, *word.parts) for form in part.forms)


def _each(word: Word, change: Callable[[Piece], Piece]) -> Word:
    return Word(change(word.joined), tuple(map(change, word.parts)))
