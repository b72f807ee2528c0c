"""The change feed of a hub skips nothing, in whatever order transactions end."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest

from kiosk.store.hub.store import HubStore
from kiosk.store.station.fill import fill
from kiosk.store.station.replica import Replica
from kiosk.store.station.taking import Ahead, catch_up
from tests.blank_database import blank_database
from tests.evening import evening, guest
from tests.postgresql import Server
from tests.rehearsal import Rehearsal, SetClock
from tests.venue import records

NOW = datetime(2023, 11, 28, 17, 0, tzinfo=UTC)
CALL = """
    INSERT INTO help_call (id, event, station, checkpoint, called_at, answered_by)
    VALUES (%s, 'evening', 'side', 'Hall', %s, '')
"""


class Copy:
    """A copy of a hub's records, and what else looks at that hub."""

    def __init__(self, address: str, folder: Path) -> None:
        self.address = address
        self.hub = HubStore(address)
        self.desk = Rehearsal(self.hub, evening())
        self.replica = Replica(blank_database(folder), "door 1", SetClock())
        self.ahead: Ahead = set()
        fill(self.replica, self.hub, lambda _come, _all: None)

    def calls(self) -> list[str]:
        """Take in what is new, and name the calls for help that are here."""
        catch_up(self.replica, self.hub, self.ahead)
        with self.replica.reading() as reader:
            return sorted(call.id for call in reader.notices.help_calls("evening"))

    def close(self) -> None:
        self.replica.close()
        self.hub.close()


@pytest.fixture
def copy(postgresql: Server, tmp_path: Path) -> Iterator[Copy]:
    address = postgresql.hub()
    desk = Rehearsal(address, evening())
    desk.invite(guest("ada", code="ada"), guest("bob", code="bob"))
    desk.close()
    copy = Copy(address, tmp_path)
    yield copy
    copy.close()


def test_one_that_began_earlier_and_ends_later_is_not_skipped(copy: Copy) -> None:
    with psycopg.connect(copy.address) as slow, psycopg.connect(copy.address) as quick:
        slow.execute(CALL, ("slow", NOW))
        quick.execute(CALL, ("quick", NOW))
        quick.commit()
        assert copy.calls() == ["quick"]
        quick.execute(CALL, ("quicker", NOW))
        assert copy.calls() == ["quick"]
        quick.commit()
        assert copy.calls() == ["quick", "quicker"]
        slow.commit()
        assert copy.calls() == ["quick", "quicker", "slow"]
    assert records(copy.replica) == records(copy.hub)


def test_what_a_long_transaction_does_not_hold_back_is_taken_once(copy: Copy) -> None:
    with psycopg.connect(copy.address) as slow:
        slow.execute(CALL, ("slow", NOW))
        assert copy.desk.scan(code="ada").outcome == "admitted"
        assert catch_up(copy.replica, copy.hub, copy.ahead)
        assert Rehearsal(copy.replica, evening()).presence("ada").inside
        assert not catch_up(copy.replica, copy.hub, copy.ahead)
        slow.rollback()
    assert not catch_up(copy.replica, copy.hub, copy.ahead)
    assert records(copy.replica) == records(copy.hub)


def test_a_transaction_that_failed_leaves_nothing_and_holds_nothing_back(
    copy: Copy,
) -> None:
    with psycopg.connect(copy.address) as slow, psycopg.connect(copy.address) as quick:
        slow.execute(CALL, ("slow", NOW))
        quick.execute(CALL, ("quick", NOW))
        quick.commit()
        slow.rollback()
    assert copy.calls() == ["quick"]


def test_a_change_of_what_one_leans_on_comes_along(copy: Copy) -> None:
    """The person of a new ticket was changed by a transaction that is younger."""
    with psycopg.connect(copy.address) as slow:
        copy.desk.invite(guest("eve", code="eve"))
        copy.desk.code("eve")
        slow.execute(CALL, ("slow", NOW))
        copy.desk.invite(guest("eve", "Eve Newname", code="eve"))
        catch_up(copy.replica, copy.hub, copy.ahead)
        slow.rollback()
    assert Rehearsal(copy.replica, evening()).code("eve") == copy.desk.code("eve")
    catch_up(copy.replica, copy.hub, copy.ahead)
    assert records(copy.replica) == records(copy.hub)


def test_people_who_change_their_codes_with_each_other_do_not_stop_it(
    copy: Copy,
) -> None:
    copy.desk.invite(guest("ada", code="for now"))
    copy.desk.invite(guest("bob", code="ada"))
    copy.desk.invite(guest("ada", code="bob"))
    catch_up(copy.replica, copy.hub, copy.ahead)
    assert records(copy.replica) == records(copy.hub)


def test_a_station_that_starts_again_takes_nothing_twice(copy: Copy) -> None:
    with psycopg.connect(copy.address) as slow:
        slow.execute(CALL, ("slow", NOW))
        copy.desk.scan(code="ada")
        copy.desk.scan(code="a stranger")
        catch_up(copy.replica, copy.hub, copy.ahead)
        copy.ahead.clear()
        catch_up(copy.replica, copy.hub, copy.ahead)
        slow.commit()
    catch_up(copy.replica, copy.hub, copy.ahead)
    there, here = copy.desk, Rehearsal(copy.replica, evening())
    assert here.ledger == there.ledger
    assert here.count == there.count
    assert here.count.refused == 1


def test_a_change_whose_number_a_crash_has_given_away_twice_is_not_skipped(
    postgresql: Server, copy: Copy
) -> None:
    postgresql.run("ALTER SYSTEM SET wal_writer_delay = '10s'")
    postgresql.stop()
    postgresql.start()
    try:
        copy.calls()
        with psycopg.connect(copy.address) as one:
            one.execute(CALL, ("early", NOW))
            one.commit()
            for _ in range(10):
                one.execute("SELECT pg_current_xact_id()")
                one.rollback()
        for _ in range(3):
            assert copy.calls() == ["early"]
        postgresql.stop("immediate")
        postgresql.start()
        with psycopg.connect(copy.address) as one:
            one.execute(CALL, ("late", NOW))
        assert copy.calls() == ["early", "late"]
    finally:
        postgresql.run("ALTER SYSTEM RESET wal_writer_delay")
        postgresql.stop()
        postgresql.start()
