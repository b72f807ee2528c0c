"""A search query: the typed words, their parts, and all letters joined."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from kiosk.domain.people.folding import collapse_umlauts, split_words

_MAX_LENGTH = 200
_MAX_WORDS = 8
_FEW_WORDS, _SHORT_LENGTH = 2, 3


@dataclass(frozen=True, slots=True)
class Term:
    """Letters typed without a blank: as spelt and with umlauts collapsed.

    ``near`` are known words one typing error away, ``near_prefixes`` beginnings of
    such. ``completions`` has the few known words that begin with a long form.
    """

    forms: tuple[str, ...]
    near: tuple[str, ...] = ()
    near_prefixes: tuple[str, ...] = ()
    completions: Mapping[str, Sequence[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class QueryWord:
    """A typed word between blanks: joined, and its parts if it has several."""

    joined: Term
    parts: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """All typed words, and all of their letters joined."""

    words: tuple[QueryWord, ...]
    whole: Term

    @property
    def is_short(self) -> bool:
        """Whether so little was typed that very many names may begin with it."""
        has_few_words = len(self.words) <= _FEW_WORDS
        return has_few_words and any(
            len(w.joined.forms[0]) <= _SHORT_LENGTH for w in self.words
        )

    @property
    def has_variants(self) -> bool:
        """Whether the typed text has more than one spelling."""
        terms = (term for word in self.words for term in (word.joined, *word.parts))
        return any(len(term.forms) > 1 for term in terms)


def parse_query(text: str) -> SearchQuery | None:
    """Parse the typed text; return None if it has no letter or digit."""
    typed_words = split_words(text[:_MAX_LENGTH])[:_MAX_WORDS]
    if not typed_words:
        return None
    parts = chain.from_iterable(typed_words)
    return SearchQuery(tuple(map(_make_word, typed_words)), make_term("".join(parts)))


def make_term(spelt: str) -> Term:
    """Return letters as a term with all forms."""
    return Term(tuple(dict.fromkeys((spelt, collapse_umlauts(spelt)))))


def _make_word(parts: Sequence[str]) -> QueryWord:
    part_terms = tuple(map(make_term, parts)) if len(parts) > 1 else ()
    return QueryWord(make_term("".join(parts)), part_terms)
