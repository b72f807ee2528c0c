"""The line between a station and its hub: asks, sends and takes in, beside all else."""

import logging
import socket
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from select import select
from threading import Event, Lock, Thread
from time import monotonic
from typing import Protocol

import psycopg
from uuid_utils import uuid7

from kiosk.domain.fault import KnownFault
from kiosk.domain.link import Link
from kiosk.domain.station import Health, HubStanding
from kiosk.service.ports import Clock
from kiosk.store.hub.store import Driver, HubStore
from kiosk.store.station.replica import Replica
from kiosk.store.station.sending import send
from kiosk.store.station.taking import catch_up

_log = logging.getLogger(__name__)
PATIENT = 10.0
"""Seconds that the line itself waits for an answer; nobody waits for the line."""
LOOK, LOOK_ALONE = 1.0, 0.5
"""Seconds between two rounds when nobody rings."""
AT_ONCE = 1.0
"""Seconds that a face or a command waits for the hub before it begins alone."""
REPORT = timedelta(seconds=5)


class OneProcess(Protocol):
    """A lock that one process of this home holds."""

    def take(self) -> bool:
        """Take it if nobody else holds it, and say if it is ours."""
        ...

    def release(self) -> None:
        """Let it go."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Ends:
    """The two ends of a line, and what else it needs.

    ``reach`` opens the hub for so many seconds of silence, ``health`` words how this
    station is. Scans wait ``silence`` seconds for an answer.
    """

    replica: Replica
    reach: Callable[[float], HubStore]
    clock: Clock
    lock: OneProcess
    health: Callable[[HubStanding], Health] | None = None
    silence: float = 0.3


class Line:
    """Keeps a station and its hub together, on a thread of its own."""

    def __init__(self, ends: Ends) -> None:
        self._ends, self._id = ends, str(uuid7())
        self._link = Link(timedelta(seconds=ends.silence), ends.clock.now())
        self._guard = Lock()
        self._closing, self._visited = Event(), Event()
        self._wrote = False
        self._verdicts: HubStore | None = None
        self._works: HubStore | None = None
        self._listening: tuple[ExitStack, Driver] | None = None
        self._trouble, self._ahead = "", timedelta()
        self._reported = datetime.min.replace(tzinfo=UTC)
        self._bell, self._ringing = socket.socketpair()
        self._bell.setblocking(False)  # noqa: FBT003  Python's own signature
        self.turn = 0
        self._thread = Thread(target=self._run, name="line", daemon=True)

    def hub(self) -> HubStore | None:
        """Give the hub, while it may be relied on."""
        return self._verdicts if self._link.connected else None

    def standing(self) -> HubStanding:
        """Say how this station stands with its hub."""
        backlog = self._ends.replica.backlog()
        with self._guard:
            return HubStanding(
                hub=self._works.name if self._works else "",
                alone_since=None if self._link.connected else self._link.since,
                unsent=backlog.scans,
                refused=backlog.refused,
                trouble=self._trouble,
                clock_ahead_ms=round(self._ahead / timedelta(milliseconds=1)),
            )

    def lost(self, fault: KnownFault) -> None:
        """Note that the hub did not answer a scan in time."""
        self._miss(str(fault))
        self.wake()

    def wrote(self) -> None:
        """Note that there is something for others to hear."""
        self._wrote = True
        self.wake()

    def wake(self) -> None:
        """Begin a round at once."""
        try:
            self._ringing.send(b".")
        except OSError:  # closed, or rung often enough
            return

    def start(self) -> None:
        """Keep up with the hub from now on; it has a second to be there at once."""
        self._thread.start()
        self._visited.wait(AT_ONCE)

    def close(self) -> None:
        """Hang up, with a last round if the hub is there."""
        self._closing.set()
        self.wake()
        if self._thread.is_alive():
            self._thread.join()
        if self._link.connected:
            self.visit()
        self._drop()
        self._ends.lock.release()
        self._bell.close()
        self._ringing.close()

    def visit(self) -> None:
        """Go one round: ask the hub how it is, send, take in, report."""
        try:
            verdicts, works = self._reach()
            self._ask(verdicts)
            if self._ends.lock.take():
                self._exchange(works)
            now = self._ends.clock.now()
            if self._link.ready(now) and not self._ends.replica.backlog().decisions:
                self._begin()
            if self._ends.lock.take():
                self._report(works)
        except KnownFault as fault:
            self._miss(str(fault))
            self._drop()
        except Exception as error:  # noqa: BLE001  the line must outlive any fault
            _log.warning("The line to the hub broke: %s", type(error).__name__)
            self._miss("The line to the hub broke.")
            self._drop()

    def _run(self) -> None:
        while not self._closing.is_set():
            self.visit()
            self._visited.set()
            self._wait()

    def _reach(self) -> tuple[HubStore, HubStore]:
        if self._verdicts is None or self._works is None:
            self._works = self._ends.reach(PATIENT)
            self._verdicts = self._ends.reach(self._ends.silence)
        return self._verdicts, self._works

    def _ask(self, hub: HubStore) -> None:
        """Measure how quickly the hub answers, and how the clocks differ."""
        begun = monotonic()
        theirs = hub.ping()
        took = timedelta(seconds=monotonic() - begun)
        with self._guard:
            self._ahead = datetime.now(UTC) - took / 2 - theirs  # noqa: TID251  the computer's own clock, not a rehearsal's
            self._link.heard(took, self._ends.clock.now())

    def _exchange(self, works: HubStore) -> None:
        wrote, self._wrote = self._wrote, False
        if send(self._ends.replica, works, self._ends.clock.now()) or wrote:
            works.ring(self._id)
        if self._listening is None:
            stack = ExitStack()
            self._listening = stack, stack.enter_context(works.listening())
        catch_up(self._ends.replica, works)

    def _report(self, works: HubStore) -> None:
        now = self._ends.clock.now()
        if self._ends.health is None or now - self._reported < REPORT:
            return
        with works.transaction() as tx:
            tx.put_health(self._ends.health(self.standing()))
        self._reported = now

    def _wait(self) -> None:
        """Wait for the time to look again, a ring of another station, or our own."""
        bell = self._bell.fileno()
        others = self._listening[1].fileno() if self._listening else bell
        pause = LOOK if self._link.connected else LOOK_ALONE
        ready, _, _ = select({bell, others}, [], [], pause)
        if bell in ready:
            self._bell.recv(4096)
        if self._listening and others in ready:
            try:
                list(self._listening[1].notifies(timeout=0))
            except psycopg.Error:  # the next round tells why
                self._hang_up()

    def _begin(self) -> None:
        with self._guard:
            self._trouble = ""
            if not self._link.connected:
                self._link.begin(self._ends.clock.now())
                self.turn += 1

    def _miss(self, why: str) -> None:
        with self._guard:
            self.turn += self._link.connected or why != self._trouble
            self._link.missed(self._ends.clock.now())
            self._trouble = why

    def _hang_up(self) -> None:
        listening, self._listening = self._listening, None
        if listening is not None:
            listening[0].close()

    def _drop(self) -> None:
        """Let go of the hub; the next contact looks at it afresh."""
        self._hang_up()
        for hub in (self._verdicts, self._works):
            if hub is not None:
                hub.close()
        self._verdicts = self._works = None
