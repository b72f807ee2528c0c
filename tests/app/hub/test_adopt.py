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
from kiosk.app.hub.membership import read_membership
from kiosk.domain.fault import KnownFault
from kiosk.store.hub.bulk_copy import MOVED_TABLES
from kiosk.store.hub.hub_store import HubStore
from kiosk.store.hub.prepare import prepare_hub
from kiosk.store.sqlite_store import SqliteStore
from tests.app.hub_homes import (
    TIMEOUT_S,
    invite_station,
    list_stations,
    membership_of,
    wait_for_lock_waiter,
)
from tests.app.kiosk_runner import CliRunner, kiosk_command
from tests.app.sample_files import AT
from tests.postgres_server import PostgresServer

_LOCK_ID = 20231128
"""The advisory lock that a hub of these tests waits for in the middle of a move."""

_WAIT = f"""
    CREATE FUNCTION wait_here() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN PERFORM pg_advisory_xact_lock({_LOCK_ID}); RETURN NEW; END $$
""".encode()
_AT_THE_END = (
    "CONSTRAINT TRIGGER wait AFTER INSERT ON station"
    " DEFERRABLE INITIALLY DEFERRED FOR EACH ROW"
)
_WAITING = f"FROM pg_locks WHERE objid = {_LOCK_ID} AND NOT granted"
_END_IT = f"SELECT pg_terminate_backend(pid) {_WAITING}".encode()

Rows = dict[str, list[str]]


@pytest.fixture
def busy(small: CliRunner, tmp_path: Path) -> CliRunner:
    """A home in the middle of an evening."""
    for code in ("CODE-G1", "CODE-G2", "CODE-UP"):
        small.scan(code, at=AT)
    small.succeed("undo", "G2", "--reason", "a mistake", "--at", AT)
    small.succeed("walk-in", "--name", "Wim Walk", "--at", AT)
    small.succeed("ticket", "G3", "-o", tmp_path / "ticket.png")
    return small


def all_rows(store: SqliteStore | HubStore) -> Rows:
    """List all rows of all tables that move, and close the store."""
    with store.reading() as reader:
        found = {
            table.name: sorted(
                repr(tuple(row)) for row in reader.connection.execute(select(table))
            )
            for table in MOVED_TABLES
        }
    store.close()
    return found


def home_rows(kiosk: CliRunner) -> Rows:
    return all_rows(SqliteStore(Home(kiosk.home).database))


def hub_rows(hub: str) -> Rows:
    return all_rows(HubStore(hub))


def test_all_that_a_home_keeps_is_in_the_hub(
    busy: CliRunner, hub: str, bare: str
) -> None:
    before, count = home_rows(busy), busy.count()
    assert "Invite the others" in busy.succeed("hub", "adopt", hub).out
    assert hub_rows(hub) == before
    full = ("badge_job", "event_key", "ledger", "presence", "tally", "ticket")
    assert all(before[name] for name in full)
    assert list_stations(hub) == [("door 1", True, False)]
    assert busy.count() == count
    assert busy.scan("CODE-G4", at=AT)["offline"] is False
    other = replace(busy, home=busy.home.with_name("other"))
    other.succeed("station", "join", bare, invite_station(busy, hub, "door 2"))
    assert other.count() == busy.count()
    assert other.count()["inside"] == count["inside"] + 1
    assert busy.succeed("hub", "status", "--json").answer["stations"][1]["joined_at"]


def test_what_is_not_to_be_moved_is_told(
    busy: CliRunner, small_home: Path, hub: str
) -> None:
    empty = replace(busy, home=busy.home.with_name("empty"))
    assert "no records to move" in empty("hub", "adopt", hub).fault
    busy.succeed("hub", "adopt", hub)
    assert "“door 1” of a hub already" in busy("hub", "adopt", hub).fault
    late = replace(busy, home=busy.home.with_name("late"))
    copytree(small_home, late.home)
    before = hub_rows(hub)
    assert "holds records already" in late("hub", "adopt", hub).fault
    assert hub_rows(hub) == before
    assert late.scan("CODE-G1", at=AT)["verdict"] == "admitted"
    assert list_stations(hub) == [("door 1", True, False)]


