"""Corrections of a person's name made at a desk."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from kiosk.domain.people.name_parts import split_name
from kiosk.domain.people.registration import Registration


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A correction of a person's name: what it is from now on, and what it was.

    ``stamp`` is the hybrid logical clock's: later than every correction of this person
    that the station knew.
    """

    id: str
    event: str
    registration: str
    name_before: str
    name: str
    station: str
    operator: str | None = None
    corrected_at: datetime
    stamp: int
    cut_off: bool = False

    @property
    def sort_key(self) -> tuple[int, str, str]:
        """Return its position among the corrections of this person."""
        return (self.stamp, self.station, self.id)


def current_name(name: str, corrections: Iterable[Correction]) -> str:
    """Return a person's name after the latest correction, in whatever order given."""
    last = max(corrections, key=lambda correction: correction.sort_key, default=None)
    return last.name if last else name


def rename_registration(registration: Registration, name: str) -> Registration:
    """Return a registration with another name and the parts to greet and sort by."""
    parts = split_name(name)
    return replace(
        registration, name=name, given_name=parts.called, family_name=parts.surname
    )
