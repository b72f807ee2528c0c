"""The change feed of a hub skips nothing, in whatever order transactions end."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest

from kiosk.store.hub.hub_store import HubStore
from kiosk.store.sync.download import AheadRows, download_changes
from kiosk.store.sync.initial_download import download_all
from kiosk.store.sync.replica import Replica
from tests.blank_database import blank_database
from tests.desk_driver import DeskDriver, ManualClock
from tests.hub_cluster import replicated_rows
from tests.postgres_server import PostgresServer
from tests.sample_event import sample_event, sample_guest

NOW = datetime(2023, 11, 28, 17, 0, tzinfo=UTC)
CALL = """
    INSERT INTO help_call (id, event, station, checkpoint, called_at, answered_by)
    VALUES (%s, 'evening', 'side', 'Hall', %s, '')
"""


class FeedReplica:
    """A replica, with its hub and the hub's desk."""

    def __init__(self, address: str, folder: Path) -> None:
        self.address = address
        self.hub = HubStore(address)
        self.desk = DeskDriver(self.hub, sample_event())
        self.replica = Replica(blank_database(folder), "door 1", ManualClock())
        self.ahead: AheadRows = set()
        download_all(self.replica, self.hub, lambda _come, _all: None)

    def download_help_calls(self) -> list[str]:
        """Download changes, and return the ids of the replicated help calls."""
        download_changes(self.replica, self.hub, self.ahead)
        with self.replica.reading() as reader:
            return sorted(call.id for call in reader.notices.help_calls("evening"))

    def close(self) -> None:
        self.replica.close()
        self.hub.close()


@pytest.fixture
def copy(postgresql: PostgresServer, tmp_path: Path) -> Iterator[FeedReplica]:
    address = postgresql.cleared_hub()
    desk = DeskDriver(address, sample_event())
    desk.import_people(sample_guest("ada", code="ada"), sample_guest("bob", code="bob"))
    desk.close()
    copy = FeedReplica(address, tmp_path)
    yield copy
    copy.close()


def test_a_transaction_that_began_earlier_and_ends_later_is_not_skipped(
    copy: FeedReplica,
) -> None:
    with psycopg.connect(copy.address) as slow, psycopg.connect(copy.address) as quick:
        slow.execute(CALL, ("slow", NOW))
        quick.execute(CALL, ("quick", NOW))
        quick.commit()
        assert copy.download_help_calls() == ["quick"]
        quick.execute(CALL, ("quicker", NOW))
        assert copy.download_help_calls() == ["quick"]
        quick.commit()
        assert copy.download_help_calls() == ["quick", "quicker"]
        slow.commit()
        assert copy.download_help_calls() == ["quick", "quicker", "slow"]
    assert replicated_rows(copy.replica) == replicated_rows(copy.hub)


def test_changes_during_a_long_transaction_are_applied_once(copy: FeedReplica) -> None:
    with psycopg.connect(copy.address) as slow:
        slow.execute(CALL, ("slow", NOW))
        assert copy.desk.scan(code="ada").outcome == "admitted"
        assert download_changes(copy.replica, copy.hub, copy.ahead)
        assert DeskDriver(copy.replica, sample_event()).presence("ada").inside
        assert not download_changes(copy.replica, copy.hub, copy.ahead)
        slow.rollback()
    assert not download_changes(copy.replica, copy.hub, copy.ahead)
    assert replicated_rows(copy.replica) == replicated_rows(copy.hub)


def test_a_transaction_that_failed_leaves_nothing_and_holds_nothing_back(
    copy: FeedReplica,
) -> None:
    with psycopg.connect(copy.address) as slow, psycopg.connect(copy.address) as quick:
        slow.execute(CALL, ("slow", NOW))
        quick.execute(CALL, ("quick", NOW))
        quick.commit()
        slow.rollback()
    assert copy.download_help_calls() == ["quick"]


def test_a_row_is_downloaded_with_the_row_it_refers_to(copy: FeedReplica) -> None:
    """The person of a new ticket was changed by a transaction that is younger."""
    with psycopg.connect(copy.address) as slow:
        copy.desk.import_people(sample_guest("eve", code="eve"))
        copy.desk.ticket_code("eve")
        slow.execute(CALL, ("slow", NOW))
        copy.desk.import_people(sample_guest("eve", "Eve Newname", code="eve"))
        download_changes(copy.replica, copy.hub, copy.ahead)
        slow.rollback()
    assert DeskDriver(copy.replica, sample_event()).ticket_code(
        "eve"
    ) == copy.desk.ticket_code("eve")
    download_changes(copy.replica, copy.hub, copy.ahead)
    assert replicated_rows(copy.replica) == replicated_rows(copy.hub)


def test_people_who_change_their_codes_with_each_other_do_not_stop_it(
    copy: FeedReplica,
) -> None:
    copy.desk.import_people(sample_guest("ada", code="for now"))
    copy.desk.import_people(sample_guest("bob", code="ada"))
    copy.desk.import_people(sample_guest("ada", code="bob"))
    download_changes(copy.replica, copy.hub, copy.ahead)
    assert replicated_rows(copy.replica) == replicated_rows(copy.hub)


def test_a_station_that_restarts_applies_nothing_twice(copy: FeedReplica) -> None:
    with psycopg.connect(copy.address) as slow:
        slow.execute(CALL, ("slow", NOW))
        copy.desk.scan(code="ada")
        copy.desk.scan(code="a stranger")
        download_changes(copy.replica, copy.hub, copy.ahead)
        copy.ahead.clear()
        download_changes(copy.replica, copy.hub, copy.ahead)
        slow.commit()
    download_changes(copy.replica, copy.hub, copy.ahead)
    hub_desk, replica_desk = copy.desk, DeskDriver(copy.replica, sample_event())
    assert replica_desk.ledger == hub_desk.ledger
    assert replica_desk.count == hub_desk.count
    assert replica_desk.count.refused == 1


def test_a_change_whose_number_a_crash_has_given_away_twice_is_not_skipped(
    postgresql: PostgresServer, copy: FeedReplica
) -> None:
    postgresql.run("ALTER SYSTEM SET wal_writer_delay = '10s'")
    postgresql.stop()
    postgresql.start()
    try:
        copy.download_help_calls()
        with psycopg.connect(copy.address) as connection:
            connection.execute(CALL, ("early", NOW))
            connection.commit()
            for _ in range(10):
                connection.execute("SELECT pg_current_xact_id()")
                connection.rollback()
        for _ in range(3):
            assert copy.download_help_calls() == ["early"]
        postgresql.stop("immediate")
        postgresql.start()
        with psycopg.connect(copy.address) as connection:
            connection.execute(CALL, ("late", NOW))
        assert copy.download_help_calls() == ["early", "late"]
    finally:
        postgresql.run("ALTER SYSTEM RESET wal_writer_delay")
        postgresql.stop()
        postgresql.start()
