"""Middle names: one more or less is still the same person, another one is not."""

from collections.abc import Iterator, Sequence

from kiosk.domain.people.folding import collapse_umlauts, split_parts
from kiosk.domain.people.name_parts import NameParts
from kiosk.store.search.search_query import QueryWord, SearchQuery

_FEWEST_WORDS = 3


def without_middle_words(words: Sequence[QueryWord]) -> Iterator[Sequence[QueryWord]]:
    """Yield the words of a whole name without one of the middle, and without all."""
    middle = range(1, len(words) - 1)
    for index in middle:
        yield [*words[:index], *words[index + 1 :]]
    if len(middle) > 1:
        yield [words[0], words[-1]]


def has_middle_words(query: SearchQuery) -> bool:
    """Return whether there are words between a first and a last one."""
    return len(query.words) >= _FEWEST_WORDS


def may_be_meant(query: SearchQuery, name: NameParts) -> bool:
    """Return whether each further given name was typed, at least its initial."""
    typed = [form for word in query.words for form in word.joined.forms]
    further = map(collapse_umlauts, split_parts(name.first)[1:])
    return all(
        any(word.startswith(given) or given.startswith(word) for word in typed)
        for given in further
    )
