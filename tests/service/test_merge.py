"""Whatever order the entries of cut-off stations arrive in, all end the same."""

import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import count
from pathlib import Path
from random import Random

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from kiosk.domain.event import Admission
from kiosk.domain.fault import KnownFault
from kiosk.domain.ledger import LedgerEntry
from kiosk.domain.registration import Registration, RegistrationState
from kiosk.service.merge import merge, take_in
from kiosk.store.station.replica import Replica
from kiosk.store.station_tables import OutboxRow
from kiosk.store.store import SqlStore
from tests.evening import HALL, LIBRARY, SIDE, after, evening, guest
from tests.length import effort
from tests.rehearsal import Rehearsal, SetClock

CLOSING = after(8)
EVENT = evening(HALL, SIDE, LIBRARY, admission=Admission(automatic_exit_at=CLOSING))
GUESTS = ("ada", "bob", "eve")
STATIONS = ("desk", "side", "library")
HOUR = 60

Deed = tuple[str, str, str, str]
"""Who did it, what, with whom, at which checkpoint."""
DEEDS = st.tuples(
    st.sampled_from(STATIONS),
    st.sampled_from(["in", "in", "in", "out", "undo", "override", "close", "lost"]),
    st.sampled_from(GUESTS),
    st.sampled_from([HALL.name, SIDE.name, LIBRARY.name]),
)
CLOCKS = st.tuples(*[st.sampled_from([-HOUR, 0, HOUR]) for _ in STATIONS])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Records of a hub, and of a station that has not heard who was cancelled."""
    folder = tmp_path_factory.mktemp("stations")
    people = [guest(name, code=name) for name in GUESTS]
    gone = replace(people[-1], state=RegistrationState.CANCELLED)
    for name in ("copy", "hub"):
        (folder / name).mkdir()
    desk = Rehearsal(folder / "copy", EVENT)
    desk.invite(*people)
    desk.close()
    shutil.copy(folder / "copy" / "kiosk.db", folder / "hub")
    desk = Rehearsal(folder / "hub", EVENT)
    desk.invite(gone)
    desk.close()
    return folder


@dataclass(frozen=True, slots=True)
class Files:
    """New files with these records, for as long as one example needs them."""

    folder: Path
    numbers: Iterator[int]

    def hub(self, like: Path | None = None) -> SqlStore:
        return SqlStore(self._new(like or self.folder / "hub" / "kiosk.db"))

    def copy(self, station: str) -> Replica:
        path = self._new(self.folder / "copy" / "kiosk.db")
        return Replica(path, station, SetClock())

    def _new(self, like: Path) -> Path:
        path = self.folder / str(next(self.numbers)) / "kiosk.db"
        path.parent.mkdir()
        shutil.copy(like, path)
        return path


NUMBERS = count()


def do(deed: Deed, station: Rehearsal, hub: Rehearsal) -> None:
    """Do something at a station; what the rules do not allow is left."""
    _, what, who, where = deed
    try:
        match what:
            case "in" | "out":
                station.scan(code=who, checkpoint=where, out=what == "out")
            case "override":
                station.scan(code=who, checkpoint=where, override="known here")
            case "undo":
                station.undo(who)
            case "close":
                station.end()
            case _:  # the hub decided, but its answer never came
                nonce = f"{who} {station.clock.now()}"
                for desk in (hub, station):
                    desk.scan(
                        code=who,
                        checkpoint=where,
                        nonce=nonce,
                        station=station.station,
                    )
    except KnownFault:
        return


def unsent(replica: Replica) -> list[LedgerEntry]:
    """What a station has to tell, in the order in which it happened."""
    with replica.reading() as reader:
        keys = reader.connection.scalars(
            select(OutboxRow.key)
            .where(OutboxRow.kind == "entry")
            .order_by(OutboxRow.position)
        )
        return [entry for key in list(keys) if (entry := reader.ledger.find(key))]


def arrivals(
    queues: Sequence[Sequence[LedgerEntry]], chance: Random
) -> Iterator[Sequence[LedgerEntry]]:
    """Let each queue arrive in its own order, in batches, some of them once more."""
    waiting = [list(queue) for queue in queues if queue]
    sent = list[Sequence[LedgerEntry]]()
    while waiting:
        queue = chance.choice(waiting)
        batch = [queue.pop(0) for _ in range(chance.randint(1, len(queue)))]
        waiting = [queue for queue in waiting if queue]
        sent.append(batch)
        yield batch
        if chance.random() < 0.3:
            yield chance.choice(sent)


def shuffled(
    entries: Sequence[LedgerEntry], chance: Random
) -> Iterator[Sequence[LedgerEntry]]:
    """Let entries arrive in any order at all, in batches, some of them twice."""
    twice = [*entries, *(one for one in entries if chance.random() < 0.3)]
    chance.shuffle(twice)
    while twice:
        size = chance.randint(1, len(twice))
        yield twice[:size]
        twice = twice[size:]


def state(store: SqlStore) -> dict[str, object]:
    """What everybody sees; it must be what a recount and a new fold give."""
    desk = Rehearsal(store, EVENT)
    running, recounted = desk.counted()
    assert +running == recounted
    assert desk.mislaid() == []
    return {
        "tally": recounted,
        "where": {who: desk.presence(who) for who in GUESTS},
    }


def conflicts(store: SqlStore) -> set[tuple[str, str | None, str]]:
    with store.reading() as reader:
        return {
            (one.kind, one.earlier, one.later)
            for one in reader.notices.conflicts(EVENT.id)
        }


def undone(entries: Sequence[LedgerEntry]) -> dict[str, str | None]:
    """Name all entries, and what they undo."""
    return {entry.id: entry.undoes for entry in entries}


def pass_evening(
    hub: Rehearsal,
    copies: Mapping[str, Replica],
    deeds: Sequence[Deed],
    clocks: Sequence[int],
) -> None:
    """Let an evening pass at stations that hear nothing of each other."""
    posts = {
        name: Rehearsal(copy, EVENT, station=name) for name, copy in copies.items()
    }
    for minute, deed in enumerate(deeds):
        hub.clock.moment = after(minute)
        for name, off in zip(STATIONS, clocks, strict=True):
            posts[name].clock.moment = after(minute + off)
        do(deed, posts[deed[0]], hub)


def merged(hub: SqlStore, batches: Iterable[Sequence[LedgerEntry]]) -> SqlStore:
    """Let entries arrive at a hub; stations learn under which ids it knows them."""
    known = dict[str | None, str]()
    for minute, batch in enumerate(batches):
        told = [replace(one, undoes=known.get(one.undoes, one.undoes)) for one in batch]
        with hub.transaction() as tx:
            twins = merge(tx, EVENT, told, CLOSING + timedelta(minutes=minute))
        known |= {entry: twin.id for entry, twin in twins.items()}
    return hub


def taken_in(
    copy: Replica, batches: Iterable[Sequence[LedgerEntry]], people: list[Registration]
) -> Replica:
    """Let the hub's entries arrive at a station, and last its people."""
    for batch in batches:
        with copy.copying() as tx:
            take_in(tx, EVENT, batch)
    with copy.copying() as tx:
        tx.take_registrations(people, copy.station)
    return copy


