"""Take rows of the hub into a station's copy."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import RowMapping

from kiosk.domain.fault import KnownFault
from kiosk.store import rows
from kiosk.store.hub.feed import FED, Rows, changes, horizon
from kiosk.store.hub.store import HubStore
from kiosk.store.station.replica import Replica, take_entries
from kiosk.store.station.replica_transaction import SqlReplicaTransaction
from kiosk.store.station_writer import put
from kiosk.store.tables import BadgeJobRow, LedgerRow, RegistrationRow, Row

CURSOR = "cursor"
_PUT = {row: put(row) for row in FED}
_WAITING = {"conflict": "id", "help_call": "id", "announcement": "id"}
"""What may have been changed here, too, without the hub's knowing yet."""


def take_rows(
    tx: SqlReplicaTransaction, row: type[Row], found: Rows, station: str
) -> None:
    """Take some rows of one table in."""
    if row is RegistrationRow:
        tx.take_registrations([rows.registration(_read(one)) for one in found], station)
    elif row is LedgerRow:
        take_entries(tx, [rows.entry(_read(one)) for one in found])
    elif row is BadgeJobRow:
        for one in found:
            tx.take_badge(rows.badge(_read(one)))
    elif fresh := _not_changed_here(tx, row, found):
        tx.connection.execute(_PUT[row], fresh)


def catch_up(replica: Replica, hub: HubStore) -> bool:
    """Take in what changed at the hub since the last time; say whether anything did."""
    since = replica.noted(CURSOR)
    if since is None:
        return False
    took = False
    with hub.reading() as look:
        until = horizon(look.connection)
        if int(until) < int(since):
            raise KnownFault(
                f"The hub {hub.name} knows less than this station: it was probably put "
                "back from a backup. Join it anew in another home (--home), and keep "
                "this one until all of its scans are there."
            )
        for row, found in changes(look.connection, since, until):
            with replica.copying() as tx:
                take_rows(tx, row, found, replica.station)
            took = True
    if took:
        with replica.copying() as tx:
            tx.note(CURSOR, until)
    return took


def _not_changed_here(
    tx: SqlReplicaTransaction, row: type[Row], found: Rows
) -> Sequence[Mapping[str, Any]]:
    kind = row.__tablename__
    if kind not in _WAITING:
        return found
    waiting = tx.unsent(kind, [one[_WAITING[kind]] for one in found])
    return [one for one in found if one[_WAITING[kind]] not in waiting]


def _read(row: Mapping[str, Any]) -> RowMapping:
    return row  # type: ignore[return-value]  # all that is read by name
