"""The ledger in the database: its entries, and the running counts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import (
    ColumnElement,
    Connection,
    ScalarSelect,
    bindparam,
    func,
    insert,
    select,
)

from kiosk.domain.fault import KnownFault
from kiosk.domain.headcount import Tally
from kiosk.domain.ledger import LedgerEntry
from kiosk.service.ports.ledger import Context
from kiosk.store import rows
from kiosk.store.events import SqlEvents
from kiosk.store.prepared import Prepared
from kiosk.store.tables import ACCEPTED, EventRow, LedgerRow, TallyRow
from kiosk.store.upsert import upsert

entries = LedgerRow.__table__
IN_ORDER = (LedgerRow.stamp, LedgerRow.station, LedgerRow.counter)


def _inside(*conditions: ColumnElement[bool]) -> ScalarSelect[int]:
    return (
        select(func.coalesce(func.sum(TallyRow.count), 0))
        .where(
            TallyRow.event == bindparam("event"),
            TallyRow.measure == "place",
            *conditions,
        )
        .scalar_subquery()
    )


CONTEXT = select(
    select(EventRow.revision)
    .where(EventRow.id == bindparam("event"))
    .scalar_subquery()
    .label("revision"),
    select(LedgerRow.id)
    .where(LedgerRow.nonce == bindparam("nonce"), ACCEPTED)
    .scalar_subquery()
    .label("replay"),
    select(func.coalesce(func.max(LedgerRow.counter), 0))
    .where(LedgerRow.station == bindparam("station"))
    .scalar_subquery()
    .label("counter"),
    _inside().label("inside_building"),
    _inside(TallyRow.label == bindparam("checkpoint")).label("inside_here"),
)
_APPEND = Prepared(insert(LedgerRow))
_TALLY = upsert(TallyRow)
_ADD_TALLY = Prepared(
    _TALLY.on_conflict_do_update(
        index_elements=["event", "measure", "label", "station"],
        set_={"count": TallyRow.count + _TALLY.excluded.count},
    )
)
_CONTEXT = Prepared(CONTEXT)


@dataclass(frozen=True)
class SqlLedger:
    """What happened, append-only, and how many are inside."""

    connection: Connection
    events: SqlEvents

    def find(self, entry: str) -> LedgerEntry | None:
        """Return an entry by its id."""
        query = select(entries).where(LedgerRow.id == entry)
        row = rows.first(self.connection, query)
        return rows.entry(row) if row else None

    def by_nonce(self, nonce: str) -> Sequence[LedgerEntry]:
        """Return the entries that a nonce made, refused ones too."""
        query = select(entries).where(LedgerRow.nonce == nonce).order_by(*IN_ORDER)
        return list(map(rows.entry, rows.read(self.connection, query)))

    def of(self, registration: str) -> Sequence[LedgerEntry]:
        """Return one person's entries in ledger order."""
        found = select(entries).where(LedgerRow.registration == registration)
        query = found.order_by(*IN_ORDER)
        return list(map(rows.entry, rows.read(self.connection, query)))

    def all(self, event: str) -> Iterator[LedgerEntry]:
        """Return all entries of an event in ledger order."""
        query = select(entries).where(LedgerRow.event == event).order_by(*IN_ORDER)
        return map(rows.entry, rows.read(self.connection, query))

    def last(self, event: str, count: int) -> Sequence[LedgerEntry]:
        """Return the newest entries, the newest first."""
        query = (
            select(entries)
            .where(LedgerRow.event == event)
            .order_by(*(column.desc() for column in IN_ORDER))
            .limit(count)
        )
        return list(map(rows.entry, rows.read(self.connection, query)))

    def tally(self, event: str) -> Tally:
        """Return the running counts."""
        query = (
            select(TallyRow.measure, TallyRow.label, func.sum(TallyRow.count))
            .where(TallyRow.event == event)
            .group_by(TallyRow.measure, TallyRow.label)
        )
        return Tally(
            {
                (measure, label): int(count)
                for measure, label, count in self.connection.execute(query)
            }
        )

    def context(
        self, event: str, checkpoint: str | None, station: str, nonce: str
    ) -> Context:
        """Return what a decision needs beside the person.

        Raise KnownFault for an event or a checkpoint that is not there.
        """
        known = self.events.cache.known.get(event)
        while True:
            name = known[1].checkpoint(checkpoint).name if known else ""
            asked = {
                "event": event,
                "nonce": nonce,
                "station": station,
                "checkpoint": name,
            }
            row = self._read_context(asked)
            if row["revision"] is None:
                raise KnownFault(
                    "There is no event “{event}”; import it first.", event=event
                )
            if known and known[0] == row["revision"]:
                break
            known = (row["revision"], self.events.at(event, row["revision"]))
        return Context(
            event=known[1],
            replay=self.find(row["replay"]) if row["replay"] else None,
            counter=row["counter"],
            inside_building=int(row["inside_building"]),
            inside_here=int(row["inside_here"]),
        )

    def _read_context(self, asked: Mapping[str, str]) -> rows.Columns:
        return _CONTEXT.first(self.connection, asked) or {}

    def append(self, entry: LedgerEntry) -> None:
        """Write one entry into the ledger."""
        _APPEND.run(self.connection, rows.values(entry))

    def next_counter(self, station: str) -> int:
        """Return the number after the station's last one."""
        last = select(func.coalesce(func.max(LedgerRow.counter), 0)).where(
            LedgerRow.station == station
        )
        return self.connection.execute(last).scalar_one() + 1

    def add_tally(self, event: str, station: str, change: Tally) -> None:
        """Add to the running counts."""
        _ADD_TALLY.run_all(
            self.connection,
            (
                {
                    "event": event,
                    "station": station,
                    "measure": measure,
                    "label": label,
                    "count": count,
                }
                for (measure, label), count in change.items()
            ),
        )
