"""A hub has a permanent id, and a version of each row."""

import psycopg

from kiosk.store.hub.prepare import prepare_hub
from kiosk.store.hub.row_versions import VERSIONED_TABLES
from kiosk.store.tables import MappedRow
from tests.desk_driver import DeskDriver
from tests.postgres_server import PostgresServer
from tests.sample_event import sample_event, sample_guest

XMIN = "SELECT pg_snapshot_xmin(pg_current_snapshot())::text"


def query(address: str, statement: str) -> list[tuple[object, ...]]:
    plans = "-c enable_seqscan=off"
    with psycopg.connect(address, autocommit=True, options=plans) as driver:
        return driver.execute(statement.encode()).fetchall()


def test_a_hub_keeps_its_id_when_it_is_prepared_again(
    postgresql: PostgresServer,
) -> None:
    address, other_address = postgresql.create_database(), postgresql.create_database()
    prepare_hub(address)
    ids = query(address, "SELECT id FROM hub")
    prepare_hub(address)
    assert ids == query(address, "SELECT id FROM hub")
    assert len(ids) == 1
    prepare_hub(other_address)
    assert ids != query(other_address, "SELECT id FROM hub")


def test_row_versions_are_added_once(postgresql: PostgresServer) -> None:
    address = postgresql.create_database()
    prepare_hub(address)
    with psycopg.connect(address) as owner:  # as it was before row versions
        for table in VERSIONED_TABLES:
            owner.execute(f"DROP TRIGGER IF EXISTS {table}_mark ON {table}".encode())
            owner.execute(f"ALTER TABLE {table} DROP COLUMN xid".encode())
    desk = DeskDriver(address, sample_event())
    desk.import_people(sample_guest("A"))
    desk.scan("A")
    prepare_hub(address)
    marks = query(address, "SELECT xid::text FROM ledger")
    assert len(marks) == 1
    prepare_hub(address)
    assert query(address, "SELECT xid::text FROM ledger") == marks
    desk.scan("A", out=True)
    assert len(query(address, "SELECT DISTINCT xid::text FROM ledger")) == 2
    desk.close()


def test_every_replicated_table_has_row_versions_that_each_change_updates(
    postgresql: PostgresServer,
) -> None:
    address = postgresql.cleared_hub()
    assert set(MappedRow.metadata.tables) > set(VERSIONED_TABLES)
    desk = DeskDriver(address, sample_event())
    desk.import_people(sample_guest("A"), sample_guest("B"))
    ((before,),) = query(address, XMIN)
    newer = f"SELECT reference FROM registration WHERE xid >= '{before}'"  # noqa: S608  a number of the hub's
    assert query(address, newer) == []
    desk.import_people(sample_guest("B", "Bea"))
    assert query(address, newer) == [("B",)]
    for table in VERSIONED_TABLES:
        plan = query(
            address,
            f"EXPLAIN SELECT FROM {table} WHERE xid >= '1' AND xid < '9'",
        )
        assert f"{table}_xid" in str(plan)
    desk.close()
