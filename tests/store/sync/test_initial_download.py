"""A station's copy is filled when it joins, whatever happens meanwhile."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.badges.badge_job import BadgeState, JobUpdate
from kiosk.domain.people.registration import RegistrationState
from kiosk.store.hub.hub_store import HubStore
from kiosk.store.sync import initial_download as filling
from kiosk.store.sync.download import CURSOR, download_changes
from kiosk.store.sync.initial_download import download_all
from kiosk.store.sync.replica import Replica
from tests.blank_database import blank_database
from tests.desk_driver import DeskDriver, ManualClock
from tests.hub_cluster import replicated_rows
from tests.postgres_server import PostgresServer
from tests.sample_event import (
    HALL,
    LIBRARY,
    minutes_after_start,
    sample_event,
    sample_guest,
)

EVENT = sample_event(HALL, LIBRARY)
PEOPLE = 60


class DownloadInterruptedError(Exception):
    """The download was interrupted."""


@pytest.fixture
def hub(
    postgresql: PostgresServer, monkeypatch: pytest.MonkeyPatch
) -> Iterator[DeskDriver]:
    """A hub with many records, which are downloaded a few rows at a time."""
    monkeypatch.setattr(filling, "BATCH_SIZE", 7)
    desk = DeskDriver(postgresql.cleared_hub(), EVENT)
    names = [f"g{number:02}" for number in range(PEOPLE)]
    desk.import_people(
        *(sample_guest(name, f"Guest {name}", code=name) for name in names)
    )
    for minute, name in enumerate(names[:20]):
        desk.clock.moment = minutes_after_start(minute)
        answer = desk.scan(code=name)
        if minute % 3 == 0:
            desk.scan(code=name, checkpoint=LIBRARY.name)
        if minute % 4 == 0:
            desk.scan(code=name, out=True)
        if minute % 7 == 0:
            desk.undo(answer.entry)
    desk.scan(code="a stranger")
    desk.walk_in("Grace Hopper")
    desk.rename("g01", "Ada Lovelace")
    for name in names[:30]:
        desk.ticket_code(name)
    yield desk
    desk.close()


@pytest.fixture
def copy(tmp_path: Path) -> Iterator[Replica]:
    copy = Replica(blank_database(tmp_path), "side", ManualClock())
    yield copy
    copy.close()


def assert_same(replica: Replica, hub: DeskDriver) -> None:
    """Check that a replica has, finds and counts what the hub does."""
    replica_desk = DeskDriver(replica, EVENT)
    assert replicated_rows(replica) == replicated_rows(hub.store)
    assert replica_desk.count == hub.count
    assert replica_desk.inconsistent_references() == []
    for text in ("guest g07", "lovelace", "g01"):
        assert (
            search_references(replica_desk, text) == search_references(hub, text) != []
        )
    assert len(search_references(replica_desk, "grace hoper")) == 1


def search_references(desk: DeskDriver, text: str) -> list[str]:
    with desk.store.reading() as reader:
        people = reader.people.search(EVENT.id, text, 5)
        return [person.registration.reference for person in people]


def print_again(hub: DeskDriver, name: str) -> None:
    """Let a badge fail, and queue another one."""
    (first,) = hub.badge_jobs(name)
    with hub.store.transaction() as tx:
        tx.badges.record(
            JobUpdate(job=first.id, state=BadgeState.FAILED), minutes_after_start(60)
        )
        assert tx.badges.queue(replace(first, id=f"{first.id} again"))


def store_of(hub: DeskDriver) -> HubStore:
    assert isinstance(hub.store, HubStore)
    return hub.store


def test_a_copy_has_all_and_finds_and_counts_the_same(
    hub: DeskDriver, copy: Replica
) -> None:
    progress = list[tuple[int, int]]()
    download_all(
        copy,
        store_of(hub),
        lambda downloaded, total: progress.append((downloaded, total)),
    )
    assert_same(copy, hub)
    assert progress[-1][0] == progress[-1][1]
    assert [downloaded for downloaded, _ in progress] == sorted(
        downloaded for downloaded, _ in progress
    )
    download_all(copy, store_of(hub), lambda *_: pytest.fail("it was filled already"))


@pytest.mark.parametrize("portion", [1, 5, 12, 18, 24])
def test_a_copy_that_broke_off_goes_on_and_has_what_changed_meanwhile(
    portion: int, hub: DeskDriver, copy: Replica
) -> None:
    progress = list[int]()

    def interrupt(downloaded: int, _of: int) -> None:
        progress.append(downloaded)
        if len(progress) == portion:
            raise DownloadInterruptedError

    with pytest.raises(DownloadInterruptedError):
        download_all(copy, store_of(hub), interrupt)
    assert copy.read_note(CURSOR) is None
    hub.scan(code="g40")
    hub.import_people(
        replace(sample_guest("g02", code="g02"), state=RegistrationState.CANCELLED),
        sample_guest("a newcomer"),
        sample_guest("zoe", code="zoe"),
    )
    for name, code in (("g00", "for now"), ("g59", "g00"), ("g00", "g59")):
        hub.import_people(sample_guest(name, code=code))
    print_again(hub, "g01")
    resumed_progress = list[int]()
    download_all(
        copy, store_of(hub), lambda downloaded, _of: resumed_progress.append(downloaded)
    )
    assert not resumed_progress or resumed_progress[0] > progress[-1]
    download_changes(copy, store_of(hub), set())
    assert_same(copy, hub)


def test_what_changes_while_a_copy_is_made_is_there_afterwards(
    hub: DeskDriver, copy: Replica
) -> None:
    names = iter(f"g{number:02}" for number in range(30, PEOPLE))

    def change(_come: int, _of: int) -> None:
        if (name := next(names, None)) is not None:
            hub.scan(code=name)
            hub.rename(name, f"Renamed {name}")

    download_all(copy, store_of(hub), change)
    assert replicated_rows(copy) != replicated_rows(hub.store)
    download_changes(copy, store_of(hub), set())
    assert_same(copy, hub)
