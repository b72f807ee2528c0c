"""What was kept is found again, as it was."""

import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from kiosk.domain.event import Admission
from kiosk.domain.registration import RegistrationState
from kiosk.domain.ticket import BrokenCode, OtherCode, OwnCode
from kiosk.store.hub.faults import Unforeseen
from tests.evening import HALL, after, evening, guest
from tests.rehearsal import Rehearsal, open_records

FULL = replace(
    guest("DIL-1", "Bérénice Boutin", code="a-1", attention="First row"),
    given_name="Bérénice",
    family_name="Boutin",
    email="b@example.org",
    affiliation="Asser Institute",
    category="speaker",
    state=RegistrationState.UNPAID,
    language="en",
    valid_from=after(-10),
    valid_until=after(10),
    checkpoints=("Hall", "Library"),
    party="Speakers",
    note="Late",
    walk_in=True,
)


def test_a_registration_comes_back_whole(desk: Rehearsal) -> None:
    with desk.store.transaction() as tx:
        tx.people.put([FULL])
    assert desk.holder("DIL-1").registration == FULL


def test_an_event_comes_back_whole_and_newest(desk: Rehearsal) -> None:
    event = evening(
        HALL,
        capacity=9,
        admission=Admission(opens_at=after(-30), automatic_exit_at=after(150)),
    )
    desk.keep_event(event)
    with desk.store.reading() as reader:
        assert reader.events.find("evening") == event
        assert reader.events.all() == [event]
        assert reader.events.find("nothing") is None


def test_an_event_changed_by_another_process_is_seen(
    desk: Rehearsal, records: Path | str
) -> None:
    with desk.store.reading() as reader:
        assert reader.events.find("evening") == desk.event
    other = open_records(records)
    with other.transaction() as tx:
        tx.events.put(replace(desk.event, capacity=7))
    other.close()
    with desk.store.reading() as reader:
        found = reader.events.find("evening")
    assert found is not None
    assert found.capacity == 7


@pytest.mark.parametrize("asked", ["ÉTÉ-1", "été-1", "Été-1"])
def test_a_reference_is_found_in_any_case(asked: str, desk: Rehearsal) -> None:
    desk.invite(guest("Été-1"), guest("B"))
    assert desk.holder(asked).registration.reference == "Été-1"


def test_a_code_is_looked_for_here_first(desk: Rehearsal) -> None:
    desk.keep_event(evening(event="lecture"))
    desk.invite(guest("A", code="x-1"))
    desk.invite(guest("B", event="lecture", code="x-1"))
    with desk.store.reading() as reader:
        for event, reference in (("evening", "A"), ("lecture", "B")):
            found = reader.people.by_code(event, OtherCode("x-1", plausible=True))
            assert found is not None
            assert found.registration.reference == reference
        assert (
            reader.people.by_code("evening", OtherCode("X-1", plausible=True)) is None
        )
        assert reader.people.by_code("evening", OwnCode("B" * 16, "B" * 16)) is None
        assert reader.people.by_code("evening", BrokenCode()) is None


def test_the_ledger_is_in_order_and_its_end_comes_first(desk: Rehearsal) -> None:
    desk.invite(guest("A"), guest("B"))
    desk.scan("A", at=after(5))
    desk.scan("B", at=after(0))
    desk.scan("A", out=True, at=after(9))
    with desk.store.reading() as reader:
        ledger, last = (
            list(reader.ledger.all("evening")),
            reader.ledger.last("evening", 2),
        )
        assert [entry.scanned_at for entry in ledger] == [after(0), after(5), after(9)]
        assert list(last) == ledger[:0:-1]
        assert reader.ledger.find(ledger[0].id) == ledger[0]
        assert reader.ledger.find("nothing") is None
        assert list(reader.ledger.all("lecture")) == []


def test_entries_of_one_moment_are_in_the_order_of_their_stations(
    desk: Rehearsal,
) -> None:
    stations = ["b", "Ä", "C", "a 2", "a-1"]
    for station in stations:
        desk.scan(code="hello", station=station, at=after(0))
    assert [entry.station for entry in desk.ledger] == sorted(stations)


def test_a_moment_is_kept_in_utc_and_never_without_a_zone(desk: Rehearsal) -> None:
    tokyo = after(3).astimezone(timezone(timedelta(hours=9)))
    naive = datetime(2023, 11, 28, 17, 0, tzinfo=UTC).replace(tzinfo=None)
    with desk.store.transaction() as tx:
        tx.people.put([replace(FULL, valid_from=tokyo)])
    found = desk.holder("DIL-1").registration.valid_from
    assert found == after(3)
    assert found is not None
    assert found.tzinfo is UTC
    with pytest.raises(Exception, match="offset"), desk.store.transaction() as tx:
        tx.people.put([replace(FULL, valid_from=naive)])


def test_what_fails_halfway_is_not_kept(desk: Rehearsal) -> None:
    unknown = guest("A", event="nothing")
    with pytest.raises((IntegrityError, Unforeseen)), desk.store.transaction() as tx:  # noqa: PT012  all of it is undone
        tx.people.put([FULL])
        tx.events.put(replace(desk.event, capacity=1))
        tx.people.put([unknown])
    with desk.store.reading() as reader:
        assert reader.people.by_reference("evening", "DIL-1") is None
        assert reader.events.find("evening") == desk.event


def test_the_version_changes_when_anybody_writes_and_only_then(
    desk: Rehearsal, records: Path | str
) -> None:
    other = open_records(records)
    before = desk.store.version()
    assert desk.store.version() == before
    for store in (desk.store, other):
        with store.transaction() as tx:
            tx.people.put([guest(str(id(store)))])
        changed = desk.store.version()
        assert changed != before
        before = changed
    other.close()


def test_one_transaction_at_a_time_in_a_file(tmp_path: Path) -> None:
    desk = Rehearsal(tmp_path, evening())
    desk.invite(guest("A"))
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
