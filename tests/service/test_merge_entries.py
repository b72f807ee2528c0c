"""Whatever order the entries of cut-off stations arrive in, all end the same."""

import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import count
from pathlib import Path
from random import Random

import pytest
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from kiosk.domain.admission.ledger import LedgerEntry
from kiosk.domain.event.event import Admission
from kiosk.domain.fault import KnownFault
from kiosk.domain.people.registration import Registration, RegistrationState
from kiosk.service.merge_entries import merge_at_hub, merge_at_station
from kiosk.store.sqlite_store import SqliteStore
from kiosk.store.station_tables import OutboxRow
from kiosk.store.sync.replica import Replica
from tests.desk_driver import DeskDriver, ManualClock
from tests.effort import effort
from tests.sample_event import (
    HALL,
    LIBRARY,
    SIDE,
    minutes_after_start,
    sample_event,
    sample_guest,
)

CLOSING = minutes_after_start(8)
EVENT = sample_event(
    HALL, SIDE, LIBRARY, admission=Admission(automatic_exit_at=CLOSING)
)
GUESTS = ("ada", "bob", "eve")
STATIONS = ("desk", "side", "library")
HOUR = 60

Action = tuple[str, str, str, str]
"""Who did it, what, with whom, at which checkpoint."""
ACTIONS = st.tuples(
    st.sampled_from(STATIONS),
    st.sampled_from(["in", "in", "in", "out", "undo", "override", "close", "lost"]),
    st.sampled_from(GUESTS),
    st.sampled_from([HALL.name, SIDE.name, LIBRARY.name]),
)
CLOCKS = st.tuples(*[st.sampled_from([-HOUR, 0, HOUR]) for _ in STATIONS])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The records of a hub, and of a station that does not know of a cancellation."""
    folder = tmp_path_factory.mktemp("stations")
    people = [sample_guest(name, code=name) for name in GUESTS]
    cancelled = replace(people[-1], state=RegistrationState.CANCELLED)
    for name in ("copy", "hub"):
        (folder / name).mkdir()
    desk = DeskDriver(folder / "copy", EVENT)
    desk.import_people(*people)
    desk.close()
    shutil.copy(folder / "copy" / "kiosk.db", folder / "hub")
    desk = DeskDriver(folder / "hub", EVENT)
    desk.import_people(cancelled)
    desk.close()
    return folder


@dataclass(frozen=True, slots=True)
class RecordFiles:
    """Fresh copies of these records, for one example."""

    folder: Path
    numbers: Iterator[int]

    def hub(self, template: Path | None = None) -> SqliteStore:
        return SqliteStore(self._new(template or self.folder / "hub" / "kiosk.db"))

    def copy(self, station: str) -> Replica:
        path = self._new(self.folder / "copy" / "kiosk.db")
        return Replica(path, station, ManualClock())

    def _new(self, template: Path) -> Path:
        path = self.folder / str(next(self.numbers)) / "kiosk.db"
        path.parent.mkdir()
        shutil.copy(template, path)
        return path


NUMBERS = count()


def perform(action: Action, station: DeskDriver, hub: DeskDriver) -> None:
    """Perform an action at a station; what the rules do not allow has no effect."""
    _, kind, name, checkpoint = action
    try:
        match kind:
            case "in" | "out":
                station.scan(code=name, checkpoint=checkpoint, out=kind == "out")
            case "override":
                station.scan(code=name, checkpoint=checkpoint, override="known here")
            case "undo":
                station.undo(name)
            case "close":
                station.close_event()
            case _:  # the hub decided, but its answer never came
                nonce = f"{name} {station.clock.now()}"
                for desk in (hub, station):
                    desk.scan(
                        code=name,
                        checkpoint=checkpoint,
                        nonce=nonce,
                        station=station.station,
                    )
    except KnownFault:
        return


def unsent_entries(replica: Replica) -> list[LedgerEntry]:
    """Return a station's unsent entries, in order."""
    with replica.reading() as reader:
        keys = reader.connection.scalars(
            select(OutboxRow.key)
            .where(OutboxRow.kind == "entry")
            .order_by(OutboxRow.position)
        )
        return [entry for key in list(keys) if (entry := reader.ledger.find(key))]


def arriving_batches(
    queues: Sequence[Sequence[LedgerEntry]], random: Random
) -> Iterator[Sequence[LedgerEntry]]:
    """Yield the queues' entries in order, in batches, some of them twice."""
    waiting = [list(queue) for queue in queues if queue]
    sent = list[Sequence[LedgerEntry]]()
    while waiting:
        queue = random.choice(waiting)
        batch = [queue.pop(0) for _ in range(random.randint(1, len(queue)))]
        waiting = [queue for queue in waiting if queue]
        sent.append(batch)
        yield batch
        if random.random() < 0.3:
            yield random.choice(sent)


def shuffled_batches(
    entries: Sequence[LedgerEntry], random: Random
) -> Iterator[Sequence[LedgerEntry]]:
    """Yield the entries in any order, in batches, some of them twice."""
    twice = [*entries, *(entry for entry in entries if random.random() < 0.3)]
    random.shuffle(twice)
    while twice:
        size = random.randint(1, len(twice))
        yield twice[:size]
        twice = twice[size:]


