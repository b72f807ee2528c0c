"""A station's printers to play with, over real records: paper, troubles and all."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, RLock
from time import monotonic

from kiosk.devices.lane import Pace
from kiosk.devices.printers import Condition, Printed, Printer
from kiosk.devices.spool import Spool
from kiosk.domain.badge import BadgeJob, BadgeState, Trouble
from kiosk.domain.badge_content import BadgeWork
from kiosk.domain.printer import PrinterPlan, PrinterStatus, PrintPlan
from kiosk.service.badge_queue import BadgeQueue
from kiosk.service.print_badge import BadgeOrder, PrintBadge
from tests.evening import evening, guest
from tests.rehearsal import Rehearsal

QUICK = Pace(first=0.001, slowest=0.01, look=0.01)


def wait_for(fact: Callable[[], bool]) -> None:
    patience, until = Event(), monotonic() + 30
    while not fact():
        assert monotonic() < until, "nothing came of it"
        patience.wait(0.005)


@dataclass
class PaperPrinter:
    """A printer with sheets of paper in it, that can be brought into any trouble.

    What it takes while it is in trouble it keeps, and prints once that is over.
    """

    name: str = "Front"
    sheets: int = 1000
    trouble: Trouble | None = None
    papers: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    on_send: Callable[[str], None] = lambda _: None
    answers: dict[str, Printed] = field(default_factory=dict)
    lock: RLock = field(default_factory=RLock)

    def send(self, work: BadgeWork) -> Printed:
        self.on_send(work.job_id)
        with self.lock:
            if self.trouble is Trouble.GONE:
                return Printed(BadgeState.FAILED, "nobody answers", Trouble.GONE)
            if work.job_id not in self.papers + self.kept:
                self.kept.append(work.job_id)
            return self.follow(work.job_id)

    def follow(self, job_id: str) -> Printed:
        with self.lock:
            if job_id in self.answers:
                return self.answers[job_id]
            if self.trouble is Trouble.GONE:
                return Printed(BadgeState.SENT, "", Trouble.GONE, settled=False)
            self._work()
            if job_id in self.papers:
                return Printed(BadgeState.DONE)
            if job_id in self.kept:
                trouble = self.condition().trouble
                return Printed(BadgeState.SENT, "", trouble, settled=False)
            return Printed(BadgeState.QUEUED)

    def condition(self) -> Condition:
        with self.lock:
            empty = Trouble.PAPER_OUT if self.sheets == 0 else None
            return Condition(self.trouble or empty)

    def refill(self, sheets: int) -> None:
        with self.lock:
            self.trouble, self.sheets = None, sheets

    def _work(self) -> None:
        while self.kept and self.sheets and not self.trouble:
            self.papers.append(self.kept.pop(0))
            self.sheets -= 1


class PrintShop:
    """A desk at an evening, its queue of badges and its printers."""

    def __init__(self, folder: Path, *plans: PrinterPlan, **layouts: str) -> None:
        self.folder = folder
        self.desk = Rehearsal(folder, evening())
        self.plan = PrintPlan(
            printers=plans or (PrinterPlan(name="Front"),),
            layout="cr80",
            layouts=layouts,
        )
        self.printers = {one.name: PaperPrinter(one.name) for one in self.plan.printers}
        self.queue = self.new_queue()
        self.spools: list[Spool] = []

    @property
    def front(self) -> PaperPrinter:
        return next(iter(self.printers.values()))

    def new_queue(self, kind: type[BadgeQueue] = BadgeQueue) -> BadgeQueue:
        return kind(
            store=self.desk.store,
            tickets=self.desk.tickets,
            clock=self.desk.clock,
            station="desk",
            plan=self.plan,
        )

    def spool(self, printers: Sequence[Printer] = ()) -> Spool:
        """Set up a spool; it is not started yet."""
        chosen = printers or list(self.printers.values())
        spool = Spool(self.queue, chosen, self.folder / "spool.lock", pace=QUICK)
        self.spools.append(spool)
        return spool

    def start(self) -> Spool:
        spool = self.spool()
        spool.start()
        return spool

    def order(self, *references: str, category: str = "guest") -> list[str]:
        """Queue somebody's badge; give the jobs."""
        self.desk.invite(*(guest(one, category=category) for one in references))
        return [self._order(one) for one in references]

    def job(self, job: str) -> BadgeJob:
        with self.desk.store.reading() as reader:
            found = reader.badges.find(job)
        assert found is not None
        return found

    def states(self, *jobs: str) -> list[BadgeState]:
        return [self.job(one).state for one in jobs]

    def status(self, name: str = "Front") -> PrinterStatus:
        with self.desk.store.reading() as reader:
            (found,) = [one for one in reader.printers.all() if one.name == name]
        return found

    def wait_until(self, state: BadgeState, *jobs: str) -> None:
        wait_for(lambda: set(self.states(*jobs)) == {state})

    def close(self) -> None:
        for spool in self.spools:
            spool.close()
        self.desk.close()

    def _order(self, reference: str) -> str:
        registration = self.desk.holder(reference).registration.id
        order = BadgeOrder(registration=registration, station="desk")
        return PrintBadge(self.desk.store, self.desk.clock)(order).id
