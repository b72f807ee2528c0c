"""The records of a joined station: decided at the hub if it is available, else here."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager

from kiosk.domain.fault import KnownFault
from kiosk.domain.stations.station import HubStatus
from kiosk.service.offline import HubLostError, HubRequiredError, HubUnavailableError
from kiosk.service.ports.people import ScanSubject
from kiosk.store.hub.hub_transaction import HubTransaction
from kiosk.store.hub.write_set import WriteSet
from kiosk.store.sql_transaction import SqlReader
from kiosk.store.sync.outbox import OutboxTransaction
from kiosk.store.sync.sync_worker import SyncConfig, SyncWorker

LONG_TIMEOUT_S = 300.0
"""Response timeout in seconds of long transactions, as for a roster."""


class StationStore:
    """Decides at the hub if it is available, else offline; reads from the replica."""

    def __init__(self, config: SyncConfig) -> None:
        self._config, self.replica = config, config.replica
        self._worker = SyncWorker(config)
        self._worker.start()

    def reading(self) -> AbstractContextManager[SqlReader]:
        """Open a read-only snapshot of the replica."""
        return self.replica.reading()

    @contextmanager
    def transaction(self) -> Iterator[HubTransaction | OutboxTransaction]:
        """Open a transaction, which is rolled back if anything is raised.

        Raise HubLostError if the hub stopped answering, and ConcurrentUpdateError if
        another station was first; both can be retried.
        """
        with self._transaction(lambda: True) as tx:
            yield tx

    def decision(
        self, subject: ScanSubject
    ) -> AbstractContextManager[HubTransaction | OutboxTransaction]:
        """Open a transaction about one person, as ``transaction`` does.

        It is the hub's as soon as nothing about them is unsent, whatever else waits.
        """
        return self._transaction(lambda: self.replica.has_unsent(subject))

    @contextmanager
    def _transaction(
        self, needs_backlog: Callable[[], bool]
    ) -> Iterator[HubTransaction | OutboxTransaction]:
        hub, backlog = self._worker.available_hub(), self.replica.backlog()
        if hub is None or (backlog.decisions and needs_backlog()):
            with self.replica.transaction() as offline_tx:
                yield offline_tx
        else:
            try:
                with hub.transaction(self.replica.hub_entry_id) as tx:
                    yield tx
            except HubUnavailableError as error:
                self._worker.record_hub_failure(error)
                raise HubLostError from error
            self._apply_write_set(tx.write_set, backlog.sync_round)
        self._worker.record_change()

    @contextmanager
    def long_transaction(self) -> Iterator[HubTransaction]:
        """Open a transaction at the hub that may take long.

        Raise HubRequiredError while this station is offline.
        """
        if self._worker.available_hub() is None:
            raise HubRequiredError("rosters and many tickets at once")
        round_before = self.replica.backlog().sync_round
        with (
            closing(self._config.connect(LONG_TIMEOUT_S)) as hub,
            hub.transaction() as tx,
        ):
            yield tx
        self._apply_write_set(tx.write_set, round_before)
        self._worker.record_change()

    def _apply_write_set(self, write_set: WriteSet, round_before: str) -> None:
        """Apply a write set to the replica, recording a failure."""
        try:
            self.replica.apply_write_set(write_set, round_before)
        except KnownFault as fault:
            self._worker.record_fault(fault)

    def data_version(self) -> int:
        """Return a number that changes with every change of the records."""
        return hash((self.replica.data_version(), self._worker.revision))

    def status(self) -> HubStatus:
        """Return the status of the connection to the hub."""
        return self._worker.status()

    def close(self) -> None:
        """Stop the worker, and close the replica."""
        self._worker.close()
        self.replica.close()
