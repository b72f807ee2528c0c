"""A name put right at a desk; the one before stays findable."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from kiosk.domain.name_parts import split_name
from kiosk.domain.registration import Registration


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What a person is called from now on, and what they were called before.

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
    def order(self) -> tuple[int, str, str]:
        """Where it stands among the corrections of this person."""
        return (self.stamp, self.station, self.id)


def name_now(name: str, corrections: Iterable[Correction]) -> str:
    """Say what a person is called: by the last correction, in whatever order given."""
    last = max(corrections, key=lambda one: one.order, default=None)
    return last.name if last else name


def renamed(registration: Registration, name: str) -> Registration:
    """Give a registration another name, with the parts to greet and to sort by."""
    parts = split_name(name)
    return replace(
        registration, name=name, given_name=parts.called, family_name=parts.surname
    )
