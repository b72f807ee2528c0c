"""Which words of a name are given, which the family's, and which mere titles."""

import re
import unicodedata

from kiosk.domain.grapheme import grounded

_BARE_TITLES = frozenset(("dr", "drs", "mr", "mrs", "ms", "prof", "professor", "sir"))
_DOTTED_TITLES = _BARE_TITLES | frozenset(
    ("dhr", "ds", "em", "hc", "hon", "ing", "ir", "jhr", "mag", "mw", "rev", "univ")
)
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv", "phd"))
_PARTICLE_WORDS = """
    af al am an ap auf av bin bint da dal dalla das de degli dei del della den der des
    di do dos du el het ibn in la las le los op 't \u2019t te ten ter tot uit und van
    vande vander ver vom von zu zum zur аль ибн
"""
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
_ELIDED = re.compile(r"(?:d|l|dell|dall)['\u2019]")
_TIES = frozenset(("y", "e", "i"))
"""Between two family names: “Ortega y Gasset”."""


def split_name(name: str, given: str = "", family: str = "") -> tuple[str, str, bool]:
    """Split a name into what is given and the family's; say if the family stands first.

    The name counts; its given and family's parts only tell where to split it. The
    given part keeps titles. A single name has no family's part.
    """
    name, given, family = _tidy(name), _tidy(given), _tidy(family)
    if family and name.endswith(f" {family}"):
        return name.removesuffix(family).strip(), family, False
    if family and name.startswith(f"{family} "):
        return name.removeprefix(family).strip(), family, True
    if given and family and not name:
        return given, family, False
    if given and name.startswith(f"{given} "):
        return given, name.removeprefix(given).strip(), False
    head, comma, tail = name.partition(", ")
    if comma and tail.strip(".").casefold() not in _SUFFIXES:
        return tail, head, False
    words = (name or given or family).split()
    start = _family_starts(words)
    first, last = " ".join(words[:start]), " ".join(words[start:])
    return first or last, last if first else "", False


def _family_starts(words: list[str]) -> int:
    own = next((i for i, word in enumerate(words) if not _is_title(word)), 0)
    for index in range(own, len(words) - 1):
        if words[index] in _TIES:
            return max(index - 1, own + 1)
        if _is_particle(words[index]):
            return _back_over_capitals(words, index, own)
    last = len(words) - 1
    if last > own + 1 and words[last].strip(".").casefold() in _SUFFIXES:
        last -= 1
    return max(last, own + 1)


def _is_particle(word: str) -> bool:
    return word.rpartition("-")[2] in _PARTICLES or bool(_ELIDED.match(word))


def _back_over_capitals(words: list[str], index: int, own: int) -> int:
    """Step back from “der” to the “Van” before it, but not into a given name."""
    while index - 1 > own and words[index - 1].casefold() in _PARTICLES:
        index -= 1
    return index


def _tidy(text: str) -> str:
    return " ".join(grounded(unicodedata.normalize("NFC", text)).split())


def _is_title(word: str) -> bool:
    titles = _DOTTED_TITLES if word.endswith(".") else _BARE_TITLES
    return all(part.rstrip(".").casefold() in titles for part in word.split("-"))


def untitled(first: str) -> str:
    """Take the titles off the front of given names."""
    words = first.split()
    while len(words) > 1 and _is_title(words[0]):
        del words[0]
    return " ".join(words)


def bearing(family: str) -> list[str]:
    """Give the words of a family name that are no particles."""
    words = family.split()
    return [word for word in words if word.casefold() not in _PARTICLES] or words
