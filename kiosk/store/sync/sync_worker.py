"""The worker that synchronises a station with its hub, on a thread of its own."""

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
from kiosk.domain.stations.circuit_breaker import CircuitBreaker
from kiosk.domain.stations.station import HubStatus, StationHealth
from kiosk.files.process_lock import ProcessLock
from kiosk.service.offline import HubUnavailableError
from kiosk.service.ports import Clock
from kiosk.store.hub.handshake import StationRevokedError
from kiosk.store.hub.hub_store import HubStore
from kiosk.store.hub.postgresql_errors import HubLoginError
from kiosk.store.sync.download import AheadRows, download_changes, require_not_restored
from kiosk.store.sync.hub_connections import HubConnections
from kiosk.store.sync.replica import Replica
from kiosk.store.sync.set_aside import describe_set_aside
from kiosk.store.sync.upload import upload

_log = logging.getLogger(__name__)
ONLINE_INTERVAL_S, OFFLINE_INTERVAL_S, REFUSED_INTERVAL_S = 1.0, 0.5, 30.0
"""Seconds between two synchronisations: online, offline, and if the hub refused."""
RING_INTERVAL_S = 0.2  # between rounds for the sake of rings, however many come
OFFLINE_SINCE_KEY = "alone since"
"""Key of the replica's note with the time, for the next process of this home."""
RECOVERING = "It answers again, and is relied on once it has done so well for a moment."
REPORT_INTERVAL = timedelta(seconds=5)
START_TIMEOUT_S = 2.5
"""Seconds that a face or a command waits for the hub at its start."""
CLOSE_TIMEOUT_S = 1.0
"""Seconds that closing waits for a running synchronisation before it is aborted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncConfig:
    """The configuration of a worker.

    ``connect`` opens the hub with a response timeout in seconds, ``health`` makes this
    station's report. Scans wait ``timeout`` seconds for a response.
    """

    replica: Replica
    connect: Callable[[float], HubStore]
    clock: Clock
    lock: ProcessLock
    health: Callable[[HubStatus], StationHealth] | None = None
    timeout: float = 0.3


class SyncWorker:
    """Synchronises a station with its hub, on a thread of its own."""

    def __init__(self, config: SyncConfig) -> None:
        self._config, self._id = config, str(uuid7())
        self._stored_since = config.replica.read_note(OFFLINE_SINCE_KEY) or ""
        offline_since = (
            datetime.fromisoformat(self._stored_since)
            if self._stored_since
            else config.clock.now()
        )
        self._breaker = CircuitBreaker(timedelta(seconds=config.timeout), offline_since)
        self._lock = Lock()
        self._closing, self._synced = Event(), Event()
        self._connections = HubConnections(
            config.connect, config.timeout, self._closing
        )
        self._ahead_rows: AheadRows = set()
        self._has_changes = self._login_refused = self._is_revoked = False
        self._trouble, self._clock_ahead = "", timedelta()
        self._reported_at = datetime.min.replace(tzinfo=UTC)
        self._wake_receiver, self._wake_sender = socket.socketpair()
        for sock in (self._wake_receiver, self._wake_sender):
            sock.setblocking(False)  # noqa: FBT003  Python's own signature
        self.revision = 0
        self._thread = Thread(target=self._run, name="sync", daemon=True)

    def available_hub(self) -> HubStore | None:
        """Return the hub if it is used for decisions, else None."""
        return self._connections.verdict_store if self._breaker.connected else None

    def status(self) -> HubStatus:
        """Return the status of the connection to the hub."""
        backlog = self._config.replica.backlog()
        with self._lock:
            return HubStatus(
                hub=self._connections.name,
                offline_since=None if self._breaker.connected else self._breaker.since,
                unsent=backlog.scans,
                refused=backlog.refused,
                trouble=self._trouble
                or ("" if self._breaker.connected else RECOVERING),
                clock_ahead_ms=round(self._clock_ahead / timedelta(milliseconds=1)),
                revoked=self._is_revoked,
            )

    def record_hub_failure(self, fault: KnownFault) -> None:
        """Record that the hub did not respond in time."""
        self._record_failure(str(fault))
        self.wake()

    def record_change(self) -> None:
        """Record that there are changes to notify other stations of."""
        self._has_changes = True
        if self._breaker.connected:
            self.wake()

    def record_fault(self, fault: Exception) -> None:
        """Record a fault of the replica, while the hub goes on deciding."""
        is_known = isinstance(fault, KnownFault)
        message = (
            str(fault) if is_known else "The copy of the hub's records is not kept up."
        )
        with self._lock:
            is_new, self._trouble = message != self._trouble, message
            self.revision += is_new
        if is_new and not is_known:
            _log.warning("The line to the hub broke: %s", type(fault).__name__)

    def wake(self) -> None:
        """Start a synchronisation at once."""
        try:
            self._wake_sender.send(b".")
        except OSError:  # closed, or woken already
            return

    def start(self) -> None:
        """Start the thread, and wait briefly for the first synchronisation."""
        self._thread.start()
        self._config.replica.wait_for_sync(self._synced, START_TIMEOUT_S)

    def close(self) -> None:
        """Stop after a last synchronisation; abort it if it takes long."""
        self._closing.set()
        self.wake()
        self._thread.join(CLOSE_TIMEOUT_S)
        if self._thread.is_alive():
            self._connections.abort()
            self._thread.join(CLOSE_TIMEOUT_S)
        if not self._thread.is_alive():
            self._wake_receiver.close()
            self._wake_sender.close()

    def _run(self) -> None:
        try:
            while not self._closing.is_set():
                self._sync_once()
                self._synced.set()
                self._store_offline_since()
                self._wait()
            if self._breaker.connected:
                self._sync_once()
        finally:
            with self._lock:
                self._breaker.record_failure(self._config.clock.now())
            self._connections.close()
            self._config.lock.release()

    def _sync_once(self) -> None:
        """Synchronise once: measure the hub, upload, download and report."""
        try:
            self._sync_with(*self._connections.open())
        except HubUnavailableError as fault:
            self._record_unavailable(fault, refused=isinstance(fault, HubLoginError))
        except Exception as fault:  # noqa: BLE001  the worker must outlive any fault
            if self._connections.verdict_store is None:
                self._record_unavailable(fault, refused=True)
            else:
                self.record_fault(fault)

    def _sync_with(self, verdict_store: HubStore, sync_store: HubStore) -> None:
        self._login_refused = False
        self._measure_hub(verdict_store)
        if not self._breaker.connected:
            require_not_restored(self._config.replica, sync_store)
        self._exchange_changes(verdict_store, sync_store)
        if self._breaker.connected:
            self._set_trouble(self._describe_set_aside())
        if self._config.lock.acquire():
            self._report_health(sync_store)

    def _measure_hub(self, hub: HubStore) -> None:
        """Measure the hub's response time and the difference of the clocks."""
        started = monotonic()
        hub_time = hub.server_time()
        elapsed = timedelta(seconds=monotonic() - started)
        with self._lock:
            self._clock_ahead = datetime.now(UTC) - elapsed / 2 - hub_time  # noqa: TID251  the computer's own clock, not a rehearsal's
            self._breaker.record_answer(elapsed, self._config.clock.now())
            if not self._breaker.connected and elapsed > self._breaker.timeout / 2:
                self._trouble = f"The hub {hub.name} answers too slowly."

    def _exchange_changes(self, verdict_store: HubStore, sync_store: HubStore) -> None:
        has_changes, self._has_changes = self._has_changes, False
        is_owner = self._config.lock.acquire()

        def after_batch() -> None:
            if not self._breaker.connected:
                self._measure_hub(verdict_store)
                self._connect_if_recovered()

        self._connect_if_recovered()
        replica, now = self._config.replica, self._config.clock.now()
        sent_count = is_owner and upload(replica, sync_store, now, after_batch)
        if sent_count or has_changes:
            sync_store.notify(self._id)
        if is_owner:
            self._connections.listen()
            download_changes(replica, sync_store, self._ahead_rows)

    def _report_health(self, sync_store: HubStore) -> None:
        now = self._config.clock.now()
        if self._config.health is None or now - self._reported_at < REPORT_INTERVAL:
            return
        with sync_store.transaction() as tx:
            tx.stations.put_health(self._config.health(self.status()))
        sync_store.end_blockers()
        self._reported_at = now

    def _wait(self) -> None:
        """Wait for the interval, a notification of another station, or wake()."""
        wake, notifications = self._wake_receiver.fileno(), self._connections.fileno()
        heard_from = (started := monotonic()) + RING_INTERVAL_S
        deadline = started + self._interval()
        while (now := monotonic()) < deadline and not self._closing.is_set():
            ends_at, sources = deadline, [wake]
            if notifications is not None and now < heard_from:
                ends_at = heard_from
            elif notifications is not None:
                sources.append(notifications)
            ready, _, _ = select(sources, [], [], min(ends_at, deadline) - now)
            if wake in ready:
                self._wake_receiver.recv(4096)
                return
            if notifications in ready:
                if self._connections.has_notification(self._id):
                    return
                heard_from = monotonic() + RING_INTERVAL_S

    def _interval(self) -> float:
        if self._login_refused:
            return REFUSED_INTERVAL_S
        return ONLINE_INTERVAL_S if self._breaker.connected else OFFLINE_INTERVAL_S

    def _connect_if_recovered(self) -> None:
        """Use the hub again once it has recovered, whatever is unsent."""
        now = self._config.clock.now()
        if not self._breaker.connected and self._breaker.is_recovered(now):
            self._set_trouble("")
            with self._lock:
                self.revision += 1
                self._breaker.connect(now)

    def _describe_set_aside(self) -> str:
        with self._config.replica.reading() as reader:
            return describe_set_aside(reader.connection)

    def _set_trouble(self, trouble: str) -> None:
        with self._lock:
            self.revision += trouble != self._trouble
            self._trouble = trouble

    def _record_unavailable(self, fault: Exception, *, refused: bool) -> None:
        self._login_refused = refused
        self._is_revoked = isinstance(fault, StationRevokedError)
        is_known = isinstance(fault, KnownFault)
        self._record_failure(str(fault) if is_known else "The line to the hub broke.")
        self._connections.close()

    def _store_offline_since(self) -> None:
        """Store since when the hub is unavailable, for this home's next process."""
        offline_since = (
            "" if self._breaker.connected else self._breaker.since.isoformat()
        )
        if (
            offline_since == self._stored_since
            or self._is_revoked
            or not self._config.lock.acquire()
        ):
            return
        with suppress(KnownFault), self._config.replica.replica_transaction() as tx:
            tx.write_note(OFFLINE_SINCE_KEY, offline_since)
            self._stored_since = offline_since

    def _record_failure(self, reason: str) -> None:
        with self._lock:
            self.revision += self._breaker.connected or reason != self._trouble
            self._breaker.record_failure(self._config.clock.now())
            self._trouble = reason
