"""Several doors of one house, each in a process of its own, scanning at once."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from kiosk.app.bootstrap import SystemClock
from kiosk.seal import KeyedSeal
from kiosk.service.check_in import CheckIn, Scan
from tests.rehearsal import open_records
from tests.store.others import OTHERS

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.synchronize import Barrier

PATIENCE = 120
"""Seconds that one door waits for the others to be ready."""


@dataclass(frozen=True, slots=True)
class Answered:
    """How a door answered a code, by which entry, and after how many seconds."""

    code: str
    verdict: str
    entry: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Door:
    """A door that scans every code, in an order of its own unless kept in step.

    One that repeats gives the scan of a code the same nonce as other doors do.
    """

    records: Path | str
    event: str
    station: str
    codes: Sequence[str]
    in_step: bool = False
    repeats: bool = False

    def scan_all(self, together: "Barrier") -> list[Answered]:
        """Scan all codes, the first at the same moment as the other doors."""
        store, codes = open_records(self.records), list(self.codes)
        check_in = CheckIn(store, KeyedSeal(list), SystemClock())
        if not self.in_step:
            Random(self.station).shuffle(codes)  # noqa: S311  the same in every run
        check_in(self._scan("to be ready"))
        together.wait(PATIENCE)
        answers = []
        for code in codes:
            if self.in_step:
                together.wait(PATIENCE)
            begun = time.perf_counter()
            answer = check_in(self._scan(code))
            taken = time.perf_counter() - begun
            answers.append(Answered(code, answer.outcome, answer.entry, taken))
        store.close()
        return answers

    def _scan(self, code: str) -> Scan:
        nonce = f"the scan of {code}" if self.repeats else None
        return Scan(event=self.event, station=self.station, code=code, nonce=nonce)


def open_doors(doors: Sequence[Door]) -> list[Answered]:
    """Let all doors scan at once; one that fails says why on standard error."""
    together, pipes = OTHERS.Barrier(len(doors)), []
    for door in doors:
        here, there = OTHERS.Pipe(duplex=False)
        OTHERS.Process(target=_stand, args=(door, together, there)).start()
        there.close()
        pipes.append(here)
    answers: list[Answered] = []
    for pipe in pipes:
        with pipe:
            answers += pipe.recv()
    return answers


def _stand(
    door: Door, together: "Barrier", answers: "Connection[object, object]"
) -> None:
    try:
        answers.send(door.scan_all(together))
    except BaseException:
        together.abort()
        raise
