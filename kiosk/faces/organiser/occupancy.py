"""The occupancy: people inside as a share of the capacity, and its level."""

from dataclasses import dataclass

from kiosk.faces.organiser.organiser_enums import Organiser

FILLING_PERCENT, NEARLY_PERCENT = 80, 95
"""The levels' thresholds, in per cent of the capacity."""
Level = Organiser.Level


@dataclass(frozen=True, slots=True, kw_only=True)
class Occupancy:
    """The people inside, and the capacity."""

    inside: int
    capacity: int

    @property
    def level(self) -> Organiser.Level:
        """The level of the occupancy."""
        if self.inside > self.capacity:
            return Level.OVER
        if self.inside == self.capacity:
            return Level.FULL
        if self.percent >= NEARLY_PERCENT:
            return Level.NEARLY
        return Level.FILLING if self.percent >= FILLING_PERCENT else Level.FREE

    @property
    def percent(self) -> int:
        """The occupancy in whole per cent; 100 only when it is full."""
        return 100 * self.inside // self.capacity if self.capacity else 100

    @property
    def free(self) -> int:
        """The places that are free; negative for people beyond the capacity."""
        return self.capacity - self.inside
