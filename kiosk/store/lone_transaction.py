"""The transaction of a PC without a hub."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, select

from kiosk.domain.fault import KnownFault
from kiosk.store import rows
from kiosk.store.event_records import EventCache
from kiosk.store.ledger_records import CONTEXT, SqlLedger
from kiosk.store.prepared import Prepared
from kiosk.store.replica_notes import HUB
from kiosk.store.sql_transaction import SqlTransaction
from kiosk.store.station_tables import ReplicaRow

_OWNER = select(ReplicaRow.value).where(ReplicaRow.key == HUB)
_HUB = Prepared(select(_OWNER.scalar_subquery().label("hub")))
_CONTEXT = Prepared(CONTEXT.add_columns(_OWNER.scalar_subquery().label("hub")))


@dataclass(slots=True)
class _Home:
    """Whether the home of the records still has no hub."""

    is_alone: bool = False

    def check(self, row: rows.RowValues) -> None:
        """Raise KnownFault for a replica: its hub would not get what is written."""
        if row["hub"] is not None:
            raise KnownFault(
                "This home belongs to a hub since it was opened here, so nothing was "
                "written: close this and open it again. If that does not help, “kiosk "
                "hub adopt” was broken off; run it again."
            )
        self.is_alone = True


@dataclass(frozen=True)
class LoneLedger(SqlLedger):
    """The ledger of a PC without a hub."""

    home: _Home

    def _read_context(self, parameters: Mapping[str, str]) -> rows.RowValues:
        row = _CONTEXT.first(self.connection, parameters) or {}
        self.home.check(row)
        return row


class LoneTransaction(SqlTransaction):
    """A transaction that succeeds only while the home is no replica of a hub.

    As the write lock is held, the check may be made at any time; a decision makes it
    with the query of its context.
    """

    def __init__(self, connection: Connection, cache: EventCache) -> None:
        super().__init__(connection, cache)
        self._home = _Home()
        self.ledger = LoneLedger(connection, self.events, self._home)

    def check_alone(self) -> None:
        """Raise KnownFault for a replica; checked once."""
        if not self._home.is_alone:
            self._home.check(_HUB.first(self.connection, {}) or {})
