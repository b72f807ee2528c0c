"""``kiosk station``: invited with a token, joined, left and revoked."""

import subprocess
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest
from psycopg.errors import InsufficientPrivilege

from kiosk.app.home import Home
from kiosk.devices.qr.image_reader import read_codes
from kiosk.domain.stations.station_token import parse_token
from kiosk.store.hub.hub_store import HubStore
from kiosk.store.hub.prepare import prepare_hub
from tests.app.hub_homes import (
    invite_station,
    list_stations,
    membership_of,
    wait_for_lock_waiter,
)
from tests.app.kiosk_runner import CliRunner, kiosk_command
from tests.desk_driver import DeskDriver
from tests.postgres_server import PASSWORD, PREPARED, PostgresServer
from tests.sample_event import START, WHENEVER, sample_event, sample_guest


def test_an_invited_station_joins_with_its_token(
    kiosk: CliRunner, hub: str, bare: str
) -> None:
    output = kiosk.succeed("station", "invite", "  Front   desk ", "--hub", hub).out
    assert f"kiosk station join {bare}\n" in output
    assert "tests" not in output  # the owner's password is the tests' own
    token = output.splitlines()[1].removeprefix("Its token: ")
    assert list_stations(hub) == [("Front desk", False, False)]
    kiosk.succeed("station", "join", bare, token.lower())
    assert list_stations(hub) == [("Front desk", True, False)]
    membership = membership_of(kiosk)
    assert (membership.station, membership.address) == ("Front desk", bare)
    assert Home(kiosk.home).hub.stat().st_mode & 0o777 == 0o600
    HubStore(membership.url, hub=membership.hub).close()
    kiosk.succeed("station", "join", bare, token)  # what broke off goes on
    assert membership_of(kiosk) == membership


def test_a_station_has_all_that_the_hub_has(
    kiosk: CliRunner, hub: str, bare: str
) -> None:
    desk = DeskDriver(hub, sample_event(admission=WHENEVER))
    desk.import_people(sample_guest("A", "Jürgen Müller"), sample_guest("B"))
    desk.scan("A", at=START)
    kiosk.succeed("station", "join", bare, invite_station(kiosk, hub))
    (found,) = kiosk.succeed("search", "mueller", "--json").answer
    assert (found["reference"], found["inside"]) == ("A", True)
    assert kiosk.count()["arrived"] == 1
    assert kiosk.scan(desk.ticket_code("B"))["offline"] is False
    assert desk.count.inside == 2
    desk.close()


def test_joining_goes_on_where_it_broke_off(
    kiosk: CliRunner, hub: str, bare: str
) -> None:
    desk = DeskDriver(hub, sample_event())
    desk.import_people(sample_guest("A"), sample_guest("B"))
    desk.scan("A", at=START)
    words = ("station", "join", bare, invite_station(kiosk, hub))
    with psycopg.connect(hub) as lock:  # joining gets as far as the ledger
        lock.execute("LOCK TABLE ledger IN ACCESS EXCLUSIVE MODE")
        with subprocess.Popen(kiosk_command(kiosk.home, *words)) as joining:
            wait_for_lock_waiter(lock)
            joining.kill()
    assert "“kiosk station join”" in kiosk("headcount").fault
    kiosk.succeed("station", "join")
    assert kiosk.count()["arrived"] == 1
    desk.close()


def test_a_token_may_be_scanned_and_leaves_no_trace(
    kiosk: CliRunner, hub: str, bare: str, tmp_path: Path
) -> None:
    sheet = tmp_path / "token.png"
    kiosk.succeed("station", "invite", "Desk", "--hub", hub, "-o", sheet)
    assert sheet.stat().st_mode & 0o777 == 0o600
    (code,) = read_codes(sheet)
    kiosk.succeed("station", "join", bare, stdin=f"{code}\n")
    kept = [path for path in kiosk.home.rglob("*") if path.is_file()]
    secret = parse_token(code).secret.encode()
    assert [path.name for path in kept if secret in path.read_bytes()] == []


def test_a_hub_that_writes_down_all_it_is_told_never_sees_the_secret(
    kiosk: CliRunner, hub: str, bare: str, postgresql: PostgresServer
) -> None:
    postgresql.run(f"ALTER DATABASE {PREPARED} SET log_statement = 'all'")
    try:
        token = invite_station(kiosk, hub)
        kiosk.succeed("station", "join", bare, token)
    finally:
        postgresql.run(f"ALTER DATABASE {PREPARED} RESET log_statement")
    log = (postgresql.folder / "log").read_text()
    assert f'CREATE ROLE "{parse_token(token).role}"' in log
    assert parse_token(token).secret not in log


def test_a_password_in_the_address_is_not_kept(
    kiosk: CliRunner, hub: str, bare: str
) -> None:
    kiosk.succeed("station", "join", f"{hub}?user=kiosk", invite_station(kiosk, hub))
    assert membership_of(kiosk).address == bare


