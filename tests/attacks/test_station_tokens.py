"""A token on paper joins one home, once and in time, and is worth nothing then."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest

from kiosk.app.bootstrap import SystemClock
from kiosk.app.home import Home
from kiosk.app.hub.join import join_hub
from kiosk.app.hub.membership import read_membership, write_membership
from kiosk.domain.fault import KnownFault
from kiosk.domain.stations.station_token import StationToken
from kiosk.store.hub.address import with_login
from kiosk.store.hub.enrolment import invite
from kiosk.store.hub.handshake import HubVersionError
from kiosk.store.hub.hub_store import HubStore
from kiosk.store.hub.prepare import prepare_hub
from tests.desk_driver import DeskDriver
from tests.postgres_server import PREPARED, PostgresServer
from tests.sample_event import sample_event

ROLE = "SELECT rolvaliduntil - now(), rolconnlimit FROM pg_roles WHERE rolname = %s"


@pytest.fixture
def hub(postgresql: PostgresServer) -> str:
    address = postgresql.cleared_hub()
    DeskDriver(address, sample_event()).close()
    return address


def bare(hub: str) -> str:
    return f"postgresql://{hub.rpartition('@')[2]}"


def join(home: Home, hub: str, token: StationToken) -> str:
    """Join, and return the secret that the home has then."""
    join_hub(home, bare(hub), token, SystemClock(), lambda _come, _all: None)
    membership = read_membership(home)
    assert membership is not None
    return membership.secret


def limits(hub: str, token: StationToken) -> tuple[object, ...]:
    with psycopg.connect(hub) as owner:
        [row] = owner.execute(ROLE, (token.role,)).fetchall()
    return row


def test_a_used_token_opens_nothing(hub: str, tmp_path: Path) -> None:
    home = Home(tmp_path)
    token = invite(hub, "Desk", SystemClock().now())
    ends, connections = limits(hub, token)
    assert isinstance(ends, timedelta)
    assert timedelta(hours=23) < ends < timedelta(hours=25)
    assert connections == 16
    secret = join(home, hub, token)
    assert len(secret) == 32
    assert secret != token.secret
    with psycopg.connect(with_login(hub, token.role, secret)) as station:
        station.execute("SELECT FROM registration")
    with pytest.raises(psycopg.OperationalError, match="password"):
        psycopg.connect(with_login(hub, token.role, token.secret))
    assert join(home, hub, token) == secret  # in the same home it goes on


def test_a_token_ends_by_itself(hub: str, tmp_path: Path) -> None:
    now = SystemClock().now()
    token = invite(hub, "Desk", now, lifetime=timedelta(seconds=-1))
    with pytest.raises(KnownFault, match="has ended"):
        join(Home(tmp_path), hub, token)
    token = invite(hub, "Desk", now, lifetime=timedelta(hours=1))
    ends, _ = limits(hub, token)
    assert isinstance(ends, timedelta)
    assert ends < timedelta(hours=1)
    join(Home(tmp_path), hub, token)
    with psycopg.connect(hub) as owner:
        rows = owner.execute(
            "SELECT rolvaliduntil = 'infinity' FROM pg_roles WHERE rolname = %s",
            (token.role,),
        ).fetchall()
    assert rows == [(True,)]


def test_joining_that_broke_off_after_the_hub_had_agreed_goes_on(
    hub: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = Home(tmp_path)
    token = invite(hub, "Desk", SystemClock().now())

    def break_off(*_words: object) -> None:
        raise KnownFault("The line broke.")

    for step in ("set_password", "_fill_replica"):
        with monkeypatch.context() as patch:
            patch.setattr(f"kiosk.app.hub.join.{step}", break_off)
            with pytest.raises(KnownFault, match="The line broke"):
                join(home, hub, token)
    membership = read_membership(home)
    assert membership is not None
    token_again = StationToken(membership.role, membership.secret)
    join(home, hub, token_again)
    HubStore(membership.url).close()


def test_a_station_of_the_version_before_gets_its_own_password_by_joining_again(
    hub: str, tmp_path: Path
) -> None:
    home = Home(tmp_path)
    token = invite(hub, "Desk", SystemClock().now())
    join(home, hub, token)
    membership = read_membership(home)
    assert membership is not None
    write_membership(home, replace(membership, secret=token.secret))
    with psycopg.connect(hub) as owner:
        verifier = owner.pgconn.encrypt_password(
            token.secret.encode(), token.role.encode(), b"scram-sha-256"
        )
        owner.execute(
            f"ALTER ROLE {token.role} PASSWORD '{verifier.decode()}'".encode()
        )
    assert len(join(home, hub, token)) == 32
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(with_login(hub, token.role, token.secret))


def test_a_hub_of_the_version_before_steps_up(postgresql: PostgresServer) -> None:
    owner = postgresql.address(PREPARED)
    postgresql.run(
        "CREATE OR REPLACE FUNCTION my_station() RETURNS TABLE (hub text, version text,"
        " name text, role text, invited_at timestamptz, joined_at timestamptz,"
        " revoked_at timestamptz, now timestamptz) LANGUAGE sql STABLE SECURITY DEFINER"
        " SET search_path = public, pg_temp AS 'SELECT hub.id, version_num, NULL,"
        " session_user::text, NULL::timestamptz, NULL::timestamptz, NULL::timestamptz,"
        " clock_timestamp() FROM hub CROSS JOIN alembic_version'",
        PREPARED,
    )
    with pytest.raises(HubVersionError, match=r"older kiosk.*kiosk hub prepare"):
        HubStore(owner)
    with pytest.raises(KnownFault, match="kiosk hub prepare"):
        invite(owner, "Desk", SystemClock().now())
    prepare_hub(owner)
    HubStore(owner).close()
