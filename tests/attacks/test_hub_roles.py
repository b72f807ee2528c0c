"""A thief with a station's place writes as nobody else, and stops nobody."""

from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import Any

import psycopg
import pytest
from psycopg.errors import CheckViolation, DataError, InsufficientPrivilege

from kiosk.domain.staff import Role, StaffMember
from kiosk.store.hub.hub_store import HubStore
from kiosk.store.hub.row_rules import FOREIGN_NAME
from kiosk.store.hub.station_rights import ManagerRequiredError
from tests.desk_driver import DeskDriver
from tests.postgres_server import PostgresServer
from tests.sample_event import sample_event

Thief = psycopg.Connection[Any]
_ENTRY = """
    INSERT INTO ledger (id, nonce, event, registration, code, kind, verdict, checkpoint,
        station, counter, source, scanned_at, recorded_at, stamp, cut_off)
    VALUES (%(id)s, %(id)s, 'evening', NULL, 'x', %(kind)s, %(verdict)s, 'Hall',
        %(station)s, %(counter)s, %(source)s, %(at)s, %(at)s, %(stamp)s, false)
"""
_HONEST = {
    "id": "1",
    "kind": "entry",
    "verdict": "refused",
    "station": "Thief",
    "counter": 1,
    "source": "desk",
    "at": datetime(2023, 1, 1, tzinfo=UTC),
    "stamp": 1,
}


def test_an_honest_entry_has_the_hubs_time_and_mark(thief: Thief) -> None:
    thief.execute(_ENTRY, _HONEST)
    [[age, mark, now]] = thief.execute(
        "SELECT clock_timestamp() - recorded_at, xid::text::bigint,"
        " pg_snapshot_xmax(pg_current_snapshot())::text::bigint FROM ledger"
    ).fetchall()
    assert age < timedelta(minutes=1)
    assert now - 100 < mark < now


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "none"},
        {"verdict": "none"},
        {"source": "none"},
        {"stamp": 2**63 - 1},
        {"counter": -(2**62)},
        {"at": "infinity"},
        {"at": "9999-12-31"},
        {"kind": "entry" * 10_000},
        {"id": "x" * 20_000},
    ],
    ids=str,
)
def test_an_entry_that_no_station_can_read_is_refused(
    change: dict[str, object], thief: Thief
) -> None:
    with pytest.raises(CheckViolation):
        thief.execute(_ENTRY, _HONEST | change)


def test_a_station_writes_in_its_own_name_only(thief: Thief) -> None:
    foreign = (
        _ENTRY.replace("%(station)s", "'Back desk'"),
        (
            "INSERT INTO help_call VALUES ('1', 'evening', 'Back desk', 'Hall', now(),"
            " NULL, '')"
        ),
        (
            "INSERT INTO announcement VALUES ('1', 'evening', '{\"\": \"Go home\"}',"
            " 'Back desk', now(), NULL)"
        ),
        (
            "INSERT INTO correction VALUES ('1', 'evening', 'r', 'A', 'B', 'Back desk',"
            " 'Anna', now(), 1, false)"
        ),
        (
            "INSERT INTO health VALUES ('Back desk', 'evening', 'Hall', now(), NULL, 0,"
            " 0, 0, '1', '', '', '', NULL)"
        ),
    )
    for statement in foreign:
        with pytest.raises(psycopg.Error) as refusal:
            thief.execute(statement.encode(), _HONEST)
        assert refusal.value.sqlstate in {FOREIGN_NAME, "42501"}, statement


