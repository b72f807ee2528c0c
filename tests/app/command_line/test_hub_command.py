"""``kiosk hub`` prepares a database for several stations, and says how they are."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.app.bootstrap import SystemClock
from kiosk.app.home import Home
from kiosk.app.hub.membership import write_membership
from kiosk.domain.stations.station import StationHealth
from kiosk.store.hub.hub_store import HubStore
from tests.app.hub_homes import invite_station, membership_of, open_replica
from tests.app.kiosk_runner import CliRunner
from tests.desk_driver import DeskDriver
from tests.postgres_server import PostgresServer
from tests.sample_event import sample_event

HOURS = timedelta(hours=3)


def test_one_command_makes_a_hub_of_an_empty_database(
    postgresql: PostgresServer, kiosk: CliRunner
) -> None:
    address = postgresql.create_database()
    for _ in range(2):
        output = kiosk.succeed("hub", "prepare", address).out
        assert "is prepared" in output
        assert "tests" not in output  # the password is the tests' own
        HubStore(address).close()


def test_what_is_no_hub_is_told_in_a_sentence(kiosk: CliRunner) -> None:
    assert "postgresql://" in kiosk("hub", "prepare", "nowhere").fault


@pytest.fixture
def busy(station: CliRunner, hub: str) -> CliRunner:
    """A joined home beside other stations, in all their states."""
    for name in ("Bar", "Cellar", "Door"):
        invite_station(station, hub, name)
    station.succeed("station", "revoke", "Door", "--hub", hub)
    now = SystemClock().now()
    health = StationHealth(
        station="Desk",
        event="evening",
        checkpoint="Hall",
        heard_at=now,
        version="1",
        camera="ready",
        printer="out_of_paper",
        labels_left=3,
    )
    store = HubStore(hub)
    with store.transaction() as tx:
        tx.stations.put_health(health)
        tx.stations.put_health(
            replace(
                health,
                station="Cellar",
                heard_at=now - timedelta(minutes=5),
                cut_off_since=now,
                unsent=12,
                refused=1,
                clock_ahead_ms=-3_600_000,
                labels_left=None,
            )
        )
        tx.connection.exec_driver_sql(
            "UPDATE station SET joined_at = now() WHERE name = 'Cellar'"
        )
    store.close()
    return station


def test_the_hub_says_how_its_stations_are(busy: CliRunner, hub: str) -> None:
    table = busy.succeed("hub", "status", hub).out
    assert "camera ready; scanner none; printer out_of_paper, 3 labels left" in table
    assert "60 min slow" in table
    assert "5 min ago!" in table
    for words in ([hub], []):  # at the hub, and from the copy in this home
        found = busy.succeed("hub", "status", *words, "--json").answer["stations"]
        assert [(status["station"], status["state"]) for status in found] == [
            ("Bar", "invited"),
            ("Cellar", "joined"),
            ("Desk", "joined"),
            ("Door", "revoked"),
        ]
        bar, cellar, desk, _ = found
        assert (bar["version"], bar["silent"], bar["wrong_clock"]) == (
            None,
            False,
            None,
        )
        assert (cellar["unsent"], cellar["refused"]) == (12, 1)
        assert (cellar["silent"], cellar["wrong_clock"]) == (True, True)
        assert cellar["cut_off_since"]
        assert (desk["silent"], desk["wrong_clock"]) == (False, False)


def test_a_station_that_is_cut_off_says_how_it_is_itself(
    busy: CliRunner, hub: str, bare: str
) -> None:
    event = sample_event(event="evening")
    now = SystemClock().now()
    desk = DeskDriver(hub, replace(event, starts_at=now, ends_at=now + HOURS))
    desk.close()
    busy.succeed("headcount")
    membership = membership_of(busy)
    nowhere = bare.replace(bare.split(":")[2].split("/", maxsplit=1)[0], "9")
    write_membership(Home(busy.home), replace(membership, address=nowhere))
    assert busy("walk-in", "--name", "Ada Lovelace").code == 0
    found = busy("hub", "status", "--json").answer["stations"]
    own, other = found[2], found[1]
    assert own["station"] == "Desk"
    assert own["cut_off_since"]
    assert own["unsent"] == 1
    assert (other["station"], other["unsent"]) == ("Cellar", 12)


def test_what_the_hub_refused_is_listed_at_its_station(station: CliRunner) -> None:
    replica = open_replica(station)
    with replica.replica_transaction() as tx:
        tx.connection.exec_driver_sql(
            "INSERT INTO outbox (kind, key, since, refused)"
            " VALUES ('badge', '7', '2023-11-28 16:00:00', 'Never.')"
        )
    replica.close()
    run = station("hub", "status")
    assert "Refused by the hub: badge 7 of 2023-11-28" in run.out
    (refused,) = station("hub", "status", "--json").answer["refused"]
    assert (refused["kind"], refused["reason"]) == ("badge", "Never.")


def test_a_home_that_is_alone_has_no_stations(small: CliRunner) -> None:
    assert "say which hub" in small("hub", "status").fault
