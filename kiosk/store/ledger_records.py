"""The ledger in the database: entries and running counts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from sqlalchemy import (
    ColumnElement,
    Connection,
    ScalarSelect,
    and_,
    bindparam,
    case,
    func,
    insert,
    literal,
    select,
)

from kiosk.domain.admission.headcount import Tally
from kiosk.domain.admission.ledger import ADMISSIONS, LedgerEntry, Outcome, PastEntry
from kiosk.domain.evacuation import current_evacuation
from kiosk.domain.fault import KnownFault
from kiosk.domain.stations.notice import EVACUATION_PREFIX
from kiosk.service.ports.ledger import ScanContext
from kiosk.store import rows
from kiosk.store.columns import UtcDateTime
from kiosk.store.event_records import SqlEvents
from kiosk.store.notice_records import SqlNotices
from kiosk.store.prepared import Prepared
from kiosk.store.station_tables import AnnouncementRow
from kiosk.store.tables import ACCEPTED, ADMITTED, EventRow, LedgerRow, TallyRow
from kiosk.store.upsert import upsert

ledger_table = LedgerRow.__table__
LEDGER_ORDER = (
    LedgerRow.stamp,
    LedgerRow.station,
    LedgerRow.counter,
    LedgerRow.id,
)


def _inside_count(*conditions: ColumnElement[bool]) -> ScalarSelect[int]:
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
    _inside_count().label("inside_building"),
    _inside_count(TallyRow.label == bindparam("checkpoint")).label("inside_here"),
    select(func.count())
    .select_from(AnnouncementRow)
    .where(
        AnnouncementRow.event == bindparam("event"),
        AnnouncementRow.id.startswith(EVACUATION_PREFIX),
    )
    .scalar_subquery()
    .label("evacuations"),
)
_INSERT = Prepared(insert(LedgerRow))
_BY_NONCE = Prepared(
    select(ledger_table)
    .where(LedgerRow.nonce == bindparam("nonce"))
    .order_by(*LEDGER_ORDER)
)
_OF_PERSON = Prepared(
    select(ledger_table)
    .where(LedgerRow.registration == bindparam("registration"))
    .order_by(*LEDGER_ORDER)
)
_UNDONE = ledger_table.alias("undone")
_PAST_ENTRIES = Prepared(
    select(LedgerRow.scanned_at, LedgerRow.checkpoint)
    .where(
        LedgerRow.registration == bindparam("registration"),
        LedgerRow.scanned_at <= bindparam("until", type_=UtcDateTime()),
        ADMITTED,
        LedgerRow.id.not_in(
            select(_UNDONE.c.undoes).where(
                _UNDONE.c.registration == bindparam("registration"),
                _UNDONE.c.undoes.is_not(None),
            )
        ),
    )
    .order_by(LedgerRow.scanned_at)
)
_TALLY = upsert(TallyRow)
_ADD_TALLY = Prepared(
    _TALLY.on_conflict_do_update(
        index_elements=["event", "measure", "label", "station"],
        set_={"count": TallyRow.count + _TALLY.excluded.count},
    )
)
_SCAN_CONTEXT = Prepared(CONTEXT)


@dataclass(frozen=True)
class SqlLedger:
    """The append-only ledger and the running counts."""

    connection: Connection
    events: SqlEvents

    def find(self, entry: str) -> LedgerEntry | None:
        """Return an entry by its id."""
        query = select(ledger_table).where(LedgerRow.id == entry)
        row = rows.first(self.connection, query)
        return rows.entry(row) if row else None

    def by_nonce(self, nonce: str) -> Sequence[LedgerEntry]:
        """Return the entries that a nonce made, including refused ones."""
        found = _BY_NONCE.all(self.connection, {"nonce": nonce})
        return list(map(rows.entry, found))

    def for_registration(self, registration: str) -> Sequence[LedgerEntry]:
        """Return one person's entries in ledger order."""
        found = _OF_PERSON.all(self.connection, {"registration": registration})
        return list(map(rows.entry, found))

    def past_entries(self, registration: str, until: datetime) -> Sequence[PastEntry]:
        """Return when and where somebody came in until a time, the earliest first."""
        values = {"registration": registration, "until": until}
        found = _PAST_ENTRIES.all(self.connection, values)
        return [PastEntry(row["scanned_at"], row["checkpoint"]) for row in found]

    def all(self, event: str) -> Iterator[LedgerEntry]:
        """Return all entries of an event in ledger order."""
        query = (
            select(ledger_table).where(LedgerRow.event == event).order_by(*LEDGER_ORDER)
        )
        return map(rows.entry, rows.read(self.connection, query))

    def since(self, event: str, stamp: int) -> Sequence[LedgerEntry]:
        """Return the entries of an event from a stamp on, in ledger order."""
        query = (
            select(ledger_table)
            .where(LedgerRow.event == event, LedgerRow.stamp >= stamp)
            .order_by(*LEDGER_ORDER)
        )
        return list(map(rows.entry, rows.read(self.connection, query)))

    def newest(self, event: str, count: int) -> Sequence[LedgerEntry]:
        """Return the newest entries, the newest first."""
        query = (
            select(ledger_table)
            .where(LedgerRow.event == event)
            .order_by(*(column.desc() for column in LEDGER_ORDER))
            .limit(count)
        )
        return list(map(rows.entry, rows.read(self.connection, query)))

    def admissions(
        self, event: str, boundaries: Sequence[datetime]
    ) -> Sequence[tuple[str, datetime]]:
        """Return the registrations that were admitted and when, in any order.

        Of each person it is the first time between two boundaries, and each time before
        the first and after the last. Admissions that were undone are left out.
        """
        between = [
            and_(LedgerRow.scanned_at >= begins, LedgerRow.scanned_at < ends)
            for begins, ends in pairwise(boundaries)
        ]
        period = [(day, literal(str(number))) for number, day in enumerate(between)]
        group = case(*period, else_=LedgerRow.id) if period else LedgerRow.id
        undone = select(LedgerRow.undoes).where(
            LedgerRow.event == event, LedgerRow.undoes.is_not(None)
        )
        query = (
            select(LedgerRow.registration, func.min(LedgerRow.scanned_at))
            .where(
                LedgerRow.event == event,
                LedgerRow.registration.is_not(None),
                LedgerRow.verdict.in_(ADMISSIONS),
                LedgerRow.id.not_in(undone),
            )
            .group_by(LedgerRow.registration, group)
        )
        found = self.connection.execute(query)
        return [(registration or "", at) for registration, at in found]

    def refused_between(
        self, event: str, begins_at: datetime, ends_at: datetime
    ) -> int:
        """Return the number of refused scans in a time."""
        query = (
            select(func.count())
            .select_from(LedgerRow)
            .where(
                LedgerRow.event == event,
                LedgerRow.verdict == Outcome.REFUSED,
                LedgerRow.scanned_at >= begins_at,
                LedgerRow.scanned_at < ends_at,
            )
        )
        return self.connection.execute(query).scalar_one()

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

    def scan_context(
        self, event: str, checkpoint: str | None, station: str, nonce: str
    ) -> ScanContext:
        """Return what a decision needs besides the person.

        Raise KnownFault for an unknown event or checkpoint.
        """
        cached = self.events.cache.events.get(event)
        while True:
            checkpoint_name = cached[1].checkpoint(checkpoint).name if cached else ""
            parameters = {
                "event": event,
                "nonce": nonce,
                "station": station,
                "checkpoint": checkpoint_name,
            }
            row = self._read_context(parameters)
            if row["revision"] is None:
                raise KnownFault(
                    "There is no event “{event}”; import it first.", event=event
                )
            if cached and cached[0] == row["revision"]:
                break
            cached = (row["revision"], self.events.at_revision(event, row["revision"]))
        return ScanContext(
            event=cached[1],
            replay=self.find(row["replay"]) if row["replay"] else None,
            counter=row["counter"],
            inside_building=int(row["inside_building"]),
            inside_here=int(row["inside_here"]),
            evacuating_since=self._evacuating_since(event, row["evacuations"]),
        )

    def _evacuating_since(self, event: str, evacuations: int) -> datetime | None:
        """Return when the evacuation began that is on; most events have none."""
        known = SqlNotices(self.connection).evacuations(event) if evacuations else ()
        current = current_evacuation(known)
        return current.made_at if current else None

    def _read_context(self, asked: Mapping[str, str]) -> rows.RowValues:
        return _SCAN_CONTEXT.first(self.connection, asked) or {}

    def append(self, entry: LedgerEntry) -> None:
        """Append one entry to the ledger."""
        _INSERT.run(self.connection, rows.values(entry))

    def next_counter(self, station: str) -> int:
        """Return the number after the station's last one."""
        query = select(func.coalesce(func.max(LedgerRow.counter), 0)).where(
            LedgerRow.station == station
        )
        return self.connection.execute(query).scalar_one() + 1

    def add_tally(self, event: str, station: str, difference: Tally) -> None:
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
                for (measure, label), count in difference.items()
            ),
        )
