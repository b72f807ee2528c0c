"""Whether two names may be one person's."""

from difflib import SequenceMatcher

from kiosk.domain.people.folding import split_words

_LIKE = 0.6
"""The least similarity of one name spelt twice, from 0 to 1."""
_INITIAL = 1


def fold_name(name: str) -> str:
    """Return a name without case, accents and needless spaces."""
    if name.isascii() and name.replace(" ", "").isalpha():
        return " ".join(name.lower().split())
    return " ".join(" ".join(parts) for parts in split_words(name))


def are_alike(name: str, other: str) -> bool:
    """Return whether two names share a word, or nearly all letters."""
    first, second = fold_name(name), fold_name(other)
    shared = set(first.split()) & set(second.split())
    if any(len(word) > _INITIAL for word in shared):
        return True
    return SequenceMatcher(None, first, second).ratio() >= _LIKE
