"""Brings queued badges to the printers: one process of a home does it for all."""

import logging
from collections.abc import Mapping, Sequence
from pathlib import Path
from threading import Event, Thread
from typing import Protocol

from kiosk.devices.lane import Lane, LaneQueue, Pace
from kiosk.devices.printers import Printer
from kiosk.domain.badge import BadgeJob, BadgeNews, BadgeState, Trouble
from kiosk.files.process_lock import ProcessLock

_log = logging.getLogger(__name__)
USUAL = Pace()
_PRINTER_GONE = "Its printer is no longer in the settings."


class Queue(LaneQueue, Protocol):
    """The badges of this home, shared by all its processes."""

    def open(self) -> Sequence[BadgeJob]:
        """Begin to print; give the badges that another process left under way."""
        ...

    def assign(self, troubles: Mapping[str, Trouble | None]) -> frozenset[str]:
        """Give queued badges their printers; name those for which any waits."""
        ...


class Spool:
    """Prints what is queued, each printer in a lane of its own.

    Of a badge that was under way when a process died its printer is asked; it is never
    printed again by itself unless the printer certainly never got it.
    """

    def __init__(
        self,
        queue: Queue,
        printers: Sequence[Printer],
        lock: Path,
        *,
        pace: Pace = USUAL,
    ) -> None:
        self._queue = queue
        self._lock = ProcessLock(lock)
        self._pace = pace
        self._printing = self._ailing = False
        self._woken, self._closing = Event(), Event()
        self._moved, self._still = Event(), Event()
        self._lanes = [Lane(queue, one, pace, self._turn) for one in printers]
        self._thread = Thread(target=self._run, name="spool", daemon=True)

    @property
    def printing(self) -> bool:
        """Whether this is the process that prints."""
        return self._printing

    def start(self) -> None:
        """Print from now on."""
        self._thread.start()

    def wake(self) -> None:
        """Look for new badges at once."""
        self._woken.set()

    def stop(self) -> None:
        """Take no badge more; what is queued stays queued."""
        self._closing.set()
        self._woken.set()
        for lane in self._lanes:
            lane.stop()

    def close(self) -> None:
        """Stop, and wait until what is being handed over is."""
        self.stop()
        if self._thread.is_alive():
            self._thread.join()
        for lane in self._lanes:
            lane.close()
        self._lock.release()
        self._printing = False

    def drain(self, patience: float = 15.0) -> bool:
        """Start, and wait until all is printed that can be; say if this one prints.

        Where nothing moves for so many seconds, it waits no longer.
        """
        self.start()
        while not self._still.wait(patience):
            if not self._moved.is_set():
                break
            self._moved.clear()
        return self._printing

    def _turn(self) -> None:
        self._moved.set()
        self._woken.set()

    def _run(self) -> None:
        while not self._closing.is_set():
            self._woken.clear()
            try:
                self._tend()
                self._ailing = False
            except Exception:  # noqa: BLE001  printing must outlive any fault of one
                if not self._ailing:
                    _log.exception("The badge queue cannot be reached; trying again.")
                self._ailing = True
            self._woken.wait(self._pace.look)

    def _tend(self) -> None:
        """Give the waiting badges their printers, and wake those printers."""
        if not self._printing and not self._lock.acquire():
            self._still.set()
            return
        under_way = [] if self._printing else self._queue.open()
        troubles = {lane.name: lane.trouble for lane in self._lanes}
        waiting = self._queue.assign(troubles)
        if not self._printing:
            self._begin(under_way)
        well = [lane for lane in self._lanes if not troubles[lane.name]]
        called = [lane for lane in well if lane.name in waiting]
        for lane in called:
            lane.wake()
        if called or any(lane.busy for lane in well):
            self._still.clear()
        else:
            self._still.set()

    def _begin(self, under_way: Sequence[BadgeJob]) -> None:
        names = {lane.name for lane in self._lanes}
        for job in under_way:
            if job.printer not in names:
                news = BadgeNews(
                    job=job.id, state=BadgeState.UNKNOWN, problem=_PRINTER_GONE
                )
                self._queue.mark(job.printer, news)
        self._printing = True
        for lane in self._lanes:
            lane.start([job.id for job in under_way if job.printer == lane.name])
