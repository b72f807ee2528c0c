"""``kiosk hub`` prepares a database for several stations, and says how they are."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.app.bootstrap import SystemClock
from kiosk.domain.station import Health
from kiosk.store.hub.store import HubStore
from tests.app.hub_homes import copy_of, invited
from tests.app.running import Kiosk
from tests.postgresql import Server


def test_one_command_makes_a_hub_of_an_empty_database(
    postgresql: Server, kiosk: Kiosk
) -> None:
    address = postgresql.empty()
    for _ in range(2):
        said = kiosk.well("hub", "prepare", address).out
        assert "is prepared" in said
        assert "tests" not in said  # the password is the tests' own
        HubStore(address).close()


def test_what_is_no_hub_is_told_in_a_sentence(kiosk: Kiosk) -> None:
    assert "postgresql://" in kiosk("hub", "prepare", "nowhere").fault


@pytest.fixture
def busy(station: Kiosk, hub: str) -> Kiosk:
    """A joined home beside other stations, in all their states."""
    for name in ("Bar", "Cellar", "Door"):
        invited(station, hub, name)
    station.well("station", "revoke", "Door", "--hub", hub)
    now = SystemClock().now()
    said = Health(
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
        tx.stations.put_health(said)
        tx.stations.put_health(
            replace(
                said,
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


def test_the_hub_says_how_its_stations_are(busy: Kiosk, hub: str) -> None:
    table = busy.well("hub", "status", hub).out
    assert "camera ready; scanner none; printer out_of_paper, 3 labels left" in table
    assert "60 min slow" in table
    assert "5 min ago!" in table
    for words in ([hub], []):  # at the hub, and from the copy in this home
        found = busy.well("hub", "status", *words, "--json").answer["stations"]
        assert [(one["station"], one["state"]) for one in found] == [
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


def test_what_the_hub_refused_is_listed_at_its_station(station: Kiosk) -> None:
    copy = copy_of(station)
    with copy.copying() as tx:
        tx.connection.exec_driver_sql(
            "INSERT INTO outbox (kind, key, since, refused)"
            " VALUES ('badge', '7', '2023-11-28 16:00:00', 'Never.')"
        )
    copy.close()
    run = station("hub", "status")
    assert "Refused by the hub: badge 7 of 2023-11-28" in run.out
    (refused,) = station("hub", "status", "--json").answer["refused"]
    assert (refused["kind"], refused["reason"]) == ("badge", "Never.")


def test_a_home_that_is_alone_has_no_stations(small: Kiosk) -> None:
    assert "say which hub" in small("hub", "status").fault
