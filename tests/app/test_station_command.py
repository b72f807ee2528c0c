"""``kiosk station``: invited with a token, joined, left and revoked."""

import subprocess
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest
from psycopg.errors import InsufficientPrivilege

from kiosk.app.home import Home
from kiosk.devices.image_reader import read_codes
from kiosk.domain.station_token import read_token
from kiosk.store.hub.prepare import prepare
from kiosk.store.hub.store import HubStore
from tests.app.hub_homes import invited, joined, stations, until_somebody_waits
from tests.app.running import Kiosk, command
from tests.evening import START, evening, guest
from tests.postgresql import PASSWORD, PREPARED, Server
from tests.rehearsal import Rehearsal


def test_an_invited_station_joins_with_its_token(
    kiosk: Kiosk, hub: str, bare: str
) -> None:
    said = kiosk.well("station", "invite", "  Front   desk ", "--hub", hub).out
    assert f"kiosk station join {bare}\n" in said
    assert "tests" not in said  # the owner's password is the tests' own
    token = said.splitlines()[1].removeprefix("Its token: ")
    assert stations(hub) == [("Front desk", False, False)]
    kiosk.well("station", "join", bare, token.lower())
    assert stations(hub) == [("Front desk", True, False)]
    place = joined(kiosk)
    assert (place.station, place.address) == ("Front desk", bare)
    assert Home(kiosk.home).hub.stat().st_mode & 0o777 == 0o600
    HubStore(place.url, hub=place.hub).close()
    kiosk.well("station", "join", bare, token)  # what broke off goes on
    assert joined(kiosk) == place


def test_a_station_has_all_that_the_hub_has(kiosk: Kiosk, hub: str, bare: str) -> None:
    desk = Rehearsal(hub, evening())
    desk.invite(guest("A", "Jürgen Müller"), guest("B"))
    desk.scan("A", at=START)
    kiosk.well("station", "join", bare, invited(kiosk, hub))
    (found,) = kiosk.well("search", "mueller", "--json").answer
    assert (found["reference"], found["inside"]) == ("A", True)
    assert kiosk.count()["arrived"] == 1
    assert kiosk.scan(desk.code("B"))["offline"] is False
    assert desk.count.inside == 2
    desk.close()


def test_joining_goes_on_where_it_broke_off(kiosk: Kiosk, hub: str, bare: str) -> None:
    desk = Rehearsal(hub, evening())
    desk.invite(guest("A"), guest("B"))
    desk.scan("A", at=START)
    words = ("station", "join", bare, invited(kiosk, hub))
    with psycopg.connect(hub) as lock:  # joining gets as far as the ledger
        lock.execute("LOCK TABLE ledger IN ACCESS EXCLUSIVE MODE")
        with subprocess.Popen(command(kiosk.home, *words)) as joining:
            until_somebody_waits(lock)
            joining.kill()
    assert "“kiosk station join”" in kiosk("headcount").fault
    kiosk.well("station", "join")
    assert kiosk.count()["arrived"] == 1
    desk.close()


def test_a_token_may_be_scanned_and_leaves_no_trace(
    kiosk: Kiosk, hub: str, bare: str, tmp_path: Path
) -> None:
    sheet = tmp_path / "token.png"
    kiosk.well("station", "invite", "Desk", "--hub", hub, "-o", sheet)
    assert sheet.stat().st_mode & 0o777 == 0o600
    (code,) = read_codes(sheet)
    kiosk.well("station", "join", bare, stdin=f"{code}\n")
    kept = [one for one in kiosk.home.rglob("*") if one.is_file()]
    secret = read_token(code).secret.encode()
    assert [one.name for one in kept if secret in one.read_bytes()] == ["hub.json"]


def test_a_hub_that_writes_down_all_it_is_told_never_sees_the_secret(
    kiosk: Kiosk, hub: str, bare: str, postgresql: Server
) -> None:
    postgresql.run(f"ALTER DATABASE {PREPARED} SET log_statement = 'all'")
    try:
        token = invited(kiosk, hub)
        kiosk.well("station", "join", bare, token)
    finally:
        postgresql.run(f"ALTER DATABASE {PREPARED} RESET log_statement")
    told = (postgresql.folder / "log").read_text()
    assert f'CREATE ROLE "{read_token(token).role}"' in told
    assert read_token(token).secret not in told


def test_a_password_in_the_address_is_not_kept(
    kiosk: Kiosk, hub: str, bare: str
) -> None:
    kiosk.well("station", "join", f"{hub}?user=kiosk", invited(kiosk, hub))
    assert joined(kiosk).address == bare


