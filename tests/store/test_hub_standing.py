"""At each contact a hub tells who it is, and whether the station may work there."""

from collections.abc import Iterator
from contextlib import contextmanager
from socket import create_server, socket
from threading import Thread

import psycopg
import pytest

from kiosk.domain.fault import KnownFault
from kiosk.store.hub.faults import NotLetIn
from kiosk.store.hub.standing import OtherHub, Revoked
from kiosk.store.hub.store import HubStore
from kiosk.store.hub.version import OtherVersion
from tests.postgresql import PASSWORD, PREPARED, Server


@pytest.fixture
def address(postgresql: Server) -> str:
    """The address of a hub that is prepared."""
    return postgresql.hub()


@contextmanager
def changed(postgresql: Server, change: str, back: str) -> Iterator[None]:
    postgresql.run(change, PREPARED)
    try:
        yield
    finally:
        postgresql.run(back, PREPARED)


def hub_id(address: str) -> str:
    with psycopg.connect(address) as driver:
        ((known,),) = driver.execute("SELECT id FROM hub").fetchall()
    return str(known)


def say_no(server: socket) -> None:
    """Ask for a password, and turn it away in German."""
    while True:
        line, _ = server.accept()
        with line:
            while (length := int.from_bytes(line.recv(4))) == len(b"long") * 2:
                line.recv(length)  # no TLS, no Kerberos
                line.sendall(b"N")
            line.recv(length)
            line.sendall(b"R\0\0\0\x08\0\0\0\x03")
            if not line.recv(100):
                continue
            said = b"SFATAL\0VFATAL\0C28P01\0MPasswort falsch\0\0"
            line.sendall(b"E" + (len(said) + 4).to_bytes(4) + said)
            return


def test_a_hub_says_no_in_any_language() -> None:
    with create_server(("127.0.0.1", 0)) as server:
        hub = Thread(target=say_no, args=[server])
        hub.start()
        port = server.getsockname()[1]
        with pytest.raises(NotLetIn, match="one of them is wrong"):
            HubStore(f"postgresql://one:wrong@127.0.0.1:{port}/hub")
        hub.join()


def test_the_hub_that_is_meant_is_told_from_another(address: str) -> None:
    HubStore(address, hub=hub_id(address)).close()
    with pytest.raises(OtherHub, match="is not the hub that this station joined"):
        HubStore(address, hub="another")


def test_a_hub_of_another_version_is_told_by_its_kind(
    postgresql: Server, address: str
) -> None:
    mark = "UPDATE alembic_version SET version_num = "
    with psycopg.connect(address) as driver:
        (known,) = driver.execute("SELECT version_num FROM alembic_version").fetchall()[
            0
        ]
    for version in ("9999", "0001"):
        with (
            changed(postgresql, f"{mark} '{version}'", f"{mark} '{known}'"),
            pytest.raises(OtherVersion, match=r"older|newer"),
        ):
            HubStore(address)
    with (
        changed(
            postgresql,
            "ALTER FUNCTION my_station RENAME TO away",
            "ALTER FUNCTION away RENAME TO my_station",
        ),
        pytest.raises(OtherVersion, match="older kiosk"),
    ):
        HubStore(address)


def test_who_was_revoked_learns_of_it_without_any_rights(
    postgresql: Server, address: str
) -> None:
    postgresql.run(f"CREATE ROLE once LOGIN PASSWORD '{PASSWORD}'")
    postgresql.run(f"GRANT CONNECT ON DATABASE {PREPARED} TO once")
    postgresql.run(
        "INSERT INTO station VALUES ('Desk', 'once', now(), now(), now())", PREPARED
    )
    with pytest.raises(Revoked, match=r"“Desk”.*was taken off") as fault:
        HubStore(address.replace("//kiosk", "//once"), hub=hub_id(address))
    assert isinstance(fault.value, KnownFault)
