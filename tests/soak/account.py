"""Accounts for a long run: what was answered, beside what the hub and stations keep."""

import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from kiosk.app.bootstrap import House
from kiosk.domain.conflict import Conflict, ConflictKind
from kiosk.domain.event import Event
from kiosk.domain.headcount import Tally, recount
from kiosk.domain.ledger import ENTRIES, EntryKind, LedgerEntry, Outcome
from kiosk.domain.registration import Registration
from kiosk.store.hub.feed import FED
from kiosk.store.hub.store import HubStore
from kiosk.store.station_tables import HealthRow
from kiosk.store.tables import PresenceRow, Row
from kiosk.store.transaction import SqlReader
from tests.soak.desk import Heard
from tests.soak.plan import Kind
from tests.stations import Station

COPIED: Sequence[type[Row]] = [*FED, PresenceRow]
"""What a station has just as the hub has it, but for healths: they always change."""


@dataclass(frozen=True, slots=True)
class Books:
    """What the hub keeps at the end."""

    event: Event
    people: Sequence[Registration]
    ledger: Sequence[LedgerEntry]
    conflicts: Sequence[Conflict]
    tally: Tally

    def untrue(self, heard: Iterable[Heard]) -> list[Heard]:
        """List the answers that the ledger does not keep, each exactly once."""
        kept = defaultdict(list)
        for entry in self.ledger:
            kept[entry.nonce].append(entry.verdict)
        return [one for one in heard if not is_kept(one, kept)]

    def doubles(self) -> set[str]:
        """Work out which admissions let somebody in who was inside already."""
        return {entry.id for moves in self._moves() for entry in again(moves)}

    def undone(self) -> set[str]:
        """Name the entries that were taken back."""
        return {one.undoes for one in self.ledger if one.undoes}

    def let_in_alone(self, codes: Iterable[str]) -> set[str]:
        """Name the admissions of these by stations on their own."""
        admitted = (one for one in self.ledger if one.verdict in ENTRIES)
        return {one.id for one in admitted if one.cut_off and one.code in codes}

    def inside(self) -> int:
        """Count who is inside."""
        return sum(moves[-1].verdict in ENTRIES for moves in self._moves() if moves)

    def listed(self, kind: ConflictKind) -> set[str]:
        """Name the later entries of the conflicts that wait for somebody."""
        return {one.later for one in self.conflicts if one.kind is kind}

    def recounted(self) -> Tally:
        """Count all anew."""
        return recount(self.event, self.people, self.ledger)

    def _moves(self) -> Iterator[list[LedgerEntry]]:
        people = defaultdict(list)
        for entry in self.ledger:
            people[entry.registration].append(entry)
        people.pop(None, None)
        for entries in people.values():
            undone = {one.undoes for one in entries if one.kind is EntryKind.UNDO}
            yield [one for one in entries if one.moves and one.id not in undone]


def is_kept(heard: Heard, kept: Mapping[str, Sequence[Outcome]]) -> bool:
    """Say if the entries of a scan say what was answered, and that once."""
    if not heard.answer:  # an undo of what was undone already
        return heard.deed.kind is Kind.UNDO
    said, entries = heard.answer["verdict"], kept[heard.answer["nonce"]]
    accepted = [one for one in entries if one is not Outcome.REFUSED]
    if said == Outcome.REFUSED:
        return bool(entries) and len(accepted) <= 1
    return accepted == [said]


def again(moves: Iterable[LedgerEntry]) -> Iterator[LedgerEntry]:
    """Give the admissions of somebody who has not gone since the last one."""
    inside = False
    for entry in moves:
        if entry.verdict in ENTRIES and inside:
            yield entry
        inside = entry.verdict in ENTRIES


def open_books(reader: SqlReader, event: Event) -> Books:
    """Read what a store keeps of an event."""
    return Books(
        event=event,
        people=[person.registration for person in reader.people.all(event.id)],
        ledger=list(reader.ledger.all(event.id)),
        conflicts=reader.notices.conflicts(event.id),
        tally=tallied(reader, event),
    )


def tallied(reader: SqlReader, event: Event) -> Tally:
    """Read the running counts that are not nought."""
    return Counter({key: n for key, n in reader.ledger.tally(event.id).items() if n})


def unlike_the_hub(
    hub: str, stations: Sequence[Station], event: Event, within: float
) -> list[str]:
    """Open all stations, and wait until each is as the hub is; say what is not."""
    with ExitStack() as stack:
        store = HubStore(hub)
        stack.callback(store.close)
        houses = [House(station.home) for station in stations]
        for house in houses:
            stack.callback(house.close)
        end = time.monotonic() + within
        while True:
            wrong = list(_lagging(store, houses, event))
            if not wrong or time.monotonic() > end:
                return wrong
            time.sleep(0.2)


def _lagging(hub: HubStore, houses: Sequence[House], event: Event) -> Iterator[str]:
    with hub.reading() as reader:
        truth = _contents(reader, event)
    for house in houses:
        name, standing = house.settings.station, house.standing()
        assert standing is not None
        if standing.unsent or standing.refused or standing.alone_since:
            yield f"{name}: {standing}"
        with house.store.reading() as reader:
            own = _contents(reader, event)
        for table, rows in truth.items():
            if own[table] != rows:
                missing, more = rows - own[table], own[table] - rows
                yield f"{name}: {table} lacks {list(missing)}, has also {list(more)}"


def _contents(reader: SqlReader, event: Event) -> dict[str, Counter[Any]]:
    """Give all rows that a station shares with its hub, and the counts."""
    found: dict[str, Counter[Any]] = {
        row.__tablename__: Counter(
            str(dict(one))
            for one in reader.connection.execute(select(row.__table__)).mappings()
        )
        for row in COPIED
        if row is not HealthRow
    }
    return found | {"tally": tallied(reader, event)}
