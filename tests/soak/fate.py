"""What goes wrong during a long run, and when: the same for the same seed."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from random import Random

from tests.network import Weather
from tests.postgresql import Server
from tests.soak.desk import Desk, Progress

PATIENCE = 120.0
"""Seconds until the next scans must have been answered."""
Fault = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Fate:
    """Plays faults while the desks work."""

    server: Server
    desks: Sequence[Desk]
    chance: Random

    def play(self, progress: Progress, scans: int, faults: Sequence[Fault]) -> None:
        """Let one thing after the other happen until all scans are answered."""
        for number, fault in enumerate(faults, 1):
            due = scans * number // (len(faults) + 1)
            assert progress.reached(due, PATIENCE), "the desks stand still"
            fault()
        assert progress.reached(scans, PATIENCE), "the desks stand still"

    def faults(self, evenings: int, roster: Fault) -> Iterator[Fault]:
        """Plan what happens: each time the same kinds, at other desks."""
        for number in range(evenings):
            one, two = self.chance.sample(self.desks, 2)
            for weather in (Weather.HOLE, Weather.DOWN):
                yield partial(one.station.network.turn, weather)
                yield two.kill
                yield partial(one.station.network.turn, Weather.FINE)
                yield one.kill
            yield partial(self.server.stop, ("immediate", "fast")[number % 2])
            yield two.kill
            yield self.server.start
            if number == evenings // 2:
                yield roster
