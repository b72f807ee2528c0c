"""One desk of a long run: repeats each scan until its station answers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from threading import Condition, Thread

from kiosk.app.bootstrap import SystemClock
from kiosk.domain.admission.ledger import ADMISSIONS
from tests.soak.scenario import ActionKind, DeskAction
from tests.station_processes import JoinedStation, JsonAnswer, KioskProcess

RESCAN_DELAY = timedelta(minutes=5)
MAX_LEAD = 4
"""How many scans a desk may be ahead of the slowest."""


@dataclass(frozen=True, slots=True)
class ScanResponse:
    """A response; ``after_cancellation`` tells that people were cancelled before it."""

    action: DeskAction
    scan: dict[str, str]
    answer: JsonAnswer
    after_cancellation: bool

    @property
    def was_admitted(self) -> bool:
        """Whether somebody was admitted."""
        return self.answer.get("verdict") in ADMISSIONS

    @property
    def was_offline(self) -> bool:
        """Whether the station decided offline."""
        return bool(self.answer.get("offline"))


class Progress:
    """Counts the responses of each desk; none gets far ahead of the others."""

    def __init__(self, desks: int) -> None:
        self._changed = Condition()
        self._counts = [0] * desks

    def step(self, desk: int) -> None:
        """Count one response, and wait for desks that are behind."""
        with self._changed:
            self._counts[desk] += 1
            self._changed.notify_all()
            self._changed.wait_for(
                lambda: self._counts[desk] <= min(self._counts) + MAX_LEAD
            )

    def reached(self, count: int, within: float) -> bool:
        """Wait until there are so many responses in all; return whether there are."""
        with self._changed:
            return self._changed.wait_for(lambda: sum(self._counts) >= count, within)


class DeskThread(Thread):
    """A desk with its actions; ``late`` tells whether people are cancelled by now."""

    def __init__(
        self,
        number: int,
        station: JoinedStation,
        actions: Sequence[DeskAction],
        progress: Progress,
        is_cancelled: Callable[[], bool],
    ) -> None:
        super().__init__(name=station.name, daemon=True)
        self.station, self._number = station, number
        self.responses: list[ScanResponse] = []
        self.deaths, self.errors = 0, list[str]()
        self.fault: BaseException | None = None
        self._actions, self._progress, self._is_cancelled = (
            actions,
            progress,
            is_cancelled,
        )
        self._scanning: KioskProcess = station.start_scanning()

    def run(self) -> None:
        """Perform all actions."""
        try:
            for action in self._actions:
                self.responses.append(self._perform(action))
                self._progress.step(self._number)
            self._scanning.close()
        except BaseException as fault:  # noqa: BLE001  the test raises it
            self.fault = fault

    def kill(self) -> None:
        """Kill the process that scans."""
        self._scanning.kill()

    def _perform(self, action: DeskAction) -> ScanResponse:
        after_cancellation = self._is_cancelled()
        if action.kind is ActionKind.WALK_IN:
            name = f"Guest {action.nonce}"
            return ScanResponse(
                action,
                {},
                self.station.run("walk-in", "--name", name),
                after_cancellation,
            )
        if (
            action.kind is ActionKind.UNDO
            and self.responses[action.target].was_admitted
        ):
            entry = self.responses[action.target].answer["entry"]
            words = ("undo", entry, "--reason", "a slip", "--operator", "supervisor")
            return ScanResponse(
                action, {}, self.station.run(*words), after_cancellation
            )
        scan = self._scan(action)
        return ScanResponse(action, scan, self._ask(scan), after_cancellation)

    def _scan(self, action: DeskAction) -> dict[str, str]:
        if action.kind not in {ActionKind.AGAIN, ActionKind.LATER}:
            return action.scan
        scan = self.responses[action.target].scan or action.scan
        if action.kind is ActionKind.LATER:
            later = SystemClock().now() + RESCAN_DELAY
            scan = scan | {"at": later.isoformat()}
        return scan

    def _ask(self, scan: dict[str, str]) -> JsonAnswer:
        """Scan until there is an answer: a process that died is restarted."""
        while True:
            answer = self._scanning.request(scan)
            if answer is None:
                self.deaths += 1
                self._scanning.close()
                self._scanning = self.station.start_scanning()
            elif "error" in answer:
                self.errors.append(answer["error"])
            else:
                return answer
