"""What happens at the stations of a long run, the same for the same seed."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from random import Random


class Kind(Enum):
    """What somebody does at a station."""

    IN = "in"
    OUT = "out"
    STRANGER = "stranger"
    AGAIN = "again"  # the same scan once more, by its nonce
    LATER = "later"  # the same, with another time
    WALK_IN = "walk-in"
    UNDO = "undo"


CHANCES = {
    Kind.IN: 66,
    Kind.OUT: 18,
    Kind.STRANGER: 3,
    Kind.AGAIN: 6,
    Kind.LATER: 4,
    Kind.WALK_IN: 1,
    Kind.UNDO: 2,
}
DOUBLE = 0.2
"""How often a ticket is shown at another station, too, at about the same moment."""


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing that is done; ``of`` is the deed before that it is about."""

    nonce: str
    kind: Kind
    code: str = ""
    of: int = 0

    @property
    def scan(self) -> dict[str, str]:
        """The scan as a line of ``kiosk scan``."""
        way = "out" if self.kind is Kind.OUT else "in"
        return {"code": self.code, "nonce": self.nonce, "direction": way}


def plan(
    chance: Random, stations: int, scans: int, codes: list[str]
) -> list[list[Deed]]:
    """Plan so many scans in all; the same ticket often shows up at two stations."""
    rounds = [list(_round(chance, stations, codes)) for _ in range(scans // stations)]
    return [
        [_deed(chance, station, at, code) for at, code in enumerate(shown)]
        for station, shown in enumerate(zip(*rounds, strict=True))
    ]


def _round(chance: Random, stations: int, codes: list[str]) -> Iterator[str]:
    code = chance.choice(codes)
    for _ in range(stations):
        code = code if chance.random() < DOUBLE else chance.choice(codes)
        yield code


def _deed(chance: Random, station: int, at: int, code: str) -> Deed:
    (kind,) = chance.choices(list(CHANCES), list(CHANCES.values()))
    nonce, of = f"station {station} scan {at}", chance.randrange(at) if at else 0
    if not at:
        kind = Kind.IN
    return Deed(nonce, kind, "a stranger" if kind is Kind.STRANGER else code, of)
