"""The worker of one printer: sends one badge after the other, each to its end.

Each printer has a thread of its own, so that one that is gone, slow or out of paper
delays no other printer's badges.
"""

import logging
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from threading import Event, Thread
from time import monotonic
from typing import Protocol

from kiosk.devices.printers import JobStatus, Printer, PrinterStatus
from kiosk.domain.badges.badge_content import PrintRequest
from kiosk.domain.badges.badge_job import BadgeState, JobUpdate, PrinterTrouble

_log = logging.getLogger(__name__)
_SENT = JobStatus(BadgeState.SENT, settled=False)
_WENT_WRONG = "The printing went wrong midway."


@dataclass(frozen=True, slots=True, kw_only=True)
class PollIntervals:
    """The intervals at which a printer is polled, in seconds.

    A job under way is polled after ``first``, then each time after twice as long, up to
    ``slowest``, or twice that while something holds it up; the printer's own status is
    polled every ``status``.
    """

    first: float = 0.05
    slowest: float = 0.5
    status: float = 3.0


class WorkerQueue(Protocol):
    """The badge queue as one printer's worker needs it."""

    def claim(self, printer: str) -> PrintRequest | None:
        """Claim the oldest badge that waits for a printer; None if there is none."""
        ...

    def record(self, printer: str, update: JobUpdate) -> None:
        """Record a job's status."""
        ...

    def report(self, printer: str, trouble: PrinterTrouble | None, detail: str) -> None:
        """Record a printer's status."""
        ...


class PrinterWorker:
    """Sends one printer its badges, the next when the one before is settled.

    ``progressed`` is called whenever the worker has recorded something new.
    """

    def __init__(
        self,
        queue: WorkerQueue,
        printer: Printer,
        intervals: PollIntervals,
        progressed: Callable[[], None],
    ) -> None:
        self.name = printer.name
        self._queue = queue
        self._printer = printer
        self._intervals = intervals
        self._progressed = progressed
        self._resumed: deque[str] = deque()
        self._unreported: deque[JobUpdate] = deque()
        self._job_id = ""
        self._last_status: JobStatus | None = None
        self._delay = 0.0
        self._status: PrinterStatus | None = None
        self._reported_status: PrinterStatus | None = None
        self._status_due_at = 0.0
        self._active, self._idle_reported = True, False
        self._failing = False
        self._woken = Event()
        self._closing = Event()
        self._thread = Thread(
            target=self._run, name=f"printer {self.name}", daemon=True
        )

    @property
    def trouble(self) -> PrinterTrouble | None:
        """The trouble of the printer when it was polled last; None if there is none."""
        return self._status.trouble if self._status else None

    @property
    def busy(self) -> bool:
        """Return whether a job is under way here, or the printer was not polled yet."""
        return self._active

    def start(self, job_ids: Sequence[str]) -> None:
        """Follow the jobs that another process sent, then claim queued badges."""
        self._resumed.extend(job_ids)
        self._thread.start()

    def wake(self) -> None:
        """Claim a badge at once, if one waits."""
        self._woken.set()

    def stop(self) -> None:
        """Claim no more badges; whoever prints next follows the job under way."""
        self._closing.set()
        self._woken.set()

    def close(self) -> None:
        """Stop, and wait until the badge that is being sent is sent."""
        self.stop()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        while not self._closing.is_set():
            self._woken.clear()
            try:
                delay = self._step()
                self._failing = False
            except Exception:  # noqa: BLE001  printing goes on after any fault
                if not self._failing:
                    _log.exception("The badge queue cannot be reached; trying again.")
                self._failing, delay = True, self._intervals.status
            (self._closing if self._job_id else self._woken).wait(delay)

    def _step(self) -> float:
        """Do the next thing, and return the seconds to wait after it."""
        self._flush()
        if not self._job_id and self._resumed:
            self._job_id, self._delay = self._resumed.popleft(), self._intervals.first
        if self._job_id:
            self._record(
                self._job_id, self._call(self._printer.job_status, self._job_id)
            )
            self._poll_status()
            return self._delay
        self._poll_status()
        self._active = self._active or not self.trouble
        request = None if self.trouble else self._queue.claim(self.name)
        if request is None:
            return self._become_idle()
        self._idle_reported = False
        self._delay, self._last_status = self._intervals.first, _SENT
        status = _sent_status(self._call(self._printer.send, request))
        self._record(request.job_id, status)
        return self._delay

    def _become_idle(self) -> float:
        self._active = False
        if not self._idle_reported:
            self._idle_reported = True
            self._progressed()
        return self._intervals.status

    def _record(self, job_id: str, status: JobStatus) -> None:
        """Remember a job's status, and queue it for recording."""
        self._job_id = job_id
        if status != self._last_status:
            self._last_status = status
            self._unreported.append(_job_update(job_id, status))
        slowest = self._intervals.slowest * (2 if status.trouble else 1)
        self._delay = min(2 * self._delay, slowest)
        if status.settled or status.state is BadgeState.QUEUED:
            self._job_id, self._last_status, self._delay = "", None, 0.0
        self._flush()
        if status.trouble and self.trouble is not status.trouble:
            self._set_status(PrinterStatus(status.trouble, status.problem))
        elif self.trouble and not status.trouble:
            self._status_due_at = 0.0

    def _flush(self) -> None:
        """Write the recorded statuses, also those that could not be written before."""
        while self._unreported:
            self._queue.record(self.name, self._unreported[0])
            self._unreported.popleft()
            self._progressed()

    def _poll_status(self) -> None:
        """Poll and report the printer's status when it is due."""
        if monotonic() >= self._status_due_at:
            self._set_status(self._printer_status())
        if self._status != self._reported_status and self._status:
            status = self._status
            self._queue.report(self.name, status.trouble, status.detail)
            self._reported_status = status
            self._progressed()

    def _set_status(self, status: PrinterStatus) -> None:
        self._status = status
        self._status_due_at = monotonic() + self._intervals.status

    def _call(self, method: Callable[..., JobStatus], argument: object) -> JobStatus:
        try:
            return method(argument)
        except Exception:  # noqa: BLE001  printing goes on after any fault
            _log.exception("The printer “%s” failed.", self.name)
            return JobStatus(BadgeState.UNKNOWN, _WENT_WRONG)

    def _printer_status(self) -> PrinterStatus:
        try:
            return self._printer.status()
        except Exception:  # noqa: BLE001  printing goes on after any fault
            _log.exception("The printer “%s” failed.", self.name)
            return PrinterStatus(PrinterTrouble.OTHER, _WENT_WRONG)


def _sent_status(status: JobStatus) -> JobStatus:
    """Return what a status means right after sending.

    Where something passing kept the printer from accepting a badge, it is queued as
    before, and another printer may be asked.
    """
    if status.state is BadgeState.FAILED and status.trouble:
        return replace(status, state=BadgeState.QUEUED)
    if status.state is BadgeState.QUEUED and not status.trouble:
        return replace(status, trouble=PrinterTrouble.OTHER)
    return status


def _job_update(job_id: str, status: JobStatus) -> JobUpdate:
    """Convert a status to an update of the records; an open one counts as sent."""
    queued = status.state is BadgeState.QUEUED
    may_change = status.state is BadgeState.UNKNOWN and not status.settled
    return JobUpdate(
        job=job_id,
        state=BadgeState.SENT if may_change else status.state,
        problem=status.problem,
        trouble=status.trouble,
        settled=status.settled and not queued,
    )
