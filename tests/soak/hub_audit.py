"""The audit of a long run: responses beside the records of hub and stations."""

import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from kiosk.app.bootstrap import Application
from kiosk.domain.admission.headcount import Tally, count_ledger
from kiosk.domain.admission.ledger import ADMISSIONS, EntryKind, LedgerEntry, Outcome
from kiosk.domain.event.event import Event
from kiosk.domain.people.registration import Registration
from kiosk.domain.stations.conflict import Conflict, ConflictKind
from kiosk.store.hub.change_feed import REPLICATED_TABLES
from kiosk.store.hub.hub_store import HubStore
from kiosk.store.sql_transaction import SqlReader
from kiosk.store.station_tables import HealthRow
from kiosk.store.tables import MappedRow, PresenceRow
from tests.soak.desk import ScanResponse
from tests.soak.scenario import ActionKind
from tests.station_processes import JoinedStation

REPLICATED: Sequence[type[MappedRow]] = [*REPLICATED_TABLES, PresenceRow]
"""What a station has just as the hub has it, but for healths: they always change."""


@dataclass(frozen=True, slots=True)
class HubAudit:
    """The records of the hub at the end."""

    event: Event
    people: Sequence[Registration]
    ledger: Sequence[LedgerEntry]
    conflicts: Sequence[Conflict]
    tally: Tally

    def unrecorded(self, responses: Iterable[ScanResponse]) -> list[ScanResponse]:
        """Return the responses that the ledger does not record exactly once."""
        verdicts = defaultdict(list)
        for entry in self.ledger:
            verdicts[entry.nonce].append(entry.verdict)
        return [
            response for response in responses if not is_recorded(response, verdicts)
        ]

    def double_admissions(self) -> set[str]:
        """Return the admissions of people who were inside already."""
        return {
            entry.id
            for movements in self._movements()
            for entry in repeated_admissions(movements)
        }

    def undone(self) -> set[str]:
        """Return the entries that were undone."""
        return {entry.undoes for entry in self.ledger if entry.undoes}

    def offline_admissions(self, codes: Iterable[str]) -> set[str]:
        """Return the admissions with these codes by stations that were offline."""
        admitted = (entry for entry in self.ledger if entry.verdict in ADMISSIONS)
        return {entry.id for entry in admitted if entry.cut_off and entry.code in codes}

    def count_inside(self) -> int:
        """Count who is inside."""
        return sum(
            movements[-1].verdict in ADMISSIONS
            for movements in self._movements()
            if movements
        )

    def conflict_entries(self, kind: ConflictKind) -> set[str]:
        """Return the later entries of the open conflicts."""
        return {conflict.later for conflict in self.conflicts if conflict.kind is kind}

    def recounted(self) -> Tally:
        """Return the tally, counted from the ledger."""
        return count_ledger(self.event, self.people, self.ledger)

    def _movements(self) -> Iterator[list[LedgerEntry]]:
        people = defaultdict(list)
        for entry in self.ledger:
            people[entry.registration].append(entry)
        people.pop(None, None)
        for entries in people.values():
            undone = {
                movement.undoes
                for movement in entries
                if movement.kind is EntryKind.UNDO
            }
            yield [
                movement
                for movement in entries
                if movement.is_movement and movement.id not in undone
            ]


def is_recorded(
    response: ScanResponse, verdicts: Mapping[str, Sequence[Outcome]]
) -> bool:
    """Return whether a scan's entries say what was answered, exactly once."""
    if not response.answer:  # an undo of what was undone already
        return response.action.kind is ActionKind.UNDO
    answered, recorded = response.answer["verdict"], verdicts[response.answer["nonce"]]
    accepted = [verdict for verdict in recorded if verdict is not Outcome.REFUSED]
    if answered == Outcome.REFUSED:
        return bool(recorded) and len(accepted) <= 1
    return accepted == [answered]


def repeated_admissions(movements: Iterable[LedgerEntry]) -> Iterator[LedgerEntry]:
    """Yield the admissions of a person who has not left since the last one."""
    inside = False
    for entry in movements:
        if entry.verdict in ADMISSIONS and inside:
            yield entry
        inside = entry.verdict in ADMISSIONS


def read_audit(reader: SqlReader, event: Event) -> HubAudit:
    """Read the records of an event."""
    return HubAudit(
        event=event,
        people=[person.registration for person in reader.people.all(event.id)],
        ledger=list(reader.ledger.all(event.id)),
        conflicts=reader.notices.conflicts(event.id),
        tally=nonzero_tally(reader, event),
    )


def nonzero_tally(reader: SqlReader, event: Event) -> Tally:
    """Return the running counts that are not zero."""
    return Counter(
        {key: count for key, count in reader.ledger.tally(event.id).items() if count}
    )


def differences_after(
    hub: str, stations: Sequence[JoinedStation], event: Event, timeout: float
) -> list[str]:
    """Open all stations, wait until they agree with the hub; return differences."""
    with ExitStack() as stack:
        store = HubStore(hub)
        stack.callback(store.close)
        apps = [Application(station.home) for station in stations]
        for app in apps:
            stack.callback(app.close)
        deadline = time.monotonic() + timeout
        while True:
            differences = list(_differences(store, apps, event))
            if not differences or time.monotonic() > deadline:
                return differences
            time.sleep(0.2)


def _differences(
    hub: HubStore, apps: Sequence[Application], event: Event
) -> Iterator[str]:
    with hub.reading() as reader:
        expected = _contents(reader, event)
    for app in apps:
        name, status = app.settings.station, app.hub_status()
        assert status is not None
        if status.unsent or status.refused or status.offline_since:
            yield f"{name}: {status}"
        with app.store.reading() as reader:
            actual = _contents(reader, event)
        for table, rows in expected.items():
            if actual[table] != rows:
                missing, extra = rows - actual[table], actual[table] - rows
                yield f"{name}: {table} lacks {list(missing)}, has also {list(extra)}"


def _contents(reader: SqlReader, event: Event) -> dict[str, Counter[Any]]:
    """Return all rows that a station shares with its hub, and the counts."""
    found: dict[str, Counter[Any]] = {
        row.__tablename__: Counter(
            str(dict(record))
            for record in reader.connection.execute(select(row.__table__)).mappings()
        )
        for row in REPLICATED
        if row is not HealthRow
    }
    return found | {"tally": nonzero_tally(reader, event)}
