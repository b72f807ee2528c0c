"""The spooler: one process of a home feeds queued badges to all its printers."""

import logging
from collections.abc import Mapping, Sequence
from pathlib import Path
from threading import Event, Thread
from typing import Protocol

from kiosk.devices.printers import Printer
from kiosk.devices.printers.printer_worker import (
    PollIntervals,
    PrinterWorker,
    WorkerQueue,
)
from kiosk.domain.badges.badge_job import (
    BadgeJob,
    BadgeState,
    JobUpdate,
    PrinterTrouble,
)
from kiosk.files.process_lock import ProcessLock

_log = logging.getLogger(__name__)
DEFAULT_INTERVALS = PollIntervals()
_PRINTER_REMOVED = "Its printer is no longer in the settings."


class SpoolQueue(WorkerQueue, Protocol):
    """The badge queue of this home, shared by all its processes."""

    def open(self) -> Sequence[BadgeJob]:
        """Begin to print; return the jobs that another process left under way."""
        ...

    def assign(self, troubles: Mapping[str, PrinterTrouble | None]) -> frozenset[str]:
        """Assign queued badges to printers; return the printers for which any waits."""
        ...


class Spooler:
    """Prints what is queued, with a worker for each printer.

    A job that was under way when a process died is followed at its printer; it is never
    printed again by itself unless the printer certainly never got it.
    """

    def __init__(
        self,
        queue: SpoolQueue,
        printers: Sequence[Printer],
        lock: Path,
        *,
        intervals: PollIntervals = DEFAULT_INTERVALS,
    ) -> None:
        self._queue = queue
        self._lock = ProcessLock(lock)
        self._intervals = intervals
        self._printing = self._failing = False
        self._woken, self._closing = Event(), Event()
        self._progressed, self._idle = Event(), Event()
        self._workers = [
            PrinterWorker(queue, printer, intervals, self._on_progress)
            for printer in printers
        ]
        self._thread = Thread(target=self._run, name="spool", daemon=True)

    @property
    def printing(self) -> bool:
        """Return whether this is the process that prints."""
        return self._printing

    def start(self) -> None:
        """Begin to print."""
        self._thread.start()

    def wake(self) -> None:
        """Assign new badges at once."""
        self._woken.set()

    def stop(self) -> None:
        """Claim no more badges; what is queued stays queued."""
        self._closing.set()
        self._woken.set()
        for worker in self._workers:
            worker.stop()

    def close(self) -> None:
        """Stop, and wait until the badges that are being sent are sent."""
        self.stop()
        if self._thread.is_alive():
            self._thread.join()
        for worker in self._workers:
            worker.close()
        self._lock.release()
        self._printing = False

    def drain(self, idle_timeout: float = 15.0) -> bool:
        """Print all that can be printed, and return whether this process prints.

        Where nothing progresses for so many seconds, it waits no longer.
        """
        self.start()
        while not self._idle.wait(idle_timeout):
            if not self._progressed.is_set():
                break
            self._progressed.clear()
        return self._printing

    def _on_progress(self) -> None:
        self._progressed.set()
        self._woken.set()

    def _run(self) -> None:
        while not self._closing.is_set():
            self._woken.clear()
            try:
                self._dispatch()
                self._failing = False
            except Exception:  # noqa: BLE001  printing goes on after any fault
                if not self._failing:
                    _log.exception("The badge queue cannot be reached; trying again.")
                self._failing = True
            self._woken.wait(self._intervals.status)

    def _dispatch(self) -> None:
        """Assign the waiting badges to printers, and wake those printers' workers."""
        if not self._printing and not self._lock.acquire():
            self._idle.set()
            return
        under_way = [] if self._printing else self._queue.open()
        troubles = {worker.name: worker.trouble for worker in self._workers}
        waiting = self._queue.assign(troubles)
        if not self._printing:
            self._start_workers(under_way)
        healthy = [worker for worker in self._workers if not troubles[worker.name]]
        to_wake = [worker for worker in healthy if worker.name in waiting]
        for worker in to_wake:
            worker.wake()
        if to_wake or any(worker.busy for worker in healthy):
            self._idle.clear()
        else:
            self._idle.set()

    def _start_workers(self, under_way: Sequence[BadgeJob]) -> None:
        names = {worker.name for worker in self._workers}
        for job in under_way:
            if job.printer not in names:
                update = JobUpdate(
                    job=job.id, state=BadgeState.UNKNOWN, problem=_PRINTER_REMOVED
                )
                self._queue.record(job.printer, update)
        self._printing = True
        for worker in self._workers:
            worker.start([job.id for job in under_way if job.printer == worker.name])
