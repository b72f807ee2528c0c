"""What the processes of a PostgreSQL server have used: processor and memory."""

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.postgres_server import PostgresServer

_TICK = os.sysconf("SC_CLK_TCK")


def at_work(server: PostgresServer, work: Callable[[], object]) -> tuple[float, float]:
    """Do something; give the seconds of a processor that it took here and there."""
    here, there = time.process_time(), _processor(server)
    work()
    return time.process_time() - here, _processor(server) - there


def memory_of(server: PostgresServer) -> float:
    """Give the bytes that all processes take, shared ones counted once."""
    return sum(map(_proportional, _processes(server)))


def _processes(server: PostgresServer) -> Iterator[Path]:
    """Find the server's process and its children."""
    first = (server.folder / "data" / "postmaster.pid").read_text().split()[0]
    yield Path("/proc") / first
    for children in (Path("/proc") / first / "task").glob("*/children"):
        yield from (Path("/proc") / child for child in children.read_text().split())


def _processor(server: PostgresServer) -> float:
    """Add up what all have used; a process that ended is counted with its parent."""
    total = 0
    for place in _processes(server):
        fields = (place / "stat").read_text().rpartition(")")[2].split()
        first = place.name == next(_processes(server)).name
        total += sum(map(int, fields[11:15] if first else fields[11:13]))
    return total / _TICK


def _proportional(place: Path) -> float:
    for line in (place / "smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return float(line.split()[1]) * 1024
    return 0.0
