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
