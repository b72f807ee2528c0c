"""What a station costs beside its hub alone, and how soon the other stations see it."""

import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from kiosk.files.process_lock import ProcessLock
from kiosk.service.check_in import CheckIn, Scan
from kiosk.signing import TicketSigner
from kiosk.store.hub.address import Timeouts
from kiosk.store.hub.hub_store import HubStore
from kiosk.store.sync.initial_download import download_all
from kiosk.store.sync.replica import Replica
from kiosk.store.sync.station_store import StationStore
from kiosk.store.sync.sync_worker import SyncConfig
from tests.bench.raw_hub import Ours, Raw, overheard, work
from tests.bench.test_bench_check_in import EVENT
from tests.bench.test_bench_hub import filled
from tests.desk_driver import OffsetClock
from tests.postgres_server import PostgresServer, running_server
from tests.sample_event import START

EACH, ROUNDS, SEEN = 200, 3, 200
FILLED = 30
"""Seconds of the processor's time in which a station is filled."""


@pytest.fixture(scope="module")
def server() -> Iterator[PostgresServer]:
    with running_server() as server:
        yield server


@contextmanager
def station(address: str, folder: Path, name: str) -> Iterator[StationStore]:
    """A station that is filled and relies on the hub."""
    (folder / name).mkdir(parents=True)
    clock = OffsetClock()
    replica = Replica(folder / name / "kiosk.db", name, clock)
    hub = HubStore(address)
    begun, used = time.perf_counter(), time.process_time()
    download_all(replica, hub, lambda _come, _all: None)
    print(
        f"\nfilled in {time.perf_counter() - begun:.1f} s, "
        f"{time.process_time() - used:.1f} s of the processor"
    )
    hub.close()
    store = StationStore(
        SyncConfig(
            replica=replica,
            connect=lambda silence: HubStore(address, Timeouts(response=silence)),
            clock=clock,
            lock=ProcessLock(folder / name / "line.lock"),
            timeout=5,
        )
    )
    while store.status().offline_since is not None:
        time.sleep(0.01)
    yield store
    store.close()


def scans(store: StationStore | HubStore, name: str) -> Callable[[int], None]:
    """Give what checks in one person by their number."""
    check_in = CheckIn(store, TicketSigner(list), OffsetClock())

    def check_in_person(number: int) -> None:
        code = f"code-{number:06}"
        answer = check_in(Scan(event=EVENT.id, station=name, code=code, at=START))
        assert answer.outcome == "admitted"
        assert not answer.offline

    return check_in_person


def times(act: Callable[[int], None], numbers: Sequence[int]) -> tuple[float, float]:
    """Milliseconds that a check-in takes in the middle, and of the processor's time."""
    taken, used = [], time.process_time()
    for number in numbers:
        begun = time.perf_counter()
        act(number)
        taken.append(time.perf_counter() - begun)
    used = time.process_time() - used
    return middle(taken), used / len(numbers) * 1e3


def test_a_check_in_through_a_station_beside_the_hub_alone_and_psycopg(
    server: PostgresServer, tmp_path: Path
) -> None:
    for round_ in range(ROUNDS):
        address = filled(server)
        heard = []
        ours = Ours(address, "raw", range(EACH))
        with overheard() as recorded, ours.opened() as check_in:
            for at in range(EACH):
                recorded.clear()
                check_in(at)
                heard.append(list(recorded))
        address = filled(server)
        hub = HubStore(address)
        alone = times(scans(hub, "hub"), range(EACH))
        hub.close()
        with station(address, tmp_path / str(round_), "one") as store:
            through = times(scans(store, "one"), range(EACH, 2 * EACH))
        filled(server)
        raw = work(Raw(address, heard), lambda: None)
        print(
            f"check-in {through[0]:.2f} ms through a station ({through[1]:.2f} ms of "
            f"the processor), {alone[0]:.2f} ({alone[1]:.2f}) at the hub alone, "
            f"{middle(raw.each):.2f} ({raw.processor / EACH * 1e3:.2f}) in psycopg"
        )


def test_how_soon_another_stations_copy_has_a_scan(
    server: PostgresServer, tmp_path: Path
) -> None:
    address = filled(server)
    with ExitStack() as opened:
        first = opened.enter_context(station(address, tmp_path, "one"))
        second = opened.enter_context(station(address, tmp_path, "two"))
        scan, seen = scans(first, "one"), list[float]()
        for number in range(SEEN):
            before = inside(second)
            begun = time.perf_counter()
            scan(number)
            while inside(second) == before:
                time.sleep(0.001)
            seen.append(time.perf_counter() - begun)
    seen.sort()
    print(
        f"from the scan to another station's copy: median {middle(seen):.0f} ms, "
        f"p99 {seen[len(seen) * 99 // 100] * 1e3:.0f} ms, most {seen[-1] * 1e3:.0f} ms"
    )
    assert seen[len(seen) * 99 // 100] < 1


def inside(store: StationStore) -> int:
    with store.reading() as reader:
        tally = reader.ledger.tally(EVENT.id)
    return sum(count for (measure, _), count in tally.items() if measure == "inside")


def middle(taken: Sequence[float]) -> float:
    """The median in milliseconds."""
    return statistics.median(taken) * 1e3
