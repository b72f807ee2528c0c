"""A whole name taken apart: what to greet somebody by, and the rest."""

from typing import NamedTuple

from kiosk.domain.name_parts import bearing, split_name, untitled

_AFTER_A_NAME = """
    ba bsc cbe dphil esq ii iii iv jd jr kc llb llm ma mba mbe md mphil msc obe phd qc
    ra sr
"""
_DEGREES = frozenset(_AFTER_A_NAME.split())


class FullName(NamedTuple):
    """A name as it is written out, and its two parts."""

    name: str
    given_name: str
    family_name: str


def take_apart(name: str) -> FullName:
    """Guess the given name and the family name of a name written in one.

    Only “Family, Given” says it surely. Else the first word is the one to greet by:
    which of the others are given names nobody can know.
    """
    parts = [part.strip() for part in name.split(",")]
    if name.count(",") == 1 and all(parts):
        given, family, _ = split_name(", ".join(parts))
        if family == parts[0] and not _DEGREES.issuperset(_bare(given)):
            return _turned(family.split(), given.split())
    words = untitled(name).split()
    if len(words) > 1 and _are_particles(words[:1]):
        return FullName(name, "", " ".join(words))
    return FullName(name, words[0].rstrip(","), " ".join(words[1:]))


def _turned(family: list[str], given: list[str]) -> FullName:
    """Put "Berg, Jan van der" the right way round."""
    end = len(given)
    while end > 1 and _are_particles(given[end - 1 :]):
        end -= 1
    given, family = given[:end], given[end:] + family
    return FullName(
        " ".join(given + family), untitled(" ".join(given)), " ".join(family)
    )


def _are_particles(words: list[str]) -> bool:
    """Whether all of these words, in small letters, lean on a family name."""
    return all(word.islower() for word in words) and bearing(
        " ".join([*words, "X"])
    ) == ["X"]


def _bare(words: str) -> list[str]:
    return words.replace(".", "").casefold().split()
