"""A person's name, written ever shorter without losing the person."""

import re
from collections.abc import Iterator

from kiosk.domain.people.grapheme import graphemes
from kiosk.domain.people.name_parts import (
    NameParts,
    split_name,
    words_without_particles,
)

_PARTICLES = re.compile(
    r"(?<!\w)(?:"
    r"(?:van|von|aan|uit|op|in|tot|auf) +(?:und +zu|de[rnm]?|het|['\u2019]t)|van|von"
    r")(?= )",
    re.IGNORECASE,
)


def name_forms(
    name: str, given: str = "", family: str = ""
) -> tuple[tuple[str, str], ...]:
    """Return a name's lines, the given one and the family's, ever shorter.

    The first form is the whole name; each later one is shorter. Where a name is
    written family first, so are its lines. A single name has an empty second line.
    """
    parts = split_name(name, given, family)
    forms: list[tuple[str, str]] = []
    for form in _shorter(parts):
        if not forms or len("".join(form)) < len("".join(forms[-1])):
            forms.append(form)
    return tuple(form[::-1] for form in forms) if parts.family_first else tuple(forms)


def given_forms(name: str, given: str = "", family: str = "") -> tuple[str, ...]:
    """Return what somebody is called by, without titles, ever shorter."""
    parts = split_name(name, given, family)
    plain = parts.given or parts.written
    return plain, _middle_to_initials(plain)


def family_forms(name: str, given: str = "", family: str = "") -> tuple[str, ...]:
    """Return the family's name, ever shorter; a single name has none."""
    parts = split_name(name, given, family)
    last = parts.surname if parts.first else ""
    return last, _PARTICLES.sub(_short_particle, last)


def initials(name: str) -> str:
    """Return one or two capitals that stand for a name in a monogram."""
    parts = split_name(name)
    words = parts.given.split()[:1] + words_without_particles(parts.surname)[:1]
    return "".join(_letter(word).upper() for word in words)


def _shorter(parts: NameParts) -> Iterator[tuple[str, str]]:
    last = parts.surname if parts.first else ""
    yield parts.first or parts.surname, last
    plain, brief = parts.given or parts.written, _PARTICLES.sub(_short_particle, last)
    if not last:
        yield plain, last
        return
    plain = parts.given or parts.titles
    yield plain, last
    middle = _middle_to_initials(plain)
    yield middle, last
    yield middle, brief
    abbreviated = _as_initials(plain.split())
    yield abbreviated, brief
    yield abbreviated.split(".")[0] + ("." if "." in abbreviated else ""), brief


def _middle_to_initials(given: str) -> str:
    words = given.split()
    called = next((i for i, word in enumerate(words) if not word.endswith(".")), 0)
    rest = _as_initials(words[called + 1 :])
    return " ".join([*words[: called + 1], *([rest] if rest else [])])


def _as_initials(words: list[str]) -> str:
    """Return given names as initials: “Jean-Paul Marie” becomes “J.-P.M.”."""
    shorts = ["-".join(_initial(part) for part in word.split("-")) for word in words]
    joined = "".join(
        f"{short} " if not short.endswith(".") else short for short in shorts
    )
    return joined.strip()


def _initial(word: str) -> str:
    """Return a word's first letter with a period, where its script has capitals."""
    letter = _letter(word)
    cased = letter.upper() != letter.lower()
    return f"{letter}." if cased and not word.endswith(".") else word


def _letter(word: str) -> str:
    """Return a word's first letter; the Dutch IJ is one."""
    letters = [letter for letter in graphemes(word) if letter[0].isalpha()]
    if letters[:2] == ["I", "J"]:
        return "IJ"
    return letters[0] if letters else word[:1]


def _short_particle(match: re.Match[str]) -> str:
    """Return “van der” as “v.d.”; the article of “van 't” stays."""
    return "".join(
        word if word.endswith("t") and len(word) == len("'t") else f"{word[0]}."
        for word in match[0].split()
    )
