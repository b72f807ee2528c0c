"""The order of people in a list: by what their family's name begins with."""

from kiosk.domain.people.folding import fold
from kiosk.domain.people.name_parts import NameParts, words_without_particles


def listed_key(parts: NameParts) -> tuple[str, str]:
    """Return what a list is ordered by: what a name stands under, and the given name.

    Accents and capitals do not count, nor do particles: “van der Berg” stands under B,
    as the Dutch have it. Scripts follow each other.
    """
    own, called = parts.surname, parts.given
    if not own:
        own, called = called, ""
    return fold(" ".join(words_without_particles(own))), fold(called)


def surname_key(parts: NameParts) -> tuple[str, ...]:
    """Return what a name is sorted by, to the last of its letters."""
    own = parts.surname or parts.given
    return *listed_key(parts), fold(own), parts.written


def as_sorted(parts: NameParts) -> tuple[str, str]:
    """Return a name as a sorted list has it: what it stands under, and the rest.

    “Anna van der Berg” is “Berg” and “Anna van der”.
    """
    if not parts.family:
        return parts.given, parts.titles
    return parts.family, f"{parts.first} {parts.particles}".strip()
