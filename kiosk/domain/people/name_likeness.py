"""Whether two names may be one person's."""

import unicodedata
from difflib import SequenceMatcher

_LIKE = 0.6
"""The least similarity of one name spelt twice, from 0 to 1."""
_INITIAL = 1


def fold_name(name: str) -> str:
    """Return a name without case, accents and needless spaces."""
    if name.isascii():
        return " ".join(name.lower().split())
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return " ".join(bare.split())


def are_alike(name: str, other: str) -> bool:
    """Return whether two names share a word, or nearly all letters."""
    first, second = fold_name(name), fold_name(other)
    shared = set(first.split()) & set(second.split())
    if any(len(word) > _INITIAL for word in shared):
        return True
    return SequenceMatcher(None, first, second).ratio() >= _LIKE
