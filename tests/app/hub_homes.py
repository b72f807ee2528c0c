"""Homes that were invited to a hub, and their state here and there."""

from dataclasses import replace
from typing import Any

import psycopg

from kiosk.app.bootstrap import SystemClock
from kiosk.app.home import Home
from kiosk.app.hub.membership import HubMembership, read_membership
from kiosk.domain.stations.station import StationHealth
from kiosk.store.hub.hub_store import HubStore
from kiosk.store.sync.replica import Replica
from tests.app.kiosk_runner import CliRunner
from tests.desk_driver import ManualClock
from tests.sample_event import sample_event, sample_guest

TIMEOUT_S = 30
_WAIT = f"""
    DO $$ BEGIN
        FOR again IN 1 .. {TIMEOUT_S * 50} LOOP
            IF EXISTS (SELECT FROM pg_locks WHERE NOT granted) THEN RETURN; END IF;
            PERFORM pg_sleep(0.02);
        END LOOP;
        RAISE 'nobody waits';
    END $$
""".encode()


def invite_station(kiosk: CliRunner, hub: str, name: str = "Desk", *more: str) -> str:
    """Invite a station as the owner, and return its token."""
    lines = kiosk.succeed(
        "station", "invite", name, "--hub", hub, *more
    ).out.splitlines()
    return lines[1].removeprefix("Its token: ")


def membership_of(kiosk: CliRunner) -> HubMembership:
    """Return the membership of the home."""
    membership = read_membership(Home(kiosk.home))
    assert membership is not None
    return membership


def list_stations(hub: str) -> list[tuple[object, ...]]:
    with psycopg.connect(hub) as driver:
        return driver.execute(
            "SELECT name, joined_at IS NOT NULL, revoked_at IS NOT NULL FROM station"
            " ORDER BY name"
        ).fetchall()


def report_health(hub: str, name: str = "Desk", **fields: Any) -> None:  # noqa: ANN401  Health's own
    """Write a station's health report, as of now."""
    store = HubStore(hub)
    with store.transaction() as tx:
        health = StationHealth(
            station=name,
            event="evening",
            checkpoint="Hall",
            heard_at=SystemClock().now(),
            version="1",
        )
        tx.stations.put_health(replace(health, **fields))
    store.close()


def open_replica(station: CliRunner) -> Replica:
    """Open a station's replica as it does itself, with one guest in it."""
    replica = Replica(
        Home(station.home).database, membership_of(station).station, ManualClock()
    )
    with replica.replica_transaction() as tx:
        tx.events.put(sample_event())
        tx.people.put([sample_guest("A", "Jürgen Müller")])
    return replica


def wait_for_lock_waiter(connection: psycopg.Connection[tuple[object, ...]]) -> None:
    """Return once a connection waits for a lock; fail if none does."""
    connection.execute(_WAIT)
