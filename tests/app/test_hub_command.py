"""``kiosk hub`` prepares a database for several stations."""

import pytest

from kiosk.store.hub.store import HubStore
from tests.app.running import Kiosk
from tests.postgresql import Server

pytestmark = pytest.mark.xdist_group("postgresql")


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