@settings(
    max_examples=effort(5, 50),
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
)
@given(st.lists(DEEDS, min_size=3, max_size=14), CLOCKS, st.integers(0, 2**32))
def test_in_whatever_order_entries_arrive_all_end_in_the_same_state(
    folder: Path, deeds: Sequence[Deed], clocks: Sequence[int], seed: int
) -> None:
    files, chance = Files(folder, NUMBERS), Random(seed)  # noqa: S311  a test's own
    hub = files.hub()
    copies = {name: files.copy(name) for name in STATIONS}
    pass_evening(Rehearsal(hub, EVENT), copies, deeds, clocks)
    hub.close()
    queues = [unsent(copy) for copy in copies.values()]
    one = merged(files.hub(like=hub.path), queues)
    other = merged(files.hub(like=hub.path), arrivals(queues, chance))
    assert state(one) == state(other)
    assert conflicts(one) == conflicts(other)
    with other.reading() as reader:
        ledger = list(reader.ledger.all(EVENT.id))
        people = [person.registration for person in reader.people.all(EVENT.id)]
    for copy in [*copies.values(), files.copy("new")]:
        taken_in(copy, shuffled(ledger, chance), people)
        assert undone(Rehearsal(copy, EVENT).ledger) == undone(ledger)
        assert state(copy) == state(other)
        copy.close()
    one.close()
    other.close()
