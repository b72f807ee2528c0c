"""``kiosk hub adopt``: one PC grows into a hub, and loses nothing."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from shutil import copytree

import psycopg
import pytest
from sqlalchemy import select

from kiosk.app.home import Home
from kiosk.app.joined import read_joined
from kiosk.domain.fault import KnownFault
from kiosk.store.hub.copying import MOVED
from kiosk.store.hub.prepare import prepare
from kiosk.store.hub.store import HubStore
from kiosk.store.store import SqlStore
from tests.app.hub_homes import (
    PATIENCE,
    invited,
    joined,
    stations,
    until_somebody_waits,
)
from tests.app.paperwork import AT
from tests.app.running import Kiosk, command
from tests.postgresql import Server

_GATE = 20231128
"""The advisory lock that a hub of these tests waits for in the middle of a move."""

_WAIT = f"""
    CREATE FUNCTION wait_here() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN PERFORM pg_advisory_xact_lock({_GATE}); RETURN NEW; END $$
""".encode()
_AT_THE_END = (
    "CONSTRAINT TRIGGER wait AFTER INSERT ON station"
    " DEFERRABLE INITIALLY DEFERRED FOR EACH ROW"
)
_WAITING = f"FROM pg_locks WHERE objid = {_GATE} AND NOT granted"
_END_IT = f"SELECT pg_terminate_backend(pid) {_WAITING}".encode()

Kept = dict[str, list[str]]


@pytest.fixture
def busy(small: Kiosk, tmp_path: Path) -> Kiosk:
    """A home in the middle of an evening."""
    for code in ("CODE-G1", "CODE-G2", "CODE-UP"):
        small.scan(code, at=AT)
    small.well("undo", "G2", "--reason", "a mistake", "--at", AT)
    small.well("walk-in", "--name", "Wim Walk", "--at", AT)
    small.well("ticket", "G3", "-o", tmp_path / "ticket.png")
    return small


def kept(store: SqlStore | HubStore) -> Kept:
    """List all rows of all tables that move, and close the store."""
    with store.reading() as reader:
        found = {
            table.name: sorted(
                repr(tuple(row)) for row in reader.connection.execute(select(table))
            )
            for table in MOVED
        }
    store.close()
    return found


def here(kiosk: Kiosk) -> Kept:
    return kept(SqlStore(Home(kiosk.home).database))


def there(hub: str) -> Kept:
    return kept(HubStore(hub))


def test_all_that_a_home_keeps_is_in_the_hub(busy: Kiosk, hub: str, bare: str) -> None:
    before, count = here(busy), busy.count()
    assert "Invite the others" in busy.well("hub", "adopt", hub).out
    assert there(hub) == before
    full = ("badge_job", "event_key", "ledger", "presence", "tally", "ticket")
    assert all(before[name] for name in full)
    assert stations(hub) == [("door 1", True, False)]
    assert busy.count() == count
    assert busy.scan("CODE-G4", at=AT)["offline"] is False
    other = replace(busy, home=busy.home.with_name("other"))
    other.well("station", "join", bare, invited(busy, hub, "door 2"))
    assert other.count() == busy.count()
    assert other.count()["inside"] == count["inside"] + 1
    assert busy.well("hub", "status", "--json").answer["stations"][1]["joined_at"]


def test_what_is_not_to_be_moved_is_told(
    busy: Kiosk, small_home: Path, hub: str
) -> None:
    empty = replace(busy, home=busy.home.with_name("empty"))
    assert "no records to move" in empty("hub", "adopt", hub).fault
    busy.well("hub", "adopt", hub)
    assert "“door 1” of a hub already" in busy("hub", "adopt", hub).fault
    late = replace(busy, home=busy.home.with_name("late"))
    copytree(small_home, late.home)
    before = there(hub)
    assert "holds records already" in late("hub", "adopt", hub).fault
    assert there(hub) == before
    assert late.scan("CODE-G1", at=AT)["verdict"] == "admitted"
    assert stations(hub) == [("door 1", True, False)]


def test_a_name_that_is_taken_is_told(busy: Kiosk, hub: str, bare: str) -> None:
    other = replace(busy, home=busy.home.with_name("other"))
    other.well("station", "join", bare, invited(busy, hub, "door 1"))
    assert "give this one another name" in busy("hub", "adopt", hub).fault.casefold()
    busy.well("hub", "adopt", hub, "--station", "door 2")
    assert joined(busy).station == "door 2"
    assert other.count() == busy.count()


def test_what_has_the_home_open_writes_nothing_past_the_hub(
    busy: Kiosk, hub: str
) -> None:
    store = SqlStore(Home(busy.home).database)
    busy.well("hub", "adopt", hub)
    with store.reading() as reader:
        assert reader.events.all()
    with pytest.raises(KnownFault, match="open it again"), store.transaction():
        pass
    store.close()


@pytest.fixture
def slow(postgresql: Server) -> str:
    """A hub of its own, that waits where a test wants it to."""
    address = postgresql.empty()
    prepare(address)
    with psycopg.connect(address) as owner:
        owner.execute(_WAIT)
    return address


@contextmanager
def held_up(kiosk: Kiosk, hub: str, where: str) -> Iterator[subprocess.Popen[bytes]]:
    """Move a home into a hub that waits in the middle, for as long as the test does."""
    with psycopg.connect(hub, autocommit=True) as gate:
        gate.execute(f"CREATE {where} EXECUTE FUNCTION wait_here()".encode())
        gate.execute("SELECT pg_advisory_lock(%s)", (_GATE,))
        with subprocess.Popen(command(kiosk.home, "hub", "adopt", hub)) as move:
            until_somebody_waits(gate)
            yield move
            move.kill()


def test_a_move_that_is_killed_leaves_the_home_alone_and_the_hub_empty(
    busy: Kiosk, slow: str
) -> None:
    before = here(busy)
    in_the_middle = "TRIGGER wait BEFORE INSERT ON ticket FOR EACH ROW"
    with held_up(busy, slow, in_the_middle) as move:
        move.kill()
        move.wait(PATIENCE)
    assert read_joined(Home(busy.home)) is None
    assert busy.scan("CODE-G4", at=AT)["verdict"] == "admitted"
    assert not any(there(slow).values())
    assert stations(slow) == []
    busy.well("hub", "adopt", slow)
    assert len(there(slow)["ledger"]) == len(before["ledger"]) + 1


@pytest.mark.parametrize("lost", ["home", "hub"])
def test_a_move_that_breaks_off_when_it_is_kept_ends_well_when_tried_again(
    lost: str, busy: Kiosk, slow: str, hub: str
) -> None:
    before, again = here(busy), "“kiosk hub adopt” was broken off; run it again"
    with held_up(busy, slow, _AT_THE_END) as move:
        if lost == "home":
            move.kill()
        else:
            with psycopg.connect(slow, autocommit=True) as owner:
                owner.execute(_END_IT)
        move.wait(PATIENCE)
        assert again in busy("scan", "CODE-G4", "--at", AT).fault
    assert there(slow)["ledger"] == (before["ledger"] if lost == "home" else [])
    assert "finish that first" in busy("hub", "adopt", hub).fault
    busy.well("hub", "adopt", slow)
    assert there(slow) == before
    assert busy.scan("CODE-G4", at=AT)["offline"] is False
    assert stations(slow) == [("door 1", True, False)]
