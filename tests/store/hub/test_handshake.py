"""At each connection a hub identifies itself, and checks the station's access."""

from collections.abc import Iterator
from contextlib import contextmanager
from socket import create_server, socket
from threading import Thread

import psycopg
import pytest

from kiosk.domain.fault import KnownFault
from kiosk.store.hub.handshake import (
    HubVersionError,
    StationRevokedError,
    WrongHubError,
)
from kiosk.store.hub.hub_store import HubStore
from kiosk.store.hub.postgresql_errors import HubLoginError
from tests.postgres_server import PASSWORD, PREPARED, PostgresServer


@pytest.fixture
def address(postgresql: PostgresServer) -> str:
    """The address of a prepared hub."""
    return postgresql.cleared_hub()


@contextmanager
def temporarily(postgresql: PostgresServer, change: str, back: str) -> Iterator[None]:
    postgresql.run(change, PREPARED)
    try:
        yield
    finally:
        postgresql.run(back, PREPARED)


def hub_id(address: str) -> str:
    with psycopg.connect(address) as driver:
        ((found_id,),) = driver.execute("SELECT id FROM hub").fetchall()
    return str(found_id)


def refuse_password(server: socket) -> None:
    """Ask for a password, and refuse it in German."""
    while True:
        connection, _ = server.accept()
        with connection:
            while (length := int.from_bytes(connection.recv(4))) == len(b"long") * 2:
                connection.recv(length)  # no TLS, no Kerberos
                connection.sendall(b"N")
            connection.recv(length)
            connection.sendall(b"R\0\0\0\x08\0\0\0\x03")
            if not connection.recv(100):
                continue
            response = b"SFATAL\0VFATAL\0C28P01\0MPasswort falsch\0\0"
            connection.sendall(b"E" + (len(response) + 4).to_bytes(4) + response)
            return


def test_a_refused_login_is_recognised_in_any_language() -> None:
    with create_server(("127.0.0.1", 0)) as server:
        hub = Thread(target=refuse_password, args=[server])
        hub.start()
        port = server.getsockname()[1]
        with pytest.raises(HubLoginError, match="one of them is wrong"):
            HubStore(f"postgresql://one:wrong@127.0.0.1:{port}/hub")
        hub.join()


def test_another_hub_than_the_expected_one_is_refused(address: str) -> None:
    HubStore(address, hub=hub_id(address)).close()
    with pytest.raises(WrongHubError, match="is not the hub that this station joined"):
        HubStore(address, hub="another")


def test_a_hub_of_another_version_is_refused(
    postgresql: PostgresServer, address: str
) -> None:
    mark = "UPDATE alembic_version SET version_num = "
    with psycopg.connect(address) as driver:
        (current,) = driver.execute(
            "SELECT version_num FROM alembic_version"
        ).fetchall()[0]
    for version in ("9999", "0001"):
        with (
            temporarily(postgresql, f"{mark} '{version}'", f"{mark} '{current}'"),
            pytest.raises(HubVersionError, match=r"older|newer"),
        ):
            HubStore(address)
    with (
        temporarily(
            postgresql,
            "ALTER FUNCTION my_station RENAME TO away",
            "ALTER FUNCTION away RENAME TO my_station",
        ),
        pytest.raises(HubVersionError, match="older kiosk"),
    ):
        HubStore(address)


def test_who_was_revoked_learns_of_it_without_any_rights(
    postgresql: PostgresServer, address: str
) -> None:
    postgresql.run(f"CREATE ROLE once LOGIN PASSWORD '{PASSWORD}'")
    postgresql.run(f"GRANT CONNECT ON DATABASE {PREPARED} TO once")
    postgresql.run(
        "INSERT INTO station VALUES ('Desk', 'once', now(), now(), now())", PREPARED
    )
    with pytest.raises(StationRevokedError, match=r"“Desk”.*was taken off") as fault:
        HubStore(address.replace("//kiosk", "//once"), hub=hub_id(address))
    assert isinstance(fault.value, KnownFault)
