"""Several doors of one house, each in its own process, that scan at once."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from kiosk.app.bootstrap import SystemClock
from kiosk.service.check_in import CheckIn, Scan
from kiosk.signing import TicketSigner
from tests.desk_driver import open_store
from tests.store.scan_process import FORK_SERVER

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.synchronize import Barrier

TIMEOUT_S = 120
"""Seconds that a door waits for the others."""


@dataclass(frozen=True, slots=True)
class DoorResult:
    """A door's result for a code, with its entry and the time in seconds."""

    code: str
    verdict: str
    entry: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Door:
    """A door that scans every code, in its own order unless ``in_step``.

    With ``repeats`` a code's scan has the same nonce as at other doors.
    """

    records: Path | str
    event: str
    station: str
    codes: Sequence[str]
    in_step: bool = False
    repeats: bool = False

    def scan_all(self, barrier: "Barrier") -> list[DoorResult]:
        """Scan all codes, the first at the same time as the other doors."""
        store, codes = open_store(self.records), list(self.codes)
        check_in = CheckIn(store, TicketSigner(list), SystemClock())
        if not self.in_step:
            Random(self.station).shuffle(codes)  # noqa: S311  the same in every run
        check_in(self._scan("to be ready"))
        barrier.wait(TIMEOUT_S)
        results = []
        for code in codes:
            if self.in_step:
                barrier.wait(TIMEOUT_S)
            started = time.perf_counter()
            result = check_in(self._scan(code))
            elapsed = time.perf_counter() - started
            results.append(DoorResult(code, result.outcome, result.entry, elapsed))
        store.close()
        return results

    def _scan(self, code: str) -> Scan:
        nonce = f"the scan of {code}" if self.repeats else None
        return Scan(event=self.event, station=self.station, code=code, nonce=nonce)


def scan_at_doors(doors: Sequence[Door]) -> list[DoorResult]:
    """Run all doors at once; one that fails reports on standard error."""
    barrier, pipes = FORK_SERVER.Barrier(len(doors)), []
    for door in doors:
        receiver, sender = FORK_SERVER.Pipe(duplex=False)
        FORK_SERVER.Process(target=_run_door, args=(door, barrier, sender)).start()
        sender.close()
        pipes.append(receiver)
    results: list[DoorResult] = []
    for pipe in pipes:
        with pipe:
            results += pipe.recv()
    return results


def _run_door(
    door: Door, barrier: "Barrier", pipe: "Connection[object, object]"
) -> None:
    try:
        pipe.send(door.scan_all(barrier))
    except BaseException:
        barrier.abort()
        raise
