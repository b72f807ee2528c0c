"""A hub has a name of its own, and marks each row with who wrote it last."""

import psycopg

from kiosk.store.hub.marks import MARKED
from kiosk.store.hub.prepare import prepare
from kiosk.store.tables import Row
from tests.evening import evening, guest
from tests.postgresql import Server
from tests.rehearsal import Rehearsal

OVER = "SELECT pg_snapshot_xmin(pg_current_snapshot())::text"


def ask(address: str, question: str) -> list[tuple[object, ...]]:
    plans = "-c enable_seqscan=off"
    with psycopg.connect(address, autocommit=True, options=plans) as driver:
        return driver.execute(question.encode()).fetchall()


def test_a_hub_keeps_its_id_when_it_is_prepared_again(postgresql: Server) -> None:
    one, other = postgresql.empty(), postgresql.empty()
    prepare(one)
    ids = ask(one, "SELECT id FROM hub")
    prepare(one)
    assert ids == ask(one, "SELECT id FROM hub")
    assert len(ids) == 1
    prepare(other)
    assert ids != ask(other, "SELECT id FROM hub")


def test_a_hub_with_records_is_marked_once(postgresql: Server) -> None:
    address = postgresql.empty()
    prepare(address)
    with psycopg.connect(address) as owner:  # as it was before there were marks
        for table in MARKED:
            owner.execute(f"DROP TRIGGER IF EXISTS {table}_mark ON {table}".encode())
            owner.execute(f"ALTER TABLE {table} DROP COLUMN xid".encode())
    desk = Rehearsal(address, evening())
    desk.invite(guest("A"))
    desk.scan("A")
    prepare(address)
    marks = ask(address, "SELECT xid::text FROM ledger")
    assert len(marks) == 1
    prepare(address)
    assert ask(address, "SELECT xid::text FROM ledger") == marks
    desk.scan("A", out=True)
    assert len(ask(address, "SELECT DISTINCT xid::text FROM ledger")) == 2
    desk.close()


def test_every_table_that_is_copied_is_marked_and_so_is_every_change(
    postgresql: Server,
) -> None:
    address = postgresql.hub()
    assert set(Row.metadata.tables) > set(MARKED)
    desk = Rehearsal(address, evening())
    desk.invite(guest("A"), guest("B"))
    ((before,),) = ask(address, OVER)
    newer = f"SELECT reference FROM registration WHERE xid >= '{before}'"  # noqa: S608  a number of the hub's
    assert ask(address, newer) == []
    desk.invite(guest("B", "Bea"))
    assert ask(address, newer) == [("B",)]
    for table in MARKED:
        plan = ask(
            address,
            f"EXPLAIN SELECT FROM {table} WHERE xid >= '1' AND xid < '9'",
        )
        assert f"{table}_xid" in str(plan)
    desk.close()
