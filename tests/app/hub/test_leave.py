"""A station leaves its hub, or is revoked, and keeps no personal data."""

from pathlib import Path

import psycopg
import pytest
from psycopg.errors import InsufficientPrivilege

from kiosk.app.home import Home
from kiosk.app.hub.wipe_home import wipe_home
from kiosk.files.process_lock import ProcessLock
from kiosk.store.hub.handshake import StationRevokedError
from kiosk.store.hub.hub_store import HubStore
from kiosk.store.sqlite_store import SqliteStore
from tests.app.hub_homes import (
    invite_station,
    list_stations,
    membership_of,
    open_replica,
)
from tests.app.kiosk_runner import CliRunner
from tests.desk_driver import DeskDriver
from tests.postgres_server import PostgresServer
from tests.sample_event import sample_event, sample_guest


def test_leaving_waits_until_the_hub_has_heard_of_all(
    station: CliRunner, hub: str
) -> None:
    home = Home(station.home)
    replica = open_replica(station)
    add = "INSERT INTO outbox (kind, key, since, refused) VALUES "
    with replica.replica_transaction() as tx:
        run = tx.connection.exec_driver_sql
        run(f"{add} ('entry', '1', '2023-11-28', NULL), ('entry', '2', '2023', NULL)")
        run(f"{add} ('correction', '1', '2023-11-28', NULL)")
        run(f"{add} ('badge', '1', '2023-11-28', 'never')")
    fault = station("station", "leave").fault
    assert "1 corrected name, 2 scans." in fault
    assert list_stations(hub) == [("Desk", True, False)]
    with replica.replica_transaction() as tx:
        tx.connection.exec_driver_sql("DELETE FROM outbox WHERE refused IS NULL")
    assert "has left" in station.succeed("station", "leave").out
    assert list_stations(hub) == [("Desk", False, False)]
    with replica.reading() as reader:
        assert (reader.events.all(), reader.people.search("evening", "mul", 5)) == (
            [],
            [],
        )
    replica.close()
    assert not home.hub.exists()
    assert b"ller" not in home.database.read_bytes()
    assert "no hub" in station("station", "leave").fault


def test_a_station_at_work_does_not_leave(station: CliRunner) -> None:
    lock = ProcessLock(Home(station.home).station_lock)
    assert lock.acquire()
    assert "Close its windows" in station("station", "leave").fault
    lock.release()


def test_who_left_joins_again_with_a_new_token_and_no_old_one(
    kiosk: CliRunner, hub: str, bare: str
) -> None:
    tokens, places = list[str](), list[str]()
    for _ in range(2):
        tokens.append(invite_station(kiosk, hub))
        kiosk.succeed("station", "join", bare, tokens[-1])
        places.append(membership_of(kiosk).url)
        assert "place is free" in kiosk.succeed("station", "leave").out
    for place in places:
        with pytest.raises(psycopg.OperationalError):
            psycopg.connect(place)
    for token in tokens:
        assert "was used already" in kiosk("station", "join", bare, token).fault


def test_a_hub_that_is_away_does_not_keep_a_station(
    station: CliRunner, postgresql: PostgresServer
) -> None:
    postgresql.stop()
    try:
        assert "could not be told" in station.succeed("station", "leave").out
    finally:
        postgresql.start()


def test_a_revoked_station_is_out_at_once_and_learns_why(
    station: CliRunner, hub: str, bare: str
) -> None:
    membership = membership_of(station)
    with psycopg.connect(membership.url) as connection:
        station.succeed("station", "revoke", "Desk", "--hub", hub)
        with pytest.raises(psycopg.OperationalError):
            connection.execute("SELECT 1")
    assert list_stations(hub) == [("Desk", True, True)]
    with pytest.raises(StationRevokedError, match="was taken off the hub"):
        HubStore(membership.url, hub=membership.hub)
    with (
        psycopg.connect(membership.url) as connection,
        pytest.raises(InsufficientPrivilege),
    ):
        connection.execute("SELECT * FROM registration")
    station.succeed("station", "join", bare, invite_station(station, hub))
    HubStore(membership_of(station).url).close()
    assert (
        "no station “Nobody”"
        in station("station", "revoke", "Nobody", "--hub", hub).fault
    )


def test_rights_that_somebody_else_gave_are_not_left_behind(
    station: CliRunner, hub: str, postgresql: PostgresServer
) -> None:
    role = membership_of(station).role
    postgresql.run("CREATE ROLE somebody_else")
    postgresql.run(
        f"GRANT kiosk_station TO somebody_else; GRANT somebody_else TO {role}"
    )
    fault = station("station", "revoke", "Desk", "--hub", hub).fault
    assert "from somebody else" in fault
    assert list_stations(hub) == [("Desk", True, False)]


def test_a_revoked_station_wipes_its_data_when_it_learns_of_it(
    station: CliRunner, hub: str, bare: str
) -> None:
    desk = DeskDriver(hub, sample_event())
    desk.import_people(sample_guest("A", "Jürgen Müller"))
    desk.close()
    (found,) = station.succeed("search", "muller", "--json").answer
    assert found["name"] == "Jürgen Müller"
    open_beside = SqliteStore(Home(station.home).database)
    station.succeed("station", "revoke", "Desk", "--hub", hub)
    for _ in range(2):
        assert "was taken off the hub" in station("search", "muller").err
    with open_beside.reading() as reader:
        assert reader.events.all() == []
    open_beside.close()
    files = [path for path in station.home.rglob("*") if path.is_file()]
    assert all(b"ller" not in path.read_bytes() for path in files)
    station.succeed("station", "join", bare, invite_station(station, hub))
    assert station.succeed("search", "muller", "--json").answer == [found]


def test_a_wiped_home_keeps_its_settings_and_its_place_and_no_person(
    station: CliRunner, tmp_path: Path
) -> None:
    home, badges = Home(station.home), tmp_path / "badges"
    (home.folder / "settings.toml").write_text(f"badge_folder = '{badges}'\n")
    open_replica(station).close()
    name = "A_01890b1c-0000-7000-8000-000000000000.pdf"
    for folder in (home.badges, home.paper, badges):
        folder.mkdir()
        (folder / name).write_text("Jürgen Müller")
        (folder / "other.pdf").write_text("")
    (home.folder / "kiosk.db.damaged-1").write_text("Jürgen Müller")
    for damage in (b"", b"nonsense" * 1000):
        if damage:
            home.database.write_bytes(damage)
        wipe_home(home)
        left = {path.name for path in home.folder.iterdir()} - {"kiosk.db-gate"}
        assert left - {"kiosk.db", "kiosk.db-wal", "kiosk.db-shm"} == {
            "hub.json",
            "settings.toml",
        }
    assert [path.name for path in badges.iterdir()] == ["other.pdf"]
    assert all(b"ller" not in path.read_bytes() for path in home.folder.rglob("*"))
