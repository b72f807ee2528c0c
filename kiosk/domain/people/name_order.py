"""The order of people in a list: by what their family's name begins with."""

from kiosk.domain.people.folding import fold
from kiosk.domain.people.name_parts import NameParts, words_without_particles


def surname_key(parts: NameParts) -> tuple[str, ...]:
    """Return what a name is sorted by.

    Accents and capitals do not count, nor do particles: “van der Berg” stands under B,
    as the Dutch have it. Scripts follow each other.
    """
    own, called = parts.surname, parts.given
    if not own:
        own, called = parts.given, ""
    return (
        fold(" ".join(words_without_particles(own))),
        fold(called),
        fold(own),
        parts.written,
    )


def as_sorted(parts: NameParts) -> tuple[str, str]:
    """Return a name as a sorted list has it: what it stands under, and the rest.

    “Anna van der Berg” is “Berg” and “Anna van der”.
    """
    if not parts.family:
        return parts.given, parts.titles
    return parts.family, f"{parts.first} {parts.particles}".strip()
