"""What is said to a hub, and the same said again by psycopg alone."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

import psycopg

from kiosk.service.check_in import CheckIn, Scan
from kiosk.signing import TicketSigner
from kiosk.store.hub.hub_store import HubStore
from tests.bench.test_bench_check_in import EVENT, FixedClock
from tests.store.scan_process import FORK_SERVER

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.synchronize import Barrier

Statement = tuple[bytes, Any]
CheckInSaid = list[Statement]


@contextmanager
def overheard() -> Iterator[CheckInSaid]:
    """Note every statement that goes to PostgreSQL."""
    recorded: CheckInSaid = []
    execute = psycopg.Cursor.execute

    def note(cursor: Any, query: bytes, params: Any = None, **how: Any) -> Any:  # noqa: ANN401  the signature is psycopg's
        recorded.append((query, params))
        return execute(cursor, query, params, **how)

    with patch.object(psycopg.Cursor, "execute", note):
        yield recorded


@dataclass(frozen=True, slots=True)
class Ours:
    """A client that checks people in through the store."""

    address: str
    station: str
    numbers: Sequence[int]

    @contextmanager
    def opened(self) -> Iterator[Callable[[int], None]]:
        """Give what does the work of one check-in."""
        store = HubStore(self.address)
        check_in = CheckIn(store, TicketSigner(list), FixedClock())
        with closing(store):
            yield lambda at: self._scan(check_in, self.numbers[at])

    def _scan(self, check_in: CheckIn, number: int) -> None:
        code = f"code-{number:06}"
        answer = check_in(Scan(event=EVENT.id, station=self.station, code=code))
        assert answer.outcome == "admitted"

    def __len__(self) -> int:
        return len(self.numbers)


@dataclass(frozen=True, slots=True)
class Raw:
    """A client that says the same with psycopg, statement by statement."""

    address: str
    recorded: Sequence[CheckInSaid]

    @contextmanager
    def opened(self) -> Iterator[Callable[[int], None]]:
        """Give what does the work of one check-in."""
        with psycopg.connect(self.address, autocommit=True) as connection:
            connection.execute("SET enable_seqscan = off")
            yield lambda at: self._say(connection, at)

    def _say(self, connection: psycopg.Connection, at: int) -> None:
        for query, params in self.recorded[at]:
            cursor = connection.execute(query, params)
            if cursor.description:
                cursor.fetchall()

    def __len__(self) -> int:
        return len(self.recorded)


@dataclass(frozen=True, slots=True)
class Taken:
    """What one client needed: from when to when, and seconds for each check-in."""

    begun: float
    ended: float
    processor: float
    each: list[float]


def work(client: Ours | Raw, ready: Callable[[], object]) -> Taken:
    """Do all check-ins of one client, once everybody is ready."""
    with client.opened() as check_in:
        ready()
        begun, processor, each = time.perf_counter(), time.process_time(), list[float]()
        for at in range(len(client)):
            started = time.perf_counter()
            check_in(at)
            each.append(time.perf_counter() - started)
        used = time.process_time() - processor
        return Taken(begun, time.perf_counter(), used, each)


def work_at_once(clients: Sequence[Ours | Raw]) -> list[Taken]:
    """Let clients work at the same time, each in a process of its own."""
    together, pipes = FORK_SERVER.Barrier(len(clients)), []
    for client in clients:
        here, there = FORK_SERVER.Pipe(duplex=False)
        FORK_SERVER.Process(target=_work, args=(client, together, there)).start()
        there.close()
        pipes.append(here)
    return [pipe.recv() for pipe in pipes]


def _work(
    client: Ours | Raw, together: "Barrier", answers: "Connection[object, object]"
) -> None:
    answers.send(work(client, lambda: together.wait(120)))
