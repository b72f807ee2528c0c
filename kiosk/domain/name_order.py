"""The order of people in a list: by what their family's name begins with."""

from kiosk.domain.folding import fold
from kiosk.domain.name_parts import bearing, split_name, untitled


def surname_key(name: str, given: str = "", family: str = "") -> tuple[str, ...]:
    """Give what a name is sorted by.

    Accents and capitals do not count, nor do particles: “van der Berg” stands under B,
    as the Dutch have it. Scripts follow each other.
    """
    first, last, _ = split_name(name, given, family)
    own, called = (last, first) if last else (first, "")
    return fold(" ".join(bearing(own))), fold(untitled(called)), fold(own), name


def as_sorted(name: str, given: str = "", family: str = "") -> tuple[str, str]:
    """Give a name as a sorted list has it: what it stands under, and the rest.

    “Anna van der Berg” is “Berg” and “Anna van der”.
    """
    first, last, _ = split_name(name, given, family)
    if not last:
        return first, ""
    bears = bearing(last)
    words = last.split()
    start = next(at for at in range(len(words)) if words[at:][:1] == bears[:1])
    return " ".join(words[start:]), " ".join([first, *words[:start]])
