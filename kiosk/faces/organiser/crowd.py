"""How full it is: the share of the capacity, and at which level that is."""

from dataclasses import dataclass

from kiosk.faces.organiser.enums import Organiser

FILLING, NEARLY = 80, 95
"""Per cent of the capacity from which on the screen says so."""
Level = Organiser.Level


@dataclass(frozen=True, slots=True, kw_only=True)
class Crowd:
    """The people inside beside those that there is room for."""

    inside: int
    capacity: int

    @property
    def level(self) -> Organiser.Level:
        """Say how full it is, in one word."""
        if self.inside > self.capacity:
            return Level.OVER
        if self.inside == self.capacity:
            return Level.FULL
        if self.percent >= NEARLY:
            return Level.NEARLY
        return Level.FILLING if self.percent >= FILLING else Level.FREE

    @property
    def percent(self) -> int:
        """Give the whole per cents that are taken; a hundred only when it is full."""
        return 100 * self.inside // self.capacity if self.capacity else 100

    @property
    def spare(self) -> int:
        """Count the places that are free, or below zero those too many."""
        return self.capacity - self.inside
