"""Take rows of the hub into a station's copy."""

from collections.abc import Iterable, Iterator
from typing import Any

from kiosk.service.offline import HubAway
from kiosk.store import rows
from kiosk.store.hub.feed import (
    AT_ONCE,
    FED,
    XID,
    Horizon,
    Rows,
    changes,
    horizon,
    settle,
)
from kiosk.store.hub.store import HubStore
from kiosk.store.station.notices import NOTICES
from kiosk.store.station.replica import Replica, take_entries
from kiosk.store.station.replica_transaction import SqlReplicaTransaction
from kiosk.store.tables import BadgeJobRow, LedgerRow, RegistrationRow, Row
from kiosk.store.upsert import put

CURSOR = "cursor"
Portion = tuple[type[Row], Rows]
Ahead = set[tuple[Any, ...]]
"""Rows that were taken from beyond the noted horizon."""
_PUT = {row: put(row) for row in FED}


def take_rows(
    tx: SqlReplicaTransaction, row: type[Row], found: Rows, station: str
) -> None:
    """Take some rows of one table in."""
    if not found:
        return
    if row is RegistrationRow:
        tx.take_registrations(list(map(rows.registration, found)), station)
    elif row is LedgerRow:
        take_entries(tx, list(map(rows.entry, found)))
    elif row is BadgeJobRow:
        for one in found:
            tx.take_badge(rows.badge(one))
    elif fresh := _not_changed_here(tx, row, found):
        tx.connection.execute(_PUT[row], fresh)


def catch_up(replica: Replica, hub: HubStore, ahead: Ahead) -> bool:
    """Take in what changed at the hub since the last time; say whether anything did.

    ``ahead`` is kept from one time to the next, so that nothing is taken twice.
    """
    since = replica.noted(CURSOR)
    if since is None:
        return False
    seen: Ahead = set()
    took = False
    with hub.reading() as reader:
        now = horizon(reader.connection)
        _check_not_put_back(hub, now, since)
        until = str(settle(reader.connection, now) or since)
        news = _news(changes(reader.connection, since), ahead, seen)
        for batch, last in _batches(news):
            if not batch and until == since:
                break
            with replica.copying() as tx:
                for row, found in batch:
                    take_rows(tx, row, found, replica.station)
                if batch:
                    tx.note_round()
                if last:
                    tx.note(CURSOR, until)
            took = took or bool(batch)
    ahead.clear()
    ahead |= {mark for mark in seen if int(mark[-1]) >= int(until)}
    return took


def check_not_put_back(replica: Replica, hub: HubStore) -> None:
    """Raise HubAway for a hub that knows less than this copy."""
    if (since := replica.noted(CURSOR)) is not None:
        with hub.reading() as reader:
            _check_not_put_back(hub, horizon(reader.connection), since)


def _check_not_put_back(hub: HubStore, now: Horizon, since: str) -> None:
    if now.transaction < int(since):
        raise HubAway(
            f"The hub {hub.name} knows less than this station: it was probably put "
            "back from a backup. Join it anew in another home (--home), and keep "
            "this one until all of its scans are there."
        )


def _news(portions: Iterable[Portion], ahead: Ahead, seen: Ahead) -> Iterator[Portion]:
    """Give what was not taken before; note all that was there."""
    for row, found in portions:
        keys = [column.name for column in row.__table__.primary_key]
        fresh = []
        for one in found:
            named = (one[key] for key in keys)
            mark = (row.__tablename__, *named, one.pop(XID))
            if mark not in ahead:
                fresh.append(one)
            seen.add(mark)
        if fresh:
            yield row, fresh


def _batches(portions: Iterable[Portion]) -> Iterator[tuple[list[Portion], bool]]:
    """Gather small portions, and say which batch is the last; that may be empty."""
    batch: list[Portion] = []
    for portion in portions:
        if sum(len(found) for _, found in batch) > AT_ONCE:
            yield batch, False
            batch = []
        batch.append(portion)
    yield batch, True


def _not_changed_here(tx: SqlReplicaTransaction, row: type[Row], found: Rows) -> Rows:
    """Leave out what was changed here, too, without the hub's knowing yet."""
    kind = row.__tablename__
    if kind not in NOTICES:
        return found
    waiting = tx.unsent(kind, [one["id"] for one in found])
    return [one for one in found if one["id"] not in waiting]
