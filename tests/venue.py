"""A venue: a hub, and stations with a network each, all in this process."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from threading import Event as Signal
from time import monotonic
from typing import Any

from sqlalchemy import select

from kiosk.domain.event import Event
from kiosk.files.process_lock import ProcessLock
from kiosk.store.hub.address import Patience
from kiosk.store.hub.feed import FED
from kiosk.store.hub.store import HubStore
from kiosk.store.station.fill import fill
from kiosk.store.station.line import Ends
from kiosk.store.station.replica import Replica
from kiosk.store.station.store import StationStore
from kiosk.store.tables import Row
from kiosk.store.transaction import SqlReader
from tests.blank_database import blank_database
from tests.network import Network, Weather
from tests.postgresql import Server
from tests.rehearsal import Rehearsal, RunningClock, SetClock

AGES = 30.0
"""Seconds in which whatever comes has come."""
SILENCE = 5.0
"""Seconds for which a busy computer may keep a station waiting."""


def until(came: Callable[[], object], within: float = AGES) -> None:
    """Wait until something has come."""
    end, pause = monotonic() + within, Signal()
    while not came():
        assert monotonic() < end, "it never came"
        pause.wait(0.01)


@dataclass(slots=True)
class Post:
    """A station with its desk, its network, and its copy of the records."""

    name: str
    network: Network
    replica: Replica
    store: StationStore
    desk: Rehearsal

    @property
    def alone(self) -> bool:
        """Whether it decides on its own."""
        return self.store.standing().alone_since is not None

    def cut_off(self) -> None:
        """Let its network go down, until it knows that."""
        self.network.turn(Weather.DOWN)
        until(lambda: self.alone)

    def back(self) -> None:
        """Let its network come back, until it relies on the hub again."""
        self.network.turn(Weather.FINE)
        until(lambda: not self.alone)


@dataclass(slots=True)
class Venue:
    """The hub, its own desk, and all stations that were opened here."""

    server: Server
    address: str
    desk: Rehearsal
    folder: Path
    opened: ExitStack
    posts: list[Post] = field(default_factory=list)

    def post(
        self, name: str, *, silence: float = SILENCE, clock: SetClock | None = None
    ) -> Post:
        """Open a station that is filled and relies on the hub."""
        network = self.opened.enter_context(Network(self.server.port))
        home = self.folder / name
        home.mkdir()
        clock = clock or RunningClock()
        replica = Replica(blank_database(home), name, clock)
        hub = HubStore(self.address)
        fill(replica, hub, lambda _come, _all: None)
        hub.close()
        store = self.reopen(replica, network, silence=silence)
        desk = Rehearsal(store, self.desk.event, station=name, clock=clock)
        self.posts.append(Post(name, network, replica, store, desk))
        until(lambda: not self.posts[-1].alone)
        return self.posts[-1]

    def reopen(
        self, replica: Replica, network: Network, *, silence: float = SILENCE
    ) -> StationStore:
        """Open the records of a station."""
        entrance = self.address.replace(str(self.server.port), str(network.entrance))
        ends = Ends(
            replica=replica,
            reach=lambda wait: HubStore(entrance, Patience(silence=wait, connect=2)),
            clock=RunningClock(),
            lock=ProcessLock(replica.path.with_name("line.lock")),
            silence=silence,
        )
        store = StationStore(ends)
        self.opened.callback(store.close)
        return store

    def same_everywhere(self) -> None:
        """Wait until each station has what the hub has, and see that it adds up."""
        for post in self.posts:
            until(partial(self._same, post))
        for desk in (self.desk, *(post.desk for post in self.posts)):
            running, recounted = desk.counted()
            assert +running == recounted
            assert desk.mislaid() == []

    def _same(self, post: Post) -> bool:
        return records(post.replica) == records(self.desk.store)


@contextmanager
def venue(server: Server, folder: Path, event: Event) -> Iterator[Venue]:
    """Open a hub with nobody registered yet."""
    address = server.hub()
    with ExitStack() as opened:
        desk = Rehearsal(address, event)
        opened.callback(desk.close)
        yield Venue(server, address, desk, folder, opened)


def records(store: Any) -> dict[str, Any]:  # noqa: ANN401  any store that speaks SQL
    """Read all that stations copy, and where everybody is."""
    with store.reading() as reader:
        return {row.__tablename__: _rows(reader, row) for row in FED}


def _rows(reader: SqlReader, row: type[Row]) -> dict[Any, Any]:
    table = row.__table__
    found = reader.connection.execute(select(table)).mappings()
    keys = list(table.primary_key)
    return {tuple(one[key.name] for key in keys): dict(one) for one in found}
