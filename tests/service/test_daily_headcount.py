"""Counts by day are what a recount of the ledger gives, whenever entries arrive."""

import shutil
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from kiosk.domain.admission.headcount import Headcount
from kiosk.domain.admission.ledger import ADMISSIONS, LedgerEntry
from kiosk.domain.fault import KnownFault
from kiosk.service.count_people import count_people, count_people_at
from kiosk.service.merge_entries import merge_at_hub
from kiosk.store.sqlite_store import SqliteStore
from kiosk.store.station_tables import OutboxRow
from kiosk.store.sync.replica import Replica
from tests.blank_database import blank_database
from tests.desk_driver import DeskDriver, ManualClock
from tests.effort import effort
from tests.sample_event import HALL, LIBRARY, sample_guest
from tests.summer_school import MONDAY, TUESDAY, WEDNESDAY, at, summer_school

EVENT = summer_school(HALL, LIBRARY)
GUESTS = ("ada", "bob", "eve")
STATIONS = ("hub", "side")
NUMBERS = count()
ACTIONS = st.lists(
    st.tuples(
        st.integers(0, 80),  # hours since Monday morning
        st.sampled_from(STATIONS),
        st.sampled_from(["in", "in", "in", "out", "undo", "override", "close"]),
        st.sampled_from(GUESTS),
        st.sampled_from([HALL.name, LIBRARY.name]),
    ),
    min_size=3,
    max_size=16,
)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The records of a hub before its event."""
    folder = tmp_path_factory.mktemp("school")
    desk = DeskDriver(folder, EVENT)
    desk.import_people(*(sample_guest(name, code=name) for name in GUESTS))
    desk.close()
    return blank_database(folder)


def copied(template: Path) -> Path:
    """Return the path of a copy of these records."""
    path = template.parent / str(next(NUMBERS)) / "kiosk.db"
    path.parent.mkdir()
    shutil.copy(template, path)
    return path


def perform(desk: DeskDriver, kind: str, name: str, checkpoint: str) -> None:
    """Do something at a desk; what the rules do not allow has no effect."""
    try:
        match kind:
            case "undo":
                desk.undo(name)
            case "close":
                desk.close_event()
            case "override":
                desk.scan(code=name, checkpoint=checkpoint, override="known here")
            case _:
                desk.scan(code=name, checkpoint=checkpoint, out=kind == "out")
    except KnownFault:
        return


def unsent_entries(replica: Replica) -> list[LedgerEntry]:
    """Return a station's unsent entries."""
    with replica.reading() as reader:
        keys = reader.connection.scalars(
            select(OutboxRow.key).where(OutboxRow.kind == "entry")
        )
        return [entry for key in list(keys) if (entry := reader.ledger.find(key))]


def upload_late(hub: SqliteStore, entries: Sequence[LedgerEntry], seed: int) -> None:
    """Merge entries at the hub, one by one and in any order."""
    shuffled = list(entries)
    Random(seed).shuffle(shuffled)  # noqa: S311  a test's own
    for entry in shuffled:
        with hub.transaction() as tx:
            merge_at_hub(tx, EVENT, [entry], entry.recorded_at)


def recount(ledger: Sequence[LedgerEntry]) -> Mapping[date, frozenset[str]]:
    """Return who came on each day: until three in the morning it is the day before."""
    undone = {entry.undoes for entry in ledger}
    came: dict[date, set[str]] = {}
    for entry in ledger:
        if entry.verdict in ADMISSIONS and entry.id not in undone:
            day = (entry.scanned_at.astimezone(EVENT.zone) - timedelta(hours=3)).date()
            came.setdefault(day, set()).add(entry.registration or "")
    return {day: frozenset(people) for day, people in came.items()}


def counts(store: SqliteStore, now: datetime) -> Iterator[Headcount]:
    """Yield the counts of now, and those of the same time from the whole ledger."""
    with store.reading() as reader:
        yield count_people(reader, EVENT, now)
        yield count_people_at(reader, EVENT, now)


@settings(
    max_examples=effort(20, 300),
    deadline=None,
    phases=[Phase.explicit, Phase.generate, Phase.shrink],
)
@given(
    ACTIONS,
    st.tuples(*[st.sampled_from([-26, -1, 0, 1, 26]) for _ in STATIONS]),
    st.integers(0, 2**32),
)
def test_counts_by_day_equal_a_recount_though_clocks_are_wrong_and_uploads_late(
    template: Path,
    actions: list[tuple[int, str, str, str, str]],
    clocks: tuple[int, ...],
    seed: int,
) -> None:
    hub = SqliteStore(copied(template))
    replica = Replica(copied(template), "side", ManualClock())
    desks = {
        "hub": DeskDriver(hub, EVENT, station="hub"),
        "side": DeskDriver(replica, EVENT, station="side"),
    }
    for hour, station, kind, name, checkpoint in sorted(actions):
        desk, offset = desks[station], clocks[STATIONS.index(station)]
        desk.clock.moment = at(MONDAY, 8) + timedelta(hours=hour + offset)
        perform(desk, kind, name, checkpoint)
    upload_late(hub, unsent_entries(replica), seed)

    ledger = desks["hub"].ledger
    came = recount(ledger)
    for day in (MONDAY, TUESDAY, WEDNESDAY):
        with hub.reading() as reader:
            count_today = count_people(reader, EVENT, at(day, 23))
        assert count_today.arrived == len(came.get(day, ()))
        assert count_today.no_shows == len(GUESTS) - count_today.arrived
        assert sum(number for _, number in count_today.arrivals) == count_today.arrived
        assert Counter(count_today.by_day) == Counter(
            {day: len(people) for day, people in came.items()}
        )
        assert count_today.arrived_ever == len(frozenset[str]().union(*came.values()))
    later = at(WEDNESDAY, 23) + timedelta(days=9)
    running, anew = counts(hub, later)
    assert replace(running, by_checkpoint=anew.by_checkpoint) == anew
    assert desks["hub"].inconsistent_references() == []
    replica.close()
    hub.close()


def test_not_here_yet_and_arrived_mean_today(template: Path) -> None:
    desk = DeskDriver(SqliteStore(copied(template)), EVENT)
    day_ticket = replace(
        sample_guest("day", code="day"),
        category="day ticket",
        valid_from=at(MONDAY, 0),
        valid_until=at(TUESDAY, 0),
    )
    desk.import_people(day_ticket)
    for name in ("ada", "day"):
        desk.scan(code=name, at=at(MONDAY, 9))
    desk.scan(code="ada", at=at(TUESDAY, 9))
    desk.scan(code="bob", at=at(TUESDAY, 9, 30))
    with desk.store.reading() as reader:
        monday = count_people_at(reader, EVENT, at(MONDAY, 12))
        tuesday = count_people(reader, EVENT, at(TUESDAY, 12))

    assert (monday.expected, monday.arrived, monday.no_shows) == (4, 2, 2)
    assert (tuesday.expected, tuesday.arrived, tuesday.no_shows) == (3, 2, 1)
    assert (tuesday.inside, tuesday.left, tuesday.arrived_ever) == (2, 0, 3)
    assert tuesday.by_day == {MONDAY: 2, TUESDAY: 2, WEDNESDAY: 0}
    assert [start for start, _ in tuesday.arrivals] == [
        at(TUESDAY, 9),
        at(TUESDAY, 9, 30),
    ]
    desk.close()
