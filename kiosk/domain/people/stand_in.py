"""What stands in for a name whose letters no font here has."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace

from kiosk.domain.people.name_parts import split_name
from kiosk.domain.people.registration import Registration

CanWrite = Callable[[str], bool]
"""Whether the fonts have all letters of a text."""

_BRACKETS = "()[]{}\uff08\uff09/|,;"
_ADDRESS_WORDS = re.compile(r"[^\W\d_]{2,}")


def writable(registration: Registration, can_write: CanWrite) -> Registration:
    """Return a registration whose texts can be written here.

    A name that cannot is replaced by its Latin form if the roster or the e-mail address
    has one, and the reference; other texts are left out.
    """
    if can_write(registration.name + registration.affiliation):
        return registration
    affiliation = registration.affiliation
    shown = replace(
        registration, affiliation=affiliation if can_write(affiliation) else ""
    )
    if can_write(registration.name):
        return shown
    latin, reference = latin_name(registration, can_write), registration.reference
    name = f"{latin} ({reference})" if latin else reference
    return replace(shown, name=name, given_name="", family_name="")


def latin_name(registration: Registration, can_write: CanWrite) -> str:
    """Return a name's form in letters that can be written here, or nothing.

    It is in the columns of the given and the family's name, within the name itself, or
    in the e-mail address: “佐々木 健太 (Kenta Sasaki)”, kenta.sasaki@example.org.
    """
    forms = _forms(registration, can_write)
    return next((form for form in forms if _is_full_name(form)), "")


def is_latin(text: str) -> bool:
    """Return whether all letters of a text are Latin ones."""
    return _is_in_scripts(text, ("LATIN",))


def is_european(text: str) -> bool:
    """Return whether the program's own fonts have all letters of a text."""
    return _is_in_scripts(text, ("LATIN", "GREEK", "CYRILLIC"))


def _is_in_scripts(text: str, scripts: tuple[str, ...]) -> bool:
    letters = filter(str.isalpha, text)
    return all(unicodedata.name(char, "").startswith(scripts) for char in letters)


def _forms(registration: Registration, can_write: CanWrite) -> Iterator[str]:
    columns = (registration.given_name, registration.family_name)
    if all(column and can_write(column) for column in columns):
        yield " ".join(columns)
    words = [word.strip(_BRACKETS) for word in registration.name.split()]
    yield " ".join(word for word in words if word and can_write(word))
    address = _ADDRESS_WORDS.findall(registration.email.partition("@")[0])
    yield " ".join(word.capitalize() for word in address if can_write(word))


def _is_full_name(text: str) -> bool:
    parts = split_name(text)
    letters = any(char.isalpha() for char in parts.given)
    return letters and any(char.isalpha() for char in parts.family)
