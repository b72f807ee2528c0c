"""The actions at the stations of a long run, the same for the same seed."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from random import Random


class ActionKind(Enum):
    """What somebody does at a station."""

    IN = "in"
    OUT = "out"
    STRANGER = "stranger"
    AGAIN = "again"  # the same scan once more, by its nonce
    LATER = "later"  # the same, with another time
    WALK_IN = "walk-in"
    UNDO = "undo"


WEIGHTS = {
    ActionKind.IN: 66,
    ActionKind.OUT: 18,
    ActionKind.STRANGER: 3,
    ActionKind.AGAIN: 6,
    ActionKind.LATER: 4,
    ActionKind.WALK_IN: 1,
    ActionKind.UNDO: 2,
}
DOUBLE_RATE = 0.2
"""How often a ticket is shown at another station at about the same time."""


@dataclass(frozen=True, slots=True)
class DeskAction:
    """One action; ``target`` is the index of an earlier one that it is about."""

    nonce: str
    kind: ActionKind
    code: str = ""
    target: int = 0

    @property
    def scan(self) -> dict[str, str]:
        """The scan as a line of ``kiosk scan``."""
        direction = "out" if self.kind is ActionKind.OUT else "in"
        return {"code": self.code, "nonce": self.nonce, "direction": direction}


def plan_actions(
    random_source: Random, stations: int, scans: int, codes: list[str]
) -> list[list[DeskAction]]:
    """Plan the actions of each station; a ticket often appears at two of them."""
    rounds = [
        list(_round(random_source, stations, codes)) for _ in range(scans // stations)
    ]
    return [
        [
            _plan_action(random_source, station, at, code)
            for at, code in enumerate(shown)
        ]
        for station, shown in enumerate(zip(*rounds, strict=True))
    ]


def _round(random_source: Random, stations: int, codes: list[str]) -> Iterator[str]:
    code = random_source.choice(codes)
    for _ in range(stations):
        code = (
            code
            if random_source.random() < DOUBLE_RATE
            else random_source.choice(codes)
        )
        yield code


def _plan_action(
    random_source: Random, station: int, index: int, code: str
) -> DeskAction:
    (kind,) = random_source.choices(list(WEIGHTS), list(WEIGHTS.values()))
    nonce, target = (
        f"station {station} scan {index}",
        random_source.randrange(index) if index else 0,
    )
    if not index:
        kind = ActionKind.IN
    return DeskAction(
        nonce, kind, "a stranger" if kind is ActionKind.STRANGER else code, target
    )
