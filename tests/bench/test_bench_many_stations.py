"""What stations cost each other and their hub, and how long anybody waits.

Run with ``.venv/bin/pytest tests/bench/test_bench_many_stations.py -o addopts= -p
no:xdist --import-mode=importlib -s`` on a machine that has nothing else to do.
"""

import sqlite3
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from functools import partial
from pathlib import Path

import psycopg
import pytest

from kiosk.app.bootstrap import SystemClock
from kiosk.app.home import Home
from kiosk.domain.stations.station import StationHealth
from kiosk.service.check_in import CheckIn, Scan
from kiosk.service.import_event import ImportEvent
from kiosk.signing import TicketSigner, new_key
from kiosk.store.hub.hub_store import HubStore
from kiosk.store.sync.download import AheadRows, download_changes
from kiosk.store.sync.initial_download import download_all
from kiosk.store.sync.replica import Replica
from tests.bench.many_people import people
from tests.bench.server_work import at_work, memory_of
from tests.network_proxy import NetworkProxy, NetworkState
from tests.postgres_server import PostgresServer, running_server
from tests.sample_event import WHENEVER, sample_event, sample_guest
from tests.station_processes import JoinedStation, KioskProcess, join_station

EVENING = sample_event(capacity=1_000_000, admission=WHENEVER)
GUESTS = [f"guest-{number:05}" for number in range(5_000)]
STATIONS, SHOWN = 8, 200
HOLES = 5
OFTEN = 500


@pytest.fixture(scope="module")
def server() -> Iterator[PostgresServer]:
    with running_server() as server:
        yield server


@pytest.fixture
def hub(server: PostgresServer) -> str:
    address = server.cleared_hub()
    with closing(HubStore(address)) as store:
        ImportEvent(store, new_key)(EVENING)
        with store.transaction() as tx:
            tx.people.put(sample_guest(name, code=name) for name in GUESTS)
    server.run("VACUUM ANALYZE", "prepared")
    return address


@pytest.fixture
def stations(
    server: PostgresServer, hub: str, tmp_path: Path
) -> Iterator[list[JoinedStation]]:
    with ExitStack() as stack:
        yield [
            join_station(
                hub,
                stack.enter_context(NetworkProxy(server.port)),
                Home(tmp_path / str(number)),
                f"Desk {number}",
            )
            for number in range(STATIONS)
        ]


def report(what: str, seconds: list[float]) -> None:
    seconds.sort()
    print(
        f"\n{what}: median {1e3 * statistics.median(seconds):.0f} ms, p99 "
        f"{1e3 * seconds[len(seconds) * 99 // 100]:.0f} ms, longest "
        f"{1e3 * seconds[-1]:.0f} ms"
    )


def test_a_scan_reaches_the_other_stations(stations: list[JoinedStation]) -> None:
    desks = [station.start_scanning() for station in stations]
    codes, answers, others = iter(GUESTS), list[float](), list[float]()
    with closing(sqlite3.connect(stations[-1].home.database)) as copy:
        for number in range(SHOWN):
            desk, begun = desks[number % (STATIONS - 1)], time.perf_counter()
            answer = desk.request({"code": next(codes)})
            answered = time.perf_counter()
            assert answer
            there = "SELECT 1 FROM ledger WHERE id = ?"
            while not copy.execute(there, (answer["entry"],)).fetchall():
                time.sleep(0.001)
            others.append(time.perf_counter() - answered)
            answers.append(answered - begun)
    report("a scan at a station", answers)
    report(f"from there to another of {STATIONS} stations' copy", others)
    for desk in desks:
        desk.close()


def scans(
    desk: KioskProcess,
    codes: Iterator[str],
    until: Callable[[bool], bool],
    pause: float,
) -> list[float]:
    """Scan until a station is alone, or no more; give how long each took."""
    waits, end = list[float](), time.monotonic() + 60
    while True:
        begun = time.perf_counter()
        answer = desk.request({"code": next(codes)})
        waits.append(time.perf_counter() - begun)
        assert answer
        if until(answer["offline"]):
            return waits
        assert time.monotonic() < end
        time.sleep(pause)


