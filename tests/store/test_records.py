"""Records are read back as they were written."""

import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from kiosk.domain.event.event import Admission
from kiosk.domain.people.registration import RegistrationState
from kiosk.domain.ticket import ForeignCode, MalformedCode, TicketCode
from kiosk.store.hub.postgresql_errors import UnexpectedHubError
from tests.desk_driver import DeskDriver, open_store
from tests.sample_event import HALL, minutes_after_start, sample_event, sample_guest

FULL = replace(
    sample_guest("DIL-1", "Bérénice Boutin", code="a-1", attention="First row"),
    given_name="Bérénice",
    family_name="Boutin",
    email="b@example.org",
    affiliation="Asser Institute",
    category="speaker",
    state=RegistrationState.UNPAID,
    language="en",
    valid_from=minutes_after_start(-10),
    valid_until=minutes_after_start(10),
    checkpoints=("Hall", "Library"),
    party="Speakers",
    note="Late",
    walk_in=True,
)


def test_a_registration_is_read_back_unchanged(desk: DeskDriver) -> None:
    with desk.store.transaction() as tx:
        tx.people.put([FULL])
    assert desk.find_holder("DIL-1").registration == FULL


def test_an_event_is_read_back_unchanged_in_its_newest_revision(
    desk: DeskDriver,
) -> None:
    event = sample_event(
        HALL,
        capacity=9,
        admission=Admission(
            opens_at=minutes_after_start(-30),
            automatic_exit_at=minutes_after_start(150),
        ),
    )
    desk.import_event(event)
    with desk.store.reading() as reader:
        assert reader.events.find("evening") == event
        assert reader.events.all() == [event]
        assert reader.events.find("nothing") is None


def test_an_event_changed_by_another_process_is_seen(
    desk: DeskDriver, records: Path | str
) -> None:
    with desk.store.reading() as reader:
        assert reader.events.find("evening") == desk.event
    other = open_store(records)
    with other.transaction() as tx:
        tx.events.put(replace(desk.event, capacity=7))
    other.close()
    with desk.store.reading() as reader:
        event = reader.events.find("evening")
    assert event is not None
    assert event.capacity == 7


@pytest.mark.parametrize("reference", ["ÉTÉ-1", "été-1", "Été-1"])
def test_a_reference_is_found_in_any_case(reference: str, desk: DeskDriver) -> None:
    desk.import_people(sample_guest("Été-1"), sample_guest("B"))
    assert desk.find_holder(reference).registration.reference == "Été-1"


def test_a_code_is_found_in_this_event_before_others(desk: DeskDriver) -> None:
    desk.import_event(sample_event(event="lecture"))
    desk.import_people(sample_guest("A", code="x-1"))
    desk.import_people(sample_guest("B", event="lecture", code="x-1"))
    with desk.store.reading() as reader:
        for event, reference in (("evening", "A"), ("lecture", "B")):
            holder = reader.people.by_code(event, ForeignCode("x-1", plausible=True))
            assert holder is not None
            assert holder.registration.reference == reference
        assert (
            reader.people.by_code("evening", ForeignCode("X-1", plausible=True)) is None
        )
        assert reader.people.by_code("evening", TicketCode("B" * 16, "B" * 16)) is None
        assert reader.people.by_code("evening", MalformedCode()) is None


def test_the_ledger_is_in_order_and_its_end_comes_first(desk: DeskDriver) -> None:
    desk.import_people(sample_guest("A"), sample_guest("B"))
    desk.scan("A", at=minutes_after_start(5))
    desk.scan("B", at=minutes_after_start(0))
    desk.scan("A", out=True, at=minutes_after_start(9))
    with desk.store.reading() as reader:
        ledger, last = (
            list(reader.ledger.all("evening")),
            reader.ledger.newest("evening", 2),
        )
        assert [entry.scanned_at for entry in ledger] == [
            minutes_after_start(0),
            minutes_after_start(5),
            minutes_after_start(9),
        ]
        assert list(last) == ledger[:0:-1]
        assert reader.ledger.find(ledger[0].id) == ledger[0]
        assert reader.ledger.find("nothing") is None
        assert list(reader.ledger.all("lecture")) == []


def test_entries_of_one_moment_are_in_the_order_of_their_stations(
    desk: DeskDriver,
) -> None:
    stations = ["b", "Ä", "C", "a 2", "a-1"]
    for station in stations:
        desk.scan(code="hello", station=station, at=minutes_after_start(0))
    assert [entry.station for entry in desk.ledger] == sorted(stations)


def test_a_time_is_stored_in_utc_and_never_without_a_zone(desk: DeskDriver) -> None:
    tokyo = minutes_after_start(3).astimezone(timezone(timedelta(hours=9)))
    naive = datetime(2023, 11, 28, 17, 0, tzinfo=UTC).replace(tzinfo=None)
    with desk.store.transaction() as tx:
        tx.people.put([replace(FULL, valid_from=tokyo)])
    valid_from = desk.find_holder("DIL-1").registration.valid_from
    assert valid_from == minutes_after_start(3)
    assert valid_from is not None
    assert valid_from.tzinfo is UTC
    with pytest.raises(Exception, match="offset"), desk.store.transaction() as tx:
        tx.people.put([replace(FULL, valid_from=naive)])


def test_what_fails_halfway_is_not_kept(desk: DeskDriver) -> None:
    unknown = sample_guest("A", event="nothing")
    with (  # noqa: PT012  all of it is undone
        pytest.raises((IntegrityError, UnexpectedHubError)),
        desk.store.transaction() as tx,
    ):
        tx.people.put([FULL])
        tx.events.put(replace(desk.event, capacity=1))
        tx.people.put([unknown])
    with desk.store.reading() as reader:
        assert reader.people.by_reference("evening", "DIL-1") is None
        assert reader.events.find("evening") == desk.event


def test_the_data_version_changes_with_every_change_and_only_then(
    desk: DeskDriver, records: Path | str
) -> None:
    other = open_store(records)
    before = desk.store.data_version()
    assert desk.store.data_version() == before
    for store in (desk.store, other):
        with store.transaction() as tx:
            tx.people.put([sample_guest(str(id(store)))])
        changed = desk.store.data_version()
        assert changed != before
        before = changed
    other.close()


def test_one_transaction_at_a_time_in_a_file(tmp_path: Path) -> None:
    desk = DeskDriver(tmp_path, sample_event())
    desk.import_people(sample_guest("A"))
    waiting, done = threading.Event(), list[str]()

    def scan() -> None:
        waiting.set()
        desk.scan(code="hello")
        done.append("scanned")

    with desk.store.transaction() as tx:
        other = threading.Thread(target=scan)
        other.start()
        waiting.wait()
        tx.people.put([FULL])
        assert done == []
    other.join()
    assert done == ["scanned"]
    desk.close()
