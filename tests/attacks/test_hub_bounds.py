"""A thief with a station's place takes no more than a place may have."""

from contextlib import ExitStack
from datetime import timedelta
from typing import Any

import psycopg
import pytest
from psycopg.errors import InsufficientPrivilege

from kiosk.app.bootstrap import SystemClock
from kiosk.store.hub.enrolment import revoke
from tests.desk_driver import DeskDriver
from tests.postgres_server import PostgresServer

Thief = psycopg.Connection[Any]


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT pg_advisory_lock(1)",
        "SELECT pg_advisory_lock(1, 2)",
        "SELECT pg_advisory_lock_shared(1)",
        "SELECT pg_advisory_xact_lock(1)",
        "SELECT pg_try_advisory_lock(1)",
        "SELECT lo_from_bytea(0, 'x')",
        "SELECT lo_create(0)",
        "SELECT lo_creat(0)",
        "SELECT pg_logical_emit_message(false, 'x', repeat('x', 1000))",
        "SELECT lock_key FROM hub",
        "BEGIN; LOCK TABLE registration IN ACCESS EXCLUSIVE MODE",
        "BEGIN; LOCK TABLE registration IN SHARE MODE",
        "BEGIN; LOCK TABLE ledger IN ROW EXCLUSIVE MODE",
        "BEGIN; LOCK TABLE staff IN ROW SHARE MODE",
        "ALTER ROLE CURRENT_USER CONNECTION LIMIT 100",
        "ALTER ROLE CURRENT_USER VALID UNTIL 'infinity'",
        "SET temp_file_limit = -1",
    ],
)
def test_no_lock_and_no_room_is_taken_from_the_others(
    statement: str, thief: Thief
) -> None:
    with pytest.raises(InsufficientPrivilege):
        thief.execute(statement.encode())


def test_a_place_has_some_connections_and_no_more(
    stolen_place: str, hub: DeskDriver
) -> None:
    with ExitStack() as opened:
        for _ in range(16):
            opened.enter_context(psycopg.connect(stolen_place))
        with pytest.raises(psycopg.OperationalError, match="too many connections"):
            psycopg.connect(stolen_place)
        assert hub.scan("A").outcome == "admitted"


def test_a_place_that_holds_locks_for_long_is_put_out_by_the_others(
    stolen_place: str, postgresql: PostgresServer
) -> None:
    busy = psycopg.connect(stolen_place)
    busy.execute("SELECT FROM registration FOR UPDATE")
    with psycopg.connect(postgresql.invite("Desk"), autocommit=True) as desk:
        assert desk.execute("SELECT end_blockers()").fetchall() == [(0,)]
        desk.execute("SELECT take_lock('station Desk')")
        with pytest.raises(psycopg.Error, match="its own turn only"):
            desk.execute("SELECT take_lock('station Thief')")
    busy.execute("SELECT 1")
    busy.close()


def test_a_revoked_place_learns_why_and_nothing_else(
    stolen_place: str, postgresql: PostgresServer, hub: DeskDriver
) -> None:
    owner = postgresql.address("prepared")
    revoke(owner, "Thief", SystemClock().now(), anyway=True)
    with psycopg.connect(stolen_place, autocommit=True) as thief:
        with pytest.raises(psycopg.OperationalError, match="too many connections"):
            psycopg.connect(stolen_place)
        [[name, revoked]] = thief.execute(
            "SELECT name, revoked_at IS NOT NULL FROM my_station()"
        ).fetchall()
        assert (name, revoked) == ("Thief", True)
        [[rest]] = thief.execute(
            "SELECT rolvaliduntil - now() FROM pg_roles WHERE rolname = current_user"
        ).fetchall()
        assert timedelta(days=1) < rest < timedelta(days=3)
        for statement in (
            "SELECT FROM registration",
            "SELECT FROM hub",
            "SELECT pg_advisory_lock(1)",
            "SELECT pg_try_advisory_xact_lock(1)",
            "SELECT pg_notify('kiosk', 'x')",
            "SELECT lo_from_bytea(0, 'x')",
            "SELECT take_lock('event evening')",
            "SELECT own_station()",
            "SELECT end_blockers()",
            "SELECT flush_log()",
            "CREATE TEMPORARY TABLE mine (id int)",
        ):
            with pytest.raises(InsufficientPrivilege):
                thief.execute(statement.encode())
        rows = thief.execute("SELECT mark_joined(NULL, now())").fetchall()
        assert rows == [(False,)]
    assert hub.scan("A").outcome == "admitted"
