"""Which words of a person's name are titles, given names, particles and the family's.

One rule for every list and every greeting, wherever the name came from.
"""

import re
import unicodedata
from dataclasses import dataclass, replace

from kiosk.domain.people.grapheme import graphemes, strip_orphan_marks

_TITLE_WORDS = """
    dame dhr dr drs frau herr lady lord mevr mevrouw miss mlle mme mr mrs ms mw mx prof
    professor sir
"""
_BARE_TITLES = frozenset(_TITLE_WORDS.split())
_DOTTED_TITLES = (
    _BARE_TITLES
    | frozenset(
        ("ds", "em", "fr", "h.c", "hc", "hon", "hr", "ing", "ir", "jhr", "mag", "rev")
    )
    | {"univ"}
)
_SUFFIX_WORDS = """
    ba bsc cbe dphil esq ii iii iv jd jr kc llb llm ma mba mbe md mphil msc obe phd qc
    ra sr
"""
_SUFFIXES = frozenset(_SUFFIX_WORDS.split())
_PARTICLE_WORDS = """
    af al am an ap auf av bin bint da dal dalla das de degli dei del della den der des
    di do dos du el het ibn in la las le los op 't \u2019t te ten ter tot uit und van
    vande vander ver vom von zu zum zur аль ибн
"""
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
_ELIDED = re.compile(r"(?:d|l|dell|dall)['\u2019]")
_TIES = frozenset(("y", "e", "i"))
"""Between two family names: “Ortega y Gasset”."""


@dataclass(frozen=True, slots=True)
class NameParts:
    """The parts of a name, each word in one of them.

    ``family`` keeps what follows it (“King Jr.”). ``called`` is the given name to greet
    by, or initials where there is no other, or empty. ``family_first`` says that the
    name is written so.
    """

    titles: str = ""
    given: str = ""
    particles: str = ""
    family: str = ""
    called: str = ""
    family_first: bool = False

    @property
    def first(self) -> str:
        """Return the titles and the given names."""
        return _joined(self.titles, self.given)

    @property
    def surname(self) -> str:
        """Return the family's name with its particles."""
        return _joined(self.particles, self.family)

    @property
    def written(self) -> str:
        """Return the whole name, as it is written out."""
        if self.family_first:
            return _joined(self.titles, self.surname, self.given)
        return _joined(self.first, self.surname)

    @property
    def greeting(self) -> str:
        """Return what to greet by: a given name, else all but the titles."""
        if self.called and not _are_initials(self.called):
            return self.called
        return replace(self, titles="").written


def split_name(name: str, given: str = "", family: str = "") -> NameParts:
    """Return the parts of a name.

    The name counts; a roster's columns of the given and the family's name tell where to
    split it and what to greet by. Without them the family's name begins at the first
    particle, else at the last word, and the first given name greets. “Gabriel García
    Márquez” and “Kovács János” stand under their last word: nothing shows otherwise.
    """
    name, family = given_name_first(_tidy(name)), _tidy(family)
    _, columns = _split_titles(_tidy(given).split())
    given = "" if all(map(_is_title, columns)) else " ".join(columns)
    titles, words = _split_titles(name.split() or [*given.split(), *family.split()])
    written = " ".join(words)
    first, last, family_first = words, family.split(), False
    if family and written == family:
        first = []
    elif family and written.endswith(f" {family}"):
        first = written.removesuffix(family).split()
    elif family and written.startswith(f"{family} "):
        first, family_first = written.removeprefix(family).split(), True
    elif given and written.startswith(f"{given} "):
        first, last = given.split(), written.removeprefix(given).split()
    else:
        start = _family_starts(words)
        first, last = words[:start], words[start:]
    if not family_first:
        first, last = _with_particles(first, last)
    start = _leading_particles(last)
    return NameParts(
        " ".join(titles),
        " ".join(first),
        " ".join(last[:start]),
        " ".join(last[start:]),
        given or _called(first),
        family_first,
    )


def given_name_first(name: str) -> str:
    """Return “Berg, Dr. Jan van der” as “Dr. Jan van der Berg”, others as they are."""
    head, comma, tail = (part.strip() for part in name.partition(","))
    family, first = head.split(), tail.split()
    if not (comma and family and first) or "," in tail or all(map(_is_suffix, first)):
        return name
    titles, family = _split_titles(family)
    own, first = _split_titles(first)
    return " ".join([*titles, *own, *first, *family])


def _family_starts(words: list[str]) -> int:
    if words and all(word == word.upper() != word.lower() for word in words):
        words = [*words[:1], *(word.lower() for word in words[1:])]
    last = len(words) - 1
    for index in range(last):
        if words[index] in _TIES:
            return max(index - 1, 1)
        if _is_particle(words[index]):
            return _back_over_capitals(words, index)
    while last > 1 and _is_suffix(words[last]):
        last -= 1
    return max(last, 1)


def _is_particle(word: str) -> bool:
    return word.rpartition("-")[2] in _PARTICLES or bool(_ELIDED.match(word))


def _is_suffix(word: str) -> bool:
    return word.strip(",").replace(".", "").casefold() in _SUFFIXES


def _back_over_capitals(words: list[str], index: int) -> int:
    """Step back from “der” to the “Van” before it, but not into a given name."""
    while index > 1 and words[index - 1].casefold() in _PARTICLES:
        index -= 1
    return index


def _with_particles(first: list[str], last: list[str]) -> tuple[list[str], list[str]]:
    """Move the particles that end the given names to the family's name."""
    end = len(first)
    while last and end and first[end - 1] in _PARTICLES:
        end -= 1
    return first[:end], first[end:] + last


def _leading_particles(family: list[str]) -> int:
    return next((i for i, w in enumerate(family) if w.casefold() not in _PARTICLES), 0)


def _called(given: list[str]) -> str:
    words = [word.strip(",") for word in given]
    whole = (word for word in words if word and not _are_initials(word))
    return next(whole, " ".join(words))


def _are_initials(words: str) -> bool:
    """Return whether all that is there are single letters of a script with capitals."""
    letters = [part for part in re.split(r"[\s.\-]+", words) if part]
    return all(
        len(graphemes(letter)) == 1 and letter.upper() != letter.lower()
        for letter in letters
    )


def _tidy(text: str) -> str:
    return " ".join(strip_orphan_marks(unicodedata.normalize("NFC", text)).split())


def _joined(*parts: str) -> str:
    return " ".join(filter(None, parts))


def _split_titles(words: list[str]) -> tuple[list[str], list[str]]:
    """Return the titles before a name, and the name; the last word is never a title."""
    end = next((i for i, word in enumerate(words) if not _is_title(word)), len(words))
    end = min(end, max(len(words) - 1, 0))
    return words[:end], words[end:]


def _is_title(word: str) -> bool:
    bare = word.rstrip(".,").casefold()
    titles = _DOTTED_TITLES if word.rstrip(",").endswith(".") else _BARE_TITLES
    parts = [part for part in re.split(r"[-.]+", bare) if part]
    return bare in titles or (bool(parts) and titles.issuperset(parts))


def without_titles(first: str) -> str:
    """Return given names without the titles before them."""
    return " ".join(_split_titles(first.split())[1])


def words_without_particles(family: str) -> list[str]:
    """Return the words of a family name that are no particles."""
    words = family.split()
    return [word for word in words if word.casefold() not in _PARTICLES] or words
