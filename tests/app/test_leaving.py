"""A station leaves its hub, or is put out, and takes nobody's data along."""

from pathlib import Path

import psycopg
import pytest
from psycopg.errors import InsufficientPrivilege

from kiosk.app.home import Home
from kiosk.app.leaving import wipe
from kiosk.files.process_lock import ProcessLock
from kiosk.store.hub.standing import Revoked
from kiosk.store.hub.store import HubStore
from kiosk.store.store import SqlStore
from tests.app.hub_homes import copy_of, invited, joined, stations
from tests.app.running import Kiosk
from tests.evening import evening, guest
from tests.postgresql import Server
from tests.rehearsal import Rehearsal


def test_leaving_waits_until_the_hub_has_heard_of_all(station: Kiosk, hub: str) -> None:
    home = Home(station.home)
    copy = copy_of(station)
    add = "INSERT INTO outbox (kind, key, since, refused) VALUES "
    with copy.copying() as tx:
        run = tx.connection.exec_driver_sql
        run(f"{add} ('entry', '1', '2023-11-28', NULL), ('entry', '2', '2023', NULL)")
        run(f"{add} ('correction', '1', '2023-11-28', NULL)")
        run(f"{add} ('badge', '1', '2023-11-28', 'never')")
    fault = station("station", "leave").fault
    assert "1 corrected name, 2 scans." in fault
    assert stations(hub) == [("Desk", True, False)]
    with copy.copying() as tx:
        tx.connection.exec_driver_sql("DELETE FROM outbox WHERE refused IS NULL")
    assert "has left" in station.well("station", "leave").out
    assert stations(hub) == [("Desk", False, False)]
    with copy.reading() as reader:
        assert (reader.events.all(), reader.people.search("evening", "mul", 5)) == (
            [],
            [],
        )
    copy.close()
    assert not home.hub.exists()
    assert b"ller" not in home.database.read_bytes()
    assert "no hub" in station("station", "leave").fault


def test_a_station_at_work_does_not_leave(station: Kiosk) -> None:
    at_work = ProcessLock(Home(station.home).line_lock)
    assert at_work.acquire()
    assert "Close its windows" in station("station", "leave").fault
    at_work.release()


def test_who_left_may_join_again_with_the_same_token(
    kiosk: Kiosk, hub: str, bare: str
) -> None:
    token = invited(kiosk, hub)
    for _ in range(2):
        kiosk.well("station", "join", bare, token)
        kiosk.well("station", "leave")


def test_a_hub_that_is_away_does_not_keep_a_station(
    station: Kiosk, postgresql: Server
) -> None:
    postgresql.stop()
    try:
        assert "could not be told" in station.well("station", "leave").out
    finally:
        postgresql.start()


def test_a_revoked_station_is_out_at_once_and_learns_why(
    station: Kiosk, hub: str, bare: str
) -> None:
    place = joined(station)
    with psycopg.connect(place.url) as line:
        station.well("station", "revoke", "Desk", "--hub", hub)
        with pytest.raises(psycopg.OperationalError):
            line.execute("SELECT 1")
    assert stations(hub) == [("Desk", True, True)]
    with pytest.raises(Revoked, match="was taken off the hub"):
        HubStore(place.url, hub=place.hub)
    with psycopg.connect(place.url) as line, pytest.raises(InsufficientPrivilege):
        line.execute("SELECT * FROM registration")
    station.well("station", "join", bare, invited(station, hub))
    HubStore(joined(station).url).close()
    assert (
        "no station “Nobody”"
        in station("station", "revoke", "Nobody", "--hub", hub).fault
    )


def test_rights_that_somebody_else_gave_are_not_left_behind(
    station: Kiosk, hub: str, postgresql: Server
) -> None:
    role = joined(station).role
    postgresql.run("CREATE ROLE somebody_else")
    postgresql.run(
        f"GRANT kiosk_station TO somebody_else; GRANT somebody_else TO {role}"
    )
    fault = station("station", "revoke", "Desk", "--hub", hub).fault
    assert "from somebody else" in fault
    assert stations(hub) == [("Desk", True, False)]


def test_a_revoked_station_wipes_its_data_when_it_learns_of_it(
    station: Kiosk, hub: str, bare: str
) -> None:
    desk = Rehearsal(hub, evening())
    desk.invite(guest("A", "Jürgen Müller"))
    desk.close()
    (found,) = station.well("search", "muller", "--json").answer
    assert found["name"] == "Jürgen Müller"
    open_beside = SqlStore(Home(station.home).database)
    station.well("station", "revoke", "Desk", "--hub", hub)
    for _ in range(2):
        assert "was taken off the hub" in station("search", "muller").err
    with open_beside.reading() as reader:
        assert reader.events.all() == []
    open_beside.close()
    files = [one for one in station.home.rglob("*") if one.is_file()]
    assert all(b"ller" not in one.read_bytes() for one in files)
    station.well("station", "join", bare, invited(station, hub))
    assert station.well("search", "muller", "--json").answer == [found]


def test_a_wiped_home_keeps_its_settings_and_its_place_and_no_person(
    station: Kiosk, tmp_path: Path
) -> None:
    home, badges = Home(station.home), tmp_path / "badges"
    (home.folder / "settings.toml").write_text(f"badge_folder = '{badges}'\n")
    copy_of(station).close()
    name = "A_01890b1c-0000-7000-8000-000000000000.pdf"
    for folder in (home.badges, home.paper, badges):
        folder.mkdir()
        (folder / name).write_text("Jürgen Müller")
        (folder / "other.pdf").write_text("")
    (home.folder / "kiosk.db.damaged-1").write_text("Jürgen Müller")
    for damage in (b"", b"nonsense" * 1000):
        if damage:
            home.database.write_bytes(damage)
        wipe(home)
        left = {one.name for one in home.folder.iterdir()} - {"kiosk.db-gate"}
        assert left - {"kiosk.db", "kiosk.db-wal", "kiosk.db-shm"} == {
            "hub.json",
            "settings.toml",
        }
    assert [one.name for one in badges.iterdir()] == ["other.pdf"]
    assert all(b"ller" not in one.read_bytes() for one in home.folder.rglob("*"))
