"""A station's simulated printers over real records: paper and all troubles."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, RLock
from time import monotonic

from kiosk.devices.printers import JobStatus, Printer, PrinterStatus
from kiosk.devices.printers.printer_worker import PollIntervals
from kiosk.devices.printers.spooler import Spooler
from kiosk.domain.badges.badge_content import PrintRequest
from kiosk.domain.badges.badge_job import BadgeJob, BadgeState, PrinterTrouble
from kiosk.domain.badges.print_routing import PrinterConfig, PrinterHealth, PrintRouting
from kiosk.service.badge_queue import BadgeQueue
from kiosk.service.print_badge import BadgeOrder, PrintBadge
from tests.desk_driver import DeskDriver
from tests.sample_event import sample_event, sample_guest

SHORT_INTERVALS = PollIntervals(first=0.001, slowest=0.01, status=0.01)


def wait_for(condition: Callable[[], bool]) -> None:
    pause, deadline = Event(), monotonic() + 30
    while not condition():
        assert monotonic() < deadline, "nothing came of it"
        pause.wait(0.005)


@dataclass
class PaperPrinter:
    """A printer with sheets of paper in it, that can be brought into any trouble.

    What it accepts while it is in trouble it keeps, and prints once that is over.
    """

    name: str = "Front"
    sheets: int = 1000
    trouble: PrinterTrouble | None = None
    papers: list[str] = field(default_factory=list)
    accepted: list[str] = field(default_factory=list)
    on_send: Callable[[str], None] = lambda _: None
    answers: dict[str, JobStatus] = field(default_factory=dict)
    lock: RLock = field(default_factory=RLock)

    def send(self, request: PrintRequest) -> JobStatus:
        self.on_send(request.job_id)
        with self.lock:
            if self.trouble is PrinterTrouble.GONE:
                return JobStatus(
                    BadgeState.FAILED, "nobody answers", PrinterTrouble.GONE
                )
            if request.job_id not in self.papers + self.accepted:
                self.accepted.append(request.job_id)
            return self.job_status(request.job_id)

    def job_status(self, job_id: str) -> JobStatus:
        with self.lock:
            if job_id in self.answers:
                return self.answers[job_id]
            if self.trouble is PrinterTrouble.GONE:
                return JobStatus(
                    BadgeState.SENT, "", PrinterTrouble.GONE, settled=False
                )
            self._print()
            if job_id in self.papers:
                return JobStatus(BadgeState.DONE)
            if job_id in self.accepted:
                trouble = self.status().trouble
                return JobStatus(BadgeState.SENT, "", trouble, settled=False)
            return JobStatus(BadgeState.QUEUED)

    def status(self) -> PrinterStatus:
        with self.lock:
            empty = PrinterTrouble.PAPER_OUT if self.sheets == 0 else None
            return PrinterStatus(self.trouble or empty)

    def refill(self, sheets: int) -> None:
        with self.lock:
            self.trouble, self.sheets = None, sheets

    def _print(self) -> None:
        while self.accepted and self.sheets and not self.trouble:
            self.papers.append(self.accepted.pop(0))
            self.sheets -= 1


class PrintShop:
    """A desk at an evening, its badge queue and its printers."""

    def __init__(self, folder: Path, *plans: PrinterConfig, **layouts: str) -> None:
        self.folder = folder
        self.desk = DeskDriver(folder, sample_event())
        self.plan = PrintRouting(
            printers=plans or (PrinterConfig(name="Front"),),
            layout="cr80",
            layouts=layouts,
        )
        self.printers = {
            plan.name: PaperPrinter(plan.name) for plan in self.plan.printers
        }
        self.queue = self.new_queue()
        self.spoolers: list[Spooler] = []

    @property
    def front(self) -> PaperPrinter:
        return next(iter(self.printers.values()))

    def new_queue(self, kind: type[BadgeQueue] = BadgeQueue) -> BadgeQueue:
        return kind(
            store=self.desk.store,
            tickets=self.desk.tickets,
            clock=self.desk.clock,
            station="desk",
            routing=self.plan,
        )

    def make_spooler(self, printers: Sequence[Printer] = ()) -> Spooler:
        """Return a spooler that is not started yet."""
        chosen = printers or list(self.printers.values())
        spooler = Spooler(
            self.queue, chosen, self.folder / "spool.lock", intervals=SHORT_INTERVALS
        )
        self.spoolers.append(spooler)
        return spooler

    def start(self) -> Spooler:
        spooler = self.make_spooler()
        spooler.start()
        return spooler

    def order(self, *references: str, category: str = "guest") -> list[str]:
        """Queue a badge for each of some people; return the job ids."""
        self.desk.import_people(
            *(sample_guest(reference, category=category) for reference in references)
        )
        return [self._order(reference) for reference in references]

    def job(self, job_id: str) -> BadgeJob:
        with self.desk.store.reading() as reader:
            badge_job = reader.badges.find(job_id)
        assert badge_job is not None
        return badge_job

    def states(self, *jobs: str) -> list[BadgeState]:
        return [self.job(job).state for job in jobs]

    def printer_health(self, name: str = "Front") -> PrinterHealth:
        with self.desk.store.reading() as reader:
            (found,) = [
                health for health in reader.printers.all() if health.name == name
            ]
        return found

    def wait_until(self, state: BadgeState, *jobs: str) -> None:
        wait_for(lambda: set(self.states(*jobs)) == {state})

    def close(self) -> None:
        for spooler in self.spoolers:
            spooler.close()
        self.desk.close()

    def _order(self, reference: str) -> str:
        registration = self.desk.find_holder(reference).registration.id
        order = BadgeOrder(registration=registration, station="desk")
        return PrintBadge(self.desk.store, self.desk.clock)(order).id
