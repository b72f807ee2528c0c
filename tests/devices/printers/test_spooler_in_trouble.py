"""Whatever printers and processes do, each badge is one paper or is reported."""

from collections import Counter
from pathlib import Path
from random import Random
from threading import Lock

from kiosk.devices.printers import JobStatus, PrinterStatus
from kiosk.domain.badges.badge_content import PrintRequest
from kiosk.domain.badges.badge_job import BadgeState, JobUpdate, PrinterTrouble
from kiosk.domain.badges.print_routing import PrinterConfig
from kiosk.service.badge_queue import BadgeQueue
from tests.devices.printers.print_shop import PaperPrinter, PrintShop, wait_for

RUNS, BADGES_PER_RUN = 10, 10
"""How often the process dies, and how many badges come in each life."""

SETTLED = {BadgeState.DONE, BadgeState.FAILED, BadgeState.UNKNOWN}
TROUBLES = [
    PrinterTrouble.JAM,
    PrinterTrouble.COVER_OPEN,
    PrinterTrouble.PAUSED,
    PrinterTrouble.GONE,
]


class KilledError(Exception):
    """The process died before this."""


class FaultInjector:
    """Decides what goes wrong next, and when a process dies.

    Once it is off, whatever holds a printer up is over.
    """

    def __init__(self) -> None:
        self._random = Random(20231128)  # noqa: S311  the same troubles in every run
        self._lock = Lock()
        self._chances = Counter[int]()
        self._steps = 0
        self.is_off = False

    @property
    def is_dead(self) -> bool:
        return self._steps < 0

    def begin(self, steps: int) -> None:
        """Begin a run of so many steps."""
        self._steps = steps

    def step(self) -> None:
        """Do a step, or die here: from then on nothing is done or written."""
        with self._lock:
            self._steps -= 1
            if self._steps < 0:
                raise KilledError

    def happens(self, one_in: int) -> bool:
        """Return True exactly once in so many times, whichever thread comes first."""
        with self._lock:
            self._chances[one_in] += 1
            return self._chances[one_in] % one_in == 0

    def trouble(self) -> PrinterTrouble:
        with self._lock:
            return self._random.choice(TROUBLES)


class CrashingQueue(BadgeQueue):
    """The badge queue of a process that dies before or after it wrote something."""

    faults = FaultInjector()

    def claim(self, printer: str) -> PrintRequest | None:
        self.faults.step()
        request = super().claim(printer)
        self.faults.step()
        return request

    def record(self, printer: str, update: JobUpdate) -> None:
        self.faults.step()
        super().record(printer, update)
        self.faults.step()


class FaultyPrinter(PaperPrinter):
    """A printer to which everything happens that can happen."""

    faults = CrashingQueue.faults

    def send(self, request: PrintRequest) -> JobStatus:
        self.faults.step()
        with self.lock:
            if self.faults.happens(6) and not self.faults.is_off:
                self.trouble = self.faults.trouble()
            if self.faults.happens(15):
                return JobStatus(BadgeState.FAILED, "the label does not fit")
            super().send(request)
            if self.faults.happens(12):
                self.answers[request.job_id] = JobStatus(
                    BadgeState.UNKNOWN, "lost touch"
                )
            elif request.job_id in self.accepted and self.faults.happens(3):
                self.accepted.remove(request.job_id)
                self.answers[request.job_id] = JobStatus(BadgeState.FAILED, "jam")
            status = self.job_status(request.job_id)
        self.faults.step()
        return status

    def status(self) -> PrinterStatus:
        with self.lock:
            if self.faults.is_off or self.faults.happens(3):
                self.trouble = None
            if self.faults.is_off or self.faults.happens(3):
                self.sheets = 7
            return super().status()


def run_until_settled(
    shop: PrintShop, printers: list[FaultyPrinter], jobs: list[str]
) -> None:
    """Let a process print until all is settled, or it dies."""
    spooler = shop.make_spooler(printers)
    spooler.start()
    wait_for(lambda: FaultyPrinter.faults.is_dead or set(shop.states(*jobs)) <= SETTLED)
    spooler.close()


def test_nothing_is_lost_and_nothing_doubled_whatever_happens(tmp_path: Path) -> None:
    shop = PrintShop(
        tmp_path,
        PrinterConfig(name="Side", categories=frozenset({"speaker"}), fallback="Front"),
        PrinterConfig(name="Front", fallback="Back"),
        PrinterConfig(name="Back", fallback="Side"),
    )
    shop.queue = shop.new_queue(CrashingQueue)
    printers = [FaultyPrinter(name, sheets=7) for name in shop.printers]
    faults, jobs = FaultyPrinter.faults, list[str]()
    for run in range(RUNS + 1):
        names = [f"{run}-{number}" for number in range(BADGES_PER_RUN)]
        jobs += shop.order(*names, category="speaker" if run % 3 == 2 else "guest")
        faults.is_off = run == RUNS
        faults.begin(10_000 if faults.is_off else 11 + 7 * run)
        run_until_settled(shop, printers, jobs)
    papers = [paper for printer in printers for paper in printer.papers]
    states = zip(jobs, shop.states(*jobs), strict=True)
    counts = {(state, papers.count(job)) for job, state in states}
    assert counts <= {
        (BadgeState.DONE, 1),
        (BadgeState.FAILED, 0),
        (BadgeState.UNKNOWN, 0),
        (BadgeState.UNKNOWN, 1),
    }
    assert {state for state, _ in counts} == SETTLED
    assert len(papers) > len(jobs) / 2
    shop.close()
