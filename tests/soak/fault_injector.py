"""The faults of a long run, and when they happen: the same for the same seed."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from random import Random

from tests.network_proxy import NetworkState
from tests.postgres_server import PostgresServer
from tests.soak.desk import DeskThread, Progress

TIMEOUT_S = 120.0
"""Seconds until the next scans must have been answered."""
InjectedFault = Callable[[], object]


@dataclass(frozen=True, slots=True)
class FaultInjector:
    """Injects faults while the desks work."""

    server: PostgresServer
    desks: Sequence[DeskThread]
    random_source: Random

    def run(
        self, progress: Progress, scans: int, faults: Sequence[InjectedFault]
    ) -> None:
        """Inject one fault after the other, until all scans are answered."""
        for number, fault in enumerate(faults, 1):
            threshold = scans * number // (len(faults) + 1)
            assert progress.reached(threshold, TIMEOUT_S), "the desks stand still"
            fault()
        assert progress.reached(scans, TIMEOUT_S), "the desks stand still"

    def plan(self, rounds: int, roster: InjectedFault) -> Iterator[InjectedFault]:
        """Yield the faults: in each round the same kinds, at other desks."""
        for number in range(rounds):
            first_desk, second_desk = self.random_source.sample(self.desks, 2)
            for state in (NetworkState.BLACK_HOLE, NetworkState.DOWN):
                yield partial(first_desk.station.network.set_state, state)
                yield second_desk.kill
                yield partial(first_desk.station.network.set_state, NetworkState.UP)
                yield first_desk.kill
            yield partial(self.server.stop, ("immediate", "fast")[number % 2])
            yield second_desk.kill
            yield self.server.start
            if number == rounds // 2:
                yield roster
