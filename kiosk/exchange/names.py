"""A whole name taken apart: what to greet somebody by, and the rest."""

from typing import NamedTuple

_WORDS = {
    "particle": "van von vom zu zum zur der den de het 't 's te ter ten op in aan bij"
    " la le les du des da das do dos di del della dello degli al el bin binti ibn ben"
    " bint af av y e",
    "title": "dr prof mr mrs ms mx ir ing drs mw mevr mevrouw dhr heer sir dame lord"
    " lady rev ds jhr jkvr judge justice ambassador professor doctor",
    "suffix": "jr sr ii iii iv phd md msc ma ba bsc llm llb mba esq kc qc cbe obe mbe"
    " frs",
}
_PARTICLES, _TITLES, _SUFFIXES = (frozenset(words.split()) for words in _WORDS.values())


class FullName(NamedTuple):
    """A name as it is written out, and its two parts."""

    name: str
    given_name: str
    family_name: str


def take_apart(name: str) -> FullName:
    """Guess the given name and the family name; particles stay with the family."""
    family, comma, given = name.partition(",")
    parts = given.split()
    if comma and "," not in given and family.strip() and not _only_suffixes(parts):
        return _turned(family.split(), parts)
    words = name.split()
    first = _past_titles(words)
    if words[first] in _PARTICLES and len(words) > 1:
        return FullName(name, "", " ".join(words[first:]))
    return FullName(name, words[first].rstrip(","), " ".join(words[first + 1 :]))


def _turned(family: list[str], given: list[str]) -> FullName:
    """Put "Berg, Jan van der" the right way round."""
    end = len(given)
    while end > 1 and given[end - 1] in _PARTICLES:
        end -= 1
    family = given[end:] + family
    given = given[:end]
    return FullName(
        " ".join(given + family),
        " ".join(given[_past_titles(given) :]),
        " ".join(family),
    )


def _past_titles(words: list[str]) -> int:
    """Find the first word that is no title; the last word never is one."""
    for index, word in enumerate(words[:-1]):
        if _bare(word) not in _TITLES:
            return index
    return len(words) - 1


def _only_suffixes(words: list[str]) -> bool:
    return all(_bare(word) in _SUFFIXES for word in words)


def _bare(word: str) -> str:
    return word.replace(".", "").casefold()
