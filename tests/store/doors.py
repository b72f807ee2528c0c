"""Several doors of one house, each in a process of its own, scanning at once."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from kiosk.app.bootstrap import House
from kiosk.app.home import Home
from kiosk.service.scan import Scan
from tests.store.others import OTHERS

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.synchronize import Barrier

PATIENCE = 120
"""Seconds that one door waits for the others to be ready."""


@dataclass(frozen=True, slots=True)
class Answered:
    """How a door answered a code, and how many seconds the guest waited for it."""

    code: str
    verdict: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Door:
    """A door that scans every code, in an order of its own unless kept in step."""

    home: Path
    event: str
    station: str
    codes: Sequence[str]
    in_step: bool = False

    def scan_all(self, together: "Barrier") -> list[Answered]:
        """Scan all codes, the first at the same moment as the other doors."""
        house, codes = House(Home(self.home)), list(self.codes)
        if not self.in_step:
            Random(self.station).shuffle(codes)  # noqa: S311  the same in every run
        house.check_in(self._scan("to be ready"))
        together.wait(PATIENCE)
        answers = []
        for code in codes:
            if self.in_step:
                together.wait(PATIENCE)
            begun = time.perf_counter()
            verdict = house.check_in(self._scan(code)).outcome
            answers.append(Answered(code, verdict, time.perf_counter() - begun))
        house.close()
        return answers

    def _scan(self, code: str) -> Scan:
        return Scan(event=self.event, station=self.station, code=code)


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