def test_what_others_wrote_is_left_to_them(
    thief: Thief, hub: DeskDriver, postgresql: PostgresServer
) -> None:
    postgresql.run(
        "INSERT INTO health VALUES ('Back desk', 'evening', 'Hall', now(), NULL, 0, 0,"
        " 0, '1', '', '', '', NULL);"
        "INSERT INTO help_call VALUES ('1', 'evening', 'Kiosk', 'Hall', now(), NULL,"
        " '');"
        "INSERT INTO announcement VALUES ('1', 'evening', '{\"\": \"Tea\"}', 'Wall',"
        " now(), NULL);"
        "INSERT INTO printer VALUES ('Back desk', 'Front', 0, NULL, '', NULL, NULL,"
        " now())",
        "prepared",
    )
    hub.scan("A")
    for statement in (
        "UPDATE health SET camera = 'gone'",
        "UPDATE help_call SET checkpoint = 'Nowhere'",
        "UPDATE help_call SET station = 'Thief'",
        'UPDATE announcement SET text = \'{"": "Go home"}\'',
        "UPDATE badge_job SET state = 'failed'",
        "UPDATE badge_job SET station = 'Thief'",
        "UPDATE tally SET count = 1000",
        "DELETE FROM printer",
        "UPDATE printer SET labels_left = 0",
    ):
        with pytest.raises(psycopg.Error) as refusal:
            thief.execute(statement.encode())
        assert refusal.value.sqlstate in {FOREIGN_NAME, "42501"}, statement
    thief.execute("UPDATE help_call SET answered_at = now(), answered_by = 'Thief'")
    thief.execute("UPDATE announcement SET ends_at = now()")
    thief.execute("INSERT INTO tally VALUES ('evening', 'place', 'Hall', 'door 1', 5)")
    rows = thief.execute("SELECT station FROM tally WHERE count = 5").fetchall()
    assert rows == [("Thief",)]


def test_events_keys_and_staff_are_the_managers(
    thief: Thief, stolen_place: str, postgresql: PostgresServer
) -> None:
    for statement in (
        "UPDATE staff SET role = 3",
        "INSERT INTO staff VALUES ('t', 'Thief', 3, 'x', true)",
        "UPDATE event SET document = '{'",
        "INSERT INTO event VALUES ('t', 1, now(), '{}')",
        "INSERT INTO event_key VALUES ('evening', 9, 'x')",
        "SELECT FROM staff FOR UPDATE",
        "SELECT FROM event FOR NO KEY UPDATE",
        "GRANT kiosk_manager TO CURRENT_USER",
        "SET ROLE kiosk_manager",
    ):
        with pytest.raises(InsufficientPrivilege):
            thief.execute(statement.encode())
    member = StaffMember(id="t", name="T", role=Role.ORGANISER, pin="x")
    with closing(HubStore(stolen_place)) as store, store.transaction() as tx:
        with pytest.raises(ManagerRequiredError, match="kiosk station grant NAME"):
            tx.staff.put(member)
        with pytest.raises(ManagerRequiredError, match="kiosk station grant NAME"):
            tx.events.put(sample_event(capacity=1))
    manager = DeskDriver(postgresql.invite("Office", manager=True), sample_event())
    manager.import_event(sample_event(capacity=7))
    manager.close()


def test_even_a_manager_writes_no_event_that_is_none(
    postgresql: PostgresServer, hub: DeskDriver
) -> None:
    assert hub.ledger == []
    with psycopg.connect(
        postgresql.invite("Office", manager=True), autocommit=True
    ) as manager:
        for document in ("{", "[]", "{}", '{"id": "another"}', "1", "\\u0000"):
            with pytest.raises((CheckViolation, DataError)):
                manager.execute("UPDATE event SET document = %s", (document,))


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO registration SELECT (r).* FROM (SELECT r FROM registration r) s",
        "UPDATE registration SET state = 'nonsense'",
        "UPDATE registration SET checkpoints = 'null'",
        "UPDATE registration SET checkpoints = '[1]'",
        "UPDATE registration SET checkpoints = '[[\"a\"]]'",
        "UPDATE registration SET valid_from = '-infinity'",
        "UPDATE registration SET note = repeat('x', 70000)",
        "UPDATE registration SET xid = '3'",
        (
            "INSERT INTO conflict VALUES ('1', 'evening', 'r', 'none', NULL, 'e',"
            " now(), NULL, '', '')"
        ),
        "INSERT INTO announcement VALUES ('1', 'evening', '[]', 'Thief', now(), NULL)",
        (
            "INSERT INTO announcement VALUES ('1', 'evening', '{\"\": 1}', 'Thief',"
            " now(), NULL)"
        ),
        (
            "INSERT INTO health VALUES ('Thief', 'evening', 'Hall', now(), NULL, 0,"
            " 0, 9000000000000000000, '1', '', '', '', NULL)"
        ),
        (
            "INSERT INTO presence VALUES ('r', 'evening', NULL, true, '', '', NULL, '',"
            " 1, 9000000000000000000)"
        ),
        "INSERT INTO ledger (id, xid) VALUES ('1', '3')",
    ],
)
def test_no_row_is_written_that_stops_the_others(statement: str, thief: Thief) -> None:
    with pytest.raises((CheckViolation, InsufficientPrivilege, psycopg.DataError)):
        thief.execute(statement.encode())
