"""The badges' way to one printer: one after the other, each followed to its end.

Each printer has a thread of its own, so that one that is gone, slow or out of paper
holds up nobody else's badges.
"""

import logging
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from threading import Event, Thread
from time import monotonic
from typing import Protocol

from kiosk.devices.printers import Condition, Printed, Printer
from kiosk.domain.badge import BadgeNews, BadgeState, Trouble
from kiosk.domain.badge_content import BadgeWork

_log = logging.getLogger(__name__)
_TAKEN = Printed(BadgeState.SENT, settled=False)
_WENT_WRONG = "The printing went wrong midway."


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How often a printer is asked, in seconds.

    A badge under way is followed after ``first``, then each time after twice as long,
    up to ``slowest``, or twice that while something holds it up; how a printer is, is
    asked every ``look``.
    """

    first: float = 0.05
    slowest: float = 0.5
    look: float = 3.0


class LaneQueue(Protocol):
    """The queue as one printer's lane needs it."""

    def take(self, printer: str) -> BadgeWork | None:
        """Claim the oldest badge that waits for a printer."""
        ...

    def mark(self, printer: str, news: BadgeNews) -> None:
        """Note what a printer says of a badge."""
        ...

    def report(self, printer: str, trouble: Trouble | None, detail: str) -> None:
        """Note how a printer is."""
        ...


class Lane:
    """Hands one printer its badges, the next when the one before is settled.

    ``turn`` is called whenever the lane has something new to tell.
    """

    def __init__(
        self, queue: LaneQueue, printer: Printer, pace: Pace, turn: Callable[[], None]
    ) -> None:
        self.name = printer.name
        self._queue = queue
        self._printer = printer
        self._pace = pace
        self._turn = turn
        self._left: deque[str] = deque()
        self._untold: deque[BadgeNews] = deque()
        self._job = ""
        self._said: Printed | None = None
        self._rest = 0.0
        self._condition: Condition | None = None
        self._reported: Condition | None = None
        self._look_at = 0.0
        self._active, self._idling = True, False
        self._ailing = False
        self._woken = Event()
        self._closing = Event()
        self._thread = Thread(target=self._run, name=f"lane {self.name}", daemon=True)

    @property
    def trouble(self) -> Trouble | None:
        """What keeps the printer from printing, as far as it was asked."""
        return self._condition.trouble if self._condition else None

    @property
    def busy(self) -> bool:
        """Whether a badge is under way here, or the printer was not asked yet."""
        return self._active

    def start(self, under_way: Sequence[str]) -> None:
        """Follow the badges that another process sent, then take what is queued."""
        self._left.extend(under_way)
        self._thread.start()

    def wake(self) -> None:
        """Look for a badge at once."""
        self._woken.set()

    def stop(self) -> None:
        """Take no badge more; what is under way is followed by whoever prints next."""
        self._closing.set()
        self._woken.set()

    def close(self) -> None:
        """Stop, and wait until what is being handed over is."""
        self.stop()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        while not self._closing.is_set():
            self._woken.clear()
            try:
                rest = self._step()
                self._ailing = False
            except Exception:  # noqa: BLE001  printing must outlive any fault of one
                if not self._ailing:
                    _log.exception("The badge queue cannot be reached; trying again.")
                self._ailing, rest = True, self._pace.look
            (self._closing if self._job else self._woken).wait(rest)

    def _step(self) -> float:
        """Do the next thing, and say how long to rest after it."""
        self._tell()
        if not self._job and self._left:
            self._job, self._rest = self._left.popleft(), self._pace.first
        if self._job:
            self._heed(self._job, self._ask(self._printer.follow, self._job))
            self._look()
            return self._rest
        self._look()
        self._active = self._active or not self.trouble
        work = None if self.trouble else self._queue.take(self.name)
        if work is None:
            return self._idle()
        self._idling = False
        self._rest, self._said = self._pace.first, _TAKEN
        printed = _offered(self._ask(self._printer.send, work))
        self._heed(work.job_id, printed)
        return self._rest

    def _idle(self) -> float:
        self._active = False
        if not self._idling:
            self._idling = True
            self._turn()
        return self._pace.look

    def _heed(self, job: str, printed: Printed) -> None:
        """Keep what a printer says of a badge, and note it."""
        self._job = job
        if printed != self._said:
            self._said = printed
            self._untold.append(_news(job, printed))
        slowest = self._pace.slowest * (2 if printed.trouble else 1)
        self._rest = min(2 * self._rest, slowest)
        if printed.settled or printed.state is BadgeState.QUEUED:
            self._job, self._said, self._rest = "", None, 0.0
        self._tell()
        if printed.trouble and self.trouble is not printed.trouble:
            self._find(Condition(printed.trouble, printed.problem))
        elif self.trouble and not printed.trouble:
            self._look_at = 0.0

    def _tell(self) -> None:
        """Note results, also those that could not be noted before."""
        while self._untold:
            self._queue.mark(self.name, self._untold[0])
            self._untold.popleft()
            self._turn()

    def _look(self) -> None:
        """Ask how the printer is, when it is time to."""
        if monotonic() >= self._look_at:
            self._find(self._ask_condition())
        if self._condition != self._reported and self._condition:
            found = self._condition
            self._queue.report(self.name, found.trouble, found.detail)
            self._reported = found
            self._turn()

    def _find(self, condition: Condition) -> None:
        self._condition = condition
        self._look_at = monotonic() + self._pace.look

    def _ask(self, question: Callable[..., Printed], about: object) -> Printed:
        try:
            return question(about)
        except Exception:  # noqa: BLE001  printing must outlive any fault of one
            _log.exception("The printer “%s” failed.", self.name)
            return Printed(BadgeState.UNKNOWN, _WENT_WRONG)

    def _ask_condition(self) -> Condition:
        try:
            return self._printer.condition()
        except Exception:  # noqa: BLE001  printing must outlive any fault of one
            _log.exception("The printer “%s” failed.", self.name)
            return Condition(Trouble.OTHER, _WENT_WRONG)


def _offered(said: Printed) -> Printed:
    """Tell what came of handing a badge over.

    Where something passing kept the printer from taking it, it is queued as before, and
    another printer may be asked.
    """
    if said.state is BadgeState.FAILED and said.trouble:
        return replace(said, state=BadgeState.QUEUED)
    if said.state is BadgeState.QUEUED and not said.trouble:
        return replace(said, trouble=Trouble.OTHER)
    return said


def _news(job: str, said: Printed) -> BadgeNews:
    """Put it in the records' words; as long as a printer may tell, nobody is asked."""
    queued = said.state is BadgeState.QUEUED
    open_yet = said.state is BadgeState.UNKNOWN and not said.settled
    return BadgeNews(
        job=job,
        state=BadgeState.SENT if open_yet else said.state,
        problem=said.problem,
        trouble=said.trouble,
        settled=said.settled and not queued,
    )
