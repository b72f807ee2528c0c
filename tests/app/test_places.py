"""No station loses its place or its scans without a word."""

from contextlib import closing
from datetime import timedelta
from typing import Any

import pytest

from kiosk.app.bootstrap import House, SystemClock
from kiosk.app.home import Home
from kiosk.files.process_lock import ProcessLock
from kiosk.store.hub.store import HubStore
from tests.app.hub_homes import invited, joined, report, stations
from tests.app.running import Kiosk
from tests.postgresql import PREPARED, Server

AT_WORK = [("Desk", True, False)]


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
    how: dict[str, Any], heard: str, station: Kiosk, hub: str, postgresql: Server
) -> None:
    long_ago = "UPDATE station SET joined_at = now() - interval '3 days'"
    postgresql.run(long_ago, PREPARED)
    report(hub, **how)
    words = ("station", "revoke", "Desk", "--hub", hub)
    fault = station(*words).fault
    assert heard in fault.partition("was last heard ")[2]
    assert "may hold scans that the hub has not heard of" in fault
    assert "wipe" in fault
    assert "let it connect first, or say --anyway" in fault
    assert stations(hub) == AT_WORK
    HubStore(joined(station).url).close()
    station.well(*words, "--anyway")
    assert stations(hub) == [("Desk", True, True)]
    station.well(*words)  # there is nothing more to lose


def test_a_station_that_joined_and_was_never_heard_is_not_revoked_by_the_way(
    station: Kiosk, hub: str, postgresql: Server
) -> None:
    long_ago = "UPDATE station SET joined_at = now() - interval '16 seconds'"
    postgresql.run(long_ago, PREPARED)
    assert "--anyway" in station("station", "revoke", "Desk", "--hub", hub).fault


def test_a_station_that_told_all_is_revoked(station: Kiosk, hub: str) -> None:
    report(hub)
    station.well("station", "revoke", "Desk", "--hub", hub)
    assert stations(hub) == [("Desk", True, True)]


def test_a_station_at_work_is_not_put_out_by_an_invitation(
    station: Kiosk, hub: str
) -> None:
    fault = station("station", "invite", "Desk", "--hub", hub).fault
    assert "is at work" in fault
    assert "puts out whoever works under that name" in fault
    HubStore(joined(station).url).close()
    assert stations(hub) == AT_WORK
    invited(station, hub, "Desk", "--anyway")
    assert stations(hub) == [("Desk", False, False)]
    invited(station, hub)


@pytest.mark.parametrize("reached", [True, False])
def test_a_home_with_open_windows_takes_no_new_token(
    station: Kiosk, hub: str, bare: str, postgresql: Server, *, reached: bool
) -> None:
    place, token = joined(station), invited(station, hub, "Desk", "--anyway")
    house = House(Home(station.home))
    if not reached:
        postgresql.stop()
    with closing(house):
        house.store.version()
        if not reached:
            postgresql.start()
        fault = station("station", "join", bare, token).fault
        assert "“Desk” is at work. Close its windows first." in fault
        assert joined(station) == place
    station.well("station", "join", bare, token)
    HubStore(joined(station).url).close()


def test_who_leaves_learns_how_the_hub_lists_the_station(
    station: Kiosk, hub: str, bare: str
) -> None:
    invited(station, hub, "Desk", "--anyway")
    said = station.well("station", "leave").out
    assert "has another token for the station" in said
    station.well("station", "join", bare, invited(station, hub))
    station.well("station", "revoke", "Desk", "--hub", hub, "--anyway")
    said = station.well("station", "leave").out
    assert "lists the station as revoked" in said
    assert "joined" not in said
    lock = ProcessLock(Home(station.home).line_lock)
    assert lock.acquire()
    lock.release()


def test_the_database_of_another_program_is_told(
    small: Kiosk, postgresql: Server
) -> None:
    other = postgresql.empty()
    postgresql.run("CREATE TABLE theirs (id int)", other.rpartition("/")[2])
    for words in (
        ("hub", "adopt", other),
        ("hub", "status", other),
        ("station", "invite", "Desk", "--hub", other),
        ("station", "revoke", "Desk", "--hub", other),
    ):
        fault = small(*words).fault
        assert "is a database of another program" in fault
        assert "Its records were left alone" in fault


def test_a_wrong_password_of_an_owner_is_called_so(
    kiosk: Kiosk, hub: str, monkeypatch: pytest.MonkeyPatch
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


def test_the_first_help_says_how_a_face_fills_the_screen(kiosk: Kiosk) -> None:
    assert "--full-screen" in kiosk.well("--help").out
