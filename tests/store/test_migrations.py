"""A database goes from one version to the next and back, with all that is in it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Connection, create_engine, event, inspect

from kiosk.domain.admission.ledger import LedgerEntry
from kiosk.domain.admission.presence import Presence
from kiosk.domain.badges.print_routing import PrinterConfig
from kiosk.domain.fault import KnownFault
from kiosk.domain.people.registration import Registration
from kiosk.store.migrations import NEWEST, database_version, migrate
from kiosk.store.sqlite_store import SqliteStore
from tests.desk_driver import DeskDriver
from tests.sample_event import HALL, SIDE, START, sample_event, sample_guest
from tests.store.search_records import SearchRecords

StoredRecords = tuple[list[tuple[Registration, Presence]], list[LedgerEntry]]


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


def stored_records(path: Path) -> StoredRecords:
    store = SqliteStore(path)
    with store.reading() as reader:
        people = [
            (person.registration, person.presence)
            for person in reader.people.all("evening")
        ]
        entries = list(reader.ledger.all("evening"))
    store.close()
    return people, entries


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database with an evening in it."""
    desk = DeskDriver(tmp_path, sample_event(HALL, SIDE))
    desk.import_people(
        sample_guest("1", "Jürgen Müller"), sample_guest("2", "Pat O'Brien")
    )
    desk.scan("1")
    desk.scan("1", out=True)
    desk.scan("2")
    desk.scan("2")
    desk.close()
    return tmp_path / "kiosk.db"


def test_everything_is_there_after_going_back_and_forth(path: Path) -> None:
    people, entries = stored_records(path)
    assert (len(people), len(entries)) == (2, 4)
    for target in ("0001", "0002", "0001", NEWEST):
        with opened(path) as connection:
            migrate(connection, target)
            assert database_version(connection) == target
    assert stored_records(path) == (people, entries)


def test_badges_come_along_and_printers_are_forgotten_on_the_way_back(
    path: Path,
) -> None:
    store = SqliteStore(path)
    with store.transaction() as tx:
        tx.printers.put("desk", [PrinterConfig(name="Front", roll=9)], START)
        before = tx.badges.queued()
    store.close()
    for target in ("0002", NEWEST):
        with opened(path) as connection:
            migrate(connection, target)
    store = SqliteStore(path)
    with store.reading() as reader:
        assert [badge.id for badge in reader.badges.queued()] == [
            badge.id for badge in before
        ]
        assert len(before) == 2
        assert reader.printers.all() == []
    store.close()


def test_an_older_database_is_searched_once_it_is_opened(path: Path) -> None:
    with opened(path) as connection:
        migrate(connection, "0001")
        assert not inspect(connection).has_table("search_entry")
    store = SqliteStore(path)
    with store.reading() as reader:
        assert [
            person.registration.id
            for person in reader.people.search("evening", "mueler", 5)
        ]
        assert [
            person.registration.id
            for person in reader.people.namesakes("evening", "O'BRIEN pat")
        ]
    store.close()


def test_registering_goes_on_after_an_update(path: Path) -> None:
    for target in ("0001", NEWEST):
        with opened(path) as connection:
            migrate(connection, target)
    desk = DeskDriver(path.parent, sample_event(HALL, SIDE))
    desk.import_people(sample_guest("3", "Ada King"), sample_guest("1", "Jörg Möller"))
    desk.close()
    book = SearchRecords(path.parent)
    assert book.find("king") == ["Ada King"]
    assert book.find("muller") == book.find("moller") == ["Jörg Möller"]
    book.store.close()


def test_nothing_is_left_of_a_database_taken_back_to_nothing(path: Path) -> None:
    with opened(path) as connection:
        migrate(connection, "base")
        assert inspect(connection).get_table_names() == ["alembic_version"]
        assert database_version(connection) is None
    assert stored_records(path) == ([], [])


def test_a_database_of_a_newer_version_is_refused_and_left_alone(path: Path) -> None:
    with opened(path) as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
        connection.exec_driver_sql("CREATE TABLE of_tomorrow (id TEXT)")
    before = path.read_bytes()
    with pytest.raises(KnownFault, match=r"newer kiosk \(version 9999"):
        SqliteStore(path)
    assert path.read_bytes() == before
