"""How far a download of many changes has come, so that it is not begun anew."""

import json
from collections.abc import Iterable

from kiosk.store.hub.change_feed import Horizon, Position
from kiosk.store.hub.hub_store import HubStore
from kiosk.store.sync.replica import Replica
from kiosk.store.sync.replica_transaction import SqlReplicaTransaction

_NOTE = "progress"


class FeedProgress:
    """The last row of each table that an unfinished download has stored.

    Only rows of transactions before the horizon count: all others of such a transaction
    are seen with it. ``positions`` are those of an earlier, interrupted download.
    """

    def __init__(self, replica: Replica, hub: HubStore, horizon: Horizon) -> None:
        stored = json.loads(replica.read_note(_NOTE) or "{}")
        self.positions = {
            table: Position(table, transaction, tuple(key))
            for table, (transaction, key) in stored.items()
        }
        self._hub, self._horizon, self._is_flushed = hub, horizon, False

    def advance(self, tx: SqlReplicaTransaction, reached: Iterable[Position]) -> None:
        """Store how far the download has come."""
        for position in reached:
            if position.transaction < self._horizon.transaction:
                self.positions[position.table] = position
        if not self._is_flushed:  # a crash of the hub must not take back what is noted
            self._hub.flush_wal()
            self._is_flushed = True
        self._write(tx)

    def finish(self, tx: SqlReplicaTransaction) -> None:
        """Forget the positions: the cursor says how far a whole download came."""
        if self.positions:
            self.positions = {}
            self._write(tx)

    def _write(self, tx: SqlReplicaTransaction) -> None:
        values = {
            table: (position.transaction, position.key)
            for table, position in self.positions.items()
        }
        tx.write_note(_NOTE, json.dumps(values))
