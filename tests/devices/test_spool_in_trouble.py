"""Whatever printers and processes do, each badge is one paper or is asked about."""

from pathlib import Path
from random import Random
from threading import Lock

from kiosk.devices.printers import Condition, Printed
from kiosk.domain.badge import BadgeNews, BadgeState, Trouble
from kiosk.domain.badge_content import BadgeWork
from kiosk.domain.printer import PrinterPlan
from kiosk.service.badge_queue import BadgeQueue
from tests.devices.print_shop import PaperPrinter, PrintShop, wait_for

LIVES, BADGES = 10, 10
"""How often the process dies, and how many badges come in each life."""

SETTLED = {BadgeState.DONE, BadgeState.FAILED, BadgeState.UNKNOWN}
TROUBLES = [Trouble.JAM, Trouble.COVER_OPEN, Trouble.PAUSED, Trouble.GONE]


class DeadError(Exception):
    """The process died before this."""


class Fate:
    """Decides by a fixed seed what goes wrong next, and when a process dies."""

    def __init__(self) -> None:
        self._chance = Random(20231128)  # noqa: S311  the same troubles in every run
        self._lock = Lock()
        self._steps = 0
        self.kind = False

    @property
    def dead(self) -> bool:
        return self._steps < 0

    def begin(self, steps: int) -> None:
        """Begin a life of so many steps."""
        self._steps = steps

    def step(self) -> None:
        """Live on, or die here: from then on nothing is done or written."""
        with self._lock:
            self._steps -= 1
            if self._steps < 0:
                raise DeadError

    def happens(self, one_in: int) -> bool:
        with self._lock:
            return not self.kind and self._chance.randrange(one_in) == 0

    def trouble(self) -> Trouble:
        with self._lock:
            return self._chance.choice(TROUBLES)


class MortalQueue(BadgeQueue):
    """The records of a process that dies before or after it wrote something."""

    fate = Fate()

    def take(self, printer: str) -> BadgeWork | None:
        self.fate.step()
        work = super().take(printer)
        self.fate.step()
        return work

    def mark(self, printer: str, news: BadgeNews) -> None:
        self.fate.step()
        super().mark(printer, news)
        self.fate.step()


class Unlucky(PaperPrinter):
    """A printer to which all happens that can happen to one."""

    fate = MortalQueue.fate

    def send(self, work: BadgeWork) -> Printed:
        self.fate.step()
        with self.lock:
            if self.fate.happens(6):
                self.trouble = self.fate.trouble()
            if self.fate.happens(15):
                return Printed(BadgeState.FAILED, "the label does not fit")
            super().send(work)
            if self.fate.happens(12):
                self.answers[work.job_id] = Printed(BadgeState.UNKNOWN, "lost touch")
            elif work.job_id in self.kept and self.fate.happens(3):
                self.kept.remove(work.job_id)
                self.answers[work.job_id] = Printed(BadgeState.FAILED, "jam")
            told = self.follow(work.job_id)
        self.fate.step()
        return told

    def condition(self) -> Condition:
        with self.lock:
            if self.fate.kind or self.fate.happens(3):
                self.trouble = None
            if self.fate.kind or self.fate.happens(3):
                self.sheets = 7
            return super().condition()


def live(shop: PrintShop, printers: list[Unlucky], jobs: list[str]) -> None:
    """Let a process print until all is settled, or it dies."""
    spool = shop.spool(printers)
    spool.start()
    wait_for(lambda: Unlucky.fate.dead or set(shop.states(*jobs)) <= SETTLED)
    spool.close()


def test_nothing_is_lost_and_nothing_doubled_whatever_happens(tmp_path: Path) -> None:
    shop = PrintShop(
        tmp_path,
        PrinterPlan(name="Side", categories=frozenset({"speaker"}), fallback="Front"),
        PrinterPlan(name="Front", fallback="Back"),
        PrinterPlan(name="Back", fallback="Side"),
    )
    shop.queue = shop.new_queue(MortalQueue)
    printers = [Unlucky(name, sheets=7) for name in shop.printers]
    fate, jobs = Unlucky.fate, list[str]()
    for life in range(LIVES + 1):
        names = [f"{life}-{number}" for number in range(BADGES)]
        jobs += shop.order(*names, category="speaker" if life % 3 == 2 else "guest")
        fate.kind = life == LIVES
        fate.begin(10_000 if fate.kind else 11 + 7 * life)
        live(shop, printers, jobs)
    papers = [one for printer in printers for one in printer.papers]
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
