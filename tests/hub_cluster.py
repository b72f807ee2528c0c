"""A hub, and stations with a proxy each, all in this process."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from threading import Event as Signal
from time import monotonic
from typing import Any

from sqlalchemy import select

from kiosk.domain.event.event import Event
from kiosk.files.process_lock import ProcessLock
from kiosk.store.hub.address import Timeouts
from kiosk.store.hub.change_feed import REPLICATED_TABLES
from kiosk.store.hub.hub_store import HubStore
from kiosk.store.sql_transaction import SqlReader
from kiosk.store.sync.initial_download import download_all
from kiosk.store.sync.replica import Replica
from kiosk.store.sync.station_store import StationStore
from kiosk.store.sync.sync_worker import SyncConfig
from kiosk.store.tables import MappedRow
from tests.blank_database import blank_database
from tests.desk_driver import DeskDriver, ManualClock, OffsetClock
from tests.network_proxy import NetworkProxy, NetworkState
from tests.postgres_server import PostgresServer

TIMEOUT_S = 30.0
"""Long enough for anything that is waited for."""
HUB_TIMEOUT_S = 5.0
"""How long a busy computer may keep a station waiting."""


def wait_until(condition: Callable[[], object], timeout: float = TIMEOUT_S) -> None:
    """Wait until a condition holds."""
    deadline, pause = monotonic() + timeout, Signal()
    while not condition():
        assert monotonic() < deadline, "it never came"
        pause.wait(0.01)


@dataclass(slots=True)
class StationNode:
    """A station with its desk, its proxy and its replica."""

    name: str
    network: NetworkProxy
    replica: Replica
    store: StationStore
    desk: DeskDriver

    @property
    def is_offline(self) -> bool:
        """Whether it is offline."""
        return self.store.status().offline_since is not None

    def disconnect(self) -> None:
        """Take its network down, until it notices."""
        self.network.set_state(NetworkState.DOWN)
        wait_until(lambda: self.is_offline)

    def reconnect(self) -> None:
        """Bring its network up, until it uses the hub again."""
        self.network.set_state(NetworkState.UP)
        wait_until(lambda: not self.is_offline)


@dataclass(slots=True)
class HubCluster:
    """The hub, its own desk, and all stations that were opened."""

    server: PostgresServer
    address: str
    desk: DeskDriver
    folder: Path
    exit_stack: ExitStack
    nodes: list[StationNode] = field(default_factory=list)

    def add_station(
        self,
        name: str,
        *,
        timeout: float = HUB_TIMEOUT_S,
        clock: ManualClock | None = None,
    ) -> StationNode:
        """Open a station with a filled replica that uses the hub."""
        network = self.exit_stack.enter_context(NetworkProxy(self.server.port))
        home = self.folder / name
        home.mkdir()
        clock = clock or OffsetClock()
        replica = Replica(blank_database(home), name, clock)
        hub = HubStore(self.address)
        download_all(replica, hub, lambda _come, _all: None)
        hub.close()
        store = self.open_station(replica, network, timeout=timeout)
        desk = DeskDriver(store, self.desk.event, station=name, clock=clock)
        self.nodes.append(StationNode(name, network, replica, store, desk))
        wait_until(lambda: not self.nodes[-1].is_offline)
        return self.nodes[-1]

    def open_station(
        self, replica: Replica, network: NetworkProxy, *, timeout: float = HUB_TIMEOUT_S
    ) -> StationStore:
        """Open the store of a station."""
        address = self.address.replace(
            str(self.server.port), str(network.listening_port)
        )
        ends = SyncConfig(
            replica=replica,
            connect=lambda wait: HubStore(address, Timeouts(response=wait, connect=2)),
            clock=OffsetClock(),
            lock=ProcessLock(replica.path.with_name("line.lock")),
            timeout=timeout,
        )
        store = StationStore(ends)
        self.exit_stack.callback(store.close)
        return store

    def assert_converged(self) -> None:
        """Wait until each station agrees with the hub, and check the counts."""
        for node in self.nodes:
            wait_until(partial(self._is_converged, node))
        for desk in (self.desk, *(node.desk for node in self.nodes)):
            running, recounted = desk.tallies()
            assert +running == recounted
            assert desk.inconsistent_references() == []

    def _is_converged(self, node: StationNode) -> bool:
        return replicated_rows(node.replica) == replicated_rows(self.desk.store)


@contextmanager
def open_cluster(
    server: PostgresServer, folder: Path, event: Event
) -> Iterator[HubCluster]:
    """Open a hub without registrations."""
    address = server.cleared_hub()
    with ExitStack() as exit_stack:
        desk = DeskDriver(address, event)
        exit_stack.callback(desk.close)
        yield HubCluster(server, address, desk, folder, exit_stack)


def replicated_rows(store: Any) -> dict[str, Any]:  # noqa: ANN401  any store that speaks SQL
    """Return all rows that stations replicate."""
    with store.reading() as reader:
        return {row.__tablename__: _rows(reader, row) for row in REPLICATED_TABLES}


def _rows(reader: SqlReader, row: type[MappedRow]) -> dict[Any, Any]:
    table = row.__table__
    found = reader.connection.execute(select(table)).mappings()
    keys = list(table.primary_key)
    return {tuple(record[key.name] for key in keys): dict(record) for record in found}