def converged_state(store: SqliteStore) -> dict[str, object]:
    """Return what everybody sees, after checking it against a recount."""
    desk = DeskDriver(store, EVENT)
    running, recounted = desk.tallies()
    assert +running == recounted
    assert desk.inconsistent_references() == []
    return {
        "tally": recounted,
        "where": {name: desk.presence(name) for name in GUESTS},
    }


def conflicts(store: SqliteStore) -> set[tuple[str, str | None, str]]:
    with store.reading() as reader:
        return {
            (found.kind, found.earlier, found.later)
            for found in reader.notices.conflicts(EVENT.id)
        }


def undone_ids(entries: Sequence[LedgerEntry]) -> dict[str, str | None]:
    """Return the ids of all entries, with those that they undo."""
    return {entry.id: entry.undoes for entry in entries}


def run_offline(
    hub: DeskDriver,
    replicas: Mapping[str, Replica],
    actions: Sequence[Action],
    clocks: Sequence[int],
) -> None:
    """Perform actions at stations that are offline."""
    desks = {
        name: DeskDriver(replica, EVENT, station=name)
        for name, replica in replicas.items()
    }
    for minute, action in enumerate(actions):
        hub.clock.moment = minutes_after_start(minute)
        for name, offset in zip(STATIONS, clocks, strict=True):
            desks[name].clock.moment = minutes_after_start(minute + offset)
        perform(action, desks[action[0]], hub)


def merge_all_at_hub(
    hub: SqliteStore, batches: Iterable[Sequence[LedgerEntry]]
) -> SqliteStore:
    """Merge batches at a hub, telling stations under which ids it has them."""
    hub_ids = dict[str | None, str]()
    for minute, batch in enumerate(batches):
        renamed = [
            replace(arrived, undoes=hub_ids.get(arrived.undoes, arrived.undoes))
            for arrived in batch
        ]
        with hub.transaction() as tx:
            duplicates = merge_at_hub(
                tx, EVENT, renamed, CLOSING + timedelta(minutes=minute)
            )
        hub_ids |= {entry: duplicate.id for entry, duplicate in duplicates.items()}
    return hub


def merge_all_at_station(
    replica: Replica,
    batches: Iterable[Sequence[LedgerEntry]],
    people: list[Registration],
) -> Replica:
    """Merge the hub's entries at a station, and its people last."""
    for batch in batches:
        with replica.replica_transaction() as tx:
            merge_at_station(tx, EVENT, batch)
    with replica.replica_transaction() as tx:
        tx.apply_registrations(people, replica.station)
    return replica


@settings(
    max_examples=effort(5, 50),
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
)
@example(
    actions=[
        ("library", "override", "eve", "Side door"),
        ("library", "in", "ada", "Side door"),
        ("side", "in", "ada", "Library"),
        ("library", "override", "eve", "Hall"),
        ("side", "close", "ada", "Library"),
        ("library", "lost", "ada", "Hall"),
        ("desk", "close", "bob", "Side door"),
        ("side", "close", "bob", "Library"),
        ("desk", "lost", "ada", "Library"),
        ("library", "in", "ada", "Hall"),
        ("side", "close", "bob", "Hall"),
        ("side", "in", "bob", "Hall"),
        ("desk", "in", "eve", "Hall"),
        ("desk", "in", "eve", "Side door"),
    ],
    clocks=(-60, 0, -60),
    seed=1_480_625_851,
)
@given(st.lists(ACTIONS, min_size=3, max_size=14), CLOCKS, st.integers(0, 2**32))
def test_in_whatever_order_entries_arrive_all_end_in_the_same_state(
    folder: Path, actions: Sequence[Action], clocks: Sequence[int], seed: int
) -> None:
    files, random = RecordFiles(folder, NUMBERS), Random(seed)  # noqa: S311  a test's own
    hub = files.hub()
    replicas = {name: files.copy(name) for name in STATIONS}
    run_offline(DeskDriver(hub, EVENT), replicas, actions, clocks)
    hub.close()
    queues = [unsent_entries(replica) for replica in replicas.values()]
    first = merge_all_at_hub(files.hub(template=hub.path), queues)
    second = merge_all_at_hub(
        files.hub(template=hub.path), arriving_batches(queues, random)
    )
    assert converged_state(first) == converged_state(second)
    assert conflicts(first) == conflicts(second)
    with second.reading() as reader:
        ledger = list(reader.ledger.all(EVENT.id))
        people = [person.registration for person in reader.people.all(EVENT.id)]
    for replica in [*replicas.values(), files.copy("new")]:
        merge_all_at_station(replica, shuffled_batches(ledger, random), people)
        assert undone_ids(DeskDriver(replica, EVENT).ledger) == undone_ids(ledger)
        assert converged_state(replica) == converged_state(second)
        replica.close()
    first.close()
    second.close()
