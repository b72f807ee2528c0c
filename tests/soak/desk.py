"""One desk of a long run: shows each scan to its station until that is answered."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from threading import Condition, Thread

from kiosk.app.bootstrap import SystemClock
from kiosk.domain.ledger import ENTRIES
from tests.soak.plan import Deed, Kind
from tests.stations import Answer, Scanning, Station

ANOTHER_TIME = timedelta(minutes=5)
AHEAD = 4
"""So many scans a desk may be ahead of the slowest."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What was answered; ``late`` is what was asked after the cancellations."""

    deed: Deed
    scan: dict[str, str]
    answer: Answer
    late: bool

    @property
    def let_in(self) -> bool:
        """Whether somebody was admitted."""
        return self.answer.get("verdict") in ENTRIES

    @property
    def alone(self) -> bool:
        """Whether the station decided on its own."""
        return bool(self.answer.get("offline"))


class Progress:
    """Counts what has been answered at each desk; none gets far ahead of the others."""

    def __init__(self, desks: int) -> None:
        self._told = Condition()
        self._counts = [0] * desks

    def step(self, desk: int) -> None:
        """Count one more, and wait for those who are behind."""
        with self._told:
            self._counts[desk] += 1
            self._told.notify_all()
            self._told.wait_for(lambda: self._counts[desk] <= min(self._counts) + AHEAD)

    def reached(self, count: int, within: float) -> bool:
        """Wait until so many are answered in all, and say if they are."""
        with self._told:
            return self._told.wait_for(lambda: sum(self._counts) >= count, within)


class Desk(Thread):
    """A desk with all that happens at it; ``late`` tells if people cancelled by now."""

    def __init__(
        self,
        number: int,
        station: Station,
        deeds: Sequence[Deed],
        progress: Progress,
        late: Callable[[], bool],
    ) -> None:
        super().__init__(name=station.name, daemon=True)
        self.station, self._number = station, number
        self.heard: list[Heard] = []
        self.deaths, self.errors = 0, list[str]()
        self.fault: BaseException | None = None
        self._deeds, self._progress, self._late = deeds, progress, late
        self._scanning: Scanning = station.scanning()

    def run(self) -> None:
        """Do all deeds."""
        try:
            for deed in self._deeds:
                self.heard.append(self._do(deed))
                self._progress.step(self._number)
            self._scanning.close()
        except BaseException as fault:  # noqa: BLE001  the test raises it
            self.fault = fault

    def kill(self) -> None:
        """Kill the process that scans."""
        self._scanning.kill()

    def _do(self, deed: Deed) -> Heard:
        late = self._late()
        if deed.kind is Kind.WALK_IN:
            name = f"Guest {deed.nonce}"
            return Heard(deed, {}, self.station.run("walk-in", "--name", name), late)
        if deed.kind is Kind.UNDO and self.heard[deed.of].let_in:
            entry = self.heard[deed.of].answer["entry"]
            words = ("undo", entry, "--reason", "a slip", "--operator", "supervisor")
            return Heard(deed, {}, self.station.run(*words), late)
        scan = self._scan(deed)
        return Heard(deed, scan, self._ask(scan), late)

    def _scan(self, deed: Deed) -> dict[str, str]:
        if deed.kind not in {Kind.AGAIN, Kind.LATER}:
            return deed.scan
        scan = self.heard[deed.of].scan or deed.scan
        if deed.kind is Kind.LATER:
            later = SystemClock().now() + ANOTHER_TIME
            scan = scan | {"at": later.isoformat()}
        return scan

    def _ask(self, scan: dict[str, str]) -> Answer:
        """Scan until there is an answer: a process that died is started anew."""
        while True:
            answer = self._scanning.ask(scan)
            if answer is None:
                self.deaths += 1
                self._scanning.close()
                self._scanning = self.station.scanning()
            elif "error" in answer:
                self.errors.append(answer["error"])
            else:
                return answer
