"""The line between a station and its hub: what it hears, how it falls and hangs up."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, process_time

import psycopg
import pytest

from kiosk.service.call_for_help import CallForHelp
from kiosk.service.offline import HubAway
from kiosk.store.hub.store import HubStore
from kiosk.store.station.taking import CURSOR
from tests.evening import evening, guest
from tests.network import Weather
from tests.postgresql import PREPARED, Server
from tests.rehearsal import Rehearsal
from tests.venue import Venue, until, venue

CLIENTS = """
    SELECT count(*) FROM pg_stat_activity
    WHERE application_name = 'kiosk' AND datname = 'prepared'
"""


@pytest.fixture
def house(postgresql: Server, tmp_path: Path) -> Iterator[Venue]:
    """A hub where twenty people are expected."""
    with venue(postgresql, tmp_path, evening()) as house:
        house.desk.invite(*(guest(f"g{n}", code=f"g{n}") for n in range(20)))
        yield house


def clients(house: Venue) -> int:
    with psycopg.connect(house.address) as driver:
        return int(driver.execute(CLIENTS.encode()).fetchall()[0][0])


def files_open() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def test_a_scan_at_one_station_is_soon_at_the_others(house: Venue) -> None:
    one, two = house.post("one"), house.post("two")
    before = two.store.version()
    one.desk.scan(code="g1")
    until(lambda: two.desk.presence("g1").inside)
    assert two.store.version() != before
    assert two.desk.count.inside == 1


def test_a_second_process_of_a_home_decides_at_the_hub_and_leaves_the_rest(
    house: Venue,
) -> None:
    one, two = house.post("one"), house.post("two")
    also = house.reopen(one.replica, one.network)
    desk = Rehearsal(also, house.desk.event, station="one")
    until(lambda: also.standing().alone_since is None)
    assert not desk.scan(code="g1").offline
    until(lambda: two.desk.presence("g1").inside)
    one.store.close()
    two.desk.scan(code="g2")
    until(lambda: desk.presence("g2").inside)
    also.close()


def test_after_many_falls_nothing_is_left_open(house: Venue) -> None:
    post = house.post("one")
    begun, files = clients(house), files_open()
    for fall in range(5):
        post.network.turn(Weather.DOWN)
        until(lambda: post.alone)
        assert post.desk.scan(code=f"g{fall}").offline
        post.network.turn(Weather.FINE)
        until(lambda: post.store.standing().unsent == 0)
    post.back()
    until(lambda: clients(house) <= begun)
    until(lambda: files_open() <= files + 2)
    house.same_everywhere()


def test_it_hangs_up_soon_in_a_network_that_answers_nothing(house: Venue) -> None:
    post = house.post("one")
    post.network.turn(Weather.HOLE)
    begun, used = monotonic(), process_time()
    post.store.close()
    assert monotonic() - begun < 8  # 1 second, and what a busy computer adds
    assert process_time() - used < 2


def test_what_waits_is_sent_when_it_hangs_up(house: Venue) -> None:
    post = house.post("one")
    CallForHelp(post.replica, post.desk.clock)("evening", "one", None)
    post.store.close()
    with house.desk.store.reading() as reader:
        assert [call.station for call in reader.notices.help_calls("evening")] == [
            "one"
        ]


@pytest.mark.parametrize("version", ["0001", "9999"])
def test_a_hub_of_another_version_is_left_in_peace(
    version: str, house: Venue, postgresql: Server
) -> None:
    post = house.post("one")
    with psycopg.connect(house.address) as driver:
        known = driver.execute("SELECT version_num FROM alembic_version").fetchall()
    mark = "UPDATE alembic_version SET version_num = "
    postgresql.run(f"{mark} '{version}'", PREPARED)
    try:
        post.cut_off()
        post.network.turn(Weather.FINE)
        until(lambda: "kiosk (version" in post.store.standing().trouble)
        asked = post.network.visits
        assert post.desk.scan(code="g1").offline
        assert post.desk.scan(code="g2").offline
        assert post.network.visits <= asked + 1
    finally:
        postgresql.run(f"{mark} '{known[0][0]}'", PREPARED)


@contextmanager
def no_file_may_grow() -> Iterator[None]:
    """Let no file of this process grow: what a full disk comes to."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_hub_that_was_put_back_from_a_backup_is_not_relied_on(house: Venue) -> None:
    post = house.post("one")
    with post.replica.copying() as tx:
        tx.note(CURSOR, str(10**12))
    until(lambda: "put back from a backup" in post.store.standing().trouble)
    visits = post.network.visits
    until(lambda: post.alone and post.network.visits > visits + 9)
    assert post.desk.scan(code="g1").offline
    assert house.desk.ledger == []


def test_a_disk_that_is_full_here_does_not_cut_the_station_off(house: Venue) -> None:
    post = house.post("one")
    with no_file_may_grow():
        answers = [post.desk.scan(code=f"g{number}") for number in range(5)]
        until(lambda: post.store.standing().trouble.startswith("The disk that holds"))
        assert not post.alone
    assert {answer.offline for answer in answers} == {False}
    assert house.desk.count.inside == 5
    until(lambda: post.store.standing().trouble == "")
    house.same_everywhere()


def test_a_hub_that_stops_is_told_and_comes_back(
    house: Venue, postgresql: Server
) -> None:
    post = house.post("one")
    postgresql.stop()
    try:
        assert post.desk.scan(code="g1").offline
        with pytest.raises(HubAway):
            HubStore(house.address)
    finally:
        postgresql.start()
    until(lambda: not post.alone)
    house.same_everywhere()