def test_a_station_may_work_and_nothing_else(
    station: Kiosk, postgresql: Server
) -> None:
    url = joined(station).url
    desk = Rehearsal(url, evening())
    desk.invite(guest("A"))
    desk.undo(desk.scan("A").entry)
    assert [one.kind for one in desk.ledger] == ["entry", "undo"]
    desk.close()
    other = postgresql.empty()
    prepare(other)
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
        with psycopg.connect(url) as line, pytest.raises(InsufficientPrivilege):
            line.execute(forbidden.encode())
    with pytest.raises(psycopg.OperationalError, match="permission denied"):
        psycopg.connect(url.replace(f"/{PREPARED}", f"/{other.rpartition('/')[2]}"))


def test_an_owner_needs_not_be_a_superuser(kiosk: Kiosk, postgresql: Server) -> None:
    postgresql.run(f"CREATE ROLE lord CREATEROLE LOGIN PASSWORD '{PASSWORD}'")
    postgresql.run(f"CREATE ROLE lady LOGIN PASSWORD '{PASSWORD}'")
    postgresql.run("GRANT kiosk_station TO lord WITH ADMIN OPTION")
    hubs = {}
    for owner in ("lord", "lady"):
        made = postgresql.empty(f"OWNER {owner}")
        hubs[owner] = made.replace("//kiosk", f"//{owner}")
        name = made.rpartition("/")[2]
        postgresql.run(f"ALTER SCHEMA public OWNER TO {owner}", name)
        prepare(hubs[owner])
    token = invited(kiosk, hubs["lord"])
    invited(kiosk, hubs["lord"])
    assert "another" in kiosk("station", "join", hubs["lord"], token).fault
    kiosk.well("station", "revoke", "Desk", "--hub", hubs["lord"])
    fault = kiosk("station", "invite", "Desk", "--hub", hubs["lady"]).fault
    assert "may make roles" in fault


@pytest.mark.parametrize(
    ("change", "told"),
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
    change: tuple[str, str], told: str, kiosk: Kiosk, hub: str, bare: str
) -> None:
    words = (bare, invited(kiosk, hub))
    address, token = (word.replace(*change) for word in words)
    assert told in kiosk("station", "join", address, token).fault
    assert not Home(kiosk.home).hub.exists()


def test_another_version_is_told(
    kiosk: Kiosk, hub: str, bare: str, postgresql: Server
) -> None:
    token = invited(kiosk, hub)
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
    kiosk: Kiosk, hub: str, bare: str
) -> None:
    lost = invited(kiosk, hub)
    found = invited(kiosk, hub)
    assert "was invited again" in kiosk("station", "join", bare, lost).fault
    kiosk.well("station", "join", bare, found)


def test_one_token_is_for_one_home(station: Kiosk, hub: str, bare: str) -> None:
    place = joined(station)
    other = replace(station, home=station.home.with_name("other"))
    token = invited(station, hub, "Other desk")
    other.well("station", "join", bare, token)
    third = replace(station, home=station.home.with_name("third"))
    fault = third("station", "join", bare, token).fault
    assert "Another home has joined as the station “Other desk”" in fault
    assert not Home(third.home).hub.exists()
    assert joined(station) == place


def test_a_home_belongs_to_one_hub_and_one_station(
    station: Kiosk, hub: str, bare: str
) -> None:
    token = invited(station, hub, "Other desk")
    fault = station("station", "join", bare, token).fault
    assert "is the station “Desk”" in fault
    assert joined(station).station == "Desk"


def test_a_home_with_events_of_its_own_does_not_join(
    small: Kiosk, hub: str, bare: str
) -> None:
    fault = small("station", "join", bare, invited(small, hub)).fault
    assert "kiosk hub adopt" in fault
    assert stations(hub) == [("Desk", False, False)]


def test_in_a_joined_home_the_hub_is_known(
    station: Kiosk, hub: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PGUSER", "kiosk")
    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    station.well("station", "invite", "Other desk")
    station.well("station", "revoke", "Other desk")
    assert ("Other desk", False, True) in stations(hub)


def test_without_a_hub_it_is_asked_which(kiosk: Kiosk) -> None:
    assert "its ADDRESS" in kiosk("station", "join").fault
    assert "--hub ADDRESS" in kiosk("station", "invite", "Desk").fault
    assert "1 to 60" in kiosk("station", "invite", " ", "--hub", "x").fault
    assert (
        "must end in"
        in kiosk("station", "invite", "Desk", "--hub", "x", "-o", "token.txt").fault
    )
