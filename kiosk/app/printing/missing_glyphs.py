"""People whose names the fonts here cannot write in full."""

from collections.abc import Iterable
from typing import Protocol

from kiosk.devices.documents.glyphs import can_write

MAX_LISTED = 10
"""How many references are listed; of the others only the number is."""


class NamedPerson(Protocol):
    """A person with a name and a reference."""

    @property
    def name(self) -> str:
        """The full name."""
        ...

    @property
    def reference(self) -> str:
        """The reference in the roster."""
        ...


def missing_glyphs_notice(people: Iterable[NamedPerson]) -> str:
    """Return a sentence on the names with missing glyphs; empty if there are none."""
    if not (references := people_with_missing_glyphs(people)):
        return ""
    return (
        f" The fonts here lack letters of the names of {references}: see “kiosk "
        "doctor”."
    )


def people_with_missing_glyphs(people: Iterable[NamedPerson]) -> str:
    """Return the references of people whose names no font here can write in full."""
    references = [person.reference for person in people if not can_write(person.name)]
    listed = ", ".join(references[:MAX_LISTED])
    return (
        f"{listed} and {more} more"
        if (more := len(references) - MAX_LISTED) > 0
        else listed
    )
