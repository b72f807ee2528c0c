"""Rows that nobody can read stop neither a station nor their repair."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from time import monotonic

import psycopg
import pytest

from kiosk.domain.fault import KnownFault
from kiosk.service.ports.events import UnreadableEventError
from kiosk.store.hub import change_feed
from kiosk.store.hub.hub_store import HubStore
from kiosk.store.hub.ownership import connect_as_owner
from kiosk.store.hub.row_rules import add_row_rules
from kiosk.store.sync.set_aside import set_aside_rows
from tests.desk_driver import DeskDriver
from tests.hub_cluster import HubCluster, open_cluster, wait_until
from tests.postgres_server import PREPARED, PostgresServer
from tests.sample_event import WHENEVER, sample_event, sample_guest
from tests.store.manual_station import EVENT, ManualStation

BROKEN = {
    "ledger": """
        INSERT INTO ledger (id, nonce, event, code, kind, verdict, checkpoint, station,
            counter, source, scanned_at, recorded_at, stamp, cut_off)
        VALUES ('bad', 'bad', 'evening', 'x', 'none', 'none', 'Hall', 'side', 1, 'desk',
            now(), now(), 1, false)
    """,
    "registration": "UPDATE registration SET state = 'none' WHERE reference = 'ada'",
    "announcement": """
        INSERT INTO announcement VALUES ('bad', 'evening', '[]', 'side', now(), NULL)
    """,
    "staff": "INSERT INTO staff VALUES ('bad', 'Bad', 99, 'x', true)",
    "conflict": """
        INSERT INTO conflict VALUES ('bad', 'evening', 'r', 'none', NULL, 'x', now(),
            NULL, '', '')
    """,
    "event": "UPDATE event SET revision = revision + 1, document = '{'",
    "health": """
        INSERT INTO health VALUES ('side', 'evening', 'Hall', now(), NULL, 0, 0,
            9000000000000000000, '1', '', '', '', NULL)
    """,
}
"""What a station could write at a hub of the version before."""


@pytest.fixture
def hub(postgresql: PostgresServer) -> Iterator[DeskDriver]:
    """A hub as of the version before, without rules for its rows."""
    desk = DeskDriver(postgresql.cleared_hub(), EVENT)
    desk.import_people(*(sample_guest(name, code=name) for name in ("ada", "bob")))
    for table in BROKEN:
        postgresql.run(f"ALTER TABLE {table} DROP CONSTRAINT {table}_form", PREPARED)
    yield desk
    desk.close()
    postgresql.cleared_hub()
    with connect_as_owner(postgresql.address(PREPARED)) as owner:
        add_row_rules(owner.connection)


@pytest.fixture
def station(
    hub: DeskDriver, postgresql: PostgresServer, tmp_path: Path
) -> Iterator[ManualStation]:
    assert hub.ledger == []
    station = ManualStation(
        postgresql.address(PREPARED), tmp_path / "one", "one", EVENT
    )
    yield station
    station.close()


def aside(station: ManualStation) -> list[str]:
    with station.replica.reading() as reader:
        return [table for table, _ in set_aside_rows(reader.connection)]


@pytest.mark.parametrize("table", BROKEN)
def test_a_row_that_cannot_be_read_is_set_aside_and_the_rest_goes_on(
    table: str, hub: DeskDriver, station: ManualStation, postgresql: PostgresServer
) -> None:
    postgresql.run(BROKEN[table], PREPARED)
    if table not in {"event", "ledger"}:
        hub.scan(code="bob")
    station.download()
    station.download()
    assert aside(station) == [table]
    assert station.desk.scan(code="bob").outcome in {"admitted", "refused"}
    assert station.desk.scan(code="ada").outcome == "admitted"


def test_what_was_mended_is_taken_in(
    hub: DeskDriver, station: ManualStation, postgresql: PostgresServer
) -> None:
    postgresql.run(BROKEN["registration"], PREPARED)
    postgresql.run(BROKEN["event"], PREPARED)
    postgresql.run(BROKEN["announcement"], PREPARED)
    station.download()
    assert sorted(aside(station)) == ["announcement", "event", "registration"]
    hub.import_event(replace(EVENT, capacity=7))
    postgresql.run(
        "UPDATE registration SET state = 'confirmed', name = 'Ada Mended'"
        " WHERE reference = 'ada'",
        PREPARED,
    )
    postgresql.run("DELETE FROM announcement", PREPARED)
    station.download()
    assert aside(station) == []
    assert station.desk.find_holder("ada").registration.name == "Ada Mended"
    with station.replica.reading() as reader:
        mended = reader.events.find("evening")
    assert mended is not None
    assert mended.capacity == 7


def test_a_station_joins_a_hub_with_rows_that_cannot_be_read(
    hub: DeskDriver, postgresql: PostgresServer, tmp_path: Path
) -> None:
    hub.scan(code="bob")
    for table in ("ledger", "staff", "announcement", "conflict", "health"):
        postgresql.run(BROKEN[table], PREPARED)
    station = ManualStation(
        postgresql.address(PREPARED), tmp_path / "late", "late", EVENT
    )
    assert sorted(aside(station)) == [
        *("announcement", "conflict", "health", "ledger", "staff")
    ]
    assert station.desk.presence("bob").inside
    station.close()


def test_many_changes_are_taken_in_by_and_by_and_not_begun_anew(
    station: ManualStation, postgresql: PostgresServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = BROKEN["ledger"].replace("'none', 'none'", "'entry', 'refused'")
    many = many.replace("VALUES (", "SELECT ").replace("'bad', 'bad'", "n, n")
    rows = (
        "FROM generate_series(1, 300) AS of (number), LATERAL (SELECT number::text n) s"
    )
    postgresql.run(f"{many.rstrip().removesuffix(')')} {rows}", PREPARED)
    monkeypatch.setattr("kiosk.store.sync.download.BATCH_SIZE", 49)
    monkeypatch.setattr(change_feed, "BATCH_SIZE", 50)
    read = list[int]()
    read_changes = change_feed.read_changes

    def interrupted(*words: object) -> Iterator[object]:
        for table, mappings, last in read_changes(*words):  # type: ignore[arg-type]
            read.append(len(mappings))
            yield table, mappings, last
            if len(read) == 3:
                raise KnownFault("The line broke.")

    monkeypatch.setattr("kiosk.store.sync.download.read_changes", interrupted)
    with pytest.raises(KnownFault):
        station.download()
    kept = len(station.desk.ledger)
    assert kept == 100
    station.ahead.clear()  # another process of the same home
    station.download()
    assert len(station.desk.ledger) == 300
    assert sum(read) - sum(islice(read, 3)) == 200


def test_what_would_not_be_read_back_is_not_kept(tmp_path: Path) -> None:
    desk = DeskDriver(tmp_path, sample_event())
    for capacity in (16**5000, 1 << 20_000):
        with pytest.raises(KnownFault, match="would not be read back"):
            desk.import_event(sample_event(capacity=capacity))
    with desk.store.reading() as reader:
        assert reader.events.find("evening") == desk.event
    desk.close()


def test_the_owner_mends_an_event_at_the_hub(
    hub: DeskDriver, postgresql: PostgresServer
) -> None:
    assert hub.ledger == []
    postgresql.run(BROKEN["event"], PREPARED)
    store = HubStore(postgresql.address(PREPARED))
    desk = DeskDriver(store, EVENT)
    with store.reading() as reader:
        assert reader.events.unreadable() == ["evening"]
        with pytest.raises(UnreadableEventError):
            reader.events.find("evening")
    desk.import_event(EVENT)
    with store.reading() as reader:
        assert reader.events.find("evening") == EVENT
    desk.close()


@pytest.fixture
def house(postgresql: PostgresServer, tmp_path: Path) -> Iterator[HubCluster]:
    with open_cluster(postgresql, tmp_path, sample_event(admission=WHENEVER)) as house:
        house.desk.import_people(sample_guest("a", code="a"))
        yield house


def test_rings_without_end_are_answered_five_times_a_second(
    house: HubCluster,
) -> None:
    node = house.add_station("one")
    rounds = list[float]()
    worker = node.store._worker  # noqa: SLF001  the rounds are seen nowhere else
    sync_once = worker._sync_once  # noqa: SLF001

    def counted() -> None:
        rounds.append(0)
        sync_once()

    worker._sync_once = counted  # type: ignore[method-assign]  # noqa: SLF001
    with psycopg.connect(house.address, autocommit=True) as thief:
        before, rung = len(rounds), 0
        wait_until(lambda: len(rounds) > before)
        began = len(rounds)
        started = monotonic()
        while monotonic() - started < 2:
            thief.execute("NOTIFY kiosk, 'thief'")
            rung += 1
    assert rung > 50
    assert len(rounds) - began <= 12
    assert node.desk.scan(code="a").outcome == "admitted"
