"""A database goes from one version to the next and back, with all that is in it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Connection, create_engine, event, inspect

from kiosk.domain.fault import KnownFault
from kiosk.domain.ledger import LedgerEntry
from kiosk.domain.presence import Presence
from kiosk.domain.printer import PrinterPlan
from kiosk.domain.registration import Registration
from kiosk.store.migrations import NEWEST, migrate, version
from kiosk.store.store import SqlStore
from tests.evening import HALL, SIDE, START, evening, guest
from tests.rehearsal import Rehearsal
from tests.store.desk_book import DeskBook

Kept = tuple[list[tuple[Registration, Presence]], list[LedgerEntry]]


@contextmanager
def opened(path: Path) -> Iterator[Connection]:
    """Open the database beside the store, as a migration does."""
    engine = create_engine(f"sqlite:///{path}")

    @event.listens_for(engine, "connect")
    def configure(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None
        connection.execute("PRAGMA foreign_keys = ON")

    with engine.begin() as connection:
        connection.exec_driver_sql("BEGIN")
        yield connection
        connection.exec_driver_sql("COMMIT")
    engine.dispose()


def kept(path: Path) -> Kept:
    store = SqlStore(path)
    with store.reading() as reader:
        people = [
            (one.registration, one.presence) for one in reader.people.all("evening")
        ]
        entries = list(reader.ledger.all("evening"))
    store.close()
    return people, entries


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database with an evening in it."""
    desk = Rehearsal(tmp_path, evening(HALL, SIDE))
    desk.invite(guest("1", "Jürgen Müller"), guest("2", "Pat O'Brien"))
    desk.scan("1")
    desk.scan("1", out=True)
    desk.scan("2")
    desk.scan("2")
    desk.close()
    return tmp_path / "kiosk.db"


def test_everything_is_there_after_going_back_and_forth(path: Path) -> None:
    people, entries = kept(path)
    assert (len(people), len(entries)) == (2, 4)
    for target in ("0001", "0002", "0001", NEWEST):
        with opened(path) as connection:
            migrate(connection, target)
            assert version(connection) == target
    assert kept(path) == (people, entries)


def test_badges_come_along_and_printers_are_forgotten_on_the_way_back(
    path: Path,
) -> None:
    store = SqlStore(path)
    with store.transaction() as tx:
        tx.printers.put("desk", [PrinterPlan(name="Front", roll=9)], START)
        before = tx.badges.waiting()
    store.close()
    for target in ("0002", NEWEST):
        with opened(path) as connection:
            migrate(connection, target)
    store = SqlStore(path)
    with store.reading() as reader:
        assert [one.id for one in reader.badges.waiting()] == [one.id for one in before]
        assert len(before) == 2
        assert reader.printers.all() == []
    store.close()


def test_an_older_database_is_searched_once_it_is_opened(path: Path) -> None:
    with opened(path) as connection:
        migrate(connection, "0001")
        assert not inspect(connection).has_table("search_entry")
    store = SqlStore(path)
    with store.reading() as reader:
        assert [
            one.registration.id for one in reader.people.search("evening", "mueler", 5)
        ]
        assert [
            one.registration.id
            for one in reader.people.namesakes("evening", "O'BRIEN pat")
        ]
    store.close()


def test_registering_goes_on_after_an_update(path: Path) -> None:
    for target in ("0001", NEWEST):
        with opened(path) as connection:
            migrate(connection, target)
    desk = Rehearsal(path.parent, evening(HALL, SIDE))
    desk.invite(guest("3", "Ada King"), guest("1", "Jörg Möller"))
    desk.close()
    book = DeskBook(path.parent)
    assert book.find("king") == ["Ada King"]
    assert book.find("muller") == book.find("moller") == ["Jörg Möller"]
    book.store.close()


def test_nothing_is_left_of_a_database_taken_back_to_nothing(path: Path) -> None:
    with opened(path) as connection:
        migrate(connection, "base")
        assert inspect(connection).get_table_names() == ["alembic_version"]
        assert version(connection) is None
    assert kept(path) == ([], [])


def test_a_database_of_a_newer_version_is_refused_and_left_alone(path: Path) -> None:
    with opened(path) as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
        connection.exec_driver_sql("CREATE TABLE of_tomorrow (id TEXT)")
    before = path.read_bytes()
    with pytest.raises(KnownFault, match=r"newer kiosk \(version 9999"):
        SqlStore(path)
    assert path.read_bytes() == before
