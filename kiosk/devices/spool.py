"""Takes queued badges to the printer, one after the other, in a thread of its own."""

import logging
from collections import deque
from pathlib import Path
from threading import Event, Thread
from typing import Protocol

from kiosk.devices.printers import Printed, Printer
from kiosk.devices.spool_lock import SpoolLock
from kiosk.domain.badge import BadgeState
from kiosk.domain.badge_content import BadgeWork

_log = logging.getLogger(__name__)


class Queue(Protocol):
    """The queued badges of this station, shared by all its processes."""

    def take(self) -> BadgeWork | None:
        """Claim the oldest queued badge: in one step it is "sent" and nobody else's."""
        ...

    def mark(self, job_id: str, state: BadgeState, problem: str) -> None:
        """Note what became of a badge."""
        ...

    def mark_orphans(self) -> None:
        """Make "unknown" of every badge that is still "sent"; no process has it now."""
        ...


class Spool:
    """Prints what is queued, as long as no other process of this home does.

    A badge that was under way when a process died is never printed again by itself:
    it becomes "unknown", and the desk decides.
    """

    def __init__(
        self, queue: Queue, printer: Printer, lock: Path, pause: float = 0.5
    ) -> None:
        self._queue = queue
        self._printer = printer
        self._lock = SpoolLock(lock)
        self._pause = pause
        self._holding = False
        self._ailing = False
        self._untold: deque[tuple[str, Printed]] = deque()
        self._woken = Event()
        self._closing = Event()
        self._thread = Thread(target=self._run, name="spool", daemon=True)

    def start(self) -> None:
        """Print from now on, looking for new badges every half second."""
        self._thread.start()

    def wake(self) -> None:
        """Look for new badges at once."""
        self._woken.set()

    def stop(self) -> None:
        """Take no badge more after the one under way; what is queued stays queued."""
        self._closing.set()
        self._woken.set()

    def close(self) -> None:
        """Stop, and wait until the badge under way is finished."""
        self.stop()
        if self._thread.is_alive():
            self._thread.join()
        self._lock.release()
        self._holding = False

    def drain(self) -> int:
        """Print all that is queued now, and say how many badges were taken.

        Where another process prints, it does so, and this one takes none.
        """
        taken = 0
        if self._hold():
            self._tell()
            while not self._closing.is_set() and (work := self._queue.take()):
                self._untold.append((work.job_id, self._print(work)))
                self._tell()
                taken += 1
        return taken

    def _run(self) -> None:
        while not self._closing.is_set():
            self._woken.clear()
            try:
                self.drain()
                self._ailing = False
            except Exception:  # noqa: BLE001  printing must outlive any fault of one
                if not self._ailing:
                    _log.exception("The badge queue cannot be reached; trying again.")
                self._ailing = True
            self._woken.wait(self._pause)

    def _hold(self) -> bool:
        if not self._holding and self._lock.take():
            self._queue.mark_orphans()
            self._holding = True
        return self._holding

    def _tell(self) -> None:
        """Note results, also those that could not be noted before."""
        while self._untold:
            job_id, printed = self._untold[0]
            self._queue.mark(job_id, printed.state, printed.problem)
            self._untold.popleft()

    def _print(self, work: BadgeWork) -> Printed:
        try:
            return self._printer.send(work)
        except Exception:  # noqa: BLE001  printing must outlive any fault of one
            _log.exception("The printer “%s” failed.", self._printer.name)
            return Printed(BadgeState.UNKNOWN, "The printing went wrong midway.")