def test_a_station_may_work_and_nothing_else(
    station: CliRunner, hub: str, postgresql: PostgresServer
) -> None:
    DeskDriver(hub, sample_event()).close()
    url = membership_of(station).url
    desk = DeskDriver(HubStore(url), sample_event(), station="Desk")
    desk.import_people(sample_guest("A"))
    desk.undo(desk.scan("A").entry, station="Desk")
    assert [entry.kind for entry in desk.ledger] == ["entry", "undo"]
    desk.close()
    other = postgresql.create_database()
    prepare_hub(other)
    for forbidden in (
        "UPDATE ledger SET verdict = 'refused'",
        "DELETE FROM ledger",
        "DELETE FROM registration",
        "UPDATE station SET revoked_at = NULL",
        "INSERT INTO station VALUES ('Mine', 'mine', now())",
        "UPDATE hub SET id = 'mine'",
        "SELECT rolpassword FROM pg_authid",
        "CREATE ROLE mine",
        "ALTER ROLE kiosk PASSWORD 'mine'",
        "GRANT kiosk_station TO kiosk",
        "CREATE TABLE mine (id int)",
        "CREATE TEMPORARY TABLE mine (id int)",
    ):
        with psycopg.connect(url) as connection, pytest.raises(InsufficientPrivilege):
            connection.execute(forbidden.encode())
    with pytest.raises(psycopg.OperationalError, match="permission denied"):
        psycopg.connect(url.replace(f"/{PREPARED}", f"/{other.rpartition('/')[2]}"))


def test_an_owner_needs_not_be_a_superuser(
    kiosk: CliRunner, postgresql: PostgresServer
) -> None:
    postgresql.run(f"CREATE ROLE lord CREATEROLE LOGIN PASSWORD '{PASSWORD}'")
    postgresql.run(f"CREATE ROLE lady LOGIN PASSWORD '{PASSWORD}'")
    postgresql.run("GRANT kiosk_station TO lord WITH ADMIN OPTION")
    hubs = {}
    for owner in ("lord", "lady"):
        made = postgresql.create_database(f"OWNER {owner}")
        hubs[owner] = made.replace("//kiosk", f"//{owner}")
        name = made.rpartition("/")[2]
        postgresql.run(f"ALTER SCHEMA public OWNER TO {owner}", name)
        prepare_hub(hubs[owner])
    token = invite_station(kiosk, hubs["lord"])
    invite_station(kiosk, hubs["lord"])
    assert "another" in kiosk("station", "join", hubs["lord"], token).fault
    kiosk.succeed("station", "revoke", "Desk", "--hub", hubs["lord"])
    fault = kiosk("station", "invite", "Desk", "--hub", hubs["lady"]).fault
    assert "may make roles" in fault


@pytest.mark.parametrize(
    ("change", "report"),
    [
        (("-", "-B"), "36 letters"),
        (("postgresql:", "mysql:"), "not a hub's address"),
        (("127.0.0.1", "127.0.0.2"), "does not answer"),
        ((f"/{PREPARED}", "/nothing"), "no database"),
        ((f"/{PREPARED}", f"/{PREPARED}?sslmode=verify-full"), "no certificate"),
    ],
    ids=lambda value: value if isinstance(value, str) else value[1],
)
def test_what_does_not_fit_is_told_and_nothing_is_kept(
    change: tuple[str, str], report: str, kiosk: CliRunner, hub: str, bare: str
) -> None:
    words = (bare, invite_station(kiosk, hub))
    address, token = (word.replace(*change) for word in words)
    assert report in kiosk("station", "join", address, token).fault
    assert not Home(kiosk.home).hub.exists()


def test_another_version_is_told(
    kiosk: CliRunner, hub: str, bare: str, postgresql: PostgresServer
) -> None:
    token = invite_station(kiosk, hub)
    with psycopg.connect(hub) as driver:
        (known,) = driver.execute("SELECT version_num FROM alembic_version").fetchall()[
            0
        ]
    mark = "UPDATE alembic_version SET version_num = "
    postgresql.run(f"{mark} '9999'", PREPARED)
    try:
        assert "newer kiosk" in kiosk("station", "join", bare, token).fault
    finally:
        postgresql.run(f"{mark} '{known}'", PREPARED)


def test_a_token_of_before_the_last_invitation_is_told(
    kiosk: CliRunner, hub: str, bare: str
) -> None:
    lost = invite_station(kiosk, hub)
    found = invite_station(kiosk, hub)
    assert "was invited again" in kiosk("station", "join", bare, lost).fault
    kiosk.succeed("station", "join", bare, found)


def test_one_token_is_for_one_home(station: CliRunner, hub: str, bare: str) -> None:
    membership = membership_of(station)
    other = replace(station, home=station.home.with_name("other"))
    token = invite_station(station, hub, "Other desk")
    other.succeed("station", "join", bare, token)
    third = replace(station, home=station.home.with_name("third"))
    fault = third("station", "join", bare, token).fault
    assert "was used already" in fault
    assert not Home(third.home).hub.exists()
    assert membership_of(station) == membership


def test_a_home_belongs_to_one_hub_and_one_station(
    station: CliRunner, hub: str, bare: str
) -> None:
    token = invite_station(station, hub, "Other desk")
    fault = station("station", "join", bare, token).fault
    assert "is the station “Desk”" in fault
    assert membership_of(station).station == "Desk"


def test_a_home_with_events_of_its_own_does_not_join(
    small: CliRunner, hub: str, bare: str
) -> None:
    fault = small("station", "join", bare, invite_station(small, hub)).fault
    assert "kiosk hub adopt" in fault
    assert list_stations(hub) == [("Desk", False, False)]


def test_in_a_joined_home_the_hub_is_known(
    station: CliRunner, hub: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PGUSER", "kiosk")
    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    station.succeed("station", "invite", "Other desk")
    station.succeed("station", "revoke", "Other desk")
    assert ("Other desk", False, True) in list_stations(hub)


def test_without_a_hub_it_is_asked_which(kiosk: CliRunner) -> None:
    assert "its ADDRESS" in kiosk("station", "join").fault
    assert "--hub ADDRESS" in kiosk("station", "invite", "Desk").fault
    assert "1 to 60" in kiosk("station", "invite", " ", "--hub", "x").fault
    assert (
        "must end in"
        in kiosk("station", "invite", "Desk", "--hub", "x", "-o", "token.txt").fault
    )
