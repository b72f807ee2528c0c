"""The worker between a station and its hub: it notifies, recovers and closes."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from time import monotonic, process_time

import psycopg
import pytest

from kiosk.service.call_for_help import CallForHelp
from kiosk.service.offline import HubUnavailableError
from kiosk.store.hub.hub_store import HubStore
from kiosk.store.sync.download import CURSOR
from kiosk.store.sync.replica import Replica
from kiosk.store.write_lock import RecordsClosedError
from tests.desk_driver import DeskDriver
from tests.hub_cluster import TIMEOUT_S, HubCluster, open_cluster, wait_until
from tests.network_proxy import NetworkState
from tests.postgres_server import PREPARED, PostgresServer
from tests.sample_event import WHENEVER, sample_event, sample_guest

CLIENTS = """
    SELECT count(*) FROM pg_stat_activity
    WHERE application_name = 'kiosk' AND datname = 'prepared'
"""


@pytest.fixture
def house(postgresql: PostgresServer, tmp_path: Path) -> Iterator[HubCluster]:
    """A hub where twenty people are expected."""
    with open_cluster(postgresql, tmp_path, sample_event(admission=WHENEVER)) as house:
        house.desk.import_people(
            *(sample_guest(f"g{n}", code=f"g{n}") for n in range(20))
        )
        yield house


def connection_count(house: HubCluster) -> int:
    with psycopg.connect(house.address) as driver:
        return int(driver.execute(CLIENTS.encode()).fetchall()[0][0])


def open_file_count() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def test_a_scan_at_one_station_is_soon_at_the_others(house: HubCluster) -> None:
    node_1, node_2 = house.add_station("one"), house.add_station("two")
    before = node_2.store.data_version()
    node_1.desk.scan(code="g1")
    wait_until(lambda: node_2.desk.presence("g1").inside)
    assert node_2.store.data_version() != before
    assert node_2.desk.count.inside == 1


def test_a_second_process_of_a_home_decides_at_the_hub_and_leaves_the_rest(
    house: HubCluster,
) -> None:
    node_1, node_2 = house.add_station("one"), house.add_station("two")
    replica = Replica(node_1.replica.path, "one", node_1.desk.clock)
    second_store = house.open_station(replica, node_1.network)
    desk = DeskDriver(second_store, house.desk.event, station="one")
    wait_until(lambda: second_store.status().offline_since is None)
    assert not desk.scan(code="g1").offline
    wait_until(lambda: node_2.desk.presence("g1").inside)
    node_1.store.close()
    node_2.desk.scan(code="g2")
    wait_until(lambda: desk.presence("g2").inside)
    second_store.close()


def test_after_many_disconnects_nothing_is_left_open(house: HubCluster) -> None:
    node = house.add_station("one")
    connections, open_files = connection_count(house), open_file_count()
    for number in range(5):
        node.network.set_state(NetworkState.DOWN)
        wait_until(lambda: node.is_offline)
        assert node.desk.scan(code=f"g{number}").offline
        node.network.set_state(NetworkState.UP)
        wait_until(lambda: node.store.status().unsent == 0)
    node.reconnect()
    wait_until(lambda: connection_count(house) <= connections)
    wait_until(lambda: open_file_count() <= open_files + 2)
    house.assert_converged()


def test_it_closes_soon_in_a_network_that_answers_nothing(house: HubCluster) -> None:
    node = house.add_station("one")
    node.network.set_state(NetworkState.BLACK_HOLE)
    started, cpu_started = monotonic(), process_time()
    node.store.close()
    assert monotonic() - started < 8  # 1 second, and what a busy computer adds
    assert process_time() - cpu_started < 2


def test_records_are_closed_when_the_last_writer_is_done(house: HubCluster) -> None:
    node = house.add_station("one")
    writing, done = Event(), Event()

    def write() -> None:
        with node.replica.replica_transaction() as tx:
            writing.set()
            assert done.wait(TIMEOUT_S)
            tx.write_note("a note", "written")

    writer, closer = Thread(target=write), Thread(target=node.replica.close)
    writer.start()
    assert writing.wait(TIMEOUT_S)
    closer.start()
    closer.join(0.2)
    assert closer.is_alive()
    done.set()
    writer.join()
    closer.join()
    with pytest.raises(RecordsClosedError), node.replica.replica_transaction():
        pass
    replica = Replica(node.replica.path, "one", node.desk.clock)
    assert replica.read_note("a note") == "written"
    replica.close()


def test_the_outbox_is_uploaded_on_close(house: HubCluster) -> None:
    node = house.add_station("one")
    CallForHelp(node.replica, node.desk.clock)("evening", "one", None)
    node.store.close()
    with house.desk.store.reading() as reader:
        assert [call.station for call in reader.notices.help_calls("evening")] == [
            "one"
        ]


@pytest.mark.parametrize("version", ["0001", "9999"])
def test_a_hub_of_another_version_is_retried_seldom(
    version: str, house: HubCluster, postgresql: PostgresServer
) -> None:
    node = house.add_station("one")
    with psycopg.connect(house.address) as driver:
        current = driver.execute("SELECT version_num FROM alembic_version").fetchall()
    mark = "UPDATE alembic_version SET version_num = "
    postgresql.run(f"{mark} '{version}'", PREPARED)
    try:
        node.disconnect()
        node.network.set_state(NetworkState.UP)
        wait_until(lambda: "kiosk (version" in node.store.status().trouble)
        visits = node.network.connections
        assert node.desk.scan(code="g1").offline
        assert node.desk.scan(code="g2").offline
        assert node.network.connections <= visits + 1
    finally:
        postgresql.run(f"{mark} '{current[0][0]}'", PREPARED)


@contextmanager
def files_may_not_grow() -> Iterator[None]:
    """Prevent this process from growing files, like a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_hub_restored_from_a_backup_is_not_used(house: HubCluster) -> None:
    node = house.add_station("one")
    with node.replica.replica_transaction() as tx:
        tx.write_note(CURSOR, str(10**12))
    wait_until(lambda: "put back from a backup" in node.store.status().trouble)
    visits = node.network.connections
    wait_until(lambda: node.is_offline and node.network.connections > visits + 9)
    assert node.desk.scan(code="g1").offline
    assert house.desk.ledger == []


def test_a_full_disk_here_does_not_disconnect_the_station(house: HubCluster) -> None:
    node = house.add_station("one")
    with files_may_not_grow():
        answers = [node.desk.scan(code=f"g{number}") for number in range(5)]
        wait_until(
            lambda: node.store.status().trouble.startswith("The disk that holds")
        )
        assert not node.is_offline
    assert {answer.offline for answer in answers} == {False}
    assert house.desk.count.inside == 5
    wait_until(lambda: node.store.status().trouble == "")
    house.assert_converged()


def test_a_hub_that_stops_is_reported_and_reconnected(
    house: HubCluster, postgresql: PostgresServer
) -> None:
    node = house.add_station("one")
    postgresql.stop()
    try:
        assert node.desk.scan(code="g1").offline
        with pytest.raises(HubUnavailableError):
            HubStore(house.address)
    finally:
        postgresql.start()
    wait_until(lambda: not node.is_offline)
    house.assert_converged()
