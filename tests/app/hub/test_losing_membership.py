"""No station loses its membership or its scans without a word."""

from contextlib import closing
from datetime import timedelta
from typing import Any

import pytest

from kiosk.app.bootstrap import Application, SystemClock
from kiosk.app.home import Home
from kiosk.files.process_lock import ProcessLock
from kiosk.store.hub.hub_store import HubStore
from tests.app.hub_homes import (
    invite_station,
    list_stations,
    membership_of,
    report_health,
)
from tests.app.kiosk_runner import CliRunner
from tests.postgres_server import PREPARED, PostgresServer

JOINED_STATIONS = [("Desk", True, False)]


@pytest.mark.parametrize(
    ("how", "heard"),
    [
        ({"heard_at": SystemClock().now() - timedelta(days=2)}, ":"),
        ({"unsent": 12}, "seconds ago"),
        ({"cut_off_since": SystemClock().now()}, "seconds ago"),
    ],
    ids=["silent", "unsent", "cut off"],
)
def test_a_station_that_may_hold_scans_is_not_revoked_by_the_way(
    how: dict[str, Any],
    heard: str,
    station: CliRunner,
    hub: str,
    postgresql: PostgresServer,
) -> None:
    long_ago = "UPDATE station SET joined_at = now() - interval '3 days'"
    postgresql.run(long_ago, PREPARED)
    report_health(hub, **how)
    words = ("station", "revoke", "Desk", "--hub", hub)
    fault = station(*words).fault
    assert heard in fault.partition("was last heard ")[2]
    assert "may hold scans that the hub has not heard of" in fault
    assert "wipe" in fault
    assert "let it connect first, or say --anyway" in fault
    assert list_stations(hub) == JOINED_STATIONS
    HubStore(membership_of(station).url).close()
    station.succeed(*words, "--anyway")
    assert list_stations(hub) == [("Desk", True, True)]
    station.succeed(*words)  # there is nothing more to lose


def test_a_station_that_joined_and_was_never_heard_is_not_revoked_by_the_way(
    station: CliRunner, hub: str, postgresql: PostgresServer
) -> None:
    long_ago = "UPDATE station SET joined_at = now() - interval '16 seconds'"
    postgresql.run(long_ago, PREPARED)
    assert "--anyway" in station("station", "revoke", "Desk", "--hub", hub).fault


def test_a_station_that_told_all_is_revoked(station: CliRunner, hub: str) -> None:
    report_health(hub)
    station.succeed("station", "revoke", "Desk", "--hub", hub)
    assert list_stations(hub) == [("Desk", True, True)]


def test_a_station_at_work_is_not_put_out_by_an_invitation(
    station: CliRunner, hub: str
) -> None:
    fault = station("station", "invite", "Desk", "--hub", hub).fault
    assert "is at work" in fault
    assert "puts out whoever works under that name" in fault
    HubStore(membership_of(station).url).close()
    assert list_stations(hub) == JOINED_STATIONS
    invite_station(station, hub, "Desk", "--anyway")
    assert list_stations(hub) == [("Desk", False, False)]
    invite_station(station, hub)


@pytest.mark.parametrize("reached", [True, False])
def test_a_home_with_open_windows_takes_no_new_token(
    station: CliRunner,
    hub: str,
    bare: str,
    postgresql: PostgresServer,
    *,
    reached: bool,
) -> None:
    membership, token = (
        membership_of(station),
        invite_station(station, hub, "Desk", "--anyway"),
    )
    app = Application(Home(station.home))
    if not reached:
        postgresql.stop()
    with closing(app):
        app.store.data_version()
        if not reached:
            postgresql.start()
        fault = station("station", "join", bare, token).fault
        assert "“Desk” is at work. Close its windows first." in fault
        assert membership_of(station) == membership
    station.succeed("station", "join", bare, token)
    HubStore(membership_of(station).url).close()


def test_who_leaves_learns_how_the_hub_lists_the_station(
    station: CliRunner, hub: str, bare: str
) -> None:
    invite_station(station, hub, "Desk", "--anyway")
    output = station.succeed("station", "leave").out
    assert "has another token for the station" in output
    station.succeed("station", "join", bare, invite_station(station, hub))
    station.succeed("station", "revoke", "Desk", "--hub", hub, "--anyway")
    output = station.succeed("station", "leave").out
    assert "lists the station as revoked" in output
    assert "joined" not in output
    lock = ProcessLock(Home(station.home).station_lock)
    assert lock.acquire()
    lock.release()


def test_the_database_of_another_program_is_told(
    small: CliRunner, postgresql: PostgresServer
) -> None:
    foreign_database = postgresql.create_database()
    postgresql.run("CREATE TABLE theirs (id int)", foreign_database.rpartition("/")[2])
    for words in (
        ("hub", "adopt", foreign_database),
        ("hub", "status", foreign_database),
        ("station", "invite", "Desk", "--hub", foreign_database),
        ("station", "revoke", "Desk", "--hub", foreign_database),
    ):
        fault = small(*words).fault
        assert "is a database of another program" in fault
        assert "Its records were left alone" in fault


def test_a_wrong_password_of_an_owner_is_called_so(
    kiosk: CliRunner, hub: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PGPASSWORD", raising=False)
    wrong, without = (
        hub.replace(":of%20", ":not%20"),
        hub.replace(":of%20the%20tests@", "@"),
    )
    for words in (("hub", "prepare"), ("station", "invite", "Desk", "--hub")):
        fault = kiosk(*words, wrong).fault
        assert "does not know the name or the password in its address" in fault
        assert "invite" not in fault
        assert "PGPASSWORD or into ~/.pgpass" in kiosk(*words, without).fault


def test_the_first_help_says_how_a_face_fills_the_screen(kiosk: CliRunner) -> None:
    assert "--full-screen" in kiosk.succeed("--help").out
