"""Queries for the full-text index (FTS5), from strict to lenient."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from kiosk.store.search.middle_names import without_middle_words
from kiosk.store.search.search_columns import CODE_PREFIX, REST_PREFIX, WHOLE_PREFIX
from kiosk.store.search.search_query import QueryWord, SearchQuery, Term, make_term

_MATCH_NOTHING = f'"{REST_PREFIX}"'
_JOINABLE_COUNTS = range(3, 5)
"""Numbers of words of which two neighbours may be joined."""

PhraseBuilder = Callable[[Term], Iterable[str]]


def exact(query: SearchQuery) -> str:
    """Return the query for whole words of names, references or addresses."""
    return _any([same_name(query), *_whole_phrases(query, CODE_PREFIX)])


def same_name(query: SearchQuery) -> str:
    """Return the query for whole words of names, or for all letters of one."""
    alternatives = [
        _match_all_words(query, _exact_phrases),
        *_whole_phrases(query, WHOLE_PREFIX),
    ]
    return _any([*alternatives, *_exact_phrases(query.whole)])


def namesake(query: SearchQuery) -> str:
    """Return the query for those who may have this very name."""
    is_single_word = len(query.words) == 1 and not query.words[0].parts
    return (
        _any(_whole_phrases(query, WHOLE_PREFIX))
        if is_single_word
        else same_name(query)
    )


def names_as_spelt(query: SearchQuery) -> str:
    """Return the query for beginnings of words of names, with umlauts as spelt."""
    return _match_all_words(query, _spelt_prefix_phrases)


def names(query: SearchQuery) -> str:
    """Return the query for beginnings of words of names."""
    return _match_all_words(query, _prefix_phrases)


def all_fields(query: SearchQuery) -> str:
    """Return the query for beginnings of words in any field."""
    return _match_all_words(query, _prefix_phrases_anywhere)


def without_blanks(query: SearchQuery) -> str:
    """Return the query for the beginning of all letters joined, also of codes."""
    has_several_words = len(query.words) > 1
    prefixes = (
        (WHOLE_PREFIX, CODE_PREFIX, "")
        if has_several_words
        else (WHOLE_PREFIX, CODE_PREFIX)
    )
    return _any(
        phrase for prefix in prefixes for phrase in _whole_phrases(query, prefix, "*")
    )


def joined_neighbours(query: SearchQuery) -> str:
    """Return the query with two neighbouring words joined, or "" if there are many."""
    words = query.words
    if len(words) not in _JOINABLE_COUNTS:
        return ""
    word_queries = [_match_word(word, _prefix_phrases) for word in words]
    alternatives = []
    for index in range(len(words) - 1):
        first, second = words[index : index + 2]
        joined = make_term(first.joined.forms[0] + second.joined.forms[0])
        alternatives.append(
            _all(
                [
                    *word_queries[:index],
                    _any(_prefix_phrases(joined)),
                    *word_queries[index + 2 :],
                ]
            )
        )
    return _any(alternatives)


def names_without_middle(query: SearchQuery) -> str:
    """Return the query for beginnings of names, with a middle word or all left out."""
    return _any(
        _all([_match_word(word, _prefix_phrases) for word in words])
        for words in without_middle_words(query.words)
    )


def corrected(query: SearchQuery) -> str:
    """Return the query for corrected words, in any field."""
    return _match_all_words(query, _corrected_phrases)


def _exact_phrases(term: Term) -> Iterator[str]:
    return (f'"{form}"' for form in term.forms)


def _prefix_phrases(term: Term) -> Iterator[str]:
    return _completed_phrases(term, term.forms)


def _spelt_prefix_phrases(term: Term) -> Iterator[str]:
    return _completed_phrases(term, term.forms[:1])


def _prefix_phrases_anywhere(term: Term) -> Iterator[str]:
    yield from _prefix_phrases(term)
    yield from _completed_phrases(term, term.forms, REST_PREFIX)


def _corrected_phrases(term: Term) -> Iterator[str]:
    for prefix in ("", REST_PREFIX):
        yield from (f'"{prefix}{word}"' for word in term.near)
        yield from _completed_phrases(term, (*term.forms, *term.near_prefixes), prefix)


def _completed_phrases(
    term: Term, forms: Iterable[str], prefix: str = ""
) -> Iterator[str]:
    """Yield prefix phrases; long prefixes as the known words, which needs no sorting.

    FTS5 indexes short prefixes only: for others it gathers all rows first.
    """
    for form in forms:
        if form in term.completions:
            yield from (f'"{prefix}{word}"' for word in term.completions[form])
        else:
            yield f'"{prefix}{form}"*'


def _whole_phrases(query: SearchQuery, prefix: str, suffix: str = "") -> Iterator[str]:
    return (f'"{prefix}{form}"{suffix}' for form in query.whole.forms)


def _match_all_words(query: SearchQuery, phrases: PhraseBuilder) -> str:
    return _all([_match_word(word, phrases) for word in query.words])


def _match_word(word: QueryWord, phrases: PhraseBuilder) -> str:
    part_queries = [_any(phrases(term)) for term in word.parts]
    return _any(
        [*phrases(word.joined), *([_all(part_queries)] if part_queries else [])]
    )


def _any(alternatives: Iterable[str]) -> str:
    return f"({' OR '.join(dict.fromkeys(alternatives)) or _MATCH_NOTHING})"


def _all(conditions: Sequence[str]) -> str:
    return f"({' AND '.join(conditions)})"
