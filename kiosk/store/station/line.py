"""The line between a station and its hub: asks, sends and takes in, beside all else."""

import logging
import socket
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from select import select
from threading import Event, Lock, Thread
from time import monotonic

from uuid_utils import uuid7

from kiosk.domain.fault import KnownFault
from kiosk.domain.link import Link
from kiosk.domain.station import Health, HubStanding
from kiosk.files.process_lock import ProcessLock
from kiosk.service.offline import HubAway
from kiosk.service.ports import Clock
from kiosk.store.hub.faults import NotLetIn
from kiosk.store.hub.standing import Revoked
from kiosk.store.hub.store import HubStore
from kiosk.store.station.contact import Contact
from kiosk.store.station.replica import Replica
from kiosk.store.station.sending import send
from kiosk.store.station.taking import Ahead, catch_up, check_not_put_back

_log = logging.getLogger(__name__)
LOOK, LOOK_ALONE, SELDOM = 1.0, 0.5, 30.0
"""Seconds between two rounds when nobody rings; seldom where the hub said no."""
ALONE = "alone since"
"""Under which the copy keeps the moment, for the next process of this home."""
SOON = "It answers again, and is relied on once it has done so well for a moment."
REPORT = timedelta(seconds=5)
AT_ONCE = 2.5
"""Seconds that a face or a command waits at first for the hub to be there."""
LAST = 1.0
"""Seconds that hanging up waits for what goes on, before it is cut."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ends:
    """The two ends of a line, and what else it needs.

    ``reach`` opens the hub for so many seconds of silence, ``health`` words how this
    station is. Scans wait ``silence`` seconds for an answer.
    """

    replica: Replica
    reach: Callable[[float], HubStore]
    clock: Clock
    lock: ProcessLock
    health: Callable[[HubStanding], Health] | None = None
    silence: float = 0.3


class Line:
    """Keeps a station and its hub together, on a thread of its own."""

    def __init__(self, ends: Ends) -> None:
        self._ends, self._id = ends, str(uuid7())
        self._kept = ends.replica.noted(ALONE) or ""
        since = datetime.fromisoformat(self._kept) if self._kept else ends.clock.now()
        self._link = Link(timedelta(seconds=ends.silence), since)
        self._guard = Lock()
        self._closing, self._visited = Event(), Event()
        self._contact = Contact(ends.reach, ends.silence, self._closing)
        self._news: Ahead = set()
        self._wrote, self._turned_away, self._put_out = False, False, False
        self._trouble, self._ahead = "", timedelta()
        self._reported = datetime.min.replace(tzinfo=UTC)
        self._bell, self._ringing = socket.socketpair()
        for end in (self._bell, self._ringing):
            end.setblocking(False)  # noqa: FBT003  Python's own signature
        self.turn = 0
        self._thread = Thread(target=self._run, name="line", daemon=True)

    def hub(self) -> HubStore | None:
        """Give the hub, while it may be relied on."""
        return self._contact.verdicts if self._link.connected else None

    def standing(self) -> HubStanding:
        """Say how this station stands with its hub."""
        backlog = self._ends.replica.backlog()
        with self._guard:
            return HubStanding(
                hub=self._contact.name,
                alone_since=None if self._link.connected else self._link.since,
                unsent=backlog.scans,
                refused=backlog.refused,
                trouble=self._trouble or ("" if self._link.connected else SOON),
                clock_ahead_ms=round(self._ahead / timedelta(milliseconds=1)),
                put_out=self._put_out,
            )

    def lost(self, fault: KnownFault) -> None:
        """Note that the hub did not answer a scan in time."""
        self._miss(str(fault))
        self.wake()

    def wrote(self) -> None:
        """Note that there is something for others to hear."""
        self._wrote = True
        if self._link.connected:
            self.wake()

    def trouble(self, fault: Exception) -> None:
        """Note what is wrong here, while the hub goes on deciding."""
        known = isinstance(fault, KnownFault)
        said = str(fault) if known else "The copy of the hub's records is not kept up."
        with self._guard:
            news, self._trouble = said != self._trouble, said
            self.turn += news
        if news and not known:
            _log.warning("The line to the hub broke: %s", type(fault).__name__)

    def wake(self) -> None:
        """Begin a round at once."""
        try:
            self._ringing.send(b".")
        except OSError:  # closed, or rung often enough
            return

    def start(self) -> None:
        """Keep up with the hub from now on; it has a moment to be there at once."""
        self._thread.start()
        self._visited.wait(AT_ONCE)

    def close(self) -> None:
        """Hang up, with a last round if the hub is there; what takes long is cut."""
        self._closing.set()
        self.wake()
        self._thread.join(LAST)
        if self._thread.is_alive():
            self._contact.cut()
            self._thread.join(LAST)
        if not self._thread.is_alive():
            self._bell.close()
            self._ringing.close()

    def _run(self) -> None:
        try:
            while not self._closing.is_set():
                self._visit()
                self._visited.set()
                self._keep_since()
                self._wait()
            if self._link.connected:
                self._visit()
        finally:
            with self._guard:
                self._link.missed(self._ends.clock.now())
            self._contact.drop()
            self._ends.lock.release()

    def _visit(self) -> None:
        """Go one round: ask the hub how it is, send, take in, report."""
        try:
            self._round(*self._contact.open())
        except HubAway as fault:
            self._away(fault, turned_away=isinstance(fault, NotLetIn))
        except Exception as fault:  # noqa: BLE001  the line must outlive any fault
            if self._contact.verdicts is None:
                self._away(fault, turned_away=True)
            else:
                self.trouble(fault)

    def _round(self, verdicts: HubStore, works: HubStore) -> None:
        self._turned_away = False
        self._ask(verdicts)
        if not self._link.connected:
            check_not_put_back(self._ends.replica, works)
        self._exchange(works)
        if self._link.connected:
            self._forget_trouble()
        if self._ends.lock.acquire():
            self._report(works)

    def _ask(self, hub: HubStore) -> None:
        """Measure how quickly the hub answers, and how the clocks differ."""
        begun = monotonic()
        theirs = hub.ping()
        took = timedelta(seconds=monotonic() - begun)
        with self._guard:
            self._ahead = datetime.now(UTC) - took / 2 - theirs  # noqa: TID251  the computer's own clock, not a rehearsal's
            self._link.heard(took, self._ends.clock.now())
            if not self._link.connected and took > self._link.silence / 2:
                self._trouble = f"The hub {hub.name} answers too slowly."

    def _exchange(self, works: HubStore) -> None:
        wrote, self._wrote = self._wrote, False
        ours = self._ends.lock.acquire()
        sent = ours and send(self._ends.replica, works, self._ends.clock.now())
        self._begin()  # at once: at a busy desk the outbox is empty for a moment only
        if sent or wrote:
            works.ring(self._id)
        if ours:
            self._contact.listen()
            catch_up(self._ends.replica, works, self._news)

    def _report(self, works: HubStore) -> None:
        now = self._ends.clock.now()
        if self._ends.health is None or now - self._reported < REPORT:
            return
        with works.transaction() as tx:
            tx.stations.put_health(self._ends.health(self.standing()))
        self._reported = now

    def _wait(self) -> None:
        """Wait for the time to look again, a ring of another station, or our own."""
        bell, others = self._bell.fileno(), self._contact.fileno()
        until = monotonic() + self._pause()
        while (left := until - monotonic()) > 0 and not self._closing.is_set():
            ready, _, _ = select(
                [bell] if others is None else [bell, others], [], [], left
            )
            if bell in ready:
                self._bell.recv(4096)
                return
            if others in ready and self._contact.rung(self._id):
                return

    def _pause(self) -> float:
        if self._turned_away:
            return SELDOM
        return LOOK if self._link.connected else LOOK_ALONE

    def _begin(self) -> None:
        """Rely on the hub, once it is steady and knows all that was decided here."""
        now = self._ends.clock.now()
        steady = not self._link.connected and self._link.ready(now)
        if steady and not self._ends.replica.backlog().decisions:
            self._forget_trouble()
            with self._guard:
                self.turn += 1
                self._link.begin(now)

    def _forget_trouble(self) -> None:
        with self._guard:
            self.turn += bool(self._trouble)
            self._trouble = ""

    def _away(self, fault: Exception, *, turned_away: bool) -> None:
        self._turned_away = turned_away
        self._put_out = isinstance(fault, Revoked)
        known = isinstance(fault, KnownFault)
        self._miss(str(fault) if known else "The line to the hub broke.")
        self._contact.drop()

    def _keep_since(self) -> None:
        """Let the next process of this home know since when the hub is away."""
        alone = "" if self._link.connected else self._link.since.isoformat()
        if alone == self._kept or self._put_out or not self._ends.lock.acquire():
            return
        with suppress(KnownFault), self._ends.replica.copying() as tx:
            tx.note(ALONE, alone)
            self._kept = alone

    def _miss(self, why: str) -> None:
        with self._guard:
            self.turn += self._link.connected or why != self._trouble
            self._link.missed(self._ends.clock.now())
            self._trouble = why
