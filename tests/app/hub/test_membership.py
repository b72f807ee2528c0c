"""A home stores its membership at a hub, and shows nobody the secret."""

from pathlib import Path

import pytest

from kiosk.app.home import Home
from kiosk.app.hub.membership import HubMembership, read_membership, write_membership
from kiosk.domain.fault import KnownFault

MEMBERSHIP = HubMembership(
    address="postgresql://hub.example:5433/kiosk?sslmode=require",
    role="kiosk_1",
    secret="secret/with@signs",  # noqa: S106  of the tests
    station="Désk",
    hub="one",
    joined_at="2023-11-28T17:00:00+00:00",
)


def test_a_home_remembers_its_place_at_a_hub(tmp_path: Path) -> None:
    home = Home(tmp_path)
    assert read_membership(home) is None
    write_membership(home, MEMBERSHIP)
    assert read_membership(home) == MEMBERSHIP
    assert home.hub.stat().st_mode & 0o777 == 0o600
    assert MEMBERSHIP.url == (
        "postgresql://kiosk_1:secret%2Fwith%40signs@hub.example:5433/kiosk"
        "?sslmode=require"
    )
    assert MEMBERSHIP.secret not in repr(MEMBERSHIP)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"address": "x"}', "\udcff"])
def test_a_damaged_memory_is_told(text: str, tmp_path: Path) -> None:
    home = Home(tmp_path)
    home.hub.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(KnownFault, match="not known which hub"):
        read_membership(home)
