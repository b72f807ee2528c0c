"""The words of names and affiliations, among which corrections are looked up.

Each word that one typing error may have come from is looked up, some hundred binary
searches in 0.3 ms. That is faster than fetching candidates that share half of the
letters, whose number grows with the number of people.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import Connection

from kiosk.store.search.search_query import QueryWord, SearchQuery, Term
from kiosk.store.search.typos import MIN_CORRECTED_LENGTH, candidates

_MIN_LENGTH = MIN_CORRECTED_LENGTH - 1
_MIN_COMPLETED_LENGTH = 5
"""FTS5 indexes prefixes below this length, with the column's prefix."""

_MAX_COMPLETIONS = 24
_FIND_WORDS = """
    SELECT value, EXISTS (SELECT 1 FROM search_word WHERE word = value)
    FROM json_each(?) WHERE EXISTS (
        SELECT 1 FROM search_word WHERE word >= value AND word < value || char(1114111)
    )
"""
_FIND_COMPLETIONS = """
    SELECT value, (
        SELECT json_group_array(word) FROM (
            SELECT word FROM search_word
            WHERE word >= value AND word < value || char(1114111) LIMIT ?
        )
    ) FROM json_each(?)
"""


def is_indexed_word(token: str) -> bool:
    """Return whether a token is indexed as a word: it begins with some letters."""
    start = token[:_MIN_LENGTH]
    letters = start.isalpha() or not start.isascii()  # Indic vowel signs are no "alpha"
    return letters and len(start) == _MIN_LENGTH


def add_completions(connection: Connection, query: SearchQuery) -> SearchQuery:
    """Add the words that begin with long forms, if these are few.

    A word of several parts that is the beginning of a known one when joined is searched
    as that: neighbouring parts of a name are also indexed joined.
    """
    prefixes = dict.fromkeys(
        prefix
        for word in query.words
        for term in (word.joined, *word.parts)
        for prefix in term.forms + term.near_prefixes
        if len(prefix) >= _MIN_COMPLETED_LENGTH and is_indexed_word(prefix)
    )
    if not prefixes:
        return query
    parameters = (_MAX_COMPLETIONS + 1, json.dumps(list(prefixes)))
    rows = connection.exec_driver_sql(_FIND_COMPLETIONS, parameters)
    completions = {prefix: json.loads(found_words) for prefix, found_words in rows}
    few_completions = {
        prefix: found_words
        for prefix, found_words in completions.items()
        if len(found_words) <= _MAX_COMPLETIONS
    }

    def completed(word: QueryWord) -> QueryWord:
        if any(completions.get(form) for form in word.joined.forms):
            return QueryWord(replace(word.joined, completions=few_completions))
        return _map_terms(word, lambda term: replace(term, completions=few_completions))

    return SearchQuery(tuple(map(completed, query.words)), query.whole)


def doubtful_words(
    connection: Connection, query: SearchQuery
) -> Iterator[Sequence[QueryWord]]:
    """Yield the words that may be mistyped: first the unknown ones, then all."""
    forms = (form for word in query.words for form in _forms(word))
    known_prefixes = _known_prefixes(connection, forms)
    unknown_words = [
        word for word in query.words if not _is_known(word, known_prefixes)
    ]
    if 0 < len(unknown_words) < len(query.words):
        yield unknown_words
    yield query.words


def add_corrections(
    connection: Connection, query: SearchQuery, doubtful: Sequence[QueryWord]
) -> SearchQuery:
    """Add possible corrections of doubtful words."""
    candidates_by_form = {
        f: list(candidates(f)) for word in doubtful for f in _forms(word)
    }
    known_prefixes = _known_prefixes(
        connection, (text for texts in candidates_by_form.values() for text in texts)
    )

    def corrected(term: Term) -> Term:
        texts = [
            text
            for form in term.forms
            for text in candidates_by_form[form]
            if text in known_prefixes
        ]
        whole = tuple(text for text in texts if known_prefixes[text])
        if len(term.forms[0]) < MIN_CORRECTED_LENGTH:
            return replace(term, near=whole)
        return replace(term, near=whole, near_prefixes=_shortest_prefixes(texts))

    corrected_words = tuple(
        _map_terms(w, corrected) if w in doubtful else w for w in query.words
    )
    return add_completions(connection, SearchQuery(corrected_words, query.whole))


def _known_prefixes(connection: Connection, texts: Iterable[str]) -> Mapping[str, bool]:
    """Return which texts begin a known word, and whether they are one."""
    prefixes = json.dumps(list(dict.fromkeys(texts)))
    rows = connection.exec_driver_sql(_FIND_WORDS, (prefixes,))
    return {text: bool(whole) for text, whole in rows}


def _is_known(word: QueryWord, known_prefixes: Mapping[str, bool]) -> bool:
    """Return whether a word, or each part, begins a known one or is too short."""

    def fits(term: Term) -> bool:
        return len(term.forms[0]) < _MIN_LENGTH or any(
            f in known_prefixes for f in term.forms
        )

    return fits(word.joined) or (bool(word.parts) and all(map(fits, word.parts)))


def _shortest_prefixes(texts: list[str]) -> tuple[str, ...]:
    """Return the texts that do not begin with another one."""
    shortest: list[str] = []
    for text in sorted(texts):
        if not shortest or not text.startswith(shortest[-1]):
            shortest.append(text)
    return tuple(shortest)


def _forms(word: QueryWord) -> Iterator[str]:
    return (form for term in (word.joined, *word.parts) for form in term.forms)


def _map_terms(word: QueryWord, change: Callable[[Term], Term]) -> QueryWord:
    return QueryWord(change(word.joined), tuple(map(change, word.parts)))