def test_a_name_that_is_taken_is_told(busy: CliRunner, hub: str, bare: str) -> None:
    other = replace(busy, home=busy.home.with_name("other"))
    other.succeed("station", "join", bare, invite_station(busy, hub, "door 1"))
    assert "give this one another name" in busy("hub", "adopt", hub).fault.casefold()
    busy.succeed("hub", "adopt", hub, "--station", "door 2")
    assert membership_of(busy).station == "door 2"
    assert other.count() == busy.count()


def test_what_has_the_home_open_writes_nothing_past_the_hub(
    busy: CliRunner, hub: str
) -> None:
    store = SqliteStore(Home(busy.home).database)
    busy.succeed("hub", "adopt", hub)
    with store.reading() as reader:
        assert reader.events.all()
    with pytest.raises(KnownFault, match="open it again"), store.transaction():
        pass
    store.close()


@pytest.fixture
def slow(postgresql: PostgresServer) -> str:
    """A hub of its own, that waits where a test wants it to."""
    address = postgresql.create_database()
    prepare_hub(address)
    with psycopg.connect(address) as owner:
        owner.execute(_WAIT)
    return address


@contextmanager
def blocked_move(
    kiosk: CliRunner, hub: str, trigger: str
) -> Iterator[subprocess.Popen[bytes]]:
    """Move a home into a hub that waits in the middle, for as long as the test does."""
    with psycopg.connect(hub, autocommit=True) as connection:
        connection.execute(f"CREATE {trigger} EXECUTE FUNCTION wait_here()".encode())
        connection.execute("SELECT pg_advisory_lock(%s)", (_LOCK_ID,))
        with subprocess.Popen(kiosk_command(kiosk.home, "hub", "adopt", hub)) as move:
            wait_for_lock_waiter(connection)
            yield move
            move.kill()


def test_a_move_that_is_killed_leaves_the_home_alone_and_the_hub_empty(
    busy: CliRunner, slow: str
) -> None:
    before = home_rows(busy)
    before_ticket = "TRIGGER wait BEFORE INSERT ON ticket FOR EACH ROW"
    with blocked_move(busy, slow, before_ticket) as move:
        move.kill()
        move.wait(TIMEOUT_S)
    assert read_membership(Home(busy.home)) is None
    assert busy.scan("CODE-G4", at=AT)["verdict"] == "admitted"
    assert not any(hub_rows(slow).values())
    assert list_stations(slow) == []
    busy.succeed("hub", "adopt", slow)
    assert len(hub_rows(slow)["ledger"]) == len(before["ledger"]) + 1


@pytest.mark.parametrize("lost", ["home", "hub"])
def test_a_move_that_breaks_off_when_it_is_kept_ends_well_when_tried_again(
    lost: str, busy: CliRunner, slow: str, hub: str
) -> None:
    before, again = home_rows(busy), "“kiosk hub adopt” was broken off; run it again"
    with blocked_move(busy, slow, _AT_THE_END) as move:
        if lost == "home":
            move.kill()
        else:
            with psycopg.connect(slow, autocommit=True) as owner:
                owner.execute(_END_IT)
        move.wait(TIMEOUT_S)
        assert again in busy("scan", "CODE-G4", "--at", AT).fault
    assert hub_rows(slow)["ledger"] == (before["ledger"] if lost == "home" else [])
    assert "finish that first" in busy("hub", "adopt", hub).fault
    busy.succeed("hub", "adopt", slow)
    assert hub_rows(slow) == before
    assert busy.scan("CODE-G4", at=AT)["offline"] is False
    assert list_stations(slow) == [("door 1", True, False)]
