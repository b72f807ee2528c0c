"""Homes that were invited to a hub, and what stands in them and there."""

from dataclasses import replace
from typing import Any

import psycopg

from kiosk.app.bootstrap import SystemClock
from kiosk.app.home import Home
from kiosk.app.joined import Joined, read_joined
from kiosk.domain.station import Health
from kiosk.store.hub.store import HubStore
from kiosk.store.station.replica import Replica
from tests.app.running import Kiosk
from tests.evening import evening, guest
from tests.rehearsal import SetClock

PATIENCE = 30
_WAIT = f"""
    DO $$ BEGIN
        FOR again IN 1 .. {PATIENCE * 50} LOOP
            IF EXISTS (SELECT FROM pg_locks WHERE NOT granted) THEN RETURN; END IF;
            PERFORM pg_sleep(0.02);
        END LOOP;
        RAISE 'nobody waits';
    END $$
""".encode()


def invited(kiosk: Kiosk, hub: str, name: str = "Desk", *more: str) -> str:
    """Have the owner invite a station, and give its token."""
    lines = kiosk.well("station", "invite", name, "--hub", hub, *more).out.splitlines()
    return lines[1].removeprefix("Its token: ")


def joined(kiosk: Kiosk) -> Joined:
    """Read which hub the home joined."""
    found = read_joined(Home(kiosk.home))
    assert found is not None
    return found


def stations(hub: str) -> list[tuple[object, ...]]:
    with psycopg.connect(hub) as driver:
        return driver.execute(
            "SELECT name, joined_at IS NOT NULL, revoked_at IS NOT NULL FROM station"
            " ORDER BY name"
        ).fetchall()


def report(hub: str, name: str = "Desk", **how: Any) -> None:  # noqa: ANN401  Health's own
    """Have a station say how it is, at this moment."""
    store = HubStore(hub)
    with store.transaction() as tx:
        said = Health(
            station=name,
            event="evening",
            checkpoint="Hall",
            heard_at=SystemClock().now(),
            version="1",
        )
        tx.stations.put_health(replace(said, **how))
    store.close()


def copy_of(station: Kiosk) -> Replica:
    """Open a station's copy as it does itself, with one guest in it."""
    copy = Replica(Home(station.home).database, joined(station).station, SetClock())
    with copy.copying() as tx:
        tx.events.put(evening())
        tx.people.put([guest("A", "Jürgen Müller")])
    return copy


def until_somebody_waits(line: psycopg.Connection[tuple[object, ...]]) -> None:
    """Go on once somebody at the hub waits for a lock; fail where nobody does."""
    line.execute(_WAIT)
