"""No address leaves this computer unencrypted, however it is dressed."""

import pytest

from kiosk.domain.fault import KnownFault
from kiosk.store.hub.address import parse_address

REMOTE = (
    "postgresql://door@hub.example/kiosk",
    "postgresql://door@/kiosk?host=/run,hub.example",
    "postgresql://door@/kiosk?host=/run&host=hub.example",
    "postgresql://door@/kiosk?hostaddr=192.0.2.1",
    "postgresql://door@localhost/kiosk?hostaddr=192.0.2.1",
    "postgresql://door@localhost/kiosk?host=hub.example",
    "postgresql://door@127.0.0.1/kiosk?hostaddr=127.0.0.1,192.0.2.1",
    "postgresql://door@/kiosk?service=other",
    "postgresql://door@localhost/kiosk?service=other",
    "postgresql://door@0.0.0.0/kiosk",
    "postgresql://door@localhost.example/kiosk",
)


@pytest.mark.parametrize("address", REMOTE)
def test_what_may_reach_another_computer_is_verified(address: str) -> None:
    query = parse_address(address).query
    assert query["sslmode"] == "verify-full"
    assert query["channel_binding"] == "require"
    mark = "&" if "?" in address else "?"
    for weak in ("disable", "allow", "prefer", "nonsense"):
        with pytest.raises(KnownFault, match=r"without encryption.*sslrootcert"):
            parse_address(f"{address}{mark}sslmode={weak}")
    chosen = parse_address(f"{address}{mark}sslmode=require").query
    assert (chosen["sslmode"], chosen["channel_binding"]) == ("require", "require")


@pytest.mark.parametrize("name", ["PGHOST", "PGHOSTADDR", "PGSERVICE"])
def test_the_surroundings_name_another_computer(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, "192.0.2.1")
    assert parse_address("postgresql:///kiosk").query["sslmode"] == "verify-full"


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://door@localhost/kiosk",
        "postgresql://door@[::1]/kiosk",
        "postgresql://door@/kiosk?host=/run/postgresql",
        "postgresql://door@localhost/kiosk?hostaddr=127.0.0.1",
        "postgresql://door@localhost/kiosk?sslmode=disable",
    ],
)
def test_this_computer_needs_no_encryption(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PGHOST", raising=False)
    query = parse_address(address).query
    assert query.get("sslmode") in {None, "disable"}
    assert "channel_binding" not in query
