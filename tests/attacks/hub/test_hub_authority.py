"""A hub's own authority comes with an invitation, and nobody between replaces it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.app.bootstrap import SystemClock
from kiosk.app.home import Home
from kiosk.app.hub.join import join_hub
from kiosk.app.hub.membership import read_membership
from kiosk.domain.fault import KnownFault
from kiosk.store.hub.address import with_login
from kiosk.store.hub.enrolment import invite
from kiosk.store.hub.hub_settings import address_for_stations
from kiosk.store.hub.hub_store import HubStore
from tests.postgres_server import PREPARED, PostgresServer
from tests.tls_relay import TlsRelay, make_certificate

NAME = "hub.example"
"""A hub that is elsewhere by its name."""


@pytest.fixture(scope="module")
def encrypted(postgresql: PostgresServer) -> Iterator[str]:
    """The certificate of a hub with TLS."""
    with postgresql.encrypted() as certificate:
        yield certificate.read_text()


@pytest.fixture
def hub(encrypted: str, postgresql: PostgresServer) -> Iterator[str]:
    """The owner's address of that hub, which names its authority."""
    with postgresql.naming("kiosk.authority", encrypted):
        yield postgresql.cleared_hub()


def elsewhere(port: int) -> str:
    return f"postgresql://{NAME}:{port}/{PREPARED}?hostaddr=127.0.0.1"


def join(home: Home, hub: str, address: str) -> HubStore:
    """Join by an address, and connect as the station does from then on."""
    token = invite(hub, "Desk", SystemClock().now(), anyway=True)
    join_hub(home, address, token, SystemClock(), lambda _come, _all: None)
    membership = read_membership(home)
    assert membership is not None
    return HubStore(membership.url)


def test_a_station_checks_the_hub_by_the_authority_that_it_named(
    hub: str, postgresql: PostgresServer, tmp_path: Path
) -> None:
    home = Home(tmp_path / "home")
    join(home, hub, elsewhere(postgresql.port)).close()
    membership = read_membership(home)
    assert membership is not None
    assert "sslmode=verify-ca" in membership.address
    assert home.hub_authority.stat().st_mode & 0o777 == 0o600
    relay = TlsRelay(postgresql.port, *make_certificate(tmp_path, NAME))
    caught = elsewhere(relay.listening_port)
    login = with_login(caught, membership.role, membership.secret)
    checked = f"{login}&sslmode=verify-ca&sslrootcert={home.hub_authority}"
    with pytest.raises(KnownFault, match="no certificate that this station trusts"):
        HubStore(checked)
    relay.close()
    assert relay.heard == b""


def test_somebody_between_names_no_authority_while_a_station_joins(
    hub: str, postgresql: PostgresServer, tmp_path: Path
) -> None:
    home = Home(tmp_path / "home")
    relay = TlsRelay(postgresql.port, *make_certificate(tmp_path, NAME))
    with pytest.raises(KnownFault, match="no certificate that this station trusts"):
        join(home, hub, elsewhere(relay.listening_port))
    relay.close()
    assert b"SCRAM-SHA-256-PLUS" in relay.heard
    assert b"kiosk.authority" not in relay.heard
    assert not home.hub_authority.exists()
    assert not home.hub.exists()


@pytest.mark.parametrize("named", ["", "nobody", "-----BEGIN CERTIFICATE-----\nAAAA"])
def test_what_is_no_certificate_is_not_trusted(
    hub: str, postgresql: PostgresServer, tmp_path: Path, named: str
) -> None:
    with postgresql.naming("kiosk.authority", named):
        home = Home(tmp_path / "home")
        with pytest.raises(KnownFault, match="no certificate that this station"):
            join(home, hub, elsewhere(postgresql.port))
        assert not home.hub_authority.exists()


def test_an_address_that_says_what_to_check_is_left_as_it_is(
    hub: str, postgresql: PostgresServer, tmp_path: Path
) -> None:
    home = Home(tmp_path / "home")
    address = f"{elsewhere(postgresql.port)}&sslmode=require"
    join(home, hub, address).close()
    membership = read_membership(home)
    assert membership is not None
    assert membership.address == address
    assert not home.hub_authority.exists()


def test_stations_are_sent_where_the_hub_says_that_it_is(
    hub: str, postgresql: PostgresServer
) -> None:
    with postgresql.naming("kiosk.address", "postgresql://192.0.2.7:5433/kiosk"):
        assert address_for_stations(hub) == "postgresql://192.0.2.7:5433/kiosk"
    assert address_for_stations(hub) == f"postgresql://{hub.rpartition('@')[2]}"
