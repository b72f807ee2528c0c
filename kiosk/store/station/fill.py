"""Fill a station's copy when it joins, and go on where that broke off."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, delete, func, select, tuple_

from kiosk.domain.headcount import Tally, share
from kiosk.domain.ledger import LedgerEntry, Outcome
from kiosk.domain.presence import NEVER_CAME, fold
from kiosk.store import rows
from kiosk.store.hub.feed import FED, horizon
from kiosk.store.hub.store import HubStore
from kiosk.store.station.replica import Replica
from kiosk.store.station.replica_transaction import SqlReplicaTransaction
from kiosk.store.station.taking import CURSOR
from kiosk.store.tables import (
    BadgeJobRow,
    LedgerRow,
    PresenceRow,
    RegistrationRow,
    Row,
    TallyRow,
)
from kiosk.store.upsert import put

AT_ONCE = 5_000
_BEGUN = "fill begun at"

Tell = Callable[[int, int], None]
"""Hears how many rows have come, of how many."""


def fill(replica: Replica, hub: HubStore, tell: Tell) -> None:
    """Copy all that the hub has; what changes meanwhile comes by the feed.

    A copy that broke off goes on behind the last portion that is here.
    """
    if replica.noted(CURSOR) is not None:
        return
    with hub.reading() as reader:
        total = _count(reader.connection)
        begun = replica.noted(_BEGUN) or str(horizon(reader.connection).transaction)
        hub.flush()
        with replica.copying() as tx:
            tx.note(_BEGUN, begun)
            come = _count(tx.connection)
        for row in FED:
            for portion in _portions(replica, reader.connection, row):
                come += len(portion)
                tell(come, total)
    with replica.copying() as tx:
        _count_anew(tx, replica.station)
        tx.note(CURSOR, begun)


def _count(connection: Connection) -> int:
    return sum(
        connection.execute(select(func.count()).select_from(row.__table__)).scalar_one()
        for row in FED
    )


def _portions(
    replica: Replica,
    connection: Connection,
    row: type[Row],
) -> Iterator[Sequence[Mapping[str, Any]]]:
    table = row.metadata.tables[row.__tablename__]
    keys = list(table.primary_key)
    key = f"fill {table.name}"
    last = _last(replica, key, len(keys))
    while True:
        found = select(*table.columns).order_by(*keys).limit(AT_ONCE)
        if last:
            found = found.where(tuple_(*keys) > tuple_(*last))
        portion = [dict(one) for one in connection.execute(found).mappings()]
        if not portion:
            return
        last = [portion[-1][one.name] for one in keys]
        with replica.copying() as tx:
            _keep(tx, row, portion)
            tx.note(key, "\n".join(map(str, last)))
        yield portion


def _keep(
    tx: SqlReplicaTransaction, row: type[Row], portion: Sequence[Mapping[str, Any]]
) -> None:
    """Keep a portion; what came before a break may be older, and in its way."""
    if row is RegistrationRow:
        people = list(map(rows.registration, portion))
        tx.make_way(people, {})
        tx.people.put(people)
    elif row is BadgeJobRow:
        tx.make_way_for_badges(list(map(rows.badge, portion)))
        tx.connection.execute(put(row), portion)
    else:
        tx.connection.execute(put(row), portion)


def _last(replica: Replica, key: str, parts: int) -> list[Any]:
    noted = replica.noted(key)
    if noted is None:
        return []
    first, *more = noted.split("\n")
    return [first, *(int(one) for one in more)] if parts > 1 else [first]


def _count_anew(tx: SqlReplicaTransaction, station: str) -> None:
    """Fold everybody's entries, and count from nothing."""
    tx.connection.execute(delete(TallyRow))
    tx.connection.execute(delete(PresenceRow))
    for event in tx.events.all():
        tally = Tally()
        entries = _entries(tx, event.id)
        tally["refused", ""] = sum(
            entry.verdict is Outcome.REFUSED
            for group in entries.values()
            for entry in group
        )
        for person in tx.people.all(event.id):
            one = person.registration
            presence = NEVER_CAME
            if known := entries.get(one.id):
                presence = fold(known, event)
                tx.people.put_presence(one, presence)
            tally.update(share(one, presence))
        if tally := +tally:
            tx.ledger.add_tally(event.id, station, tally)


def _entries(
    tx: SqlReplicaTransaction, event: str
) -> Mapping[str | None, Sequence[LedgerEntry]]:
    found = (
        select(LedgerRow.__table__)
        .where(LedgerRow.event == event)
        .order_by(LedgerRow.registration)
    )
    read = map(rows.entry, tx.connection.execute(found).mappings())
    return {
        who: list(group) for who, group in groupby(read, lambda one: one.registration)
    }