def test_the_longest_that_a_scan_waits_while_the_hub_dies(
    stations: list[JoinedStation], server: PostgresServer
) -> None:
    codes, holes, deaths = iter(GUESTS), list[float](), list[float]()
    for number, station in enumerate(stations):
        desk = station.start_scanning()
        scans(desk, codes, lambda alone: not alone, pause=0.5)
        if number < HOLES:
            station.network.set_state(NetworkState.BLACK_HOLE)
            holes += scans(desk, codes, lambda alone: alone, pause=0.02)
            station.network.set_state(NetworkState.UP)
        else:
            server.stop("immediate")
            deaths += scans(desk, codes, lambda alone: alone, pause=0.02)
            server.start()
        desk.close()
    report("scans while the network turns into a black hole", holes)
    report("scans while the server is killed", deaths)


def test_what_a_station_costs_the_hub(
    server: PostgresServer, hub: str, tmp_path: Path
) -> None:
    with closing(HubStore(hub)) as store:
        copy = Replica(tmp_path / "kiosk.db", "Desk", SystemClock())
        download_all(copy, store, lambda _come, _all: None)
        news: AheadRows = set()
        health = StationHealth(
            station="Desk",
            event=EVENING.id,
            checkpoint="",
            heard_at=SystemClock().now(),
            version="0.1.0",
        )
        check_in = CheckIn(store, TicketSigner(list), SystemClock())
        codes = iter(GUESTS)

        def beat() -> None:
            with store.transaction() as tx:
                tx.stations.put_health(health)

        def poll() -> None:
            store.server_time()
            download_changes(copy, store, news)

        def scan() -> None:
            check_in(Scan(event=EVENING.id, station="Desk", code=next(codes)))

        works = {"a round without news": poll, "a report": beat, "a check-in": scan}
        for what, work in works.items():
            work()
            here, there = at_work(server, partial(often, work))
            print(
                f"\n{what}: {here / OFTEN * 1e3:.2f} ms of a processor here, "
                f"{there / OFTEN * 1e3:.2f} ms at the hub"
            )
        copy.close()


def often(work: Callable[[], object]) -> None:
    for _ in range(OFTEN):
        work()


@pytest.mark.parametrize("count", [100, 400])
def test_what_connections_cost_the_hub(
    server: PostgresServer, hub: str, count: int
) -> None:
    server.run("ALTER SYSTEM SET max_connections = 1100")
    server.stop()
    server.start()
    before = memory_of(server)
    with ExitStack() as stack:
        lines = [
            stack.enter_context(psycopg.connect(hub, autocommit=True))
            for _ in range(count)
        ]
        for line in lines:
            line.execute("LISTEN kiosk")
            line.execute("SELECT count(*) FROM registration WHERE code = 'a'")
        each = (memory_of(server) - before) / count
        ring = lines[0]

        def rings() -> None:
            for _ in range(100):
                ring.execute("SELECT pg_notify('kiosk', 'bench')")

        _, work = at_work(server, rings)
        print(
            f"\n{count} connections: {each / 1e6:.1f} MB each; a ring that all hear: "
            f"{work * 10:.2f} ms of a processor at the hub"
        )


@pytest.mark.parametrize("count", [10_000, 100_000, 300_000])
def test_how_a_copy_grows(server: PostgresServer, tmp_path: Path, count: int) -> None:
    address = server.cleared_hub()
    with closing(HubStore(address)) as store:
        ImportEvent(store, new_key)(EVENING)
        with store.transaction() as tx:
            tx.people.put(people(EVENING.id, count))
        server.run("VACUUM ANALYZE", "prepared")
        copy = Replica(tmp_path / "kiosk.db", "Desk", SystemClock())
        begun = time.perf_counter()
        filling = partial(download_all, copy, store, lambda _come, _all: None)
        here, there = at_work(server, filling)
        size = (tmp_path / "kiosk.db").stat().st_size / 1e6
        print(
            f"\n{count:,} registrations: filled in {time.perf_counter() - begun:.1f} s "
            f"({here:.1f} s of a processor here, {there:.1f} at the hub), {size:.0f} MB"
        )
        for what, typed in (("names", "anna jans"), ("slips", "jannsen")):
            report(f"search for {what}", list(searches(copy, typed)))
        begun = time.perf_counter()
        with copy.reading() as reader:
            reader.ledger.tally(EVENING.id)
        print(f"tally {1e3 * (time.perf_counter() - begun):.1f} ms")
        copy.close()


def searches(copy: Replica, typed: str) -> Iterator[float]:
    for _ in range(20):
        begun = time.perf_counter()
        with copy.reading() as reader:
            assert reader.people.search(EVENING.id, typed, 10)
        yield time.perf_counter() - begun
